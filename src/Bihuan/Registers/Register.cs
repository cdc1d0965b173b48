namespace Bihuan.Registers;

/// <summary>
/// 台账: the register as its events made it. A pure fold: the same events give the same register; an event that does not apply (its entry is not
/// there) changes nothing; whatever was done can be taken back by another event. Immutable.
/// </summary>
public sealed class Register
{
    private readonly Dictionary<string, RegisterItem> _byId;

    private Register(IReadOnlyList<RegisterItem> items, IReadOnlyList<RegisterEvent> history)
    {
        Items = items;
        History = history;
        _byId = items.ToDictionary(item => item.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The register before anything happened.</summary>
    public static Register Empty { get; } = new([], []);

    /// <summary>Every entry ever made that was not taken back, in the order of drafting; parts stand behind their whole.</summary>
    public IReadOnlyList<RegisterItem> Items { get; }

    /// <summary>All events, the first first.</summary>
    public IReadOnlyList<RegisterEvent> History { get; }

    /// <summary>Number of the last event; 0 for none.</summary>
    public int Revision => History.Count == 0 ? 0 : History[^1].Revision;

    /// <summary>The entry with this id (case ignored), or null.</summary>
    public RegisterItem? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The register that events make.</summary>
    public static Register Fold(IEnumerable<RegisterEvent> events) => Empty.With(events);

    /// <summary>This register after further events.</summary>
    public Register With(IEnumerable<RegisterEvent> events)
    {
        var items = Items.ToList();
        var history = History.ToList();
        foreach (var happened in events)
        {
            Apply(items, happened);
            history.Add(happened);
        }

        return new Register(items, history);
    }

    private static void Apply(List<RegisterItem> items, RegisterEvent happened)
    {
        var revision = happened.Revision;
        switch (happened)
        {
            case RegisterEvent.CommitmentDrafted e when At(items, e.Entry.Id) < 0:
                items.Add(new RegisterItem(e.Entry, e.Entry, RegisterState.Open, revision));
                break;
            case RegisterEvent.CommitmentRedrafted e when At(items, e.Entry.Id) >= 0:
                TakeBack(items, e.Entry.Id, revision);
                Change(items, e.Entry.Id, item => new RegisterItem(e.Entry, item.Entry.Over(item.Drafted, e.Entry), RegisterState.Open, revision) { Before = item.Entry, Assigned = item.Assigned });
                break;
            case RegisterEvent.CommitmentMoved e when At(items, e.Entry.Id) is >= 0 and var moved:
                var drafted = items[moved].Drafted;
                items[moved] = items[moved] with { Drafted = e.Entry, Revision = revision };
                for (var i = 0; i < items.Count; i++)
                {
                    // Parts and merged entries stand where what they were made of stands.
                    if (i == moved || Same(items[i].PartOf, e.Entry.Id) || items[i].MadeOf is [var first, ..] && Same(first, e.Entry.Id))
                    {
                        items[i] = items[i] with { Entry = items[i].Entry.At(drafted, e.Entry) };
                    }
                }

                break;
            case RegisterEvent.CommitmentVanished e:
                TakeBack(items, e.Id, revision);
                Change(items, e.Id, item => item with { State = RegisterState.Vanished, Revision = revision });
                break;
            case RegisterEvent.CommitmentConfirmed e:
                Change(items, e.Entry.Id, item => item with { Entry = e.Entry, State = RegisterState.Confirmed, Revision = revision, Before = null });
                break;
            case RegisterEvent.CommitmentCorrected e:
                Change(items, e.Entry.Id, item => item with { Entry = e.Entry, State = RegisterState.Open, Revision = revision });
                break;
            case RegisterEvent.CommitmentAssigned e:
                Change(items, e.Id, item => item with { Assigned = Stated(item.Assigned, e.Cells), Revision = revision });
                break;
            case RegisterEvent.CommitmentRejected e:
                Change(items, e.Id, item => item with { State = RegisterState.Rejected, Revision = revision });
                break;
            case RegisterEvent.CommitmentReopened e:
                // A merged entry that was confirmed or rejected is only opened again; the merging is taken back at one of its sources.
                if (At(items, e.Id) is >= 0 and var decided && items[decided].State is RegisterState.Merged or RegisterState.Split)
                {
                    TakeBack(items, e.Id, revision);
                }

                Change(items, e.Id, item => item with { State = RegisterState.Open, Revision = revision });
                break;
            case RegisterEvent.CommitmentsMerged e when At(items, e.Entry.Id) < 0 && e.Sources.Count > 0 && e.Sources.All(id => At(items, id) >= 0):
                foreach (var id in e.Sources)
                {
                    Change(items, id, item => item with { State = RegisterState.Merged, Into = e.Entry.Id, Revision = revision });
                }

                items.Insert(e.Sources.Min(id => At(items, id)) + 1, new RegisterItem(e.Entry, e.Entry, RegisterState.Open, revision) { MadeOf = e.Sources, Assigned = items[At(items, e.Sources[0])].Assigned });
                break;
            case RegisterEvent.CommitmentSplit e when At(items, e.Id) is >= 0 and var whole && e.Parts.All(part => At(items, part.Id) < 0):
                Change(items, e.Id, item => item with { State = RegisterState.Split, Revision = revision });
                items.InsertRange(whole + 1, e.Parts.Select(part => new RegisterItem(part, part, RegisterState.Open, revision) { PartOf = e.Id, Assigned = items[whole].Assigned }));
                break;
        }
    }

    private static Dictionary<string, string> Stated(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> cells)
    {
        var stated = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var (key, text) in cells)
        {
            stated[key] = text;
        }

        return stated;
    }

    /// <summary>Undoes merging and splitting around an entry: parts and merged entries go, what they were made of comes back as it was.</summary>
    private static void TakeBack(List<RegisterItem> items, string id, int revision)
    {
        if (At(items, id) is not (>= 0 and var at))
        {
            return;
        }

        var item = items[at];
        if (item.Into is { } merged)
        {
            foreach (var part in items.Where(one => Same(one.PartOf, merged)).Select(one => one.Id).ToList())
            {
                TakeBack(items, part, revision);
            }

            items.RemoveAll(one => Same(one.Id, merged) || Same(one.PartOf, merged));
            for (var i = 0; i < items.Count; i++)
            {
                items[i] = Same(items[i].Into, merged) ? items[i] with { State = RegisterState.Open, Into = null, Revision = revision } : items[i];
            }
        }
        else if (item.State == RegisterState.Split)
        {
            foreach (var part in items.Where(one => Same(one.PartOf, id)).ToList())
            {
                TakeBack(items, part.Id, revision);
                items.RemoveAll(one => Same(one.Id, part.Id));
            }
        }
    }

    private static void Change(List<RegisterItem> items, string id, Func<RegisterItem, RegisterItem> change)
    {
        if (At(items, id) is >= 0 and var at)
        {
            items[at] = change(items[at]);
        }
    }

    private static int At(List<RegisterItem> items, string id) => items.FindIndex(item => Same(item.Id, id));

    private static bool Same(string? a, string? b) => a is not null && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
