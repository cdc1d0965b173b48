namespace Bihuan.Store.Database;

/// <summary>One registered content of a plan. The header's columns repeat what lists ask for; the JSON columns hold the rest.</summary>
internal sealed class PlanVersionEntity : IAppendOnly
{
    public required string PlanId { get; init; }

    public required int Version { get; init; }

    public required string ContentHash { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public required string Title { get; init; }

    public required string TitleEn { get; init; }

    public required string AreaCode { get; init; }

    public required DateOnly Issued { get; init; }

    public required string PlanJson { get; init; }

    public required string ReportName { get; init; }

    public required string ReportText { get; init; }

    public required string ReportJson { get; init; }

    public required string IndicatorsJson { get; init; }

    public required string AreasJson { get; init; }

    public required string NotesJson { get; init; }
}
