namespace Bihuan.Reading.Linking;

/// <summary>How alike two spellings are: the share of neighbouring pairs of characters they have in common (Dice 1945), 0 to 1.</summary>
internal static class Likeness
{
    public static decimal Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < 2 || other.Length < 2)
        {
            return one.SequenceEqual(other) ? 1m : 0m;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var at = 1; at < one.Length; at++)
        {
            pairs[(one[at - 1], one[at])] = pairs.GetValueOrDefault((one[at - 1], one[at])) + 1;
        }

        var shared = 0;
        for (var at = 1; at < other.Length; at++)
        {
            if (pairs.TryGetValue((other[at - 1], other[at]), out var left) && left > 0)
            {
                pairs[(other[at - 1], other[at])] = left - 1;
                shared++;
            }
        }

        return 2m * shared / (one.Length + other.Length - 2);
    }
}
