namespace Bihuan.Store.Database;

/// <summary>One observation as it entered the store. Months and days beside the texts are there to be searched.</summary>
internal sealed class ObservationEntity : IAppendOnly
{
    public long Sequence { get; init; }

    public required string PlanId { get; init; }

    public required string ObservationId { get; init; }

    public required string IndicatorCode { get; init; }

    public required string AreaCode { get; init; }

    public required SeriesMeasure Measure { get; init; }

    public required string Period { get; init; }

    public required int FirstMonth { get; init; }

    public required int LastMonth { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public required ObservationStatus Status { get; init; }

    public required string? Published { get; init; }

    /// <summary>Last possible day of publication: known from then on.</summary>
    public required DateOnly? KnownFrom { get; init; }

    public required DateTimeOffset Ingested { get; init; }

    public required string SourceTitle { get; init; }

    public required string? SourceUrl { get; init; }

    public required string? Quote { get; init; }

    public required Bound Bound { get; init; }

    public required bool IsDerived { get; init; }

    public required string? Note { get; init; }

    public required string? File { get; init; }

    public required int? Line { get; init; }
}
