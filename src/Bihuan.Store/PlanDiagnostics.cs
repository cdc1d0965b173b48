namespace Bihuan.Store;

/// <summary>What can be wrong with a plan folder (60xx) and with any table file (61xx), in one place.</summary>
internal static class PlanDiagnostics
{
    public static readonly DiagnosticRule FolderMissing = Error(
        "BH6001",
        new("找不到文件夹“{0}”", "folder “{0}” is not there"),
        new("请检查路径；也可以用 init 命令由一份报告生成计划文件夹", "Check the path, or make a plan folder of a report with the init command"));

    public static readonly DiagnosticRule FileMissing = Error(
        "BH6002",
        new("找不到文件“{0}”", "file “{0}” is not there"),
        new("请补上该文件，或在 plan.json 中改正文件名", "Add the file, or correct its name in plan.json"));

    public static readonly DiagnosticRule FileUnreadable = Error(
        "BH6003",
        new("文件“{0}”无法读取", "file “{0}” cannot be read"),
        new("请检查权限，并确认没有其他程序正在写入", "Check the permissions, and that no other program is writing it"));

    public static readonly DiagnosticRule JsonSyntax = Error(
        "BH6004",
        new("JSON 语法错误：{0}", "not valid JSON: {1}"),
        new("请改正此处；常见原因是缺少引号、逗号或括号", "Correct it here; usually a quote, comma or bracket is missing"));

    public static readonly DiagnosticRule JsonKeyMissing = Error(
        "BH6005",
        new("缺少“{0}”，应有{1}", "“{0}” is missing; expected {2}"),
        new("请补上，例如 {3}", "Add it, for example {3}"));

    public static readonly DiagnosticRule JsonKeyWrong = Error(
        "BH6006",
        new("“{0}”是 {4}，应为{1}", "“{0}” is {4}; expected {2}"),
        new("请改为例如 {3}", "Write for example {3}"));

    public static readonly DiagnosticRule JsonKeyUnknown = Note(
        "BH6007",
        new("不认识“{0}”，已忽略", "“{0}” is not known and was ignored"),
        new("如果是拼写错误，请改正；否则无需处理", "Correct it if it is a slip; otherwise nothing to do"));

    public static readonly DiagnosticRule PathLeavesFolder = Error(
        "BH6008",
        new("“{0}”指向计划文件夹之外，未读取", "“{0}” points outside the plan folder and was not read"),
        new("请把文件放进计划文件夹，只写文件名", "Put the file into the plan folder and write its name alone"));

    public static readonly DiagnosticRule JsonTooLarge = Error(
        "BH6009",
        new("plan.json 超过 {0} 个字符，未读取", "plan.json has more than {0} characters and was not read"),
        new("plan.json 只写标题、日期和文件名，数据请放在 CSV 文件中", "Keep title, dates and file names in it; data belong in the CSV files"));

    public static readonly DiagnosticRule AreaNotListed = Warning(
        "BH6010",
        new("计划的地区“{0}”不在 areas.csv 中", "the plan's area “{0}” is not in areas.csv"),
        new("请在 areas.csv 中加上这一行，页面才能显示地区名称", "Add its row to areas.csv so that pages can show its name"));

    public static readonly DiagnosticRule ObservationsNotRead = Error(
        "BH6011",
        new("没有可用的指标表，观测数据未读取", "there is no usable list of indicators, so the observations were not read"),
        new("请先改正指标表", "Correct the list of indicators first"));

    public static readonly DiagnosticRule OptionalFileMissing = Note(
        "BH6012",
        new("没有文件“{0}”，按空表处理", "there is no file “{0}”; read as an empty table"),
        new("有数据时请补上", "Add it when there are data"));

    public static readonly DiagnosticRule DuplicateCode = Warning(
        "BH6013",
        new("代码“{0}”重复，第 {1} 行已有，本行已忽略", "code “{0}” is already on line {1}; this row was ignored"),
        new("请删去其中一行，或改用另一个代码", "Remove one of the rows, or give it another code"));

    public static readonly DiagnosticRule BlankCell = Error(
        "BH6014",
        new("“{0}”为空，本行未采用", "“{0}” is empty; the row was not used"),
        new("请填写", "Fill it in"));

    public static readonly DiagnosticRule UnknownWord = Error(
        "BH6015",
        new("“{0}”不是允许的取值，应为：{1}", "“{0}” is not an allowed value; expected one of: {1}"),
        new("请改为其中之一", "Write one of them"));

    public static readonly DiagnosticRule UnknownIndicatorUnit = Error(
        "BH6016",
        new("不认识单位“{0}”，该指标未采用", "unit “{0}” is not known; the indicator was not used"),
        new("请写通用单位，例如 亿元、%、万人；百分点与 % 不同", "Write a common unit, for example 亿元, %, 万人; 百分点 and % differ"));

    public static readonly DiagnosticRule UnknownParent = Warning(
        "BH6017",
        new("上级地区“{0}”不在表中，最接近的是“{1}”", "the area above, “{0}”, is not in the table; the closest is “{1}”"),
        new("请改正 parent，或补上该地区的一行", "Correct parent, or add a row for that area"));

    public static readonly DiagnosticRule FolderNotFile = Error(
        "BH6018",
        new("“{0}”是文件夹，这里要的是文件", "“{0}” is a folder; a file is wanted here"),
        new("请写出文件夹里那个文件的名字，或把文件夹移开、放上文件", "Name the file inside it, or put a file in its place"));

    public static readonly DiagnosticRule JsonEmpty = Error(
        "BH6019",
        new("plan.json 是空的", "plan.json is empty"),
        new("请写上标题、地区、日期、规划期和报告文件名；可用 init 命令由一份报告生成", "Write title, area, date, horizon and the report's name; the init command makes one of a report"));

    public static readonly DiagnosticRule JsonMissing = Error(
        "BH6020",
        new("文件夹“{0}”里没有 plan.json，不是计划文件夹", "folder “{0}” has no plan.json, so it is no plan folder"),
        new("请写出含有 plan.json 的文件夹；也可以用 init 命令由一份报告生成", "Name the folder that has it, or make a plan folder of a report with the init command"));

    public static readonly DiagnosticRule IssuedOutsideHorizon = Warning(
        "BH6021",
        new("报告的日期 {0} 不在规划期 {1}—{2} 内，也不在它的前一年", "the report's date {0} lies neither in the horizon {1}—{2} nor in the year before it"),
        new("请核对 plan.json 的 issued 和 horizon：事实的年份按报告的日期读，轨迹按规划期画", "Check issued and horizon in plan.json: the years of facts follow the date, trajectories the horizon"));

    public static readonly DiagnosticRule EmptyFile = Error(
        "BH6101",
        new("文件“{0}”是空的", "file “{0}” is empty"),
        new("请至少写上表头一行", "Write at least the header row"));

    public static readonly DiagnosticRule NotText = Error(
        "BH6102",
        new("文件“{0}”含有 NUL 字节，不是文本（可能是二进制文件，或没有字节序标记的 UTF-16 文本），未读取", "file “{0}” holds NUL bytes: it is not text (a binary file, or UTF-16 text without a byte order mark) and was not read"),
        new("请另存为 UTF-8 编码的文本文件", "Save it as a text file in UTF-8"));

    public static readonly DiagnosticRule UnknownEncoding = Error(
        "BH6103",
        new("文件“{0}”既不是 UTF-8 也不是 GB18030，未读取", "file “{0}” is neither UTF-8 nor GB18030 and was not read"),
        new("请另存为 UTF-8 编码的文本文件", "Save it as a text file in UTF-8"));

    public static readonly DiagnosticRule ReadAsGb18030 = Note(
        "BH6104",
        new("文件“{0}”不是 UTF-8，已按 GB18030 读取", "file “{0}” is not UTF-8; it was read as GB18030"),
        new("请核对汉字是否正确，最好另存为 UTF-8", "Check that the Chinese characters are right; better save it as UTF-8"));

    public static readonly DiagnosticRule DamagedUtf8 = Warning(
        "BH6105",
        new("文件“{0}”是 UTF-8，但有 {1} 处字节损坏，已替换为 �，首处在此行", "file “{0}” is UTF-8 with damaged bytes in {1} places, replaced by �; the first is on this line"),
        new("请对照原件改正带 � 的单元格", "Correct the cells that show � from the original"));

    public static readonly DiagnosticRule MissingColumn = Error(
        "BH6106",
        new("表头缺少必需的列“{0}”，文件未读取", "the header lacks the required column “{0}”; the file was not read"),
        new("请在第一行加上该列名；列的顺序不限", "Add the name to the first row; columns may stand in any order"));

    public static readonly DiagnosticRule UnknownColumn = Note(
        "BH6107",
        new("不认识列“{0}”，已忽略", "column “{0}” is not known and was ignored"),
        new("如果是拼写错误，请改正；否则无需处理", "Correct it if it is a slip; otherwise nothing to do"));

    public static readonly DiagnosticRule DuplicateColumn = Warning(
        "BH6108",
        new("列“{0}”出现两次，采用第一列", "column “{0}” stands twice; the first was used"),
        new("请删去或改名其中一列", "Remove or rename one of them"));

    public static readonly DiagnosticRule WrongDelimiter = Error(
        "BH6109",
        new("表头不是用英文逗号分隔的，文件未读取", "the header is not separated by commas; the file was not read"),
        new("请用英文逗号“,”分隔（不是分号、制表符或全角逗号）", "Separate columns by “,” (not semicolons, tabs or full-width commas)"));

    public static readonly DiagnosticRule WrongFieldCount = Error(
        "BH6110",
        new("本行有 {0} 个字段，表头有 {1} 个，本行未采用", "this row has {0} fields and the header has {1}; the row was not used"),
        new("请补齐或删去多余的逗号；含逗号的文字要用英文双引号括起来", "Add or remove commas; put text that holds a comma in double quotes"));

    public static readonly DiagnosticRule UnbalancedQuote = Error(
        "BH6111",
        new("从这一列开始的双引号没有配对，本行未采用，从下一行继续读取", "the double quote opened at this column is not closed; the row was not used and reading went on at the next line"),
        new("请补上收尾的双引号；文字中的双引号要写两遍", "Close the quote; a quote inside text is written twice"));

    public static readonly DiagnosticRule StrayQuote = Error(
        "BH6112",
        new("这一列的双引号位置不对，本行未采用", "the double quote at this column is out of place; the row was not used"),
        new("含双引号的文字要整格用双引号括起来，其中的双引号写两遍，引号前后不留空格", "Put the whole cell in quotes, write quotes inside it twice, and leave no space around"));

    public static readonly DiagnosticRule RecordTooLong = Error(
        "BH6113",
        new("本行超过 {0} 个字符，未采用", "this line has more than {0} characters and was not used"),
        new("请确认这是 CSV 表格；引文不超过 40 字，长文字请放到说明文件", "Check that this is a CSV table; quotes have up to 40 characters, long text belongs elsewhere"));

    public static readonly DiagnosticRule TooManyRows = Error(
        "BH6114",
        new("超过 {0} 行，从这一行起未读取", "there are more than {0} rows; those from this line on were not read"),
        new("请按年份或地区拆成几个文件，在 plan.json 的 files.observations 中列出", "Split it by year or area and list the files in plan.json under files.observations"));

    public static readonly DiagnosticRule ReadAsUtf16 = Note(
        "BH6115",
        new("文件“{0}”不是 UTF-8，已按 {1} 读取", "file “{0}” is not UTF-8; it was read as {1}"),
        new("可以照常使用；最好另存为 UTF-8", "It can be used as it is; better save it as UTF-8"));

    public static readonly DiagnosticRule MoreOfTheSame = Note(
        "BH6190",
        new("{0} 共 {1} 条，只列出前 {2} 条，另有 {3} 条未列出", "{0} came up {1} times; the first {2} are shown, {3} are not"),
        new("先改正列出的几条，多半是同一个原因", "Correct those shown first; most often the cause is the same"));

    /// <summary>Every rule, in order of code.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        FolderMissing, FileMissing, FileUnreadable, JsonSyntax, JsonKeyMissing, JsonKeyWrong, JsonKeyUnknown, PathLeavesFolder, JsonTooLarge,
        AreaNotListed, ObservationsNotRead, OptionalFileMissing, DuplicateCode, BlankCell, UnknownWord, UnknownIndicatorUnit, UnknownParent, FolderNotFile, JsonEmpty, JsonMissing, IssuedOutsideHorizon,
        EmptyFile, NotText, UnknownEncoding, ReadAsGb18030, DamagedUtf8, MissingColumn, UnknownColumn, DuplicateColumn, WrongDelimiter,
        WrongFieldCount, UnbalancedQuote, StrayQuote, RecordTooLong, TooManyRows, ReadAsUtf16, MoreOfTheSame,
    ];

    /// <summary>Codes of the rules that say a file is not there at all.</summary>
    public static IReadOnlySet<string> Lacking { get; } = new HashSet<string>(StringComparer.Ordinal) { FileMissing.Code, FileUnreadable.Code, PathLeavesFolder.Code, ObservationsNotRead.Code, FolderNotFile.Code, JsonMissing.Code };

    private static DiagnosticRule Error(string code, Words message, Words remedy) => new(code, Severity.Error, message, remedy);

    private static DiagnosticRule Warning(string code, Words message, Words remedy) => new(code, Severity.Warning, message, remedy);

    private static DiagnosticRule Note(string code, Words message, Words remedy) => new(code, Severity.Note, message, remedy);
}
