using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Importing;

/// <summary>
/// Compares incoming rows with a plan's observations. The order of the questions is the rule: there already? possible at all? contradicts its own source? same number as
/// known? another number with its own date? first number? A row that cannot say when it was published cannot revise another.
/// </summary>
public static class Differences
{
    /// <summary>One answer for each row, in the same order. Nothing is changed.</summary>
    /// <param name="plan">The plan with its observations, every vintage.</param>
    /// <param name="rows">What the file holds.</param>
    /// <param name="today">The day of the import: nothing was published after it.</param>
    public static IReadOnlyList<DifferenceRow> Of(Plan plan, IReadOnlyList<IncomingRow> rows, DateOnly today)
    {
        var known = new KnownObservations(plan.Observations);
        var contradicted = Contradictions(rows);
        var outliers = new SeriesHistories(
            new SeriesSet(plan.Indicators, plan.Observations), plan.Indicators.DistinctBy(one => one.Code, StringComparer.Ordinal).ToDictionary(one => one.Code, StringComparer.Ordinal));
        var differences = new List<DifferenceRow>(rows.Count);
        foreach (var row in rows)
        {
            differences.Add(Of(row, known, contradicted, outliers, today));
        }

        return differences;
    }

    private static DifferenceRow Of(IncomingRow row, KnownObservations known, HashSet<string> contradicted, SeriesHistories histories, DateOnly today)
    {
        if (row.Observation is not { } observation)
        {
            return new DifferenceRow(row, RowChange.Refused, null, null, row.Reasons);
        }

        if (known.Same(observation) is { } same)
        {
            return new DifferenceRow(row, RowChange.Identical, same, null, known.HasArrived(same) ? [.. row.Reasons, ImportDiagnostics.RepeatsRow.At(row.Place, Said(same), PlaceOf(same))] : row.Reasons);
        }

        if (observation.Published is { } future && future.First > today)
        {
            return Refused(row, null, ImportDiagnostics.PublishedInFuture.At(row.Place, future, today.ToString("O", CultureInfo.InvariantCulture)));
        }

        if (histories.OfPossible(observation) is { } impossible)
        {
            return Refused(row, impossible, ImportDiagnostics.Of(impossible, observation, row.Place));
        }

        var others = known.Of(observation);
        if (others.FirstOrDefault(other => IsSameCell(other, observation)) is { } contrary)
        {
            return Bad(row, contrary, ImportDiagnostics.Contradicts.At(row.Place, Said(observation), Said(contrary), PlaceOf(contrary)));
        }

        if (contradicted.Contains(observation.Id))
        {
            return Bad(row, null, ImportDiagnostics.ContradictsItself.At(row.Place, Said(observation)));
        }

        var before = Previous(others, observation);
        var isRepeat = others.Any(other => IsSameNumber(other, observation));
        // A file that brings both is a record of vintages: its undated row is the oldest. Against what was there before nobody can tell.
        if (before is not null && !isRepeat && observation.Published is null && !others.All(known.HasArrived))
        {
            return Bad(row, before, ImportDiagnostics.UndatedRevision.At(row.Place, Said(observation), Said(before), DateOf(before)));
        }

        known.Arrive(observation);
        var reasons = new List<Diagnostic>(row.Reasons);
        if (observation.Published is null)
        {
            reasons.Add(ImportDiagnostics.Undated.At(row.Place));
        }

        if (observation.Published is { } early && early.Last.AddYears(1) <= observation.Period.End)
        {
            reasons.Add(ImportDiagnostics.PublishedLongBefore.At(row.Place, early, observation.Period.Print(Language.Chinese), observation.Period.Print(Language.English)));
        }

        var change = before is null ? RowChange.New : isRepeat ? RowChange.Confirmation : RowChange.Revision;
        var outlier = change == RowChange.Confirmation ? null : histories.Judge(observation);
        if (outlier is not null)
        {
            reasons.Add(ImportDiagnostics.Of(outlier, observation, row.Place));
        }

        return new DifferenceRow(row, change, before, outlier, reasons);
    }

    private static DifferenceRow Refused(IncomingRow row, Outlier? outlier, Diagnostic reason) => new(row, RowChange.Refused, null, outlier, [.. row.Reasons, reason]);

    private static DifferenceRow Bad(IncomingRow row, Observation? against, Diagnostic reason) => new(row, RowChange.Conflict, against, null, [.. row.Reasons, reason]);

    // Rows of the file that give one source's answer for one day twice and differently: neither can be taken for the right one.
    private static HashSet<string> Contradictions(IReadOnlyList<IncomingRow> rows) =>
    [
        .. rows.Select(row => row.Observation).OfType<Observation>()
            .GroupBy(one => (one.Key, one.Period, one.Published, one.Source.Title, one.Source.Url))
            .Select(cell => cell.Select(one => one.Id).Distinct(StringComparer.Ordinal).ToList())
            .Where(ids => ids.Count > 1)
            .SelectMany(ids => ids),
    ];

    // The newest vintage published before; where none was, the oldest there is.
    private static Observation? Previous(IReadOnlyList<Observation> others, Observation observation)
    {
        Observation? before = null, after = null;
        foreach (var other in others)
        {
            var isBefore = observation.Published is not { } day || other.Published is not { } known || known <= day;
            if (isBefore)
            {
                before = before is null || Later(other, before) ? other : before;
            }
            else
            {
                after = after is null || Later(after, other) ? other : after;
            }
        }

        return before ?? after;

        static bool Later(Observation one, Observation two) => (one.Published?.Last ?? DateOnly.MinValue) >= (two.Published?.Last ?? DateOnly.MinValue);
    }

    private static bool IsSameCell(Observation one, Observation other) => one.Published == other.Published && one.Source.Title == other.Source.Title && one.Source.Url == other.Source.Url;

    // Also when one of them was printed with fewer digits.
    private static bool IsSameNumber(Observation one, Observation other)
    {
        if (one.Bound != other.Bound || !one.Value.Unit.ConvertsTo(other.Value.Unit))
        {
            return false;
        }

        var there = one.Value.In(other.Value.Unit);
        var coarse = Math.Max(one.Value.Resolution * one.Value.Unit.Factor / other.Value.Unit.Factor, other.Value.Resolution);
        return there.Value == other.Value.Value || (coarse > Math.Min(one.Value.Resolution * one.Value.Unit.Factor / other.Value.Unit.Factor, other.Value.Resolution) && Math.Abs(there.Value - other.Value.Value) <= coarse / 2m);
    }

    private static string Said(Observation one) => $"{(one.Bound == Bound.Exact ? "" : Codes.Of(one.Bound))}{one.Value} ({Codes.Of(one.Status)})";

    private static string DateOf(Observation one) => one.Published?.ToString() ?? "—";

    private static string PlaceOf(Observation one) => one.Place.ToString() is { Length: > 0 } place ? place : one.Id;
}
