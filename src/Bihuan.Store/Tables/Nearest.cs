namespace Bihuan.Store.Tables;

/// <summary>The known word that differs least from what was written, for "did you mean".</summary>
internal static class Nearest
{
    private const int LongestCompared = 64;
    private const int CodeLength = 6;

    /// <summary>The closest of <paramref name="known"/>, the first of several; <c>—</c> when there is none to choose from.</summary>
    public static string To(string seen, IEnumerable<string> known)
    {
        var word = seen.Length > LongestCompared ? seen[..LongestCompared] : seen;
        var best = "—";
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(word, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>The area code that was probably meant: one sign away, or else the closest of the same province; null when none is.</summary>
    public static string? Area(string seen, IEnumerable<string> known)
    {
        var near = known.Where(code => seen.Length <= LongestCompared && (Distance(seen, code) <= 1 || IsOfSameProvince(seen, code))).ToList();
        return near.Count == 0 ? null : To(seen, near);
    }

    // Codes of divisions (GB/T 2260) have six digits; the first two are the province.
    private static bool IsOfSameProvince(string one, string other) =>
        one.Length == CodeLength && other.Length == CodeLength && one.All(char.IsAsciiDigit) && other.All(char.IsAsciiDigit) && one.AsSpan(0, 2).SequenceEqual(other.AsSpan(0, 2));

    // Levenshtein, case ignored, one row kept.
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
