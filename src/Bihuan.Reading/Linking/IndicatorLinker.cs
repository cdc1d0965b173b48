using System.Runtime.CompilerServices;
using Bihuan.Reading.Lexicon;
using Bihuan.Statistics;

namespace Bihuan.Reading.Linking;

/// <summary>
/// Wordings to indicators. The plan's own list comes before the catalogue and an exact name or alias before anything looser; looser means
/// that what surrounds the alias says nothing about what is measured (scope, time, force, an amount word). The unit must fit. A wrong link is
/// worse than none: two equally good ones are left to a person.
/// </summary>
public sealed class IndicatorLinker : IIndicatorLinker
{
    private static readonly Lazy<LinkIndex> Catalogue = new(() => new LinkIndex(IndicatorCatalogue.Default.Indicators));
    private static readonly Lazy<IReadOnlyList<(string Word, bool IsGrowth)>> Neutral = new(LoadNeutral);

    // An index per plan list, dropped with it.
    private readonly ConditionalWeakTable<IReadOnlyList<Indicator>, LinkIndex> _plans = [];

    /// <inheritdoc />
    public IndicatorLink? Link(string indicatorWording, Measure measure, string? unit, IReadOnlyList<Indicator> planIndicators)
    {
        var key = WordingKey.Of(indicatorWording);
        if (key.Length is 0 or > 200)
        {
            return null;
        }

        var plan = planIndicators.Count > 0 ? _plans.GetValue(planIndicators, list => new LinkIndex(list)) : null;
        return (plan is null ? null : Exact(plan, key, measure, unit, "plan"))
            ?? Exact(Catalogue.Value, key, measure, unit, "catalogue")
            ?? (plan is null ? null : Surrounded(plan, key, measure, unit, "plan"))
            ?? Surrounded(Catalogue.Value, key, measure, unit, "catalogue");
    }

    private static IndicatorLink? Exact(LinkIndex index, ReadOnlySpan<char> key, Measure measure, string? unit, string list) =>
        Best(index.Find(key), measure, unit) is { } entry
            ? new IndicatorLink(entry.Indicator.Code, 1m, $"{list}.{(entry.IsName ? "name" : "alias")}:{entry.Wording}")
            : null;

    /// <summary>The longest name or alias inside the wording, when all around it is neutral.</summary>
    private static IndicatorLink? Surrounded(LinkIndex index, string key, Measure measure, string? unit, string list)
    {
        for (var length = Math.Min(key.Length - 1, index.LongestKey); length >= 2; length--)
        {
            for (var start = 0; start + length <= key.Length; start++)
            {
                var found = index.Find(key.AsSpan(start, length));
                if (found.Count > 0 && IsNeutral(key.AsSpan(0, start), measure) && IsNeutral(key.AsSpan(start + length), measure)
                    && Best(found, measure, unit) is { } entry)
                {
                    var score = decimal.Round(0.6m + 0.3m * length / key.Length, 2);
                    return new IndicatorLink(entry.Indicator.Code, score, $"{list}.surrounded:{entry.Wording}");
                }
            }
        }

        return null;
    }

    /// <summary>Whether a piece of wording is made of neutral words only; words of growth are neutral where a rate is meant.</summary>
    private static bool IsNeutral(ReadOnlySpan<char> piece, Measure measure)
    {
        while (!piece.IsEmpty)
        {
            var taken = 0;
            foreach (var (word, isGrowth) in Neutral.Value)
            {
                if (piece.StartsWith(word, StringComparison.Ordinal) && word.Length > taken
                    && (!isGrowth || measure is Measure.Growth or Measure.AverageGrowth or Measure.Relative or Measure.Reduction))
                {
                    taken = word.Length;
                }
            }

            if (taken == 0)
            {
                return false;
            }

            piece = piece[taken..];
        }

        return true;
    }

    /// <summary>The one entry whose unit fits; null when none or two do.</summary>
    private static LinkIndex.Entry? Best(IReadOnlyList<LinkIndex.Entry> entries, Measure measure, string? unit)
    {
        LinkIndex.Entry? best = null;
        foreach (var entry in entries)
        {
            if (!Fits(entry.Indicator, measure, unit))
            {
                continue;
            }

            if (best is not null)
            {
                return null;
            }

            best = entry;
        }

        return best;
    }

    private static bool Fits(Indicator indicator, Measure measure, string? unit)
    {
        if (measure is Measure.Relative or Measure.Multiple or Measure.Rank or Measure.Growth or Measure.AverageGrowth || unit is null)
        {
            return true;
        }

        if (!UnitCatalogue.TryParse(unit, out var stated))
        {
            return false;
        }

        return stated.Dimension switch
        {
            "百分点" => indicator.Unit.Dimension == "%",
            "%" => indicator.Unit.Dimension == "%" || measure is Measure.Reduction or Measure.Increase,
            // Rates per thousand or per unit are stated by their numerator: 每千人3.2人, 每万人12件.
            _ => stated.ConvertsTo(indicator.Unit) || indicator.Unit.Dimension.StartsWith($"{stated.Dimension}/", StringComparison.Ordinal),
        };
    }

    private static IReadOnlyList<(string Word, bool IsGrowth)> LoadNeutral()
    {
        var table = LexiconTable.Load("linking.csv");
        return [.. table.Rows.Select(row => (WordingKey.Of(table.Field(row, "word")), table.Field(row, "role") == "growth"))];
    }
}
