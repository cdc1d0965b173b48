namespace Bihuan.Consistency;

/// <summary>How far a supposition has to give way.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Name">The same in words.</param>
/// <param name="From">The supposed bound, in <paramref name="Unit"/>.</param>
/// <param name="To">The nearest number with which every commitment can hold.</param>
/// <param name="Unit">Unit of both.</param>
public sealed record QuantityMove(string Quantity, Words Name, decimal From, decimal To, Unit Unit);
