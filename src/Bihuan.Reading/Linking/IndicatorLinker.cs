using System.Runtime.CompilerServices;

namespace Bihuan.Reading.Linking;

/// <summary>
/// Links a wording to an indicator: the plan's own list first, then the catalogue. A spelling met exactly, then one that differs by words which
/// do not change the meaning (全市, 总量, 增速), then one character lost or slipped in. What stands before a name narrows it
/// (农村 居民收入, 民间 投资), so a name that is merely contained does not link; nor does one whose unit cannot be, nor one of two that fit equally well.
/// A wrong link is worse than none.
/// </summary>
public sealed class IndicatorLinker : IIndicatorLinker
{
    private static readonly Lazy<LinkIndex> Catalogue = new(() => new LinkIndex(IndicatorCatalogue.Default.Indicators));

    // Built once per plan: the list is the key, by reference, and goes when the plan goes.
    private readonly ConditionalWeakTable<IReadOnlyList<Indicator>, LinkIndex> _plans = [];

    private enum Closeness
    {
        None,
        Similar,
        Contains,
        Stem,
        Unit,
        Exact,
    }

    /// <inheritdoc/>
    public IndicatorLink? Link(string indicatorWording, Measure measure, string? unit, IReadOnlyList<Indicator> planIndicators)
    {
        if (string.IsNullOrWhiteSpace(indicatorWording) || indicatorWording.Length > LinkKey.Longest)
        {
            return null;
        }

        var key = LinkKey.Of(indicatorWording, stackalloc char[LinkKey.Room]);
        if (key.Length == 0)
        {
            return null;
        }

        var question = new Question(key, measure, unit);
        var plan = planIndicators is { Count: > 0 } ? Search(_plans.GetValue(planIndicators, list => new LinkIndex(list)), question) : default;
        var best = plan.Closeness >= Closeness.Contains ? plan : default;
        if (best.Closeness != Closeness.Exact && Search(Catalogue.Value, question) is var found && found.Closeness > Max(best.Closeness, plan.Closeness))
        {
            return Print(found, "catalogue");
        }

        best = best.Closeness == Closeness.None ? plan : best;
        return Print(best, "plan");
    }

    private static Closeness Max(Closeness one, Closeness other) => one > other ? one : other;

    private static IndicatorLink? Print(Finding finding, string list)
    {
        if (finding.Entry is not { } entry)
        {
            return null;
        }

        return finding.Closeness switch
        {
            Closeness.Exact => entry.Met(list),
            Closeness.Unit => entry.MetByUnit(list),
            Closeness.Stem => entry.MetByStem(list),
            Closeness.Contains => entry.Link(list, "contains", 0.7m + (0.25m * finding.Coverage)),
            _ => entry.Link(list, "similar", finding.Coverage),
        };
    }

    private static Finding Search(LinkIndex index, Question question)
    {
        // Two that fit equally well end the search: a person decides, not a looser rule.
        if (Best(index.Exact(question.Key), question, allowsNear: true, out var isTie) is var exact && (isTie || exact is not null))
        {
            return new(Closeness.Exact, exact, 1m);
        }

        if (WithUnit(index, question) is { } unit)
        {
            return new(Closeness.Unit, unit, 1m);
        }

        if (Best(index.Stems(question.Key), question, allowsNear: true, out isTie) is var stem && (isTie || stem is not null))
        {
            return new(Closeness.Stem, stem, 1m);
        }

        var contained = Contained(index, question);
        return contained.Entry is not null ? contained : Similar(index, question);
    }

    /// <summary>改造城镇老旧小区 counted in 平方米 is its 面积.</summary>
    private static LinkEntry? WithUnit(LinkIndex index, Question question)
    {
        Span<char> whole = stackalloc char[2 * LinkKey.Longest];
        foreach (var (dimension, tail) in LinkingLexicon.Default.UnitTails)
        {
            var length = question.Key.Length + tail.Length;
            if (question.Unit != dimension || length > whole.Length)
            {
                continue;
            }

            question.Key.CopyTo(whole);
            tail.CopyTo(whole[question.Key.Length..]);
            if (Best(index.Exact(whole[..length]), question, allowsNear: false, out _) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The longest name between words that do not matter.</summary>
    private static Finding Contained(LinkIndex index, Question question)
    {
        var key = question.Key;
        var lexicon = LinkingLexicon.Default;
        // A word spelled otherwise may make a key longer than a wording can be.
        Span<bool> starts = key.Length <= LinkKey.Longest ? stackalloc bool[LinkKey.Longest + 1] : new bool[key.Length + 1];
        Span<bool> ends = key.Length <= LinkKey.Longest ? stackalloc bool[LinkKey.Longest + 1] : new bool[key.Length + 1];
        (starts[0], ends[key.Length]) = (true, true);
        const int longestWord = 5;
        for (var at = 0; at < key.Length; at++)
        {
            for (var length = 1; starts[at] && length <= Math.Min(longestWord, key.Length - at); length++)
            {
                starts[at + length] |= lexicon.IsBefore(key.Slice(at, length), question.Measure);
            }
        }

        for (var at = key.Length; at > 0; at--)
        {
            for (var length = 1; ends[at] && length <= Math.Min(longestWord, at); length++)
            {
                ends[at - length] |= lexicon.IsAfter(key.Slice(at - length, length), question.Measure);
            }
        }

        // Few ends are open, so this looks up a handful of slices, the longest first.
        var best = default(Finding);
        for (var from = 0; from < key.Length; from++)
        {
            for (var to = key.Length; starts[from] && to > from + 1; to--)
            {
                if (!ends[to] || to - from <= best.Coverage * key.Length)
                {
                    continue;
                }

                var slice = key[from..to];
                var entry = Best(index.Exact(slice), question, allowsNear: false, out _) ?? Best(index.Stems(slice), question, allowsNear: false, out _);
                if (entry is not null)
                {
                    best = new(Closeness.Contains, entry, (decimal)(to - from) / key.Length);
                }
            }
        }

        return best;
    }

    /// <summary>A character lost or slipped in, when only one indicator is that close; scored by the pairs of characters both share.</summary>
    private static Finding Similar(LinkIndex index, Question question)
    {
        const decimal lowest = 0.75m;
        LinkEntry? best = null;
        foreach (var entry in index.Similar(question.Key))
        {
            if (LinkFit.Of(entry.Indicator, question.Measure, question.Unit) == 2)
            {
                if (best is not null && best.Indicator.Code != entry.Indicator.Code)
                {
                    return default;
                }

                best ??= entry;
            }
        }

        return best is not null && Likeness.Of(question.Key, LinkKey.Of(best.Spelling)) is var score && score >= lowest ? new(Closeness.Similar, best, score) : default;
    }

    /// <summary>The one entry whose unit fits best; null when none fits or two fit equally.</summary>
    private static LinkEntry? Best(List<LinkEntry> entries, Question question, bool allowsNear, out bool isTie)
    {
        var (best, fit) = ((LinkEntry?)null, allowsNear ? 0 : 1);
        isTie = false;
        foreach (var entry in entries)
        {
            var other = LinkFit.Of(entry.Indicator, question.Measure, question.Unit);
            if (other > fit)
            {
                (best, fit, isTie) = (entry, other, false);
            }
            else if (other == fit && best is not null && best.Indicator.Code != entry.Indicator.Code)
            {
                isTie = true;
            }
        }

        return isTie ? null : best;
    }

    private readonly ref struct Question(ReadOnlySpan<char> key, Measure measure, string? unit)
    {
        public ReadOnlySpan<char> Key { get; } = key;

        public Measure Measure { get; } = measure;

        public string? Unit { get; } = unit;
    }

    private readonly record struct Finding(Closeness Closeness, LinkEntry? Entry, decimal Coverage);
}
