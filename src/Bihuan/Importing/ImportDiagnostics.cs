using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Importing;

/// <summary>What can be wrong with incoming rows beside what is there, and with the file as a whole: BH6401 to BH6419 and BH6490 to BH6499.</summary>
public static class ImportDiagnostics
{
    /// <summary>The same source said something else on the same day.</summary>
    public static DiagnosticRule Contradicts { get; } = new("BH6401", Severity.Error,
        new("这里是 {0}，而同一来源、同一日期已有 {1}（{2}）", "this says {0}, while the same source on the same date said {1} ({2})"),
        new("对照来源；是修订数就写上修订的发布日期，是笔误就改正", "Compare with the source; give a revision the date it was published, correct a slip"));

    /// <summary>Two rows of the file contradict each other.</summary>
    public static DiagnosticRule ContradictsItself { get; } = new("BH6402", Severity.Error,
        new("同一来源、同一日期的这项数据在本文件中有两个不同的数，这里是 {0}", "the file gives two different numbers of one source and date for this; here it is {0}"),
        new("对照来源，删去错误的一行；修订数要有自己的发布日期", "Compare with the source and remove the wrong row; a revision needs its own date"));

    /// <summary>A different number that does not say when it was published.</summary>
    public static DiagnosticRule UndatedRevision { get; } = new("BH6403", Severity.Error,
        new("这里是 {0}，已有 {1}（{2} 发布），而本行没有发布日期，分不清先后", "this says {0}; {1} (published {2}) is known, and without a date of its own nobody can tell which came later"),
        new("在 published 写上发布日期，它就成为一个新的数据版本；整个文件同一天发布时用 --published", "Give its date in published and it becomes a vintage; for a whole file of one day use --published"));

    /// <summary>A new number without a date.</summary>
    public static DiagnosticRule Undated { get; } = new("BH6404", Severity.Warning,
        new("没有发布日期：只在不问截至日期时可用", "no date of publication: it is known only when no as-of date is asked"),
        new("在 published 写上发布日期；整个文件同一天发布时用 --published", "Give its date in published; for a whole file of one day use --published"));

    /// <summary>A number that looks as if its unit had slipped.</summary>
    public static DiagnosticRule SlippedUnit { get; } = new("BH6405", Severity.Warning,
        new("{0} 与 {1} 的 {2} 相差约 {3} 倍，可能写错了单位或小数点", "{0} is about {3} times the {2} of {4}; the unit or the point may have slipped"),
        new("对照来源；没有错就照常导入，本行不会被丢掉", "Compare with the source; if it is right import it as it is: the row is not dropped"));

    /// <summary>A number unlike its series.</summary>
    public static DiagnosticRule UnlikeHistory { get; } = new("BH6406", Severity.Warning,
        new("{0} 与本序列的历史很不一样：{1} 为 {2}，按以往 {3} 次年度变化应在 {4} 之间", "{0} is unlike its series: {2} in {5}, and by its {3} yearly changes so far {4} would be expected"),
        new("对照来源和口径；没有错就照常导入，本行不会被丢掉", "Compare with the source and the definition; if it is right import it as it is: the row is not dropped"));

    /// <summary>Neither table nor workbook.</summary>
    public static DiagnosticRule UnknownFormat { get; } = new("BH6407", Severity.Error,
        new("“{0}”不是 CSV、SDMX-CSV 或 xlsx", "“{0}” is not CSV, SDMX-CSV or xlsx"),
        new("另存为 xlsx 或 UTF-8 的 CSV；旧的 xls、加密的文件和 ods 也要另存", "Save it as xlsx or as CSV in UTF-8; old xls, encrypted files and ods too"));

    /// <summary>A workbook of ours that holds something else.</summary>
    public static DiagnosticRule OtherWorkbook { get; } = new("BH6408", Severity.Error,
        new("“{0}”是{1}，不是观测数据", "“{0}” is a {2}, not a table of observations"),
        new("填报数据请用 import --template 生成的模板", "To report data use the template that import --template makes"));

    /// <summary>Nothing in it.</summary>
    public static DiagnosticRule NothingFilled { get; } = new("BH6409", Severity.Warning,
        new("“{0}”里没有填好的数据行", "“{0}” holds no filled row"),
        new("模板里只有填了 value 的行才算数据；没有数据的行留空即可", "Only rows with a value count in a template; leave the others empty"));

    /// <summary>Rows stand in the way of the whole file.</summary>
    public static DiagnosticRule NothingTaken { get; } = new("BH6410", Severity.Error,
        new("{0} 行不能采用，因此整个文件都没有写入（{1}）", "{0} rows cannot be taken, so nothing of the file was written ({2})"),
        new("改正后再导入；只要可用的行，加 --accept-good，并用 --refused 文件.csv 存下其余的", "Correct them and import again; to take the usable rows alone add --accept-good, and keep the others with --refused FILE.csv"));

    /// <summary>Deleting by import.</summary>
    public static DiagnosticRule DeleteAsked { get; } = new("BH6411", Severity.Error,
        new("ACTION 是 {0}：数据只增不改，不能删除", "ACTION is {0}: observations are only ever added, none is deleted"),
        new("数错了就导入一个带新发布日期的修订数", "Where a number was wrong, import a revision with its own date of publication"));

    /// <summary>Frequency and period disagree.</summary>
    public static DiagnosticRule FrequencyDisagrees { get; } = new("BH6412", Severity.Error,
        new("FREQ 是 {0}，而 TIME_PERIOD 是 {1}", "FREQ is {0} while TIME_PERIOD is {1}"),
        new("两者改成一致：A 写 2023，Q 写 2023-Q1，M 写 2023-06；累计写 2023-01-01/P6M", "Make them agree: A with 2023, Q with 2023-Q1, M with 2023-06; year to date is 2023-01-01/P6M"));

    /// <summary>A power of ten without a word.</summary>
    public static DiagnosticRule UnknownMultiplier { get; } = new("BH6413", Severity.Error,
        new("UNIT_MULT 是“{0}”，应为 0 到 12 的整数", "UNIT_MULT is “{0}”; expected a whole number from 0 to 12"),
        new("写成 10 的幂：万是 4，亿是 8，万亿是 12", "Write the power of ten: 4 for 万, 8 for 亿, 12 for 万亿"));

    /// <summary>A note beside an empty value.</summary>
    public static DiagnosticRule NoteWithoutValue { get; } = new("BH6414", Severity.Warning,
        new("没有填数，却写了说明“{0}”；本行没有采用", "there is no value but a note, “{0}”; the row was not taken"),
        new("有数就填在 value；没有数时说明请写给汇总的人，它不是观测数据", "Fill in the value if there is one; a reason for having none belongs in a message to the person who collects, it is not an observation"));

    /// <summary>A row twice in one file.</summary>
    public static DiagnosticRule RepeatsRow { get; } = new("BH6415", Severity.Warning,
        new("与本文件的 {1} 相同（{0}），只采用一次", "the same as {1} of this file ({0}); it is taken once"),
        new("删去其中一行；本该是另一时期、另一地区的数，就改正", "Remove one of the rows; if it was to be another period or area, correct it"));

    /// <summary>A number that cannot be.</summary>
    public static DiagnosticRule Impossible { get; } = new("BH6416", Severity.Error,
        new("{0} 超出了可能的范围（0 到 {1}），本行不采用", "{0} is outside what is possible (0 to {1}); the row is not taken"),
        new("对照来源改正数字或单位；指标的类别登记错了，就先改 indicators.csv", "Correct the number or its unit by the source; where the indicator is registered as the wrong kind, correct indicators.csv first"));

    /// <summary>A running total that falls.</summary>
    public static DiagnosticRule FallingTotal { get; } = new("BH6417", Severity.Warning,
        new("{0} 与同年{1}的累计数 {2} 不合：累计数不会减少", "{0} does not go with {2} of {3}: a running total never falls"),
        new("对照来源；可能时期写错，或当月数写成了累计数", "Compare with the source; the period may be wrong, or a month's number was entered as the total"));

    /// <summary>A total entered as a month.</summary>
    public static DiagnosticRule TotalAsPart { get; } = new("BH6418", Severity.Warning,
        new("{0} 不小于{1}的累计数 {2}：可能把累计数填成了当月数", "{0} is no less than the total {2} of {3}: a running total may have been entered as a single month"),
        new("累计数的时期写成 2023-01/2023-06；没有错就照常导入，本行不会被丢掉", "Write the period of a running total as 2023-01/2023-06; if it is right import it as it is: the row is not dropped"));

    /// <summary>A size unlike its neighbour's.</summary>
    public static DiagnosticRule OtherSize { get; } = new("BH6419", Severity.Warning,
        new("{0} 与 {1} 的 {2} 大小相差太远", "{0} is of quite another size than {2} of {3}"),
        new("对照来源、时期和单位；没有错就照常导入，本行不会被丢掉", "Compare with the source, the period and the unit; if it is right import it as it is: the row is not dropped"));

    /// <summary>Published on a day that has not come.</summary>
    public static DiagnosticRule PublishedInFuture { get; } = new("BH6490", Severity.Error,
        new("发布日期 {0} 晚于导入的日子 {1}，本行不采用", "published {0}, later than {1}, the day of the import; the row is not taken"),
        new("改正 published；数据不会在公布之前就有", "Correct published: no figure is there before it is out"));

    /// <summary>Published long before its period was over.</summary>
    public static DiagnosticRule PublishedLongBefore { get; } = new("BH6491", Severity.Warning,
        new("发布日期 {0} 比时期 {1} 的结束早一年以上", "published {0}, a year or more before the end of {2}"),
        new("核对日期和时期；目标数、预测数不是观测数据", "Check the date and the period; a target or a forecast is no observation"));

    /// <summary>Every rule, in order of code.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        Contradicts, ContradictsItself, UndatedRevision, Undated, SlippedUnit, UnlikeHistory, UnknownFormat, OtherWorkbook, NothingFilled, NothingTaken,
        DeleteAsked, FrequencyDisagrees, UnknownMultiplier, NoteWithoutValue, RepeatsRow, Impossible, FallingTotal, TotalAsPart, OtherSize,
        PublishedInFuture, PublishedLongBefore,
    ];

    /// <summary>Why nothing of a file was written, with what its other rows would have done.</summary>
    /// <param name="table">A table with bad rows.</param>
    public static Diagnostic OfNothingTaken(DifferenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (bad, good, same) = (table.Rows.Count(row => row.IsBad), table.Rows.Count(row => row.Adds), table.Count(RowChange.Identical));
        var others = (good, same) switch
        {
            (_, 0) => new Words("{0} 行可用", "{0} rows could be"),
            (0, _) => new("其余 {1} 行与已有的相同，没有变化", "the other {1} are there already, unchanged"),
            _ => new Words("{0} 行可用，{1} 行与已有的相同，没有变化", "{0} rows could be; {1} are there already, unchanged"),
        };
        var (zh, en) = others.With(good, same);
        return NothingTaken.At(new Place(table.File), bad, zh, en);
    }

    /// <summary>A remark about an odd number.</summary>
    internal static Diagnostic Of(Outlier outlier, Observation observation, Place place)
    {
        var (zh, en) = (outlier.Neighbour.Print(Language.Chinese), outlier.Neighbour.Print(Language.English));
        return outlier.Kind switch
        {
            OutlierKind.Slip => SlippedUnit.At(place, observation.Value, zh, Short(outlier.NeighbourValue), Short(outlier.Factor), en),
            OutlierKind.Impossible => Impossible.At(place, observation.Value, outlier.High == decimal.MaxValue ? "∞" : Short(outlier.High)),
            OutlierKind.FallingTotal => FallingTotal.At(place, observation.Value, zh, Short(outlier.NeighbourValue), en),
            OutlierKind.TotalAsPart => TotalAsPart.At(place, observation.Value, zh, Short(outlier.NeighbourValue), en),
            _ when outlier.Changes == 0 => OtherSize.At(place, observation.Value, zh, Short(outlier.NeighbourValue), en),
            _ => UnlikeHistory.At(place, observation.Value, zh, Short(outlier.NeighbourValue), outlier.Changes, $"{Short(outlier.Low)}…{Short(outlier.High)}", en),
        };
    }

    private static string Short(decimal number) => (Math.Abs(number) >= 1000m ? Math.Round(number) : Math.Round(number, 4)).ToString("0.####", CultureInfo.InvariantCulture);
}
