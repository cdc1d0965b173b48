using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Reading.Drafting;
using Bihuan.Reading.Linking;
using Bihuan.Statistics;

namespace Bihuan.Reading.Reconciling;

/// <summary>One promise against what one later report says: the statement that answers it, and how the two compare.</summary>
internal sealed class PromisePairing(ReconciledReport older, ReconciledReport newer, Fact promise, Commitment? commitment)
{
    // Two wordings without a common indicator are one subject from here on; measured on report pairs, names that differ by one qualifier stay below.
    private const decimal Alike = 0.8m;

    // A statement this close about another indicator is worth showing beside a promise nobody reported on.
    private const decimal Near = 0.6m;

    private readonly StatementKind _kind = Statement.KindOf(promise);
    private readonly GrowthBasis _basis = BasisOf(promise, older);
    private readonly Period? _part = PartOf(promise);
    private readonly List<Reason> _because = [];

    private sealed record Candidate(Fact Fact, bool SameKind, bool SameBasis, bool SameYears, bool SamePeriod, Period? Part, bool IsInterim, decimal Likeness);

    private bool IsDue => promise.To is not { } to || to <= newer.ReviewYear;

    public Reconciliation Answer()
    {
        var candidates = newer.Findings.Facts
            .Where(fact => fact.Modality != Modality.Target && SameArea(fact))
            .Select(Consider)
            .OfType<Candidate>()
            .OrderByDescending(one => one.SameKind).ThenByDescending(one => one.SamePeriod).ThenByDescending(one => one.Likeness)
            .ThenByDescending(one => one.Fact.To).ThenBy(one => one.Fact.Modality)
            .ToList();
        if (candidates.FirstOrDefault(one => one is { SameKind: true, SamePeriod: true }) is { } pair)
        {
            return OfPair(Comparable(pair, candidates));
        }

        if (Computed() is { } computed)
        {
            return computed;
        }

        if (!IsDue)
        {
            Because("period.notDue", Statement.PeriodOf(promise)?.ToString());
            var interim = candidates.FirstOrDefault(one => one.IsInterim);
            return Of(interim is null ? ReconciliationResult.NotReported : ReconciliationResult.NotComparable, interim?.Fact);
        }

        if (candidates.FirstOrDefault(one => one is { SameKind: true, SameYears: true }) is { } part)
        {
            Because("part.differs", (part.Part ?? Statement.PeriodOf(part.Fact))?.ToString());
            return Of(ReconciliationResult.NotComparable, part.Fact);
        }

        if (candidates.FirstOrDefault(one => one is { SamePeriod: true, SameBasis: false }) is { } basis && Statement.KindOf(basis.Fact) == _kind)
        {
            Because("basis.differs");
            return Of(ReconciliationResult.NotComparable, basis.Fact);
        }

        if (candidates.FirstOrDefault(one => one.SamePeriod) is { } other)
        {
            Because("measure.differs", $"{Codes.Of(promise.Measure)}, {Codes.Of(other.Fact.Measure)}");
            return Of(ReconciliationResult.NotComparable, other.Fact);
        }

        if (Nearest() is { } near)
        {
            Because("indicator.differs", near.Indicator);
            return Of(ReconciliationResult.NotComparable, near);
        }

        Because("reported.none");
        return Of(ReconciliationResult.NotReported, null);
    }

    /// <summary>增长4.1%、同口径增长6%: the one that can be compared.</summary>
    private Candidate Comparable(Candidate pair, List<Candidate> candidates)
    {
        if (!DefinitionCues.IsComparable(ScopeOf(pair.Fact)) && candidates.FirstOrDefault(one => one is { SameKind: true, SamePeriod: true } && one.Likeness == pair.Likeness
            && one.Fact.Citation.SentenceSpan == pair.Fact.Citation.SentenceSpan && DefinitionCues.IsComparable(ScopeOf(one.Fact))) is { } other)
        {
            Because("scope.comparable", pair.Fact.Citation.Quote);
            return other;
        }

        return pair;
    }

    private Reconciliation OfPair(Candidate pair)
    {
        var fact = pair.Fact;
        if (pair.Likeness < 1m)
        {
            Because("wording.similar", fact.Indicator);
        }

        if (Redefinition(fact) is { } changed)
        {
            Because("definition.changed", changed);
            return Of(ReconciliationResult.NotComparable, fact);
        }

        if (_kind == StatementKind.Relative)
        {
            Because("reported.relation");
            return Of(IsBelow(fact) == IsBelow(promise) ? ReconciliationResult.Kept : ReconciliationResult.Missed, fact);
        }

        if (commitment?.Formula?.Predicates.FirstOrDefault() is not { Right: Term.Constant { Number: var bound } } predicate || Statement.Signed(fact, IsAmount(predicate)) is not { } stated)
        {
            return Computed() ?? NotComparable("measure.differs", $"{Codes.Of(promise.Measure)}, {Codes.Of(fact.Measure)}", fact);
        }

        if (!stated.Unit.ConvertsTo(bound.Unit))
        {
            return NotComparable("unit.differs", $"{bound.Unit.Symbol}, {stated.Unit.Symbol}", fact);
        }

        var isPercent = bound.Unit.Dimension == "%";
        var indicator = new Indicator
        {
            Code = Reconciler.StandIn,
            NameZh = fact.Indicator,
            Unit = bound.Unit,
            Kind = _kind == StatementKind.Grade ? IndicatorKind.Grade : isPercent ? IndicatorKind.Rate : IndicatorKind.Stock,
        };
        var measure = _kind == StatementKind.Grade ? SeriesMeasure.Grade : isPercent ? SeriesMeasure.Share : SeriesMeasure.Level;
        var area = older.Plan.AreaCode;
        var observation = Statement.Observed(fact, indicator, area, measure, newer, IsAmount(predicate));
        var comparison = Predicate.TryMake(new Term.Value(indicator, area), predicate.Comparator, predicate.Right, predicate.Tolerance, out _);
        if (observation is null || comparison is null)
        {
            return NotComparable("unit.differs", $"{bound.Unit.Symbol}, {stated.Unit.Symbol}", fact);
        }

        var verdict = new Evaluator(new SeriesSet([indicator], [observation])).Evaluate(
            commitment with { Interpretations = [new Interpretation(commitment.Interpretations[0].Id, new Formula.At(observation.Period, comparison))] }, null);
        if (IsEachYear && promise.To > fact.To)
        {
            Because("reported.soFar", observation.Period.ToString());
        }

        if (IsPlain(promise) && DirectionOf() is null)
        {
            Because("direction.assumed");
        }

        // Another wording may name only a part of it: that is not enough to call a promise missed.
        return pair.Likeness < 1m && verdict.Kind == VerdictKind.Missed ? Of(ReconciliationResult.NotComparable, fact) : Judged(verdict, fact);
    }

    // 减税10亿元 counts what was cut; 失业率下降0.2个百分点 is how far it fell.
    private static bool IsAmount(Predicate predicate) => predicate.Left is Term.Value or Term.Sum;

    /// <summary>From the numbers both reports state: doubling from two stocks, one growth against another.</summary>
    private Reconciliation? Computed()
    {
        if (commitment?.Formula is not { } formula || commitment.IndicatorCode is null or Reconciler.StandIn || (!IsDue && !IsEachYear))
        {
            return null;
        }

        var indicators = older.Plan.Indicators.Concat(newer.Plan.Indicators).DistinctBy(indicator => indicator.Code, StringComparer.Ordinal).ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        var observations = Observed(older, indicators).Concat(Observed(newer, indicators)).Where(one => facts.TryAdd(one.Observation.Id, one.Fact)).Select(one => one.Observation).ToList();
        var clipped = formula is Formula.Each each ? Upto(each, newer.ReviewYear) : formula;
        if (clipped is null)
        {
            return null;
        }

        var verdict = new Evaluator(new SeriesSet([.. indicators.Values], observations)).Evaluate(
            commitment with { Interpretations = [new Interpretation(commitment.Interpretations[0].Id, clipped)] }, null);
        var reported = verdict.UsedObservations.Select(id => facts[id]).Where(newer.Findings.Facts.Contains).OrderByDescending(fact => fact.To).FirstOrDefault();
        if (verdict.Kind == VerdictKind.Undecided || reported is null)
        {
            return null;
        }

        if (Redefinition(reported) is { } changed)
        {
            return NotComparable("definition.changed", changed, reported);
        }

        Because("reported.computed");
        if (IsEachYear && promise.To > newer.ReviewYear)
        {
            Because("reported.soFar", Period.OfYear(newer.ReviewYear).ToString());
        }

        return Judged(verdict, reported);
    }

    /// <summary>The part of a window that the report can speak of; null when it has none.</summary>
    private static Formula.Each? Upto(Formula.Each each, int year) =>
        each.From > year ? null : each.To <= year ? each : new Formula.Each(each.From, year, each.Every, each.What);

    private IEnumerable<(Observation Observation, Fact Fact)> Observed(ReconciledReport report, Dictionary<string, Indicator> indicators)
    {
        foreach (var fact in report.Findings.Facts)
        {
            if (fact.Modality == Modality.Target || fact.IndicatorCode is not { } code || !indicators.TryGetValue(code, out var indicator) || PartOf(fact) is not null || MeasureOf(fact, indicator) is not { } measure)
            {
                continue;
            }

            // The same government under two codes of its own making is still the same government.
            if (Statement.Observed(fact, indicator, fact.AreaCode is { } area && area != report.Plan.AreaCode ? area : older.Plan.AreaCode, measure, report) is { } observation)
            {
                yield return (observation, fact);
            }
        }
    }

    private static SeriesMeasure? MeasureOf(Fact fact, Indicator indicator) => Statement.KindOf(fact) switch
    {
        StatementKind.Growth when fact.From == fact.To && indicator.Kind != IndicatorKind.Share => StatedBasis.Of(fact) switch
        {
            GrowthBasis.Real => SeriesMeasure.GrowthReal,
            GrowthBasis.Nominal when indicator.PriceBasis != PriceBasis.Nominal => null,
            _ => SeriesMeasure.GrowthYoy,
        },
        StatementKind.AverageGrowth => SeriesMeasure.GrowthAnnualAverage,
        StatementKind.Share when indicator.Unit.Dimension == "%" => SeriesMeasure.Share,
        StatementKind.Amount when UnitCatalogue.TryParse(fact.Unit ?? "", out var unit) && unit.ConvertsTo(indicator.Unit) => SeriesMeasure.Level,
        StatementKind.Grade => SeriesMeasure.Grade,
        _ => null,
    };

    private Candidate? Consider(Fact fact)
    {
        var likeness = LikenessTo(fact);
        if (likeness < Alike)
        {
            return null;
        }

        var kind = Statement.KindOf(fact);
        if (_kind == StatementKind.Change && fact.Measure == Measure.Increase && commitment?.Formula?.Predicates.FirstOrDefault() is { } fall && !IsAmount(fall))
        {
            // 煤炭消费量减少50万吨, 煤炭消费量增加10万吨: it went the other way.
            kind = StatementKind.Change;
        }

        var same = (fact.From == promise.From && fact.To == promise.To)
            || (IsEachYear && fact.To >= promise.From && fact.To <= promise.To && (fact.From == fact.To || fact.IsAnnual))
            || (kind is StatementKind.Amount or StatementKind.Share or StatementKind.Grade or StatementKind.Rank && fact.To == promise.To && fact.From == fact.To && promise.From == promise.To);
        var part = PartOf(fact);
        var sameBasis = kind is not (StatementKind.Growth or StatementKind.AverageGrowth) || BasisOf(fact, newer) == _basis || StatedBasis.Of(fact) == GrowthBasis.Own && StatedBasis.Of(promise) == GrowthBasis.Own;
        return new Candidate(fact, kind == _kind && sameBasis && (kind != StatementKind.Relative || SameReference(fact)), sameBasis, same, same && part == _part, part, kind == _kind && fact.To < promise.To, likeness);
    }

    /// <summary>上半年, 1—9月: the part of its year a fact is about; null for the whole of it, and for a time that ends with it.</summary>
    private static Period? PartOf(Fact fact) => fact is { From: { } from, To: { } to } && from == to && YearPart.Of(fact, to, IndicatorKind.Flow).Part is { } part && part.LastMonth < Period.OfYear(to).LastMonth ? part : null;

    /// <summary>At which prices a fact's growth is: as its words say, else as the indicator of its report does.</summary>
    private static GrowthBasis BasisOf(Fact fact, ReconciledReport report) => StatedBasis.Of(fact) switch
    {
        GrowthBasis.Own when fact.IndicatorCode is { } code && Reconciler.Find(report, code) is { } indicator => indicator.PriceBasis switch
        {
            PriceBasis.Real => GrowthBasis.Real,
            PriceBasis.Nominal => GrowthBasis.Nominal,
            _ => GrowthBasis.Own,
        },
        var said => said,
    };

    private decimal LikenessTo(Fact fact)
    {
        if (promise.IndicatorCode is { } one && fact.IndicatorCode is { } other)
        {
            return one == other ? 1m : 0m;
        }

        // 工业总产值按普查数据修订: by which count is not part of the name.
        var (name, rest) = (promise.Indicator, fact.Indicator);
        return rest.Length > name.Length && rest.StartsWith(name, StringComparison.Ordinal) && rest[name.Length] is '按' or '经'
            ? 1m
            : Likeness.Of(LinkKey.Of(name), LinkKey.Of(rest));
    }

    /// <summary>The statement about the same year and kind whose wording comes nearest, though it is about something else.</summary>
    private Fact? Nearest()
    {
        var key = LinkKey.Of(promise.Indicator);
        return newer.Findings.Facts
            .Where(fact => fact.Modality != Modality.Target && SameArea(fact) && fact.To == promise.To && Statement.KindOf(fact) == _kind && fact.Unit == promise.Unit)
            .Select(fact => (Fact: fact, Likeness: Likeness.Of(key, LinkKey.Of(fact.Indicator))))
            .Where(one => one.Likeness >= Near)
            .OrderByDescending(one => one.Likeness)
            .Select(one => one.Fact)
            .FirstOrDefault();
    }

    /// <summary>What says that the number follows another definition: the report itself, or the two plans; null when nothing does.</summary>
    private string? Redefinition(Fact fact)
    {
        if (DefinitionCues.ChangedIn(ClauseOf(fact)) is { } word)
        {
            return word;
        }

        if (fact.IndicatorCode is not { } code || Reconciler.Find(older, code) is not { } before || Reconciler.Find(newer, code) is not { } after)
        {
            return null;
        }

        return before.Definition.Length > 0 && after.Definition.Length > 0 && before.Definition != after.Definition ? $"{before.Definition} → {after.Definition}"
            : before.PriceBasis != after.PriceBasis ? $"{Codes.Of(before.PriceBasis)} → {Codes.Of(after.PriceBasis)}"
            : null;
    }

    /// <summary>The part of the sentence between the facts before and after.</summary>
    private ReadOnlySpan<char> ClauseOf(Fact fact)
    {
        var (start, end) = (fact.Citation.SentenceSpan.Start, fact.Citation.SentenceSpan.End);
        foreach (var other in newer.Findings.Facts)
        {
            if (other.Citation.Span.End <= fact.Citation.Span.Start)
            {
                start = Math.Max(start, other.Citation.Span.End);
            }
            else if (other.Citation.Span.Start >= fact.Citation.Span.End)
            {
                end = Math.Min(end, other.Citation.Span.Start);
            }
        }

        return newer.Findings.Report.Text.AsSpan(start, end - start);
    }

    /// <summary>The words between the fact before and this one, with a remark in brackets behind it.</summary>
    private string ScopeOf(Fact fact)
    {
        var text = newer.Findings.Report.Text;
        var (start, end) = (fact.Citation.SentenceSpan.Start, fact.Citation.Span.End);
        foreach (var other in newer.Findings.Facts.Where(other => other.Citation.Span.End <= fact.Citation.Span.Start))
        {
            start = Math.Max(start, other.Citation.Span.End);
        }

        if (end < text.Length && text[end] is '（' or '(' && text.AsSpan(end).IndexOfAny('）', ')') is >= 0 and var close)
        {
            end += close;
        }

        return text[start..end];
    }

    private Reconciliation Judged(Verdict verdict, Fact fact)
    {
        _because.AddRange(verdict.Reasons.Where(reason => reason.Code is not ("data.provisional" or "verdict.early")));
        var result = verdict.Kind switch
        {
            VerdictKind.Met => ReconciliationResult.Kept,
            VerdictKind.Missed => ReconciliationResult.Missed,
            _ => ReconciliationResult.NotComparable,
        };
        return Of(result, fact) with { Margin = verdict.Margin, IsMarginBound = !verdict.MarginRange.IsPoint, Steps = verdict.Proof.Steps };
    }

    private Reconciliation NotComparable(string code, string subject, Fact fact)
    {
        Because(code, subject);
        return Of(ReconciliationResult.NotComparable, fact);
    }

    private Reconciliation Of(ReconciliationResult result, Fact? reported) => new()
    {
        Promised = promise,
        PromisedPart = _part,
        ReportedPart = reported is null ? null : PartOf(reported),
        PromisedIn = older.Plan.Title,
        Reported = reported,
        ReportedIn = newer.Plan.Title,
        Result = result,
        Because = [.. _because],
    };

    private void Because(string code, string? subject = null) => _because.Add(new Reason(code, subject));

    private bool IsEachYear => promise.IsAnnual || commitment?.Formula is Formula.Each;

    private bool SameArea(Fact fact) => (fact.AreaCode == newer.Plan.AreaCode ? null : fact.AreaCode) == (promise.AreaCode == older.Plan.AreaCode ? null : promise.AreaCode);

    private bool SameReference(Fact fact) => LinkKey.Of(fact.Reference ?? "") == LinkKey.Of(promise.Reference ?? "");

    private static bool IsBelow(Fact fact) => fact.Comparator is Comparator.LessThan or Comparator.AtMost;

    private static bool IsPlain(Fact fact) => fact.Comparator == Comparator.Equal && fact.Measure is not (Measure.Reduction or Measure.Grade or Measure.Rank);

    private Direction? DirectionOf() => promise.IndicatorCode is { } code ? Reconciler.Find(older, code)?.Direction : null;
}
