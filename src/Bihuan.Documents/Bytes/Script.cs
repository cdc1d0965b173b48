using System.Buffers;

namespace Bihuan.Documents.Bytes;

/// <summary>Which of the two ways of writing Chinese a text is in.</summary>
internal static class Script
{
    private const int Sample = 1 << 16;
    private const int Few = 3;

    // The same words of every report in both scripts, letter for letter; none of the first is used in the second.
    private static readonly SearchValues<char> Traditional = SearchValues.Create("億萬產總個國業於發會長達經濟資實現設點為這來時們動農區報應");
    private static readonly SearchValues<char> Simplified = SearchValues.Create("亿万产总个国业于发会长达经济资实现设点为这来时们动农区报应");

    /// <summary>True when traditional characters outweigh simplified ones: a name or two quoted in them does not count.</summary>
    public static bool IsTraditional(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, Sample)];
        var traditional = Count(sample, Traditional);
        return traditional >= Few && traditional > Count(sample, Simplified);
    }

    private static int Count(ReadOnlySpan<char> text, SearchValues<char> letters)
    {
        var count = 0;
        for (var at = text.IndexOfAny(letters); at >= 0; at = text.IndexOfAny(letters))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }
}
