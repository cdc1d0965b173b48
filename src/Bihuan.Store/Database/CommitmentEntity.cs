namespace Bihuan.Store.Database;

/// <summary>A commitment of one version. Confirming a draft makes another version.</summary>
internal sealed class CommitmentEntity : IAppendOnly
{
    public required string PlanId { get; init; }

    public required int Version { get; init; }

    public required string CommitmentId { get; init; }

    public required int Ordinal { get; init; }

    public required string FactId { get; init; }

    public required string? IndicatorCode { get; init; }

    public required string AreaCode { get; init; }

    public required string Title { get; init; }

    public required string? Formula { get; init; }

    public required string? InterpretationId { get; init; }

    public required string Kind { get; init; }

    public required CommitmentState State { get; init; }

    public required string Json { get; init; }
}
