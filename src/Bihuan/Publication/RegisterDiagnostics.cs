namespace Bihuan.Publication;

/// <summary>What can be wrong with a register of commitments: BH6201 to BH6299.</summary>
public static class RegisterDiagnostics
{
    /// <summary>Not JSON, or not an object.</summary>
    public static DiagnosticRule NotAnObject { get; } = new("BH6201", Severity.Error,
        new("这一行不是 JSON 对象", "this line is not a JSON object"),
        new("每行写一个完整的对象，可用 draft 命令重新生成", "Write one whole object a line; the draft command makes them"));

    /// <summary>A key that every entry needs.</summary>
    public static DiagnosticRule KeyMissing { get; } = new("BH6202", Severity.Error,
        new("缺少“{0}”，或它不是文字", "“{0}” is missing or is not text"),
        new("补上它；可对照 draft 命令的输出", "Add it; compare with what the draft command prints"));

    /// <summary>Neither target, task nor claim.</summary>
    public static DiagnosticRule UnknownKind { get; } = new("BH6203", Severity.Error,
        new("种类“{0}”应为 target、task 或 claim", "the kind “{0}” should be target, task or claim"),
        new("改为三者之一", "Use one of the three"));

    /// <summary>Two entries with one id.</summary>
    public static DiagnosticRule Duplicate { get; } = new("BH6204", Severity.Error,
        new("编号“{0}”已在前面用过，这一行没有采用", "the id “{0}” was used before; this line is left out"),
        new("给它另一个编号，或删去一行", "Give it another id, or remove one of the lines"));

    /// <summary>The report does not have the fact.</summary>
    public static DiagnosticRule FactNotFound { get; } = new("BH6205", Severity.Warning,
        new("报告中找不到事实“{0}”（原文“{1}”）", "the report has no fact “{0}” (quoted as “{1}”)"),
        new("核对报告是否换了版本；可用 read 命令查看现有事实", "Check whether the report changed; the read command lists its facts"));

    /// <summary>The sentence is not in the report either.</summary>
    public static DiagnosticRule SentenceNotFound { get; } = new("BH6206", Severity.Error,
        new("报告中找不到这句话：“{0}”", "the report does not have this sentence: “{0}”"),
        new("没有出处的承诺不立账；改正引文，或删去这一行", "No entry without its source: correct the quote, or remove the line"));

    /// <summary>A formula that does not read.</summary>
    public static DiagnosticRule FormulaNotRead { get; } = new("BH6207", Severity.Error,
        new("释义“{0}”的公式读不懂：{1}", "the formula of “{0}” could not be read: {2}"),
        new("参照 docs/formulas.md 改正；其余释义照常使用", "Correct it by docs/formulas.md; the other interpretations are used"));

    /// <summary>An area that the plan does not have.</summary>
    public static DiagnosticRule UnknownArea { get; } = new("BH6208", Severity.Error,
        new("计划里没有地区“{0}”，这一行没有采用", "the plan has no area “{0}”; this line is left out"),
        new("改用 areas.csv 里的代码，或在其中加上这个地区；本地区的承诺可删去 areaCode", "Use a code of areas.csv, or add the area there; leave areaCode out for the plan's own"));

    /// <summary>An indicator that the plan does not have.</summary>
    public static DiagnosticRule UnknownIndicator { get; } = new("BH6209", Severity.Warning,
        new("计划里没有指标“{0}”，按报告所说的指标处理", "the plan has no indicator “{0}”; the one the report speaks of is used"),
        new("改用 indicators.csv 里的代码，或在其中加上这个指标", "Use a code of indicators.csv, or add the indicator there"));

    /// <summary>A key whose value is of another kind.</summary>
    public static DiagnosticRule KeyWrong { get; } = new("BH6210", Severity.Warning,
        new("“{0}”应为{1}，已忽略", "“{0}” should be {2}; it was ignored"),
        new("改正它；可对照 draft 命令的输出", "Correct it; compare with what the draft command prints"));

    /// <summary>The fact is there and its words are others.</summary>
    public static DiagnosticRule QuoteDiffers { get; } = new("BH6211", Severity.Warning,
        new("事实“{0}”的原文是“{1}”，这一行写的是“{2}”", "the fact “{0}” reads “{1}”, and this line quotes “{2}”"),
        new("改正 quote，或改用另一个事实的编号", "Correct the quote, or name another fact"));

    /// <summary>The fact's id is not known and its words are.</summary>
    public static DiagnosticRule FoundByWords { get; } = new("BH6212", Severity.Note,
        new("没有事实“{0}”，按原文找到“{1}”", "there is no fact “{0}”; its words are those of “{1}”"),
        new("核对后改正 fact", "Check it and correct fact"));

    /// <summary>A reading that is not among those the line lists.</summary>
    public static DiagnosticRule UnknownReading { get; } = new("BH6213", Severity.Warning,
        new("readings 里没有释义“{0}”", "readings does not list the interpretation “{0}”"),
        new("改用其中一个，或把它加进 readings", "Name one of them, or add it to readings"));

    /// <summary>No line, or none of use.</summary>
    public static DiagnosticRule NothingUsable { get; } = new("BH6214", Severity.Error,
        new("没有一条可用的承诺", "no line gives a commitment that can be used"),
        new("先改正上面的问题；或删去这个文件，改用草稿", "Correct the problems above, or remove the file to work with drafts"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [NotAnObject, KeyMissing, UnknownKind, Duplicate, FactNotFound, SentenceNotFound, FormulaNotRead, UnknownArea, UnknownIndicator, KeyWrong, QuoteDiffers, FoundByWords, UnknownReading, NothingUsable];
}
