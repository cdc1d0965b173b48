namespace Bihuan.Cli;

/// <summary>The word somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The closest candidate by edit distance, or null when none is close (more than a third of its letters away).</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least && distance <= Math.Max(1, (candidate.Length + 1) / 3))
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        // Both are words somebody typed; the bound keeps a pasted page from costing anything.
        if (a.Length > 64 || b.Length > 64)
        {
            return int.MaxValue;
        }

        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
