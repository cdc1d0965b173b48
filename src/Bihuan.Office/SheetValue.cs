namespace Bihuan.Office;

/// <summary>One cell to write: a text, a number with its digits, or nothing. <c>default</c> is an empty ordinary cell.</summary>
/// <param name="Text">The text; null for none.</param>
/// <param name="Number">The number; shown with the digits it has. Numbers of more than 15 digits are written as text, because a spreadsheet would round them.</param>
/// <param name="Look">How it looks.</param>
public readonly record struct SheetValue(string? Text, decimal? Number = null, SheetLook Look = SheetLook.Plain);
