namespace Bihuan.Documents.Bytes;

/// <summary>Bytes as text, with what went wrong.</summary>
/// <param name="Text">The text, without byte order mark.</param>
/// <param name="Encoding">Its name.</param>
/// <param name="Invalid">Places where bytes were no character.</param>
/// <param name="FirstInvalid">Byte offset of the first of them.</param>
/// <param name="FirstInvalidLine">Its line, from 1.</param>
/// <param name="IsUnsure">Whether another encoding is nearly as likely.</param>
/// <param name="IsRubbish">Whether no encoding makes words of it.</param>
internal sealed record DecodedText(string Text, string Encoding, int Invalid = 0, int FirstInvalid = 0, int FirstInvalidLine = 0, bool IsUnsure = false, bool IsRubbish = false);
