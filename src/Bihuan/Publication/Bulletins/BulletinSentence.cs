namespace Bihuan.Publication.Bulletins;

/// <summary>One sentence of a bulletin.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Subject">The commitment it is about; null for sentences about the whole.</param>
/// <param name="Flag">Why a reader should stop here: the same words stood in the two bulletins before. Empty otherwise.</param>
public sealed record BulletinSentence(string Text, string? Subject = null, string Flag = "");
