using Bihuan.Statistics;

namespace Bihuan.Reading.Reconciling;

/// <summary>
/// 对账: what an older report promised against what newer ones say happened. Every promise gets an answer. Statements are paired by indicator, area, period
/// and kind of number, wordings by likeness only where an indicator is missing; a pair is judged by the promise's own formula, with the statement as the
/// only observation, so that a promise is kept here by the same rules as everywhere else.
/// </summary>
public sealed class Reconciler : IReconciler
{
    /// <summary>Code of the indicator that stands in for one nobody knows.</summary>
    internal const string StandIn = "stated";

    private readonly IDrafter _drafter;

    /// <summary>A reconciler that gives unlinked promises their meaning through a drafter.</summary>
    public Reconciler(IDrafter drafter) => _drafter = drafter;

    /// <inheritdoc />
    public IReadOnlyList<Reconciliation> Reconcile(ReconciledReport older, params IReadOnlyList<ReconciledReport> newer)
    {
        if (newer.Count == 0)
        {
            throw new ArgumentException("Reconciling takes at least one newer report.", nameof(newer));
        }

        // The parts of a promise that a person split rest on one fact.
        var promises = older.Register.Where(commitment => commitment is { Kind: CommitmentKind.Target, Fact: not null })
            .GroupBy(commitment => commitment.Fact!.Id, StringComparer.Ordinal).ToDictionary(parts => parts.Key, parts => parts.FirstOrDefault(part => part.Formula is not null) ?? parts.First(), StringComparer.Ordinal);
        var answers = new List<Reconciliation>();
        var targets = older.Findings.Facts.Where(fact => fact.Modality == Modality.Target).ToList();
        for (var at = 0; at < targets.Count; at++)
        {
            var fact = targets[at];
            var answer = First(fact);
            if (at + 1 < targets.Count && IsRange(fact, targets[at + 1]))
            {
                answer = Both(answer, First(targets[++at]), fact.IndicatorCode is { } code ? Find(older, code)?.Direction : null);
            }

            answers.Add(answer);
        }

        return answers;

        Reconciliation First(Fact fact)
        {
            var commitment = WithMeaning(fact, promises.GetValueOrDefault(fact.Id), older);
            Reconciliation? answer = null;
            foreach (var report in newer)
            {
                answer = new PromisePairing(older, report, fact, commitment).Answer();
                if (answer.Result is ReconciliationResult.Kept or ReconciliationResult.Missed || fact.To <= report.ReviewYear)
                {
                    break;
                }
            }

            return answer!;
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<TaskReconciliation> ReconcileTasks(ReconciledReport older, params IReadOnlyList<ReconciledReport> newer) =>
        newer.Count > 0 ? [.. TaskPairing.Answers(older, newer)] : throw new ArgumentException("Reconciling takes at least one newer report.", nameof(newer));

    /// <summary>增长6%—6.5% is one promise with two ends.</summary>
    private static bool IsRange(Fact low, Fact high) =>
        (low.Comparator, high.Comparator) == (Comparator.AtLeast, Comparator.AtMost) && low.Measure == high.Measure && low.Indicator == high.Indicator && low.IndicatorCode == high.IndicatorCode
        && low.Citation.SentenceSpan == high.Citation.SentenceSpan && high.Citation.Span.Start - low.Citation.Span.End <= 4 && (low.From, low.To) == (high.From, high.To);

    /// <summary>The answer to a range: doing better than its upper end keeps it where more is better, as governments count; elsewhere both ends bind.</summary>
    private static Reconciliation Both(Reconciliation low, Reconciliation high, Direction? direction)
    {
        var end = high.Promised.Citation.Quote;
        return (low.Result, high.Result) switch
        {
            (ReconciliationResult.Kept, ReconciliationResult.Missed) when direction is null or Direction.HigherBetter => low with { Because = [.. low.Because, new Reason("range.above", end)] },
            (ReconciliationResult.Kept, ReconciliationResult.Missed) => high with { Promised = low.Promised, Because = [.. high.Because, new Reason("range.upper", end)] },
            _ => low,
        };
    }

    /// <summary>The promise's formula; a promise whose indicator nobody knows gets one about a stand-in, so that its words are still read.</summary>
    private Commitment? WithMeaning(Fact fact, Commitment? commitment, ReconciledReport older)
    {
        if (commitment?.Formula is not null || fact.Measure == Measure.Relative || fact.Unit is not { } symbol || !UnitCatalogue.TryParse(symbol, out var unit))
        {
            return commitment;
        }

        var standIn = new Indicator
        {
            Code = StandIn,
            NameZh = fact.Indicator,
            Unit = unit,
            Kind = fact.Measure switch
            {
                Measure.Share => IndicatorKind.Share,
                Measure.Grade => IndicatorKind.Grade,
                Measure.Level or Measure.Multiple or Measure.Rank => IndicatorKind.Stock,
                _ => IndicatorKind.Flow,
            },
            Direction = fact.Measure is Measure.Rank or Measure.Grade ? Direction.LowerBetter : Direction.HigherBetter,
        };
        var alone = older.Findings with { Facts = [fact with { IndicatorCode = StandIn }], Passages = [] };
        return _drafter.Draft(alone, older.Plan with { Indicators = [standIn] }).FirstOrDefault(drafted => drafted.Fact is not null);
    }

    /// <summary>The indicator of a report's plan with a code; null when it has none.</summary>
    internal static Indicator? Find(ReconciledReport report, string code) => report.Plan.Indicators.FirstOrDefault(indicator => indicator.Code == code);
}
