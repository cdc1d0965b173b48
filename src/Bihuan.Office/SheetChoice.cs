namespace Bihuan.Office;

/// <summary>A drop-down on cells.</summary>
/// <param name="Cells">Which cells, as <c>K6:K40</c>; several ranges are separated by spaces.</param>
/// <param name="Words">What may be chosen; at most 255 letters with their commas. Empty for any decimal number.</param>
/// <param name="Title">Head of the hint and of the refusal.</param>
/// <param name="Hint">What is told when the cell is chosen, and when another word is typed.</param>
public sealed record SheetChoice(string Cells, IReadOnlyList<string> Words, string Title, string Hint);
