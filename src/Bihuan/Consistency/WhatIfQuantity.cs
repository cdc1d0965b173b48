namespace Bihuan.Consistency;

/// <summary>A quantity of a plan that one may suppose something about.</summary>
/// <param name="Quantity">In the formula notation: <c>gdp@2027</c>, <c>growth_real(gdp)@2023</c>.</param>
/// <param name="Name">The same in words.</param>
/// <param name="Unit">Unit of its numbers.</param>
/// <param name="Low">What all commitments together ask for at least; null when nothing.</param>
/// <param name="High">What all commitments together allow at most; null when anything.</param>
public sealed record WhatIfQuantity(string Quantity, Words Name, Unit Unit, decimal? Low, decimal? High)
{
    /// <summary>The commitments about it and about quantities connected with it.</summary>
    public IReadOnlyList<string> Commitments { get; init; } = [];
}
