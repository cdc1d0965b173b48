namespace Bihuan.Publication.Bulletins;

/// <summary>A part of a bulletin under its own heading.</summary>
/// <param name="Heading">With its number: 一、总体情况.</param>
/// <param name="Sentences">In order; numbered when <paramref name="IsList"/>.</param>
/// <param name="IsList">Whether each sentence is an item of a list.</param>
/// <param name="Subheading">A heading inside the part before: （一）到期未达成; then <paramref name="Heading"/> is empty.</param>
public sealed record BulletinSection(string Heading, IReadOnlyList<BulletinSentence> Sentences, bool IsList = false, string Subheading = "");
