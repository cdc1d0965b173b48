using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Statistics;
using CsCheck;

namespace Bihuan.Tests.Formulas;

/// <summary>Random formulas over the whole language: every shape, window, term, comparator, unit and area, nested; all of them mean something.</summary>
internal static class AnyFormula
{
    private static readonly Gen<string> Areas = OneOf(World.Home, "156", "500101", "a-1");

    private static readonly Gen<decimal> Numbers = Gen.Select(Gen.Int[-50_000, 2_000_000], Gen.Int[0, 3])
        .Select((whole, places) => decimal.Parse((whole / (decimal)Math.Pow(10, places)).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static readonly Gen<Term> Plain = Gen.Select(OneOf([.. World.Indicators]), Areas, Gen.Int[0, 9], OneOf(Enum.GetValues<GrowthBasis>()), Gen.Int[2000, 2021])
        .Select((Indicator indicator, string area, int shape, GrowthBasis on, int since) => (Term)(shape switch
        {
            0 => new Term.Growth(indicator, area, on),
            1 => new Term.AverageGrowth(indicator, area, on),
            2 => new Term.Sum(indicator, area),
            3 => new Term.Average(indicator, area),
            4 => new Term.Ratio(indicator, area, Period.OfYear(since)),
            5 => new Term.GrowthSince(indicator, area, Period.OfQuarter(since, since % 4 + 1)),
            6 => new Term.Change(indicator, area, Period.OfMonth(since, since % 12 + 1)),
            7 => new Term.Previous(new Term.Growth(indicator, area, on)),
            _ => new Term.Value(indicator, area),
        }));

    private static readonly Gen<Term> Terms = Gen.Recursive<Term>((depth, inner) => depth > 2 ? Plain : Gen.Select(Plain, inner, inner, Gen.Int[0, 7])
        .Select((Term plain, Term left, Term right, int shape) => shape switch
        {
            0 => new Term.Plus(left, right),
            1 => new Term.Minus(left, right),
            2 => new Term.Share(left, right),
            3 => new Term.Previous(left),
            _ => plain,
        }));

    // A constant in a unit that fits the left side, now and then with another multiplier.
    private static readonly Gen<Predicate?> Predicates = Gen.Select(Terms, Terms, Numbers, OneOf(Enum.GetValues<Comparator>()), Gen.Int[0, 5])
        .Select((Term left, Term right, decimal number, Comparator comparator, int shape) =>
        {
            var unit = shape == 1 && UnitCatalogue.TryParse("万" + left.Unit.Symbol, out var larger) ? larger : left.Unit;
            right = shape > 2 ? right : new Term.Constant(new Quantity(number, unit));
            var band = (right is Term.Constant ? right.Unit : left.Unit).OfDifference;
            Quantity? tolerance = comparator == Comparator.About || shape == 2 ? new Quantity(Math.Abs(number), band) : null;
            return Predicate.TryMake(left, comparator, right, tolerance, out _);
        });

    private static readonly Gen<Window> Windows = Gen.Select(Gen.Int[2022, 2030], Gen.Int[0, 5], Gen.Int[0, 11], Gen.Int[0, 30], OneOf(Enum.GetValues<Frequency>()))
        .Select((int year, int years, int month, int months, Frequency every) =>
        {
            if (every == Frequency.Annual || months % 3 == 0)
            {
                return Window.OfYears(year, year + years, every);
            }

            var step = every == Frequency.Quarterly ? 3 : 1;
            var (first, last) = (month / step * step, (month / step * step) + (months / step * step) + step - 1);
            Assert.True(Window.TryMake(Period.OfMonth(year, first + 1), Period.OfMonth(year + (last / 12), (last % 12) + 1), every, out var window));
            return window;
        });

    private static readonly Gen<Period> Periods = Gen.Select(Gen.Int[2022, 2030], Gen.Int[0, 4], Gen.Int[1, 11]).Select((year, shape, month) => shape switch
    {
        0 => Period.OfQuarter(year, (month % 4) + 1),
        1 => Period.OfMonth(year, month),
        2 => Period.OfYearToDate(year, month),
        3 => Period.OfYears(year, year + month),
        _ => Period.OfYear(year),
    });

    private static readonly Gen<Formula> Leaves = Gen.Select(Predicates, Periods, Windows, Gen.Int[0, 9]).Select((Predicate? what, Period when, Window window, int shape) =>
    {
        if (what is null || shape == 0)
        {
            return new Formula.Milestone($"某工程（{shape}）通车", when);
        }

        var (isStep, first) = (shape < 5, shape < 5 ? window.First : when);
        return FormulaRules.Refuse(what, first, isStep) is not null
            ? new Formula.Milestone("另一工程", when)
            : shape switch { < 3 => new Formula.Each(window, what), < 5 => new Formula.Eventually(window, what), _ => (Formula)new Formula.At(when, what) };
    });

    /// <summary>Any formula that means something.</summary>
    public static Gen<Formula> Any { get; } = Gen.Recursive<Formula>((depth, inner) => depth > 3 ? Leaves : Gen.Select(Leaves, inner, inner, Gen.Int[0, 8])
        .Select((Formula leaf, Formula left, Formula right, int shape) => shape switch
        {
            0 => new Formula.Not(left),
            1 => new Formula.And(left, right),
            2 => new Formula.Or(left, right),
            _ => leaf,
        }));

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(at => items[at]);
}
