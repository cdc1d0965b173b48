namespace Bihuan.Store;

/// <summary>What one file of observations held.</summary>
/// <param name="Observations">In file order; rows with an error and duplicates are left out.</param>
/// <param name="Diagnostics">What a person should look at; at most 100 of each kind, then their number.</param>
public sealed record ObservationFile(IReadOnlyList<Observation> Observations, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether every row was used as written.</summary>
    public bool IsClean => Diagnostics.All(diagnostic => diagnostic.Severity == Severity.Note);
}
