using Bihuan.Formulas;

namespace Bihuan.Delivery.Allocations;

/// <summary>The number of a commitment that is divided, out of its executable meaning.</summary>
/// <param name="Number">Digits and unit as stated.</param>
/// <param name="Comparator">Which side counts.</param>
/// <param name="AddsUp">Whether parts add up to it: amounts do; rates, shares, ratios and averages never do.</param>
public sealed record AllocationTarget(Quantity Number, Comparator Comparator, bool AddsUp)
{
    /// <summary>Whether less is asked for: a ceiling.</summary>
    public bool IsCeiling => Comparator is Comparator.AtMost or Comparator.LessThan;

    /// <summary>The number of a commitment; null where it has none, or more than one.</summary>
    public static AllocationTarget? Of(Commitment commitment)
    {
        if (commitment.Formula?.Predicates.ToList() is not [{ Right: Term.Constant { Number: var number } } only])
        {
            return null;
        }

        var isAmount = only.Left switch
        {
            Term.Value or Term.Change => only.Left.About is { Kind: IndicatorKind.Flow or IndicatorKind.Stock },
            Term.Sum => true,
            _ => false,
        };
        return new AllocationTarget(number, only.Comparator, isAmount && only.Left.About is not { IsAverage: true } && number.Unit.Dimension is not ("%" or "百分点" or "倍") && !number.Unit.Symbol.Contains('/', StringComparison.Ordinal));
    }

    /// <summary>The stricter of two numbers in one unit: the greater, or the smaller of a ceiling.</summary>
    public decimal Stricter(decimal one, decimal other) => IsCeiling ? Math.Min(one, other) : Math.Max(one, other);
}
