using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>What one evaluation looks at and writes down: the data as of a date, the steps of the proof, the observations used, the reasons.</summary>
internal sealed class Workings
{
    private readonly List<ProofStep> _steps = [];
    private readonly List<Observation> _used = [];
    private readonly List<Reason> _reasons = [];

    public Workings(SeriesSet data, DateOnly? asOf, Scenario? scenario = null)
    {
        Scenario = scenario ?? Scenario.None;
        Data = data;
        AsOf = asOf;
        Today = asOf ?? data.LatestPublication ?? (data.IsEmpty && Scenario.Events.Count == 0 ? DateOnly.MinValue : DateOnly.MaxValue);
    }

    public SeriesSet Data { get; }

    public Scenario Scenario { get; }

    /// <summary>Whether an event was proved by evidence: then there are data, though no observation.</summary>
    public bool HasEvidence { get; private set; }

    /// <summary>The latest word on when an event happened, as known on the as-of date; null when nobody says that it did.</summary>
    public Evidence? FindEvidence(params ReadOnlySpan<string?> names)
    {
        Evidence? found = null;
        foreach (var one in Scenario.Events)
        {
            if (one.IsKnown(AsOf) && names.Contains(one.Event) && one.Day <= Today && (found is null || (one.Published?.Last ?? DateOnly.MinValue) >= (found.Published?.Last ?? DateOnly.MinValue)))
            {
                found = one;
            }
        }

        return found;
    }

    /// <summary>Notes that evidence is used.</summary>
    public void Use(Evidence evidence)
    {
        HasEvidence = true;
        Step(
            new($"佐证：“{evidence.Event}”于{Day(evidence.Day)}完成（{evidence.Source.Title}）", $"evidence: “{evidence.Event}” done on {Day(evidence.Day)} ({evidence.Source.Title})"));
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date asked; null means all data.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The day periods are compared with: the date asked, or the day of the latest publication. Data without days of publication are all that there will be; with no data at all, no period is known to be over.</summary>
    public DateOnly Today { get; }

    /// <summary>Whether a period is known to be over: not where no day of publication tells what day it is.</summary>
    public bool IsOver(Period period) => Today < DateOnly.MaxValue && period.End < Today;

    public IReadOnlyList<ProofStep> Steps => _steps;

    public IReadOnlyList<Observation> Used => _used;

    public IReadOnlyList<Reason> Reasons => _reasons;

    /// <summary>A series of which at least one observation is known; null otherwise, for what is published later must not show.</summary>
    public Series? Find(string indicator, string area, SeriesFamily family) =>
        Data.Find(indicator, area, family) is { } series && series.IsKnown(AsOf) ? series : null;

    public void Step(Words text, string? arithmetic = null, params IReadOnlyList<string> observations) =>
        _steps.Add(new ProofStep(text, arithmetic, observations));

    public void Because(string code, string? subject = null)
    {
        var reason = new Reason(code, subject);
        if (!_reasons.Contains(reason))
        {
            _reasons.Add(reason);
        }
    }

    /// <summary>Whether a place is the plan's own; without a plan every place is taken for it but the country.</summary>
    public bool IsHome(string area) => Scenario.HomeArea.Length == 0 ? !string.Equals(area, Area.China, StringComparison.Ordinal) : string.Equals(area, Scenario.HomeArea, StringComparison.Ordinal);

    /// <summary>Whether a figure is beyond what can be, such as a share of 120 %: then it is noted, and nothing is judged by it.</summary>
    public bool IsImpossible(Series series, Observation observation)
    {
        if (series.Family != SeriesFamily.Value || IndicatorNature.IsPossible(series.Indicator, observation.Value.In(series.Unit).Value))
        {
            return false;
        }

        Use(observation);
        Because("data.impossible", $"{observation.Key.Indicator}@{observation.Period}");
        return true;
    }

    /// <summary>Notes that an observation is used, once, with what a reader must know about it.</summary>
    public void Use(Observation observation)
    {
        if (_used.Contains(observation))
        {
            return;
        }

        _used.Add(observation);
        var subject = $"{observation.Key.Indicator}@{observation.Period}";
        if (observation.IsDerived)
        {
            Because("observation.derived", subject);
        }

        if (observation.Bound is Bound.AtLeast or Bound.AtMost)
        {
            Because("observation.bound", subject);
        }
        else if (observation.Bound == Bound.About)
        {
            Because("observation.about", subject);
        }
    }

    /// <summary>Digits for arithmetic lines: at most four after the point, no trailing zeros beyond those stated. A whole number of thousands has none: they come from converting units.</summary>
    public static string Digits(decimal value)
    {
        var rounded = Math.Round(value, 4, MidpointRounding.ToEven);
        var isAsStated = rounded == value && value.Scale <= 4 && !(Math.Abs(value) >= 1000m && decimal.IsInteger(value));
        return rounded.ToString(isAsStated ? null : "0.####", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    public static string Digits(Interval value) => value switch
    {
        { Point: { } point } => Digits(point),
        { Low: { } low, High: { } high } => $"[{Digits(low)}, {Digits(high)}]",
        { Low: { } low } => $"≥ {Digits(low)}",
        { High: { } high } => $"≤ {Digits(high)}",
        _ => "?",
    };
}
