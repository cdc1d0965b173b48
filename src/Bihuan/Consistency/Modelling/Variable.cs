using System.Globalization;
using Bihuan.Consistency.Solving;
using Bihuan.Statistics;

namespace Bihuan.Consistency.Modelling;

/// <summary>A quantity with its number in the system and the unit people read it in.</summary>
internal sealed class Variable(int id, QuantityKey key, Indicator indicator, Unit unit, Area? foreign)
{
    public int Id => id;

    public QuantityKey Key => key;

    public Indicator Indicator => indicator;

    /// <summary>Unit of display: as in the sentence that first names it.</summary>
    public Unit Unit { get; set; } = unit;

    /// <summary>Growth is shown as a yearly rate; over several years only where the years share a rate.</summary>
    public bool IsGrowth => key.Kind == QuantityKind.Factor;

    public int Years => key.When.LastYear - key.When.FirstYear + 1;

    public Words Name
    {
        get
        {
            var place = foreign is null ? new Words("", "") : new Words(foreign.NameZh, $"{foreign.Name(Language.English)}: ");
            if (!IsGrowth)
            {
                return new($"{place.Zh}{indicator.NameZh}（{key.When.Print(Language.Chinese)}）", $"{place.En}{indicator.Name(Language.English)} ({key.When.Print(Language.English)})");
            }

            var basis = key.Basis switch { PriceBasis.Real => new Words("实际", "real "), PriceBasis.Nominal => new Words("名义", "nominal "), _ => new Words("", "") };
            var average = Years > 1 ? new Words("年均", "average yearly ") : new Words("", "");
            return new($"{place.Zh}{indicator.NameZh}{average.Zh}{basis.Zh}增速（{key.When.Print(Language.Chinese)}）", $"{place.En}{average.En}{basis.En}growth of {indicator.Name(Language.English)} ({key.When.Print(Language.English)})");
        }
    }

    /// <summary>A value of the variable in the display unit, rounded away from the truth's side: a lower limit down, an upper limit up.</summary>
    public string Print(Rational value, bool upwards) => Digits(InUnit(value, upwards), upwards) + (IsGrowth ? "%" : Unit.Symbol);

    /// <summary>The value in the display unit.</summary>
    public decimal? ToDecimal(Rational value, bool upwards)
    {
        if (IsGrowth && Years > 1)
        {
            return AverageRate(value, upwards);
        }

        return InUnit(value, upwards).ToDecimal(6, upwards);
    }

    /// <summary>The distance between two values in the display unit.</summary>
    public decimal? Distance(Rational from, Rational to) =>
        ToDecimal(to, to > from) is { } end && ToDecimal(from, from > to) is { } start ? Math.Abs(end - start) : null;

    public static string Digits(Rational value, bool upwards)
    {
        var size = value.Abs();
        var places = size >= 10000 ? 0 : size >= 100 ? 2 : size >= 1 ? 4 : 6;
        return value.ToDecimal(places, upwards) is { } number ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : value.ToString();
    }

    private Rational InUnit(Rational value, bool upwards)
    {
        if (!IsGrowth)
        {
            return value / Unit.Factor;
        }

        return Years == 1 ? (value - 1) * 100 : AverageRate(value, upwards) ?? (value - 1) * 100;
    }

    /// <summary>Whether a decimal can hold the powers on the way to a root.</summary>
    public static bool HasRoot(decimal number, int years) =>
        number <= 1m || (years - 1) * decimal.Truncate(number).ToString(CultureInfo.InvariantCulture).Length <= 27;

    /// <summary>The yearly rate that compounds to a factor, in %, rounded to six places on the safe side.</summary>
    private decimal? AverageRate(Rational factor, bool upwards)
    {
        if (factor.Sign <= 0 || factor.ToDecimal(12, upwards) is not { } number || number <= 0m || !HasRoot(number, Years))
        {
            return factor.IsZero ? -100m : null;
        }

        var rate = (DecimalMath.Root(number, Years) - 1m) * 100m;
        // Newton stops within a hair of the root; exact powers settle on which side the rounded rate lies.
        var (step, rounded) = (0.000001m, Math.Round(rate, 6, MidpointRounding.ToEven));
        while (upwards && ((Rational)(1m + rounded / 100m)).Power(Years) < factor)
        {
            rounded += step;
        }

        while (!upwards && ((Rational)(1m + rounded / 100m)).Power(Years) > factor)
        {
            rounded -= step;
        }

        return rounded;
    }
}
