using Bihuan.Evaluation;
using Bihuan.Statistics;

namespace Bihuan;

/// <summary>
/// 闭环, the sentence of what the product does: a report is read into facts, facts are drafted into commitments, observations arrive and are
/// kept, and every commitment is evaluated on what was known on a date. Immutable: observing gives another loop, so that any account can be
/// asked for again.
/// </summary>
/// <example>
/// <code>
/// var loop = new ClosedLoop(plan, reader, drafter);
/// var findings = loop.Read(report);                       // text → facts, each with its citation
/// var register = loop.Draft(findings);                    // facts → commitments; a person confirms each
/// loop = loop.Observe(release);                           // a new vintage; nothing is overwritten
/// var account = loop.Evaluate(findings, register, new(2024, 12, 31));   // met · missed · undecided, each with its proof
/// </code>
/// </example>
/// <param name="plan">The plan with its indicators, areas and observations.</param>
/// <param name="reader">Text to facts.</param>
/// <param name="drafter">Facts to commitments.</param>
public sealed class ClosedLoop(Plan plan, IReportReader reader, IDrafter drafter)
{
    private readonly SeriesSet _data = new(plan.Indicators, plan.Observations);

    /// <summary>The plan as it stands.</summary>
    public Plan Plan => plan;

    /// <summary>Its series, every vintage.</summary>
    public SeriesSet Data => _data;

    /// <summary>Reads a report into facts, each tied to its sentence.</summary>
    public Findings Read(Report report, bool explain = false) => reader.Read(
        report with { Year = report.Year ?? plan.Year, Horizon = report.Horizon ?? (plan.From, plan.To) },
        plan.Indicators,
        plan.Areas,
        explain);

    /// <summary>Drafts commitments with an executable meaning; each is a draft until a person confirms it.</summary>
    public IReadOnlyList<Commitment> Draft(Findings findings) => drafter.Draft(findings, plan);

    /// <summary>Every heading and sentence that the drafts leave out, with the reason: with them the whole report is accounted for.</summary>
    public IReadOnlyList<LeftOutPassage> LeftOut(Findings findings) => drafter.LeftOut(findings, plan);

    /// <summary>Takes in newly published observations; those already known (same id) change nothing.</summary>
    public ClosedLoop Observe(IEnumerable<Observation> release)
    {
        var known = plan.Observations.Select(observation => observation.Id).ToHashSet(StringComparer.Ordinal);
        return new ClosedLoop(plan with { Observations = [.. plan.Observations, .. release.Where(observation => known.Add(observation.Id))] }, reader, drafter);
    }

    /// <summary>Evaluates every entry of the register on what was known on a date; null is all data.</summary>
    public Account Evaluate(Findings findings, IReadOnlyList<Commitment> register, DateOnly? asOf) =>
        new(plan, findings, new Evaluator(plan, _data).Evaluate(register, asOf), asOf);

    /// <summary>The whole way in one call: read, draft, evaluate.</summary>
    public Account Audit(Report report, DateOnly? asOf)
    {
        var findings = Read(report);
        return Evaluate(findings, Draft(findings), asOf);
    }
}
