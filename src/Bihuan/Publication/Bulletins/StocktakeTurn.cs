namespace Bihuan.Publication.Bulletins;

/// <summary>A verdict that turned since the last stocktake.</summary>
/// <param name="Item">How it stands now.</param>
/// <param name="Before">The word it had then.</param>
/// <param name="Move">1 for the better, −1 for the worse, 0 for neither.</param>
public sealed record StocktakeTurn(BulletinItem Item, string Before, int Move);
