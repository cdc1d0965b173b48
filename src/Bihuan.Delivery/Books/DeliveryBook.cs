using System.Collections.Immutable;
using System.Globalization;
using Bihuan.Agencies;
using Bihuan.Delivery.Allocations;
using Bihuan.Delivery.Cases;
using Bihuan.Ledgers;

namespace Bihuan.Delivery.Books;

/// <summary>
/// The state of delivery, folded from the ledger and from nothing else: the organisation with its history, every case with its timeline, and what was given out of each plan. Immutable; the same
/// entries give the same book.
/// </summary>
public sealed class DeliveryBook
{
    private readonly SortedDictionary<string, SupervisionCase> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableList<CaseStep>> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AllocationTable> _allocations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    private DeliveryBook(DeliveryBook? before = null)
    {
        if (before is not null)
        {
            (Organisation, _cases, _steps, _allocations, _seen) = (before.Organisation, new(before._cases, StringComparer.Ordinal), new(before._steps, StringComparer.Ordinal), new(before._allocations, StringComparer.Ordinal), new(before._seen, StringComparer.Ordinal));
        }
    }

    /// <summary>Before anything happened.</summary>
    public static DeliveryBook Empty { get; } = new();

    /// <summary>Areas, agencies, posts and people.</summary>
    public Organisation Organisation { get; private set; } = Organisation.Empty;

    /// <summary>Every case, by id.</summary>
    public IReadOnlyCollection<SupervisionCase> Cases => _cases.Values;

    /// <summary>Folds the ledger; entries of other streams are passed over.</summary>
    /// <param name="entries">In order.</param>
    /// <param name="until">Only what happened to cases up to this day; everything when null. The organisation has its own days.</param>
    /// <exception cref="FormatException">An entry cannot be read.</exception>
    /// <exception cref="ArgumentException">The events of a case do not follow each other.</exception>
    public static DeliveryBook From(IEnumerable<LedgerEntry> entries, DateOnly? until = null)
    {
        var book = new DeliveryBook();
        foreach (var entry in entries)
        {
            book.Take(entry, until);
        }

        return book;
    }

    /// <summary>This book and what was entered since; this one stays as it is.</summary>
    /// <param name="entries">In order, the first the one after the last that this book has taken.</param>
    /// <exception cref="FormatException">An entry cannot be read.</exception>
    /// <exception cref="ArgumentException">The events of a case do not follow each other.</exception>
    public DeliveryBook With(IEnumerable<LedgerEntry> entries)
    {
        var book = new DeliveryBook(this);
        foreach (var entry in entries)
        {
            book.Take(entry, until: null);
        }

        return book;
    }

    /// <summary>The case with this id; null when there is none.</summary>
    public SupervisionCase? Find(string id) => _cases.GetValueOrDefault(id);

    /// <summary>What happened to a case, in order; empty when there is no such case.</summary>
    public IReadOnlyList<CaseStep> Timeline(string id) => _steps.TryGetValue(id, out var steps) ? steps : [];

    /// <summary>Number of the last entry of a stream that this book has taken; 0 for none.</summary>
    public long Seen(string stream) => _seen.GetValueOrDefault(stream);

    /// <summary>What was given out of a plan's commitments; empty where nothing was.</summary>
    public AllocationTable Allocations(string plan) => _allocations.GetValueOrDefault(plan, AllocationTable.Empty);

    /// <summary>The id of the next case of a year: <c>2023-017</c>.</summary>
    public string NextId(int year)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-");
        var next = 1 + _cases.Keys.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).Select(id => int.TryParse(id.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max();
        return prefix + next.ToString("000", CultureInfo.InvariantCulture);
    }

    private void Take(LedgerEntry entry, DateOnly? until)
    {
        _seen[entry.Stream] = entry.Sequence;
        if (entry.Stream == DeliveryJson.OrganisationStream)
        {
            Organisation = Organisation.With(DeliveryJson.ReadOrganisation(entry));
        }
        else if (entry.Stream.StartsWith(DeliveryJson.AllocationStreams, StringComparison.Ordinal))
        {
            var given = DeliveryJson.ReadAllocations(entry);
            _allocations[given.Plan] = given.On > until ? Allocations(given.Plan) : Allocations(given.Plan).With(given.Rows);
        }
        else if (entry.Stream.StartsWith(DeliveryJson.CaseStreams, StringComparison.Ordinal))
        {
            var happened = DeliveryJson.ReadCase(entry);
            if (happened.Input.On > until)
            {
                return;
            }

            _cases[happened.CaseId] = _cases.TryGetValue(happened.CaseId, out var @case) ? @case.After(happened) : SupervisionCase.From([happened]);
            _steps[happened.CaseId] = _steps.GetValueOrDefault(happened.CaseId, []).Add(new CaseStep(happened, entry));
        }
    }
}
