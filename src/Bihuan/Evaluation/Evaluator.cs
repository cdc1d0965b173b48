using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// The front door of evaluation: verdict = f(commitment, data as of a date). Pure; the same inputs give the same verdict, steps and words
/// on every machine.
/// </summary>
public sealed class Evaluator
{
    /// <summary>Version of the rules below and of the default interpretations; every proof carries it.</summary>
    public const string RuleVersion = "4";

    private readonly SeriesSet _data;
    private readonly Scenario _scenario;

    /// <summary>An evaluator over observations alone: no plans of agencies, no evidence of events, the catalogue's interpretations.</summary>
    public Evaluator(SeriesSet data)
    {
        _data = data;
        _scenario = Scenario.None;
    }

    /// <summary>An evaluator over a plan: its observations, the agencies' own plans, the evidence of events, the interpretations it declares.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="data">Its observations as series, built once.</param>
    public Evaluator(Plan plan, SeriesSet data)
    {
        _data = data;
        _scenario = new(plan.AreaCode, plan.Interpretations, plan.Trajectories, plan.Events);
    }

    /// <summary>
    /// Judges one commitment on what was known on <paramref name="asOf"/> (null: on all data, where "today" is the day of the latest
    /// publication). Never throws for data: what cannot be computed is undecided with a reason.
    /// </summary>
    public Verdict Evaluate(Commitment commitment, DateOnly? asOf)
    {
        var work = new Workings(_data, asOf, _scenario);
        if (commitment.Formula is not { } formula)
        {
            foreach (var reason in commitment.Reasons)
            {
                work.Because(reason.Code, reason.Subject);
            }

            if (commitment.Reasons.Count == 0)
            {
                work.Because("formula.none");
            }

            return Assemble(commitment, work, default, default, [], []);
        }

        var readings = commitment.Interpretations.Select(interpretation => Interpreted(interpretation, commitment.Id, asOf)).ToList();
        try
        {
            var judgement = new FormulaJudge(work, commitment.Id).Judge(formula);
            var steps = work.Steps.ToList();
            StandingJudge.Result standing = default;
            if (judgement.Kind == VerdictKind.Undecided)
            {
                standing = new StandingJudge(work) { Commitment = commitment.Id, BaseYear = BaseYearOf(commitment, formula) }.Judge(formula);
            }
            else if (formula.Due > work.Today)
            {
                work.Because("verdict.early");
            }

            return Assemble(commitment, work, judgement, standing, steps, readings);
        }
        catch (OverflowException)
        {
            work.Because("arithmetic.overflow");
            return Assemble(commitment, work, default, default, [], readings);
        }
    }

    /// <summary>Judges many, in order.</summary>
    public IReadOnlyList<Verdict> Evaluate(IEnumerable<Commitment> commitments, DateOnly? asOf) =>
        commitments.Select(commitment => Evaluate(commitment, asOf)).ToList();

    private InterpretedVerdict Interpreted(Interpretation interpretation, string commitment, DateOnly? asOf)
    {
        try
        {
            var judgement = new FormulaJudge(new Workings(_data, asOf, _scenario), commitment).Judge(interpretation.Formula);
            var unit = judgement.Unit;
            decimal? margin = judgement.Kind switch
            {
                VerdictKind.Met => judgement.Margin.Low,
                VerdictKind.Missed => judgement.Margin.High,
                _ => null,
            };
            return new(interpretation, judgement.Kind, margin is { } value && unit is not null ? new Quantity(value, unit) : null)
            {
                MarginBound = margin is null || judgement.Margin.IsPoint ? Bound.Exact : judgement.Kind == VerdictKind.Met ? Bound.AtLeast : Bound.AtMost,
            };
        }
        catch (OverflowException)
        {
            return new(interpretation, VerdictKind.Undecided, null);
        }
    }

    private static Verdict Assemble(
        Commitment commitment, Workings work, FormulaJudge.Judgement judgement, StandingJudge.Result standing, List<ProofStep> steps, IReadOnlyList<InterpretedVerdict> readings)
    {
        var state = StateOf(commitment, work, judgement.Kind);
        if (state == DataState.Provisional)
        {
            work.Because("data.provisional");
        }

        return new Verdict
        {
            Commitment = commitment,
            Kind = judgement.Kind,
            Standing = standing.Standing,
            DataState = state,
            MarginRange = judgement.Margin,
            MarginUnit = judgement.Unit,
            DecidedBy = judgement.Kind == VerdictKind.Undecided ? null : judgement.DecidedBy,
            Needed = standing.Needed,
            Path = standing.Path,
            Paths = standing.Paths ?? [],
            Nodes = standing.Nodes ?? [],
            Interpretation = commitment.Interpretations.Count > 0 ? commitment.Interpretations[0].Id : "",
            Readings = readings,
            AsOf = work.AsOf,
            UsedObservations = [.. work.Used.Select(observation => observation.Id)],
            Reasons = [.. work.Reasons],
            Proof = new Proof(RuleVersion, steps, [.. work.Steps.Skip(steps.Count)]),
        };
    }

    /// <summary>Missing: nothing was used. Stale: the newest year that should be out is not there. Else as settled as the least settled number used.</summary>
    private static DataState StateOf(Commitment commitment, Workings work, VerdictKind kind)
    {
        if (work.Used.Count == 0)
        {
            return work.HasEvidence ? DataState.Final : DataState.Missing;
        }

        if (kind == VerdictKind.Undecided && commitment.Formula is { } formula && LateSince(formula, work) is { } late)
        {
            work.Because("data.late", late.ToString());
            return DataState.Stale;
        }

        return work.Used.All(observation => observation.Status == ObservationStatus.Final) ? DataState.Final : DataState.Provisional;
    }

    /// <summary>
    /// The first year the formula needs whose figures should be out (twelve months after it ended) and are not. National accounts of a
    /// year are out within three months and final within twelve: 国家统计局 季度（年度）地区生产总值核算 practice.
    /// </summary>
    private static Period? LateSince(Formula formula, Workings work)
    {
        foreach (var reason in work.Reasons)
        {
            if (reason.Code == "data.missing" && reason.Subject is { } subject
                && Period.TryParse(subject.AsSpan(subject.LastIndexOf('@') + 1), out var period) && period.End.AddMonths(12) <= work.Today)
            {
                return period;
            }
        }

        if (work.Reasons.Any(reason => reason.Code == "standing.overdue"))
        {
            return Period.OfYear(formula.Due.Year);
        }

        // A path to a far date reads its newest year itself: that one is late when the year after it should be out and is not.
        var newest = work.Used.Max(observation => observation.Period.End);
        return newest < formula.Due && newest.AddMonths(24) <= work.Today ? Period.OfYear(newest.Year + 1) : null;
    }

    private static int? BaseYearOf(Commitment commitment, Formula formula) => commitment.Fact is { From: { } from, To: { } to }
        ? (from == to && commitment.PlanFrom is { } first && first <= to ? first : from) - 1
        : Math.Min(commitment.PlanFrom ?? formula.Due.Year, formula.Due.Year) - 1;
}
