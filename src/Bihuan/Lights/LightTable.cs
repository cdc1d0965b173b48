namespace Bihuan.Lights;

/// <summary>A scheme as written, before it is proved: what its file says, and the findings on each rule.</summary>
public sealed record LightTable
{
    /// <summary>Stable name: <c>yinchuan-2025</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the table: a changed table is another version.</summary>
    public required string Version { get; init; }

    /// <summary>Name for people.</summary>
    public required Words Words { get; init; }

    /// <summary>Year of the published rule; null for an own scheme.</summary>
    public int? Year { get; init; }

    /// <summary>Where the rule was published; empty for an own scheme.</summary>
    public required Words Source { get; init; }

    /// <summary>What the table adds to or leaves out of the published rule; empty when nothing needs saying.</summary>
    public required Words Note { get; init; }

    /// <summary>The rules, the one for progress first.</summary>
    public required IReadOnlyList<LightRule> Rules { get; init; }

    /// <summary>File and line of its first row.</summary>
    public Place Place { get; init; }

    /// <summary>The proof of each rule, in order: every case has exactly one row, or which cases have none or two.</summary>
    public IReadOnlyList<RuleProof> Check() => [.. Rules.Select(RuleProof.Of)];
}
