using System.Globalization;

namespace Bihuan.Reading.Scoring;

/// <summary>
/// Scores facts against gold: matched one to one by span overlap, largest overlap first; borderline spans count neither way;
/// indicators and references are equal from a character F1 of 0.6.
/// </summary>
public static class ReadingScorer
{
    private static readonly string[] FieldNames = ["value", "unit", "comparator", "measure", "from", "to", "frequency", "modality", "strength", "reference", "indicator", "section"];

    private static readonly Dictionary<string, string> SameUnit = new(StringComparer.Ordinal)
    {
        ["个百分点"] = "百分点",
        ["个工作日"] = "工作日",
        ["个月"] = "月",
        ["人民币元"] = "元",
        ["％"] = "%",
        ["套(间)"] = "套",
        ["名"] = "人",
    };

    /// <summary>Scores JSONL lines of facts against JSONL lines of gold.</summary>
    /// <param name="gold">Lines of a <c>.gold.jsonl</c> file.</param>
    /// <param name="skipped">Lines of its <c>.skipped.md</c> file; empty when there is none.</param>
    /// <param name="predicted">Lines of <c>bihuan read FILE --format jsonl</c>.</param>
    /// <exception cref="System.Text.Json.JsonException">A line is not a JSON object.</exception>
    public static ScoreSheet Score(IEnumerable<string> gold, IEnumerable<string> skipped, IEnumerable<string> predicted)
    {
        FactRow[] golds = [.. FactRow.ReadAll(gold)], preds = [.. FactRow.ReadAll(predicted)];
        var borderline = Borderline(skipped).ToList();
        var (goldOf, predOf) = Match(golds, preds);
        var errors = new List<string>();
        var right = new int[FieldNames.Length];
        int detected = 0, full = 0;
        for (var i = 0; i < golds.Length; i++)
        {
            if (predOf[i] < 0)
            {
                errors.Add($"MISS {golds[i].Id} {golds[i].Quote} {golds[i].Fields["indicator"]}");
                continue;
            }

            var pred = preds[predOf[i]];
            var wrong = new List<string>();
            for (var f = 0; f < FieldNames.Length; f++)
            {
                if (IsSame(FieldNames[f], golds[i], pred))
                {
                    right[f]++;
                }
                else
                {
                    wrong.Add(FieldNames[f]);
                }
            }

            detected += wrong.Contains("value") || wrong.Contains("unit") ? 0 : 1;
            full += wrong.Exists(name => name != "section") ? 0 : 1;
            if (wrong.Count > 0)
            {
                errors.Add($"DIFF {golds[i].Id} {golds[i].Quote} " + string.Join("; ", wrong.Select(name => $"{name}: gold {Shown(name, golds[i])} got {Shown(name, pred)}")));
            }
        }

        var surplus = 0;
        for (var j = 0; j < preds.Length; j++)
        {
            if (goldOf[j] < 0 && !borderline.Exists(span => preds[j].Start < span.End && span.Start < preds[j].End))
            {
                surplus++;
                errors.Add($"EXTRA {preds[j].Quote} {preds[j].Fields["indicator"]} {preds[j].Start.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        var matched = predOf.Count(j => j >= 0);
        return new ScoreSheet(golds.Length, matched + surplus, matched, detected, full,
            [.. FieldNames.Select((name, f) => KeyValuePair.Create(name, matched > 0 ? (double)right[f] / matched : 0))], errors);
    }

    private static (int[] GoldOf, int[] PredOf) Match(FactRow[] golds, FactRow[] preds)
    {
        var pairs = new List<(int Overlap, int Gold, int Pred)>();
        for (var i = 0; i < golds.Length; i++)
        {
            for (var j = 0; j < preds.Length; j++)
            {
                var overlap = Math.Min(golds[i].End, preds[j].End) - Math.Max(golds[i].Start, preds[j].Start);
                if (overlap > 0)
                {
                    pairs.Add((overlap, i, j));
                }
            }
        }

        pairs.Sort((a, b) => b.CompareTo(a));
        var goldOf = new int[preds.Length];
        var predOf = new int[golds.Length];
        Array.Fill(goldOf, -1);
        Array.Fill(predOf, -1);
        foreach (var (_, i, j) in pairs)
        {
            if (predOf[i] < 0 && goldOf[j] < 0)
            {
                (predOf[i], goldOf[j]) = (j, i);
            }
        }

        return (goldOf, predOf);
    }

    private static IEnumerable<Span> Borderline(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var cells = line.Trim().Trim('|').Split('|');
            if (cells.Length >= 5 && cells.Any(cell => cell.Trim() == "borderline")
                && int.TryParse(cells[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                && int.TryParse(cells[2].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var end))
            {
                yield return new Span(start, end);
            }
        }
    }

    private static bool IsSame(string field, FactRow gold, FactRow pred)
    {
        var (a, b) = field switch { "value" or "section" => (null, null), _ => (gold.Fields[field], pred.Fields[field]) };
        return field switch
        {
            "value" => gold.Value is { } x && pred.Value is { } y
                ? Math.Abs(x - y) <= (Math.Abs((x * 1000) - Math.Round(x * 1000)) > 1e-9 ? 2e-3 : 1e-9) * Math.Max(1, Math.Abs(x))
                : gold.Value is null && pred.Value is null,
            "unit" => Unit(a) == Unit(b),
            "comparator" => a == b || (gold.Fields["modality"] == "target" && a is "eq" or "ge" && b is "eq" or "ge"),
            "indicator" => CharacterF1(a, b) >= 0.6,
            "reference" => (a is null) == (b is null) && (a is null || CharacterF1(a, b) >= 0.6),
            "section" => pred.LastSection is { } section && CharacterF1(gold.LastSection, section) >= 0.7,
            _ => a == b,
        };
    }

    private static string Shown(string field, FactRow row) => field switch
    {
        "value" => row.Value?.ToString(CultureInfo.InvariantCulture) ?? "null",
        "section" => row.LastSection ?? "null",
        _ => row.Fields[field] ?? "null",
    };

    private static string? Unit(string? unit) => unit is not null && SameUnit.TryGetValue(unit, out var same) ? same : unit;

    private static double CharacterF1(string? a, string? b)
    {
        a = Bare(a);
        b = Bare(b);
        if (a.Length == 0 || b.Length == 0)
        {
            return a == b ? 1 : 0;
        }

        var counts = new Dictionary<char, int>();
        foreach (var letter in a)
        {
            counts[letter] = counts.GetValueOrDefault(letter) + 1;
        }

        var common = 0;
        foreach (var letter in b)
        {
            if (counts.GetValueOrDefault(letter) > 0)
            {
                counts[letter]--;
                common++;
            }
        }

        return 2.0 * common / (a.Length + b.Length);
    }

    private static string Bare(string? text) =>
        text is null ? "" : string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !"“”\"'、,，的".Contains(letter)));
}
