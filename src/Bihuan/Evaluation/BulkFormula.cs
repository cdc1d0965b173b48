using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// One formula over many areas: compiled once for a panel's layout, then evaluated area by area without a proof, for a nation's load. It takes the
/// formulas that ask for figures of months, quarters and published rates against numbers or each other, over any window, joined by and, or, not;
/// whatever else a formula asks is for <see cref="Evaluator"/>, whose verdict and margin these are (a law in the tests). The proof of any one area
/// is the evaluator's.
/// </summary>
public sealed class BulkFormula
{
    private readonly IBlock _root;

    private BulkFormula(IBlock root) => _root = root;

    private interface IBlock
    {
        BulkVerdict Judge(Panel panel, int area);
    }

    /// <summary>Compiles a formula, or null when it asks for something bulk evaluation does not take.</summary>
    /// <param name="formula">The formula; every area stands in the place of the plan's own.</param>
    /// <param name="layout">A panel of the layout that will be evaluated.</param>
    /// <param name="homeArea">The area code that the formula's own terms carry.</param>
    public static BulkFormula? TryCompile(Formula formula, Panel layout, string homeArea) =>
        Compile(formula, layout, homeArea) is { } root ? new BulkFormula(root) : null;

    /// <summary>The verdict for one area on everything the panel knows.</summary>
    public BulkVerdict Judge(Panel panel, int area) => _root.Judge(panel, area);

    private static IBlock? Compile(Formula formula, Panel layout, string home) => formula switch
    {
        Formula.At f => Steps(f.What, [f.When], isAll: true, layout, home),
        Formula.Each f => Steps(f.What, [.. f.When.Steps], isAll: true, layout, home),
        Formula.Eventually f => Steps(f.What, [.. f.When.Steps], isAll: false, layout, home),
        Formula.Not f => Compile(f.Inner, layout, home) is { } inner ? new Negated(inner) : null,
        // Margins in different units have no smaller one; the evaluator knows how to leave them apart.
        Formula.And f when SameUnit(f.Left, f.Right) => Compile(f.Left, layout, home) is { } a && Compile(f.Right, layout, home) is { } b ? new Joined(a, b, isAll: true) : null,
        Formula.Or f when SameUnit(f.Left, f.Right) => Compile(f.Left, layout, home) is { } a && Compile(f.Right, layout, home) is { } b ? new Joined(a, b, isAll: false) : null,
        _ => null,
    };

    private static bool SameUnit(Formula a, Formula b) => a.Predicates.Concat(b.Predicates).Select(one => one.MarginUnit).Distinct().Count() == 1;

    private static Against? Steps(Predicate what, List<Period> steps, bool isAll, Panel layout, string home)
    {
        if (Column(what.Left, layout, home) is not { } left || left < 0)
        {
            return null;
        }

        var (right, bound) = what.Right is Term.Constant { Number: var number } ? (-1, number.Value * number.Unit.Factor) : (Column(what.Right, layout, home) ?? -2, 0m);
        var at = steps.ConvertAll(layout.StepOf);
        if (right == -2 || at.Contains(-1) || steps.Exists(step => IsFlow(what) ? MayBeComputed(step, layout) : MayBeItsLastMonth(what, step, layout)) || steps.Exists(step => step.Kind is not (PeriodKind.Month or PeriodKind.Quarter) && !IsPlainYear(what, step)))
        {
            return null;
        }

        var unit = what.MarginUnit;
        return new(what, left, right, [.. at], what.Left.Unit.Factor / unit.Factor, right < 0 ? 0m : what.Right.Unit.Factor / unit.Factor, bound / unit.Factor,
            what.Tolerance is { } band ? band.Value * band.Unit.Factor / unit.Factor : 0m, isAll);
    }

    // A year's published rate of an indicator on its own real basis is what is published or nothing; a year's amount may also be read from its months.
    private static bool IsPlainYear(Predicate what, Period step) => step.Kind == PeriodKind.Year
        && what.Left is Term.Growth { Indicator.PriceBasis: PriceBasis.Real } && what.Right is Term.Constant or Term.Growth { Indicator.PriceBasis: PriceBasis.Real };

    private static bool IsFlow(Predicate what) => what.Left is Term.Value { Indicator.Kind: IndicatorKind.Flow } || what.Right is Term.Value { Indicator.Kind: IndicatorKind.Flow };

    // Where nothing is published for it, the evaluator adds a quarter's months up, or subtracts running totals.
    private static bool MayBeComputed(Period step, Panel layout) =>
        (step.Kind == PeriodKind.Quarter && Enumerable.Range(step.FirstMonth % 12 + 1, 3).Any(month => layout.StepOf(Period.OfMonth(step.FirstYear, month)) >= 0))
        || Enumerable.Range(2, 11).Any(month => layout.StepOf(month == 12 ? Period.OfYear(step.FirstYear) : Period.OfYearToDate(step.FirstYear, month)) >= 0);

    // A stock or share of a quarter may be read from its last month.
    private static bool MayBeItsLastMonth(Predicate what, Period step, Panel layout) => step.Kind == PeriodKind.Quarter
        && (what.Left is Term.Value || what.Right is Term.Value) && layout.StepOf(Period.OfMonth(step.LastYear, step.LastMonth % 12 + 1)) >= 0;

    private static int? Column(Term term, Panel layout, string home) => term switch
    {
        Term.Value t when t.Area == home => layout.SeriesOf(t.Indicator.Code, SeriesFamily.Value),
        // One family only: where the panel also holds the other, the evaluator chooses between them.
        Term.Growth { On: GrowthBasis.Own or GrowthBasis.Published } t when t.Area == home && layout.SeriesOf(t.Indicator.Code, SeriesFamily.RealGrowth) < 0 =>
            layout.SeriesOf(t.Indicator.Code, SeriesFamily.Growth),
        _ => null,
    };

    /// <summary>A comparison in each of some steps, or in at least one: one pass over the column.</summary>
    private sealed class Against(
        Predicate what, int left, int right, int[] steps, decimal leftScale, decimal rightScale, decimal bound, decimal tolerance, bool isAll) : IBlock
    {
        private readonly bool _isRun = steps.Length > 0 && steps[^1] - steps[0] == steps.Length - 1;

        public BulkVerdict Judge(Panel panel, int area)
        {
            // For at least (at most) the margin grows (falls) with the figure: the smallest margin is that of the smallest (largest) figure.
            var upward = what.Comparator is Comparator.AtLeast or Comparator.MoreThan;
            var monotone = right < 0 && (upward || what.Comparator is Comparator.AtMost or Comparator.LessThan);
            var (extreme, count) = monotone ? Extreme(panel, area, upward == isAll) : Margins(panel, area);
            // Rounding keeps the order, so that the smallest margin is rounded once instead of every one.
            var margin = DecimalMath.Trim(monotone && count > 0 ? Margin(extreme * leftScale - bound) : extreme);
            var kind = count == 0 ? VerdictKind.Undecided : FormulaJudge.Decide(Interval.Of(margin), what.HoldsAtZero);
            // What is unknown may lie lower (higher): only the other side of the interval is known.
            return count == steps.Length ? new(kind, Interval.Of(margin))
                : count == 0 ? default
                : isAll ? new(kind == VerdictKind.Missed ? kind : VerdictKind.Undecided, new(null, margin))
                : new(kind == VerdictKind.Met ? kind : VerdictKind.Undecided, new(margin, null));
        }

        private (decimal Value, int Count) Extreme(Panel panel, int area, bool smallest)
        {
            var values = panel.Values(area, left);
            var known = panel.Known(area, left);
            if (_isRun && values.Length <= 64)
            {
                var mask = steps.Length == 64 ? ulong.MaxValue : ((1UL << steps.Length) - 1) << steps[0];
                if ((known[0] & mask) == mask)
                {
                    var run = values.Slice(steps[0], steps.Length);
                    var best = run[0];
                    foreach (ref readonly var value in run[1..])
                    {
                        if (smallest ? value < best : value > best)
                        {
                            best = value;
                        }
                    }

                    return (best, steps.Length);
                }
            }

            var (found, count) = (0m, 0);
            foreach (var step in steps)
            {
                if ((known[step / 64] >> (step % 64) & 1UL) != 0)
                {
                    var value = values[step];
                    found = count++ == 0 || (smallest ? value < found : value > found) ? value : found;
                }
            }

            return (found, count);
        }

        private (decimal Value, int Count) Margins(Panel panel, int area)
        {
            var values = panel.Values(area, left);
            var known = panel.Known(area, left);
            var others = right < 0 ? values : panel.Values(area, right);
            var othersKnown = right < 0 ? known : panel.Known(area, right);
            var (found, count) = (0m, 0);
            foreach (var step in steps)
            {
                if ((known[step / 64] & othersKnown[step / 64]) >> (step % 64) is var bits && (bits & 1UL) != 0)
                {
                    var margin = Margin((leftScale == 1m ? values[step] : values[step] * leftScale) - (right < 0 ? bound : rightScale == 1m ? others[step] : others[step] * rightScale));
                    found = count++ == 0 || (isAll ? margin < found : margin > found) ? margin : found;
                }
            }

            return (found, count);
        }

        private decimal Margin(decimal difference) => what.Comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => difference + tolerance,
            Comparator.AtMost or Comparator.LessThan => tolerance - difference,
            _ => tolerance - Math.Abs(difference),
        };
    }

    private sealed class Negated(IBlock inner) : IBlock
    {
        public BulkVerdict Judge(Panel panel, int area)
        {
            var judged = inner.Judge(panel, area);
            return new(judged.Kind switch { VerdictKind.Met => VerdictKind.Missed, VerdictKind.Missed => VerdictKind.Met, _ => VerdictKind.Undecided }, -judged.Margin);
        }
    }

    private sealed class Joined(IBlock first, IBlock second, bool isAll) : IBlock
    {
        public BulkVerdict Judge(Panel panel, int area)
        {
            var (a, b) = (first.Judge(panel, area), second.Judge(panel, area));
            var decides = isAll ? VerdictKind.Missed : VerdictKind.Met;
            var kind = a.Kind == decides || b.Kind == decides ? decides : a.Kind == b.Kind ? a.Kind : VerdictKind.Undecided;
            return new(kind, isAll ? Interval.Min(a.Margin, b.Margin) : Interval.Max(a.Margin, b.Margin));
        }
    }
}
