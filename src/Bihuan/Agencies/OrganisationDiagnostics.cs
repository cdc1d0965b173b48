namespace Bihuan.Agencies;

/// <summary>What can be wrong with a table of the organisation: BH7101 to BH7119.</summary>
public static class OrganisationDiagnostics
{
    /// <summary>A word that is none of the kinds, or none of the duties.</summary>
    public static DiagnosticRule UnknownWord { get; } = new("BH7101", Severity.Error,
        new("“{0}”不在可选范围内，本行未采用", "“{0}” is not one of the words allowed; the row was not used"),
        new("可选：{1}", "Choose one of: {1}"));

    /// <summary>Not a day.</summary>
    public static DiagnosticRule NotADay { get; } = new("BH7102", Severity.Error,
        new("“{0}”不是日期，本行未采用", "“{0}” is not a date; the row was not used"),
        new("写成 2024-12-31", "Write 2024-12-31"));

    /// <summary>The same thing from the same day.</summary>
    public static DiagnosticRule Twice { get; } = new("BH7103", Severity.Error,
        new("“{0}”同一天起已有一行（{1}），本行未采用", "there is a row for “{0}” from the same day already ({1}); this one was not used"),
        new("请删去其中一行，或改正 from", "Remove one of them, or correct its from"));

    /// <summary>The last day is before the first.</summary>
    public static DiagnosticRule EndsBeforeItBegins { get; } = new("BH7104", Severity.Error,
        new("“{0}”的 until 早于 from，本行未采用", "“{0}” ends before it begins; the row was not used"),
        new("请改正日期", "Correct the dates"));

    /// <summary>A post that is there for nothing.</summary>
    public static DiagnosticRule NoDuty { get; } = new("BH7105", Severity.Error,
        new("岗位“{0}”没有写明职责，本行未采用", "the post “{0}” has no duty; the row was not used"),
        new("在 duty 写明 supervisor、leader、agency、preparer 或 verifier", "Say under duty whether it is supervisor, leader, agency, preparer or verifier"));

    /// <summary>A post of no agency, a person in no post.</summary>
    public static DiagnosticRule NothingAbove { get; } = new("BH7106", Severity.Error,
        new("“{0}”没有写明所属，本行未采用", "“{0}” does not say what it belongs to; the row was not used"),
        new("在 above 写明岗位所属单位，或人员所任岗位的代码", "Say under above the code of the post's agency, or of the person's post"));

    /// <summary>What is above is not there on that day.</summary>
    public static DiagnosticRule UnknownAbove { get; } = new("BH7107", Severity.Error,
        new("“{0}”所属的“{1}”在 {2} 不存在，本行未采用", "“{1}”, to which “{0}” belongs, is not there on {2}; the row was not used"),
        new("请改正代码或日期，或补上它的一行", "Correct the code or the date, or add its row"));

    /// <summary>A circle.</summary>
    public static DiagnosticRule AboveItself { get; } = new("BH7108", Severity.Error,
        new("“{0}”成了自己的上级，本行未采用", "“{0}” would be above itself; the row was not used"),
        new("请改正 above", "Correct above"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [UnknownWord, NotADay, Twice, EndsBeforeItBegins, NoDuty, NothingAbove, UnknownAbove, AboveItself];
}
