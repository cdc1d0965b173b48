namespace Bihuan.Web.Accounts;

/// <summary>What a list of plans says about one of them.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="IsConfirmed">Whether a person has confirmed the register.</param>
/// <param name="Entries">Number of entries in the register.</param>
/// <param name="LatestPublication">Day of the newest publication among its data; null when none is dated.</param>
public sealed record PlanSummary(Plan Plan, bool IsConfirmed, int Entries, DateOnly? LatestPublication);
