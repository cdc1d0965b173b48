using Bihuan.Formulas;

namespace Bihuan.Evaluation;

/// <summary>
/// The quantitative semantics: what is known of a formula's margin (STL robustness, as an interval while the future is open) and of its
/// truth (Kleene's three values). “And” and “each” take the smallest, “or” and “eventually” the largest, “not” mirrors. Sources:
/// Fainekos and Pappas 2009 and Donzé and Maler 2010 for robustness; Deshmukh et al. 2017 for robust satisfaction intervals online.
/// </summary>
internal sealed class FormulaJudge(Workings work)
{
    private readonly TermReader _terms = new(work);

    public readonly record struct Judgement(VerdictKind Kind, Interval Margin);

    public Judgement Judge(Formula formula) => formula switch
    {
        Formula.At f => Judge(f.What, f.When),
        Formula.Each f => f.When.Steps.Select(period => Judge(f.What, period)).Aggregate(All, And),
        Formula.Eventually f => f.When.Steps.Select(period => Judge(f.What, period)).Aggregate(None, Or),
        Formula.Not f => Not(Judge(f.Inner)),
        Formula.And f => And(Judge(f.Left), Judge(f.Right)),
        Formula.Or f => Or(Judge(f.Left), Judge(f.Right)),
        Formula.Milestone => Evidence(),
        _ => default,
    };

    /// <summary>The margin of one predicate in one period.</summary>
    public Judgement Judge(Predicate predicate, Period period)
    {
        var left = _terms.Read(predicate.Left, period);
        var right = _terms.Read(predicate.Right, period);
        var unit = predicate.MarginUnit;
        var scaleLeft = Scale(predicate.Left.Unit, predicate, unit);
        var scaleRight = Scale(predicate.Right.Unit, predicate, unit);
        var difference = left * scaleLeft - right * scaleRight;
        var tolerance = predicate.Tolerance is { } band ? band.Value * band.Unit.Factor / unit.Factor : 0m;
        var margin = predicate.Comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => difference + Interval.Of(tolerance),
            Comparator.AtMost or Comparator.LessThan => -difference + Interval.Of(tolerance),
            _ => difference.NegativeDistance() + Interval.Of(tolerance),
        };
        margin = new Interval(Trim(margin.Low), Trim(margin.High));
        var kind = Decide(margin, predicate.HoldsAtZero);
        if (!margin.IsUnknown)
        {
            work.Step(Describe(predicate, period, kind), Arithmetic(predicate, left * scaleLeft, right * scaleRight, tolerance, margin, unit));
            if (margin.Point == 0m)
            {
                work.Because("verdict.tie");
            }

            if (kind == VerdictKind.Undecided && margin.IsBounded)
            {
                work.Because("precision.straddles");
            }
        }

        return new(kind, margin);
    }

    /// <summary>Above zero is met, below is missed; at zero the comparator decides.</summary>
    public static VerdictKind Decide(Interval margin, bool holdsAtZero)
    {
        if (margin.Low is { } low && (low > 0m || (low == 0m && holdsAtZero)))
        {
            return VerdictKind.Met;
        }

        if (margin.High is { } high && (high < 0m || (high == 0m && !holdsAtZero)))
        {
            return VerdictKind.Missed;
        }

        return VerdictKind.Undecided;
    }

    private static Judgement All => new(VerdictKind.Met, new Interval(null, null));

    private static Judgement None => new(VerdictKind.Missed, new Interval(null, null));

    private Judgement Evidence()
    {
        work.Because("evidence.none");
        return default;
    }

    private static Judgement And(Judgement a, Judgement b) => new(
        a.Kind == VerdictKind.Missed || b.Kind == VerdictKind.Missed ? VerdictKind.Missed
            : a.Kind == VerdictKind.Met && b.Kind == VerdictKind.Met ? VerdictKind.Met : VerdictKind.Undecided,
        a == All ? b.Margin : Interval.Min(a.Margin, b.Margin));

    private static Judgement Or(Judgement a, Judgement b) => new(
        a.Kind == VerdictKind.Met || b.Kind == VerdictKind.Met ? VerdictKind.Met
            : a.Kind == VerdictKind.Missed && b.Kind == VerdictKind.Missed ? VerdictKind.Missed : VerdictKind.Undecided,
        a == None ? b.Margin : Interval.Max(a.Margin, b.Margin));

    private static Judgement Not(Judgement a) => new(
        a.Kind switch { VerdictKind.Met => VerdictKind.Missed, VerdictKind.Missed => VerdictKind.Met, _ => VerdictKind.Undecided },
        -a.Margin);

    /// <summary>How many margin units one unit of a side is; a % is worth one 百分点 of difference.</summary>
    private static decimal Scale(Unit side, Predicate predicate, Unit margin) =>
        side.ConvertsTo(margin) ? side.Factor / margin.Factor : predicate.Left.Unit.OfDifference.ConvertsTo(margin) ? side.Factor : 1m;

    private static decimal? Trim(decimal? value) => value is { } number ? Statistics.DecimalMath.Trim(number) : null;

    private static Words Describe(Predicate predicate, Period period, VerdictKind kind)
    {
        var (zh, en) = kind switch
        {
            VerdictKind.Met => ("满足", "holds"),
            VerdictKind.Missed => ("不满足", "does not hold"),
            _ => ("尚不能判定", "cannot be decided yet"),
        };
        return new($"{period.Print(Language.Chinese)}比较：{zh}", $"compare in {period.Print(Language.English)}: {en}");
    }

    private static string Arithmetic(Predicate predicate, Interval left, Interval right, decimal tolerance, Interval margin, Unit unit)
    {
        var (a, b) = (Workings.Digits(left), Workings.Digits(right));
        var slack = tolerance != 0m ? $" + {Workings.Digits(tolerance)}" : "";
        return predicate.Comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => $"{a} − {b}{slack} = {Workings.Digits(margin)} {unit}",
            Comparator.AtMost or Comparator.LessThan => $"{b} − {a}{slack} = {Workings.Digits(margin)} {unit}",
            _ => $"{(tolerance != 0m ? Workings.Digits(tolerance) : "0")} − |{a} − {b}| = {Workings.Digits(margin)} {unit}",
        };
    }
}
