namespace Bihuan.Documents;

/// <summary>How much a file may ask for. The defaults are the stated limits; tests make them smaller.</summary>
internal sealed record DocumentLimits
{
    public static DocumentLimits Default { get; } = new();

    /// <summary>Bytes of a file.</summary>
    public int Bytes { get; init; } = DocumentReader.MaxBytes;

    /// <summary>UTF-16 units of the text.</summary>
    public int Characters { get; init; } = DocumentReader.MaxCharacters;

    /// <summary>Bytes that the compressed parts of one docx or pdf may expand to, together.</summary>
    public long Expanded { get; init; } = 256L << 20;

    /// <summary>Pages of a pdf.</summary>
    public int Pages { get; init; } = 5000;

    /// <summary>Parts of a pdf that may be decoded; more means that parts call each other over and over.</summary>
    public int Decodings { get; init; } = 200_000;
}
