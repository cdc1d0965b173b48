namespace Bihuan.Store;

/// <summary>A commitment as the store keeps it: words, not meaning. The formula is text in the readable notation; parsing it is the core's work.</summary>
public sealed record CommitmentRow
{
    /// <summary>Stable within the plan.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the fact it came from.</summary>
    public required string FactId { get; init; }

    /// <summary>Code of the indicator; null while unlinked.</summary>
    public string? IndicatorCode { get; init; }

    /// <summary>Code of the area.</summary>
    public required string AreaCode { get; init; }

    /// <summary>What a list shows.</summary>
    public required string Title { get; init; }

    /// <summary>The formula in the readable notation; null for a task without one.</summary>
    public string? Formula { get; init; }

    /// <summary>Id of the interpretation used.</summary>
    public string? InterpretationId { get; init; }

    /// <summary>What sort of promise it is.</summary>
    public string Kind { get; init; } = "";

    /// <summary><c>draft</c> or <c>confirmed</c>.</summary>
    public required CommitmentState State { get; init; }

    /// <summary>Everything else, as a JSON object.</summary>
    public string Json { get; init; } = "{}";
}
