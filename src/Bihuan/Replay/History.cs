using Bihuan.Evaluation;
using Bihuan.Lights;
using Bihuan.Statistics;

namespace Bihuan.Replay;

/// <summary>
/// The front door of replay: what changed between two moments, and why. Since a verdict is a function, blame is counterfactual recomputation: the later
/// view is computed again with one input as it was before, and what can be taken back without losing the view is no cause.
/// </summary>
/// <example>
/// <code>
/// var blame = History.Blame(new(plan, register, from), new(plan, register, to), "C006");
/// // blame.Causes[0].Words: “2024-01-22 公布地区生产总值2023年：6.1%（…）”
/// </code>
/// </example>
public static class History
{
    /// <summary>Why one commitment changed. Null when neither moment has it.</summary>
    /// <param name="from">The earlier moment.</param>
    /// <param name="to">The later moment; its plan may be another version.</param>
    /// <param name="id">The commitment, case ignored.</param>
    public static Blame? Blame(Moment from, Moment to, string id)
    {
        var (before, after) = (Find(from.Register, id), Find(to.Register, id));
        return before is null && after is null ? null : Blame(from, to, before, after);
    }

    /// <summary>Every commitment whose verdict, standing, data state or light changed, or whose margin moved, in the later register's order; those that went come last.</summary>
    public static IReadOnlyList<Blame> Changes(Moment from, Moment to)
    {
        var before = from.Register.ToDictionary(commitment => commitment.Id, StringComparer.OrdinalIgnoreCase);
        var after = to.Register.Select(commitment => commitment.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. to.Register.Select(commitment => Blame(from, to, before.GetValueOrDefault(commitment.Id), commitment))
                .Concat(from.Register.Where(commitment => !after.Contains(commitment.Id)).Select(commitment => Blame(from, to, commitment, null)))
                .Where(blame => blame.IsChanged),
        ];
    }

    /// <summary>The days on which something was published, with how many figures, oldest first. A month or year counts as its last day, as everywhere.</summary>
    public static IReadOnlyList<(DateOnly Day, int Figures)> Vintages(Plan plan) =>
    [
        .. plan.Observations.Where(observation => observation.Published is not null).GroupBy(observation => observation.Published!.Value.Last)
            .OrderBy(day => day.Key).Select(day => (day.Key, day.Count())),
    ];

    /// <summary>
    /// The days on which one commitment came to be seen otherwise: the day the plan was issued, then every day of publication of its series, first of a month
    /// (a due day or an expected publication goes by without anything being published) and the last day asked, after which verdict, standing, data state or
    /// light were others than before. Oldest first.
    /// </summary>
    public static IReadOnlyList<(DateOnly Day, Outcome Outcome)> Turns(Plan plan, Commitment commitment, SeriesSet data, DateOnly until, LightScheme? scheme) =>
        Turns(plan, commitment, data, Days(plan, commitment, data, until).Append(until).Distinct().Order(), scheme);

    /// <summary>
    /// Every turn of a register since the plan was issued, up to a day, oldest first and then in the register's order, each with its causes. What a commitment's
    /// page lists as its days is here for all of them, without lights: a scheme is a way to show, not what happened. Statements about the past do not turn.
    /// </summary>
    /// <param name="plan">The plan with every vintage.</param>
    /// <param name="register">Its commitments.</param>
    /// <param name="data">The plan's series.</param>
    /// <param name="until">Nothing later is looked at. A turn keeps its day when asked again later.</param>
    public static IReadOnlyList<Turn> Turns(Plan plan, IReadOnlyList<Commitment> register, SeriesSet data, DateOnly until)
    {
        var issued = new Moment(plan, register, plan.Issued);
        return
        [
            .. register.Where(commitment => commitment.Kind != CommitmentKind.Claim)
                .Select(commitment => (Commitment: commitment, Days: Turns(plan, commitment, data, Days(plan, commitment, data, until), null)))
                .SelectMany(one => one.Days.Skip(1).Select((turn, index) => new Turn(turn.Day, Blame(issued with { AsOf = one.Days[index].Day }, issued with { AsOf = turn.Day }, one.Commitment, one.Commitment))))
                .OrderBy(turn => turn.Day),
        ];
    }

    private static IEnumerable<DateOnly> Days(Plan plan, Commitment commitment, SeriesSet data, DateOnly until)
    {
        var first = new DateOnly(plan.Issued.Year, plan.Issued.Month, 1);
        return AskedSeries.Of(commitment, data).SelectMany(series => series.Periods.SelectMany(series.VintagesOf))
            .Select(observation => observation.Published)
            .Concat(AskedSeries.EvidenceOf(commitment, plan).Select(one => one.Published)).Concat(AskedSeries.PlannedOf(commitment, plan).Select(point => point.Published))
            .Select(published => published?.Last).OfType<DateOnly>()
            .Concat(Enumerable.Range(1, Math.Max(0, (until.Year - first.Year) * 12 + until.Month - first.Month)).Select(first.AddMonths))
            .Where(day => day > plan.Issued && day <= until)
            .Append(until < plan.Issued ? until : plan.Issued).Distinct().Order();
    }

    private static List<(DateOnly Day, Outcome Outcome)> Turns(Plan plan, Commitment commitment, SeriesSet data, IEnumerable<DateOnly> days, LightScheme? scheme)
    {
        var turns = new List<(DateOnly Day, Outcome Outcome)>();
        foreach (var day in days)
        {
            var (_, outcome) = Moment.See(commitment, plan, data, day, scheme);
            if (turns.Count == 0 || !turns[^1].Outcome.IsSameView(outcome))
            {
                turns.Add((day, outcome));
            }
        }

        return turns;
    }

    private static Blame Blame(Moment from, Moment to, Commitment? before, Commitment? after)
    {
        var seenBefore = before is null ? default : from.See(before);
        var seenAfter = after is null ? default : to.See(after);
        var blame = new Blame(seenBefore.Verdict, seenAfter.Verdict, seenBefore.Outcome, seenAfter.Outcome, []);
        if (!blame.IsChanged)
        {
            return blame;
        }

        if (before is null || after is null)
        {
            var seen = (seenAfter.Outcome ?? seenBefore.Outcome)!;
            return blame with { Causes = [new Cause(CauseKind.Plan, before is null ? new("台账新增了这一条", "the register gained this entry") : new("台账不再有这一条", "the register no longer has this entry"), seen)] };
        }

        return blame with { Causes = new CauseSearch(from, to, before, after, blame).Run() };
    }

    private static Commitment? Find(IReadOnlyList<Commitment> register, string id) =>
        register.FirstOrDefault(commitment => string.Equals(commitment.Id, id, StringComparison.OrdinalIgnoreCase));
}
