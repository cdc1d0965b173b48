namespace Bihuan.Reading.Linking;

/// <summary>An identity among indicators of the catalogue: a sum, a part of a whole, a ratio, a product or an order.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind"><c>sum</c>, <c>part_of</c>, <c>product</c>, <c>ratio</c>, <c>order</c> or <c>growth_mix</c>.</param>
/// <param name="Whole">Code of the left side.</param>
/// <param name="Parts">Codes of the right side; for ratios and products in order.</param>
/// <param name="Note">What makes it true, and where it is only approximate.</param>
public sealed record Identity(string Id, string Kind, string Whole, IReadOnlyList<string> Parts, Words Note);
