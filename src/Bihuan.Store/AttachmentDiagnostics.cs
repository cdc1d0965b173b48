namespace Bihuan.Store;

/// <summary>What can be wrong with a file shown as evidence: BH7150 to BH7159.</summary>
internal static class AttachmentDiagnostics
{
    public static readonly DiagnosticRule WrongSize = new("BH7150", Severity.Error,
        new("附件有 {0} 字节，应在 1 到 {1} 之间，没有记入", "the attachment has {0} bytes; 1 to {1} are taken; nothing was entered"),
        new("请压缩图片或拆分文件", "Make the picture smaller, or split the file"));

    public static readonly DiagnosticRule WrongType = new("BH7151", Severity.Error,
        new("附件内容不是可收的类型，或与文件名后缀不符，没有记入", "the attachment is not of a type that is taken, or its content does not agree with its name; nothing was entered"),
        new("可收 pdf、png、jpg、docx、xlsx、pptx、txt、csv、md", "Taken are pdf, png, jpg, docx, xlsx, pptx, txt, csv, md"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [WrongSize, WrongType];
}
