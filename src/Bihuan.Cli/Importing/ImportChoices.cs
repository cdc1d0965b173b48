namespace Bihuan.Cli.Importing;

/// <summary>How a file is taken.</summary>
/// <param name="Published">Date of rows without one of their own; null for none.</param>
/// <param name="Source">Title of the source of rows that name none; null for none.</param>
/// <param name="TakesFormulas">Whether the last result of a formula counts as a value.</param>
internal sealed record ImportChoices(PublicationDate? Published = null, string? Source = null, bool TakesFormulas = false);
