using Bihuan.Evaluation;
using Bihuan.Lights;
using Bihuan.Statistics;

namespace Bihuan.Replay;

/// <summary>Everything an account is a function of, at one time: the register, the data, the date, the light scheme.</summary>
/// <param name="Plan">The plan with its indicators and observations, every vintage.</param>
/// <param name="Register">Its commitments.</param>
/// <param name="AsOf">The day: what was published later is not known.</param>
/// <param name="Scheme">How verdicts are shown; null for none.</param>
public sealed record Moment(Plan Plan, IReadOnlyList<Commitment> Register, DateOnly AsOf, LightScheme? Scheme = null)
{
    /// <summary>The plan's series.</summary>
    internal SeriesSet Data { get; } = new(Plan.Indicators, Plan.Observations);

    /// <summary>The verdict on one commitment and what is seen of it.</summary>
    internal (Verdict Verdict, Outcome Outcome) See(Commitment commitment) => See(commitment, Plan, Data, AsOf, Scheme);

    internal static (Verdict Verdict, Outcome Outcome) See(Commitment commitment, Plan plan, SeriesSet data, DateOnly asOf, LightScheme? scheme)
    {
        var verdict = new Evaluator(plan, data).Evaluate(commitment, asOf);
        return (verdict, Outcome.Of(verdict, scheme is null ? null : new LightJudge(scheme, data, asOf)));
    }
}
