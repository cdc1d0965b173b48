namespace Bihuan.Store;

/// <summary>What can be wrong with a row of observations, in one place. A row with an error is not used; every other row is.</summary>
internal static class ObservationDiagnostics
{
    public static readonly DiagnosticRule BlankCell = Error(
        "BH3001",
        new("“{0}”为空", "“{0}” is empty"),
        new("请填写；没有数据时删去整行，缺数据不是零", "Fill it in; where there are no data leave the row out: missing is not zero"));

    public static readonly DiagnosticRule UnknownIndicator = Error(
        "BH3002",
        new("指标代码“{0}”不在指标表中，最接近的是“{1}”", "indicator code “{0}” is not in the list of indicators; the closest is “{1}”"),
        new("请改正代码，或先在 indicators.csv 中加上该指标", "Correct the code, or add the indicator to indicators.csv first"));

    public static readonly DiagnosticRule UnknownArea = Error(
        "BH3003",
        new("地区代码“{0}”不在地区表中{1}", "area code “{0}” is not in the list of areas{2}"),
        new("请改正代码，或先在 areas.csv 中加上该地区；全国写 156", "Correct the code, or add the area to areas.csv first; China is 156"));

    public static readonly DiagnosticRule BadPeriod = Error(
        "BH3004",
        new("“{0}”不是时期，应为 2023、2023-Q1、2023-06、2023-01/2023-06（累计）或 2018/2022（多年）", "“{0}” is not a period; expected 2023, 2023-Q1, 2023-06, 2023-01/2023-06 (year to date) or 2018/2022 (several years)"),
        new("请按其中一种写法改正", "Write it in one of these ways"));

    public static readonly DiagnosticRule UnknownMeasure = Error(
        "BH3005",
        new("“{0}”不是量型，应为：{1}", "“{0}” is not a measure; expected one of: {1}"),
        new("请改为其中之一；同比增速写 growth_yoy", "Write one of them; year-on-year growth is growth_yoy"));

    public static readonly DiagnosticRule NotANumber = Error(
        "BH3006",
        new("应为数字，看到的是“{0}”", "expected a number and saw “{0}”"),
        new("只写阿拉伯数字、负号和小数点，例如 30145.79；文字说明放在 note 列", "Write digits, a minus sign and a point only, for example 30145.79; words go into note"));

    public static readonly DiagnosticRule MissingMark = Error(
        "BH3007",
        new("应为数字，看到的是缺数据的记号“{0}”", "expected a number and saw “{0}”, a mark for missing data"),
        new("没有数据时删去整行：缺数据不是零，也不是一条观测", "Where there are no data leave the row out: missing is neither zero nor an observation"));

    public static readonly DiagnosticRule ThousandsSeparator = Error(
        "BH3008",
        new("数字“{0}”带千位分隔符", "the number “{0}” has thousands separators"),
        new("请去掉分隔符，写成 {1}", "Remove them: {1}"));

    public static readonly DiagnosticRule UnitInValue = Error(
        "BH3009",
        new("数字“{0}”后面带着单位", "the number “{0}” carries its unit"),
        new("value 列只写 {1}，单位“{2}”写在 unit 列", "Write {1} in value and “{2}” in unit"));

    public static readonly DiagnosticRule FullWidthNumber = Error(
        "BH3010",
        new("数字“{0}”用了全角字符", "the number “{0}” uses full-width characters"),
        new("请用半角写成 {1}", "Write it with plain digits: {1}"));

    public static readonly DiagnosticRule TooManyDigits = Error(
        "BH3011",
        new("数字“{0}”超过 28 位，无法原样保存", "the number “{0}” has more than 28 digits and cannot be kept as published"),
        new("请按来源公布的位数书写", "Write it with as many digits as the source gives"));

    public static readonly DiagnosticRule UnknownUnit = Error(
        "BH3012",
        new("不认识单位“{0}”", "unit “{0}” is not known"),
        new("请写通用单位，例如 {1}；万、亿写在单位前面", "Write a common unit, for example one of {1}; 万 and 亿 stand before the unit"));

    public static readonly DiagnosticRule UnitDoesNotConvert = Error(
        "BH3013",
        new("单位“{0}”不能换算成“{1}”（{2} 的 {3} 应用这个单位）", "unit “{0}” does not convert to “{1}”, which {3} of {2} is counted in"),
        new("请核对单位、量型和指标代码；可用的单位有 {4}；百分点与 % 不同", "Check unit, measure and indicator code; {4} would do; 百分点 and % differ"));

    public static readonly DiagnosticRule UnknownStatus = Error(
        "BH3014",
        new("“{0}”不是数据状态，应为：{1}", "“{0}” is not a data status; expected one of: {1}"),
        new("预计数写 estimated，初步核算数写 preliminary，核实数写 final", "An expectation is estimated, a first calculation preliminary, a verified number final"));

    public static readonly DiagnosticRule StatusNotStated = Note(
        "BH3015",
        new("有 {0} 行没有写数据状态，按 preliminary（初步核算）处理", "{0} rows give no status; read as preliminary"),
        new("知道时请在 status 列写明", "State it in status where it is known"));

    public static readonly DiagnosticRule BadDate = Error(
        "BH3016",
        new("“{0}”不是发布日期，应为 2024-02-29、2024-02 或 2024", "“{0}” is not a date of publication; expected 2024-02-29, 2024-02 or 2024"),
        new("请按其中一种写法改正；不知道日期时留空", "Write it in one of these ways; leave it empty when unknown"));

    public static readonly DiagnosticRule UnknownBound = Error(
        "BH3017",
        new("“{0}”不是界限，应为：{1}", "“{0}” is not a bound; expected one of: {1}"),
        new("“超过5000”写 >=，“近5000”写 <=，“5000左右”写 ~，准确数写 =", "“over 5000” is >=, “nearly 5000” is <=, “about 5000” is ~, the number itself is ="));

    public static readonly DiagnosticRule BadDerived = Error(
        "BH3018",
        new("“{0}”不是 0 或 1", "“{0}” is neither 0 nor 1"),
        new("来源直接写明的数写 0，推算的数写 1，并在 note 中说明算法", "A number the source states is 0; one computed from it is 1, with the way in note"));

    public static readonly DiagnosticRule SourceNotStated = Warning(
        "BH3019",
        new("没有写来源", "no source is given"),
        new("请在 source_title 列写明文件名和发布机构", "Give title and publisher in source_title"));

    public static readonly DiagnosticRule NegativeCount = Error(
        "BH3020",
        new("个数不能是负数，看到的是 {0}", "a count cannot be negative and this is {0}"),
        new("请核对数字；净增减请用 level", "Check the number; a net change is a level"));

    public static readonly DiagnosticRule FinalBeforeEnd = Warning(
        "BH3021",
        new("{0} 发布时，时期 {1} 尚未结束，却标为 final", "published {0}, before the period {1} ended, yet marked final"),
        new("请核对日期和状态；预计数写 estimated", "Check date and status; an expectation is estimated"));

    public static readonly DiagnosticRule Duplicate = Warning(
        "BH3022",
        new("与 {0} 重复，本行已忽略", "the same as {0}; this row was ignored"),
        new("请删去其中一行", "Remove one of the rows"));

    public static readonly DiagnosticRule Conflict = Warning(
        "BH3023",
        new("同一来源、同一日期的同一项数据，这里是 {0}，{2} 是 {1}；两行都保留", "the same source gave {0} here and {1} at {2} for the same thing on the same date; both rows were kept"),
        new("请对照来源，删去错误的一行；如果是修订数，请写上各自的发布日期", "Compare with the source and remove the wrong row; give a revision its own date"));

    public static readonly DiagnosticRule BadAddress = Warning(
        "BH3024",
        new("“{0}”不是 http 或 https 网址，本行保留，不带链接", "“{0}” is not an http or https address; the row was kept without a link"),
        new("请改正网址，或留空", "Correct the address, or leave it empty"));

    public static readonly DiagnosticRule RomanGrade = Error(
        "BH3025",
        new("等级“{0}”用了罗马数字", "the grade “{0}” is a Roman numeral"),
        new("请写阿拉伯数字 {1}，单位写 类 或 级", "Write {1}, with 类 or 级 as the unit"));

    public static readonly DiagnosticRule TooLarge = Error(
        "BH3026",
        new("{0} {1} 大得不可能是统计数", "{0} {1} is larger than anything statistics count"),
        new("请核对数字和单位，是否多写了位数", "Check number and unit; perhaps there are digits too many"));

    /// <summary>Every rule, in order of code.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        BlankCell, UnknownIndicator, UnknownArea, BadPeriod, UnknownMeasure, NotANumber, MissingMark, ThousandsSeparator, UnitInValue,
        FullWidthNumber, TooManyDigits, UnknownUnit, UnitDoesNotConvert, UnknownStatus, StatusNotStated, BadDate, UnknownBound, BadDerived,
        SourceNotStated, NegativeCount, FinalBeforeEnd, Duplicate, Conflict, BadAddress, RomanGrade, TooLarge,
    ];

    private static DiagnosticRule Error(string code, Words message, Words remedy) => new(code, Severity.Error, message, remedy);

    private static DiagnosticRule Warning(string code, Words message, Words remedy) => new(code, Severity.Warning, message, remedy);

    private static DiagnosticRule Note(string code, Words message, Words remedy) => new(code, Severity.Note, message, remedy);
}
