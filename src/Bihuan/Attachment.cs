namespace Bihuan;

/// <summary>附件: a file shown as evidence, kept by its hash. Compares by content.</summary>
/// <param name="Hash">SHA-256 of its bytes, 64 hexadecimal digits.</param>
/// <param name="Name">What the person called it.</param>
/// <param name="Type">What its bytes are: a media type, found by looking, not by the name.</param>
/// <param name="Size">Bytes.</param>
public sealed record Attachment(string Hash, string Name, string Type, long Size);
