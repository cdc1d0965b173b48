namespace Bihuan.Registers;

/// <summary>
/// The difference that a changed text makes. Old and new entries meet by the same sentence and words first, wherever they moved, then by the same
/// clause; the rest by likeness of the sentences (shared pairs of letters), of one kind, the same indicator counting for it. What says the same in
/// its own clause and means the same is carried; what does not is to be looked at again; what has no partner is new or gone.
/// </summary>
/// <param name="Events">What happened to the register: redrafted, moved, vanished, drafted. Unsigned and unnumbered until the host appends them.</param>
/// <param name="Carried">Ids of entries whose own words and meaning stayed.</param>
/// <param name="Partners">For each entry that has one, its draft from the text as it is now.</param>
public sealed record Amendment(IReadOnlyList<RegisterEvent> Events, IReadOnlyList<string> Carried, IReadOnlyDictionary<string, RegisterEntry> Partners)
{
    // Half of the pairs of letters shared, or a third with the same indicator beside it: below that two sentences are two promises.
    private const double LeastLikeness = 0.5;
    private const double ForIndicator = 0.17;

    /// <summary>The name the machine signs with.</summary>
    public const string Machine = "bihuan";

    /// <summary>Whether the text says the same as before.</summary>
    public bool IsEmpty => Events.Count == 0;

    /// <summary>Entries whose text changed.</summary>
    public IReadOnlyList<RegisterEntry> Changed => [.. Events.OfType<RegisterEvent.CommitmentRedrafted>().Select(one => one.Entry)];

    /// <summary>Entries that are new.</summary>
    public IReadOnlyList<RegisterEntry> Added => [.. Events.OfType<RegisterEvent.CommitmentDrafted>().Select(one => one.Entry)];

    /// <summary>Ids of entries that are gone.</summary>
    public IReadOnlyList<string> Vanished => [.. Events.OfType<RegisterEvent.CommitmentVanished>().Select(one => one.Id)];

    /// <summary>Holds a register against the drafts of the text as it is now.</summary>
    public static Amendment Of(Register register, IReadOnlyList<RegisterEntry> drafts, DateTimeOffset at)
    {
        // Parts and merged entries live and fall with what they were made of.
        var old = register.Items.Where(item => item.PartOf is null && item.MadeOf.Count == 0).ToList();
        var partner = new RegisterEntry?[old.Count];
        var taken = new bool[drafts.Count];
        Exact(old, drafts, partner, taken, static one => Plain(one.Sentence));
        Exact(old, drafts, partner, taken, static one => $"{one.Title} {Plain(one.OwnWords)}");
        Alike(old, drafts, partner, taken);

        var events = new List<RegisterEvent>();
        var carried = new List<string>();
        var partners = new Dictionary<string, RegisterEntry>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < old.Count; i++)
        {
            var item = old[i];
            if (partner[i] is not { } draft)
            {
                if (item.State != RegisterState.Vanished)
                {
                    events.Add(new RegisterEvent.CommitmentVanished(item.Id));
                }
            }
            else if (item.State == RegisterState.Vanished || Plain(item.Drafted.OwnWords) != Plain(draft.OwnWords) || Plain(item.Drafted.Quote) != Plain(draft.Quote) || !item.Drafted.MeansTheSameAs(draft))
            {
                events.Add(new RegisterEvent.CommitmentRedrafted(draft with { Id = item.Id }));
            }
            else
            {
                carried.Add(item.Id);
                if (Plain(item.Drafted.Sentence) != Plain(draft.Sentence))
                {
                    events.Add(new RegisterEvent.CommitmentMoved(draft with { Id = item.Id }));
                }
            }

            if (partner[i] is { } now)
            {
                partners[item.Id] = now;
            }
        }

        var ids = register.History.SelectMany(one => one.Ids).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var next = new Dictionary<char, int>();
        for (var j = 0; j < drafts.Count; j++)
        {
            if (!taken[j])
            {
                events.Add(new RegisterEvent.CommitmentDrafted(drafts[j] with { Id = Free(drafts[j].Id, ids, next) }));
            }
        }

        return new Amendment([.. events.Select((one, index) => one with { Revision = register.Revision + index + 1, At = at, Who = Machine })], carried, partners);
    }

    private static void Exact(List<RegisterItem> old, IReadOnlyList<RegisterEntry> drafts, RegisterEntry?[] partner, bool[] taken, Func<RegisterEntry, string> words)
    {
        var byWords = new Dictionary<(CommitmentKind, string, string), Queue<int>>();
        for (var j = 0; j < drafts.Count; j++)
        {
            if (taken[j])
            {
                continue;
            }

            var key = (drafts[j].Kind, words(drafts[j]), Plain(drafts[j].Quote));
            if (!byWords.TryGetValue(key, out var places))
            {
                byWords.Add(key, places = new Queue<int>());
            }

            places.Enqueue(j);
        }

        for (var i = 0; i < old.Count; i++)
        {
            var one = old[i].Drafted;
            if (partner[i] is null && byWords.TryGetValue((one.Kind, words(one), Plain(one.Quote)), out var places) && places.TryDequeue(out var j))
            {
                (partner[i], taken[j]) = (drafts[j], true);
            }
        }
    }

    private static void Alike(List<RegisterItem> old, IReadOnlyList<RegisterEntry> drafts, RegisterEntry?[] partner, bool[] taken)
    {
        var pairs = new List<(double Likeness, int Old, int New)>();
        var letters = drafts.Select(draft => Pairs(Plain(draft.Sentence))).ToList();
        for (var i = 0; i < old.Count; i++)
        {
            if (partner[i] is not null)
            {
                continue;
            }

            var one = old[i].Drafted;
            var own = Pairs(Plain(one.Sentence));
            for (var j = 0; j < drafts.Count; j++)
            {
                if (taken[j] || drafts[j].Kind != one.Kind || (one.IndicatorCode is { } code && drafts[j].IndicatorCode is { } other && code != other))
                {
                    continue;
                }

                var likeness = Dice(own, letters[j])
                    + (one.IndicatorCode is not null && one.IndicatorCode == drafts[j].IndicatorCode ? ForIndicator : 0)
                    + (string.Equals(one.Title, drafts[j].Title, StringComparison.Ordinal) ? ForIndicator : 0)
                    + (one.Formula is not null && one.Formula == drafts[j].Formula ? ForIndicator : 0);
                if (likeness >= LeastLikeness)
                {
                    pairs.Add((likeness, i, j));
                }
            }
        }

        foreach (var (_, i, j) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Old).ThenBy(pair => pair.New))
        {
            if (partner[i] is null && !taken[j])
            {
                (partner[i], taken[j]) = (drafts[j], true);
            }
        }
    }

    /// <summary>Shared pairs of neighbouring letters, from 0 to 1 (Dice's coefficient).</summary>
    private static double Dice(HashSet<(char, char)> a, HashSet<(char, char)> b) => a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('“' or '”' or '"')));

    private static string Free(string id, HashSet<string> ids, Dictionary<char, int> next)
    {
        if (ids.Add(id))
        {
            return id;
        }

        var number = next.GetValueOrDefault(id[0], 1);
        string free;
        do
        {
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id[0]}{number++:000}");
        }
        while (!ids.Add(free));
        next[id[0]] = number;
        return free;
    }
}
