namespace Bihuan.Consistency;

/// <summary>What a plan takes for granted without saying it: a quantity that follows from what it says.</summary>
/// <param name="Kind">Stable code: <c>implied.quotient implied.stock implied.growth implied.path implied.deflator implied.pace implied.total implied.bound</c>.</param>
/// <param name="Quantity">What must have the value, in the formula notation: <c>resident_population@2027</c>.</param>
/// <param name="Name">The same in words.</param>
/// <param name="Low">It is at least this; null when nothing bounds it from below.</param>
/// <param name="High">It is at most this; null when nothing bounds it from above.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Commitments">The sentences it follows from.</param>
/// <param name="Because">How it follows, with the arithmetic, then what history shows, with its source.</param>
public sealed record Assumption(
    string Kind, string Quantity, Words Name, decimal? Low, decimal? High, Unit Unit, IReadOnlyList<string> Commitments, IReadOnlyList<Words> Because)
{
    /// <summary>The figure of the past to hold it against, told in <see cref="Because"/> too; null where none is published.</summary>
    public PastFigure? Past { get; init; }
}
