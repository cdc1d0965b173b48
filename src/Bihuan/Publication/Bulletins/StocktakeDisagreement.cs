namespace Bihuan.Publication.Bulletins;

/// <summary>A self-report that says done where the figures do not.</summary>
/// <param name="Item">What the figures say.</param>
/// <param name="Report">What the agency said.</param>
/// <param name="Text">Both in one sentence.</param>
public sealed record StocktakeDisagreement(BulletinItem Item, SelfReport Report, string Text);
