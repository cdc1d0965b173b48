using Bihuan.Formulas;

namespace Bihuan.Evaluation;

/// <summary>
/// The quantitative semantics: what is known of a formula's margin (STL robustness, as an interval while the future is open) and of its
/// truth (Kleene's three values). “And” and “each” take the smallest, “or” and “eventually” the largest, “not” mirrors. Sources:
/// Fainekos and Pappas 2009 and Donzé and Maler 2010 for robustness; Deshmukh et al. 2017 for robust satisfaction intervals online.
/// </summary>
internal sealed class FormulaJudge(Workings work, string? commitment = null)
{
    private readonly TermReader _terms = new(work);

    /// <summary>
    /// What is known. The unit is null where nothing was compared yet, and where margins in different units met: those have no smaller one. A decided one names
    /// the period whose figures decide.
    /// </summary>
    public readonly record struct Judgement(VerdictKind Kind, Interval Margin, Unit? Unit, Period? DecidedBy = null);

    public Judgement Judge(Formula formula) => Fold(formula, Judge, Happened);

    /// <summary>The semantics of the connectives over what is known of the atoms, left to right: the same for finished data and for data that arrive.</summary>
    public static Judgement Fold(Formula formula, Func<Predicate, Period, Judgement> atom, Func<Formula.Milestone, Judgement> happened) => formula switch
    {
        Formula.At f => atom(f.What, f.When),
        Formula.Each f => f.When.Steps.Select(period => atom(f.What, period)).Aggregate(And),
        Formula.Eventually f => f.When.Steps.Select(period => atom(f.What, period)).Aggregate(Or),
        Formula.Not f => Not(Fold(f.Inner, atom, happened)),
        Formula.And f => And(Fold(f.Left, atom, happened), Fold(f.Right, atom, happened)),
        Formula.Or f => Or(Fold(f.Left, atom, happened), Fold(f.Right, atom, happened)),
        Formula.Milestone f => happened(f),
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

        return new(kind, margin, unit, period);
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

    /// <summary>Proved by evidence; the margin is in days before the due date. No evidence proves nothing: what nobody reported may still have happened.</summary>
    public Judgement Happened(Formula.Milestone milestone)
    {
        if (work.FindEvidence(milestone.Event, commitment) is not { } evidence)
        {
            if (work.IsOver(milestone.By))
            {
                work.Because(ReasonCatalogue.EvidenceOverdue, milestone.By.ToString());
            }
            else
            {
                work.Because("evidence.none");
            }

            return new(VerdictKind.Undecided, default, Days);
        }

        work.Use(evidence);
        var days = milestone.By.End.DayNumber - evidence.Day.DayNumber;
        work.Step(
            new("与期限相差的天数", "days between the due date and the event"),
            $"{Workings.Day(milestone.By.End)} − {Workings.Day(evidence.Day)} = {days} {Days}");
        return new(days >= 0 ? VerdictKind.Met : VerdictKind.Missed, Interval.Of(days), Days);
    }

    /// <summary>Milestones are early or late by days.</summary>
    public static Unit Days { get; } = Statistics.UnitCatalogue.Parse("天");

    private static Judgement And(Judgement a, Judgement b)
    {
        var kind = a.Kind == VerdictKind.Missed || b.Kind == VerdictKind.Missed ? VerdictKind.Missed
            : a.Kind == VerdictKind.Met && b.Kind == VerdictKind.Met ? VerdictKind.Met : VerdictKind.Undecided;
        return Together(kind, a, b, Interval.Min);
    }

    private static Judgement Or(Judgement a, Judgement b)
    {
        var kind = a.Kind == VerdictKind.Met || b.Kind == VerdictKind.Met ? VerdictKind.Met
            : a.Kind == VerdictKind.Missed && b.Kind == VerdictKind.Missed ? VerdictKind.Missed : VerdictKind.Undecided;
        return Together(kind, a, b, Interval.Max);
    }

    /// <summary>Margins are compared in the first one's unit; 百分点 and 万人 have no smaller one, so that the margin is then unknown and the verdict stands alone.</summary>
    private static Judgement Together(VerdictKind kind, Judgement a, Judgement b, Func<Interval, Interval, Interval> pick)
    {
        if (a.Unit is not { } left || b.Unit is not { } right || !left.ConvertsTo(right))
        {
            return new(kind, default, null, a.Kind == kind ? a.DecidedBy : b.DecidedBy);
        }

        var margin = pick(a.Margin, left == right ? b.Margin : In(b.Margin, right.Factor / left.Factor));
        return new(kind, margin, left, a.Kind == kind && End(a.Margin, kind) == End(margin, kind) ? a.DecidedBy : b.DecidedBy);
    }

    private static decimal? End(Interval margin, VerdictKind kind) => kind == VerdictKind.Missed ? margin.High : margin.Low;

    private static Interval In(Interval margin, decimal factor) => margin * factor is var scaled ? new(Trim(scaled.Low), Trim(scaled.High)) : default;

    private static Judgement Not(Judgement a) => a with
    {
        Kind = a.Kind switch { VerdictKind.Met => VerdictKind.Missed, VerdictKind.Missed => VerdictKind.Met, _ => VerdictKind.Undecided },
        Margin = -a.Margin,
    };

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
