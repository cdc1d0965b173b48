namespace Bihuan.Importing;

/// <summary>One row of an imported file: what was written, what was read, and why it was not if it was not.</summary>
public sealed record IncomingRow
{
    /// <summary>Where it stands in the file.</summary>
    public required Place Place { get; init; }

    /// <summary>Titles of its table, as written.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>Its cells as written, in the order of <see cref="Titles"/>; a line that is no row of the table at all is one cell.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>What was read; null when a cell cannot be used.</summary>
    public Observation? Observation { get; init; }

    /// <summary>What was noticed about it, errors first among them when there is no observation.</summary>
    public IReadOnlyList<Diagnostic> Reasons { get; init; } = [];
}
