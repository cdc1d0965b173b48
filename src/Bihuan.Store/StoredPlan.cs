namespace Bihuan.Store;

/// <summary>One version of a plan as it was registered, with the observations known when it is read.</summary>
/// <param name="Version">The version.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="ContentHash">SHA-256 over the version's content, in hexadecimal.</param>
/// <param name="Plan">The plan; its observations are those appended so far, in the order of appending, as of the date asked for.</param>
/// <param name="Report">The report's text.</param>
/// <param name="Facts">In document order.</param>
/// <param name="Commitments">In the order registered.</param>
public sealed record StoredPlan(
    int Version,
    DateTimeOffset RegisteredAt,
    string ContentHash,
    Plan Plan,
    Report Report,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<CommitmentRow> Commitments);
