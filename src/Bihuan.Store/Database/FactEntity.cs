namespace Bihuan.Store.Database;

/// <summary>A fact of one version: what is searched in columns, the whole of it as JSON.</summary>
internal sealed class FactEntity : IAppendOnly
{
    public required string PlanId { get; init; }

    public required int Version { get; init; }

    public required string FactId { get; init; }

    public required int Ordinal { get; init; }

    public required string? IndicatorCode { get; init; }

    public required string Modality { get; init; }

    public required string Json { get; init; }
}
