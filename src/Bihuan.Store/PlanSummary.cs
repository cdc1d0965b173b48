namespace Bihuan.Store;

/// <summary>A plan as a list shows it: its latest version.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Title">Chinese title.</param>
/// <param name="TitleEn">English title; may be empty.</param>
/// <param name="AreaCode">Area whose government made the promises.</param>
/// <param name="Issued">Day the report was delivered.</param>
/// <param name="Version">Latest version.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="Commitments">How many commitments it has.</param>
/// <param name="Observations">How many observations the plan has, every vintage.</param>
public sealed record PlanSummary(
    string PlanId,
    string Title,
    string TitleEn,
    string AreaCode,
    DateOnly Issued,
    int Version,
    DateTimeOffset RegisteredAt,
    int Commitments,
    int Observations);
