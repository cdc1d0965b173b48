using Bihuan.Reading.Drafting;
using Bihuan.Statistics;

namespace Bihuan.Reading.Reconciling;

/// <summary>A fact as it is compared: what kind of number it is, signed, in the unit its sentence used.</summary>
internal static class Statement
{
    /// <summary>What kind of number a fact states.</summary>
    public static StatementKind KindOf(Fact fact) => fact.Measure switch
    {
        Measure.Growth => StatementKind.Growth,
        Measure.AverageGrowth => StatementKind.AverageGrowth,
        Measure.Share => StatementKind.Share,
        // 单位能耗下降3% is growth of −3 %; 失业率下降0.2个百分点 and 减少5万吨 are changes.
        Measure.Reduction => fact.Unit == "%" ? StatementKind.Growth : StatementKind.Change,
        Measure.Increase => fact.Unit == "百分点" ? StatementKind.Change : StatementKind.Amount,
        Measure.Multiple => StatementKind.Multiple,
        Measure.Relative => StatementKind.Relative,
        Measure.Grade => StatementKind.Grade,
        Measure.Rank => StatementKind.Rank,
        _ => StatementKind.Amount,
    };

    /// <summary>The number with its sign; null for a comparison without a number or a unit nobody knows.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="isAmount">Whether a reduction is itself the amount compared (减税10亿元), not a fall of something.</param>
    public static Quantity? Signed(Fact fact, bool isAmount = false) =>
        StatedQuantity.Of(fact) is { } number ? (IsFall(fact) && !isAmount ? number with { Value = -number.Value } : number) : null;

    /// <summary>What the words around the number say, seen from the signed number.</summary>
    private static Comparator Comparator(Fact fact, bool isAmount) => (IsFall(fact) && !isAmount, fact.Comparator) switch
    {
        (true, Bihuan.Comparator.AtLeast) => Bihuan.Comparator.AtMost,
        (true, Bihuan.Comparator.MoreThan) => Bihuan.Comparator.LessThan,
        (true, Bihuan.Comparator.AtMost) => Bihuan.Comparator.AtLeast,
        (true, Bihuan.Comparator.LessThan) => Bihuan.Comparator.MoreThan,
        _ => fact.Comparator,
    };

    /// <summary>The period it speaks of; null when it names no year.</summary>
    public static Period? PeriodOf(Fact fact) => (fact.From, fact.To) switch
    {
        ({ } from, { } to) when from < to => Period.OfYears(from, to),
        (_, { } to) => Period.OfYear(to),
        _ => null,
    };

    /// <summary>What it published about a series: the report is the source, its sentence the quote.</summary>
    public static Observation? Observed(Fact fact, Indicator indicator, string area, SeriesMeasure measure, ReconciledReport report, bool isAmount = false)
    {
        if (Signed(fact, isAmount) is not { } value || PeriodOf(fact) is not { } period)
        {
            return null;
        }

        var bound = Comparator(fact, isAmount) switch
        {
            Bihuan.Comparator.AtLeast or Bihuan.Comparator.MoreThan => Bound.AtLeast,
            Bihuan.Comparator.AtMost or Bihuan.Comparator.LessThan => Bound.AtMost,
            Bihuan.Comparator.About => Bound.About,
            _ => Bound.Exact,
        };
        var observation = new Observation
        {
            Id = "",
            Key = new SeriesKey(indicator.Code, area, measure),
            Period = period,
            Value = value,
            Status = fact.Modality == Modality.Estimate ? ObservationStatus.Estimated : ObservationStatus.Preliminary,
            Published = new PublicationDate(report.Plan.Issued, report.Plan.Issued),
            Source = new Source(report.Plan.Title, null, fact.Citation.Quote),
            Bound = bound,
        };
        return observation with { Id = ObservationId.Of(observation) };
    }

    private static bool IsFall(Fact fact) => fact.Measure == Measure.Reduction;
}
