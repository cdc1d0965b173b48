using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>The distance of a figure from its path: which way is good, which side it is on, and what figures that are bounds prove of it.</summary>
internal static class Gap
{
    /// <summary>1 where more is better, −1 where less is: by the comparator, else by the indicator's direction.</summary>
    public static decimal Sign(Predicate what, Indicator indicator) => what.Comparator switch
    {
        Comparator.AtMost or Comparator.LessThan => -1m,
        Comparator.AtLeast or Comparator.MoreThan => 1m,
        _ => indicator.Direction == Direction.LowerBetter ? -1m : 1m,
    };

    /// <summary>Behind below the path, ahead from one whole step above it; a step of 0 knows no ahead.</summary>
    public static Standing Side(decimal gap, decimal step) => gap < 0m ? Standing.Behind : gap >= step && step > 0m ? Standing.Ahead : Standing.OnTrack;

    /// <summary>Derived figures are shown with two decimals; they carry no more.</summary>
    public static Quantity Shown(decimal value, Unit unit) => new(Math.Round(value, 2, MidpointRounding.ToEven), unit);

    /// <summary>
    /// What is still to be done, never less than it takes: two decimals, more where two significant digits need them, whole things counted whole, rounded away from zero. Less than one
    /// of a multiple (0.023万人) is told in the unit itself (230人).
    /// </summary>
    public static Quantity Asked(decimal value, Unit unit)
    {
        var (size, own) = Fine(value, unit);
        // The digit behind the last shown decides: a need of 230 and next to nothing is not one of 231, nor 6.0001 % one of 6.01 %.
        var places = UnitCatalogue.IsCounter(own) ? 0 : PlacesOf(size);
        return new(Math.Round(Math.Round(size, places + 1), places, size >= 0m ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity), own);
    }

    /// <summary>The same for an amount of the record, to the nearest.</summary>
    public static Quantity Recorded(decimal value, Unit unit)
    {
        var (size, own) = Fine(value, unit);
        return new(Math.Round(size, PlacesOf(size), MidpointRounding.ToEven), own);
    }

    private static (decimal Value, Unit Unit) Fine(decimal value, Unit unit) =>
        Math.Abs(value) < 1m && unit.Factor > 1m && unit.Symbol.EndsWith(unit.Dimension, StringComparison.Ordinal) && UnitCatalogue.TryParse(unit.Dimension, out var own) && own.Factor == 1m && own.ConvertsTo(unit) ? (value * unit.Factor, own) : (value, unit);

    private static int PlacesOf(decimal value) => Math.Abs(value) switch { 0m or >= 0.1m => 2, >= 0.01m => 3, >= 0.001m => 4, _ => 6 };

    /// <summary>
    /// What figures that may be bounds say of a gap: <see cref="Bound.AtLeast"/> when it may only be larger, <see cref="Bound.AtMost"/> when it may only be
    /// smaller, <see cref="Bound.About"/> when it may be either. The expected point grows with the figure it starts from.
    /// </summary>
    public static Bound Known(decimal sign, Observation actual, Observation? start = null) => Together(Toward(sign, actual.Bound), Toward(-sign, start?.Bound ?? Bound.Exact));

    /// <inheritdoc cref="Known(decimal, Observation, Observation?)"/>
    public static Bound Known(decimal sign, IEnumerable<Observation> parts, bool isAtLeast = false) =>
        parts.Select(part => Toward(sign, part.Bound)).Aggregate(isAtLeast ? Toward(sign, Bound.AtLeast) : Bound.Exact, Together);

    /// <summary>The same bound seen from the other side.</summary>
    public static Bound Flip(Bound bound) => bound switch { Bound.AtLeast => Bound.AtMost, Bound.AtMost => Bound.AtLeast, _ => bound };

    /// <summary>What is known of what is left when this much is done.</summary>
    public static Bound Left(IReadOnlyList<Observation> done, bool isAtLeast = false) => Flip(Known(1m, done, isAtLeast));

    /// <inheritdoc cref="Left(IReadOnlyList{Observation}, bool)"/>
    public static Bound Left(Observation done) => Left([done]);

    /// <summary>“Over 5000” against an expected 5100 proves neither behind nor ahead; against 4900 it proves that nothing is behind.</summary>
    public static bool IsProved(Standing standing, Bound known) => known switch
    {
        Bound.Exact => true,
        Bound.AtLeast => standing is not Standing.Behind,
        Bound.AtMost => standing is Standing.Behind,
        _ => false,
    };

    // An approximate figure is taken for what it says: it leans to neither side.
    private static Bound Toward(decimal sign, Bound bound) => bound is Bound.About ? Bound.Exact : sign >= 0m ? bound : Flip(bound);

    private static Bound Together(Bound one, Bound other) => one == other || other == Bound.Exact ? one : one == Bound.Exact ? other : Bound.About;
}
