namespace Bihuan.Documents;

/// <summary>What a file turned out to be, by its content first and its name second.</summary>
public enum FileFormat
{
    /// <summary>None of the formats that can be read.</summary>
    Unknown = 0,

    /// <summary>Plain text, passed through as it is.</summary>
    Text,

    /// <summary>Markdown, passed through as it is.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A Word document (Office Open XML).</summary>
    Docx,

    /// <summary>A PDF with text in it.</summary>
    Pdf,
}
