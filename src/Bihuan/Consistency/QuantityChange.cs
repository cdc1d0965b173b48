namespace Bihuan.Consistency;

/// <summary>What somebody supposes of a quantity.</summary>
/// <param name="Quantity">The quantity, as <see cref="WhatIfQuantity.Quantity"/> names it.</param>
/// <param name="Low">At least this, in the quantity's unit; null for no floor.</param>
/// <param name="High">At most this; null for no ceiling.</param>
public sealed record QuantityChange(string Quantity, decimal? Low, decimal? High);
