namespace Bihuan.Store.Database;

/// <summary>One event of a plan's register.</summary>
internal sealed class RegisterEventEntity : IAppendOnly
{
    public required string PlanId { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public required string Json { get; init; }
}
