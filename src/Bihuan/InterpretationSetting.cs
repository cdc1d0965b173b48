namespace Bihuan;

/// <summary>A declared number that an interpretation uses: how near 左右 is, how far apart 同步 may be.</summary>
/// <param name="Id">Stable, as plan.json names it: <c>about.points</c>.</param>
/// <param name="Version">Raised when the number changes.</param>
/// <param name="Value">The number that holds unless a plan declares another; its unit is the unit a plan must use.</param>
/// <param name="Words">What it is.</param>
public sealed record InterpretationSetting(string Id, int Version, Quantity Value, Words Words);
