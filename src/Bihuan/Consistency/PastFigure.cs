namespace Bihuan.Consistency;

/// <summary>What history shows of a quantity that a plan takes for granted.</summary>
/// <param name="When">The period it is of.</param>
/// <param name="Value">A published figure with its digits, or a rate or pace computed from two, rounded to two places.</param>
/// <param name="Text">The same with its source.</param>
public sealed record PastFigure(Period When, Quantity Value, Words Text);
