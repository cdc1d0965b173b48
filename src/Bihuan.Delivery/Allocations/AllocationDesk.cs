using System.Globalization;
using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Ledgers;
using Bihuan.Statistics;

namespace Bihuan.Delivery.Allocations;

/// <summary>Where parts of commitments are given out. Every host asks here. All rows or none: a table half entered is no decomposition.</summary>
/// <param name="book">The book of delivery.</param>
/// <param name="plan">The plan.</param>
/// <param name="register">Its register.</param>
public sealed class AllocationDesk(DeliveryBook book, Plan plan, IReadOnlyList<Commitment> register)
{
    /// <summary>The entry for the ledger, or everything that is wrong.</summary>
    /// <param name="wishes">The rows as written.</param>
    /// <param name="by">Who gives them out.</param>
    /// <param name="on">The day.</param>
    /// <param name="document">The notice it rests on; may be empty.</param>
    public (LedgerDraft? Draft, IReadOnlyList<Diagnostic> Problems) Allocate(IReadOnlyList<AllocationWish> wishes, Actor by, DateOnly on, string document)
    {
        var problems = new List<Diagnostic>();
        if (wishes.Count == 0)
        {
            problems.Add(AllocationDiagnostics.NoRows.At(default));
        }

        if (by.Duty is not (Duty.Supervisor or Duty.Leader))
        {
            problems.Add(DeliveryDiagnostics.NotYours.At(default, CaseWords.Of(by.Duty).Zh, CaseWords.Of(by.Duty).En));
        }

        problems.AddRange(wishes.Select(wish => (wish.Place, Text: wish.Note ?? "")).Prepend((default, document)).Where(said => said.Text.Length > CaseDesk.LongestText)
            .Select(said => DeliveryDiagnostics.TooLong.At(said.Place, said.Text.Length, CaseDesk.LongestText)));
        var rows = new List<AllocationRow>();
        foreach (var wish in wishes)
        {
            if (RowOf(wish, on, problems) is not { } row)
            {
                continue;
            }

            if (rows.Exists(other => other.Line == row.Line))
            {
                problems.Add(AllocationDiagnostics.Twice.At(wish.Place, row.Commitment, string.Join(' ', new[] { row.Area, row.Agency }.OfType<string>())));
            }

            rows.Add(row);
        }

        problems.AddRange(Overlaps(rows, wishes, on));
        return problems.Count > 0 ? (null, problems) : (DeliveryJson.Draft(new AllocationEvent(plan.Id, by, on, document.Trim(), rows)), []);
    }

    // What stands and what comes, together: areas one inside the other would be counted twice.
    private IEnumerable<Diagnostic> Overlaps(List<AllocationRow> rows, IReadOnlyList<AllocationWish> wishes, DateOnly on)
    {
        var parents = plan.Areas.Where(area => area.Parent is not null).ToDictionary(area => area.Code, area => area.Parent!, StringComparer.Ordinal);
        foreach (var area in book.Organisation.On(OrganisationKind.Area, on).Where(area => area.Above is not null))
        {
            parents.TryAdd(area.Code, area.Above!);
        }

        foreach (var group in book.Allocations(plan.Id).With(rows).Rows.Where(row => row.Area is not null).GroupBy(row => (row.Commitment, row.Agency)))
        {
            var areas = group.Select(row => row.Area!).ToHashSet(StringComparer.Ordinal);
            foreach (var inner in areas.Where(area => rows.Exists(row => row.Commitment == group.Key.Commitment && row.Agency == group.Key.Agency)))
            {
                // No longer than there are areas: a table of areas may be in a circle.
                for (var (at, steps) = (parents.GetValueOrDefault(inner), parents.Count); at is not null && steps > 0; (at, steps) = (parents.GetValueOrDefault(at), steps - 1))
                {
                    if (areas.Contains(at))
                    {
                        yield return AllocationDiagnostics.Overlapping.At(wishes.FirstOrDefault(wish => wish.Area?.Trim() == inner)?.Place ?? wishes[0].Place, group.Key.Commitment, inner, at);
                    }
                }
            }
        }
    }

    private AllocationRow? RowOf(AllocationWish wish, DateOnly on, List<Diagnostic> problems)
    {
        var before = problems.Count;
        var id = wish.Commitment?.Trim() ?? "";
        if (register.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase)) is not { } commitment)
        {
            problems.Add(AllocationDiagnostics.NoCommitment.At(wish.Place, id));
            return null;
        }

        if (AllocationTarget.Of(commitment) is not { } target)
        {
            problems.Add(AllocationDiagnostics.NoNumber.At(wish.Place, commitment.Id));
            return null;
        }

        var (agency, area) = (Filled(wish.Agency), Filled(wish.Area));
        if (agency is null && area is null)
        {
            problems.Add(AllocationDiagnostics.Nobodys.At(wish.Place, commitment.Id));
        }

        if (agency is not null && book.Organisation.Find(OrganisationKind.Agency, agency, on) is null)
        {
            problems.Add(DeliveryDiagnostics.NoAgency.At(wish.Place, agency, string.Join(", ", book.Organisation.On(OrganisationKind.Agency, on).Select(row => row.Code))));
        }

        if (area is not null && plan.Areas.All(one => one.Code != area) && book.Organisation.Find(OrganisationKind.Area, area, on) is null)
        {
            var known = plan.Areas.Select(one => one.Code).Concat(book.Organisation.On(OrganisationKind.Area, on).Select(row => row.Code)).Take(60);
            problems.Add(AllocationDiagnostics.NoArea.At(wish.Place, area, string.Join(", ", known)));
        }

        var symbol = Filled(wish.Unit) ?? target.Number.Unit.Symbol;
        if (!UnitCatalogue.TryParse(symbol, out var unit) || !unit.ConvertsTo(target.Number.Unit))
        {
            problems.Add(AllocationDiagnostics.WrongUnit.At(wish.Place, commitment.Id, symbol, target.Number.Unit.Symbol));
            return null;
        }

        var value = Number(Filled(wish.Target), commitment, wish.Place, problems);
        if (value < 0m && target.AddsUp)
        {
            problems.Add(AllocationDiagnostics.Negative.At(wish.Place, commitment.Id, value.Value.ToString(CultureInfo.InvariantCulture)));
        }

        var typed = (wish.Quarters ?? []).Select(Filled).OfType<string>().ToList();
        var quarters = typed.Select(text => Number(text, commitment, wish.Place, problems)).OfType<decimal>().ToList();
        if (typed.Count is not (0 or 4))
        {
            problems.Add(AllocationDiagnostics.NotFourQuarters.At(wish.Place, commitment.Id));
        }
        else if (quarters.Count == 4 && target.AddsUp && IsCumulative(commitment))
        {
            if (quarters.Zip(quarters.Skip(1)).Any(pair => pair.Second < pair.First))
            {
                problems.Add(AllocationDiagnostics.QuartersGoDown.At(wish.Place, commitment.Id));
            }

            if (value is { } year && quarters[3] != year)
            {
                problems.Add(AllocationDiagnostics.LastIsNotTheYear.At(wish.Place, commitment.Id, quarters[3].ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return problems.Count > before ? null : new AllocationRow(commitment.Id, agency, area, wish.IsOwn ? AllocationOrigin.Own : AllocationOrigin.FromAbove, value, unit.Symbol)
        {
            Quarters = quarters, IsProvisional = wish.IsProvisional, Note = wish.Note?.Trim() ?? "",
        };
    }

    private static bool IsCumulative(Commitment commitment) => commitment.Formula!.Predicates.First().Left.About?.Kind == IndicatorKind.Flow;

    private static decimal? Number(string? text, Commitment commitment, Place place, List<Diagnostic> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (Reporting.ReportCell.TryNumber(text, out var number))
        {
            return number;
        }

        problems.Add(AllocationDiagnostics.NotANumber.At(place, commitment.Id, text.Length > 40 ? text[..40] : text));
        return null;
    }

    private static string? Filled(string? text) => text?.Trim() is { Length: > 0 } some ? some : null;
}
