namespace Bihuan.Store.Database;

/// <summary>A plan: the thing that has versions and observations.</summary>
internal sealed class PlanEntity : IAppendOnly
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
