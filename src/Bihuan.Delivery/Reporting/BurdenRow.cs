namespace Bihuan.Delivery.Reporting;

/// <summary>报表负担: what one agency is asked to fill in now.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Forms">Reports that are asked and not signed.</param>
/// <param name="Late">How many of them are late.</param>
/// <param name="Asked">Cells somebody has to fill in.</param>
/// <param name="Spared">Figures that were not asked because they are published, or another agency has signed for them.</param>
public sealed record BurdenRow(string Agency, int Forms, int Late, int Asked, int Spared);
