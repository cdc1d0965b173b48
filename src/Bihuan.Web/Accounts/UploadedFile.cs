namespace Bihuan.Web.Accounts;

/// <summary>A file of figures as a person sent it.</summary>
/// <param name="Name">What the person calls it; only shown, never opened.</param>
/// <param name="Content">Its bytes; they decide what kind of file it is.</param>
/// <param name="Published">Date of rows without one of their own; null for none.</param>
/// <param name="Source">Source of rows that name none; null for none.</param>
/// <param name="TakesFormulas">Whether the last result of a formula counts as a value.</param>
public sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Content, PublicationDate? Published = null, string? Source = null, bool TakesFormulas = false);
