using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Reading.Drafting;

/// <summary>
/// Facts to commitments, and the tasks without a number to work items. A fact's measure gives the term, its years and frequency give the window, its comparator and the indicator's better
/// direction give the bound; every choice the words leave open becomes a declared interpretation, the default first.
/// </summary>
public sealed class Drafter : IDrafter
{
    /// <inheritdoc />
    public IReadOnlyList<Commitment> Draft(Findings findings, Plan plan)
    {
        var indicators = plan.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var commitments = new List<Commitment>();
        foreach (var fact in findings.Facts)
        {
            commitments.Add(Draft(fact, plan, indicators));
        }

        commitments.AddRange(new TaskDrafter(findings, plan).Draft().Items);
        // Stable: a fact stays before the work item of the same place.
        return [.. commitments.OrderBy(commitment => commitment.Citation.Span.Start)];
    }

    /// <inheritdoc />
    public IReadOnlyList<LeftOutPassage> LeftOut(Findings findings, Plan plan) => new TaskDrafter(findings, plan).Draft().LeftOut;

    private static Commitment Draft(Fact fact, Plan plan, Dictionary<string, Indicator> indicators)
    {
        var reasons = new List<Reason>();
        var area = fact.AreaCode ?? plan.AreaCode;
        var indicator = fact.IndicatorCode is { } code ? indicators.GetValueOrDefault(code) : null;
        IReadOnlyList<Interpretation> interpretations = [];
        if (indicator is null)
        {
            reasons.Add(new Reason("indicator.unlinked", fact.Indicator));
        }
        else if (fact.From is null || fact.To is null)
        {
            reasons.Add(new Reason("period.none"));
        }
        else
        {
            interpretations = new FormulaDraft(fact, indicator, area, plan, reasons).Interpret();
        }

        return new Commitment
        {
            Id = $"C{fact.Id.TrimStart('S')}",
            Kind = fact.Modality == Modality.Target ? CommitmentKind.Target : CommitmentKind.Claim,
            Fact = fact,
            Citation = fact.Citation,
            Title = fact.Indicator,
            IndicatorCode = indicator?.Code,
            AreaCode = area,
            PlanFrom = plan.From,
            Interpretations = interpretations,
            Reasons = reasons,
        };
    }
}
