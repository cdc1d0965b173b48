using System.Buffers;

namespace Bihuan.Reading.Text;

/// <summary>
/// One sentence as it is meant: folded characters without spaces and emphasis marks, each with its place in the original text.
/// Its length is bounded, so that whatever a rule does inside a sentence, the whole stays linear in the text.
/// </summary>
internal sealed class SentenceView : IDisposable
{
    /// <summary>Longest sentence that is read as one; a longer one is read in pieces.</summary>
    public const int Capacity = 2048;

    private readonly char[] _letters = ArrayPool<char>.Shared.Rent(Capacity);
    private readonly char[] _written = ArrayPool<char>.Shared.Rent(Capacity);
    private readonly int[] _places = ArrayPool<int>.Shared.Rent(Capacity + 1);

    public int Length { get; private set; }

    public ReadOnlySpan<char> Letters => _letters.AsSpan(0, Length);

    public char this[int index] => index >= 0 && index < Length ? _letters[index] : '\0';

    /// <summary>Fills the view from [start, end) of the text; gives where it stopped, the end or earlier when the view is full.</summary>
    public int Fill(string text, int start, int end)
    {
        Length = 0;
        var at = start;
        var lastComma = -1;
        for (; at < end; at++)
        {
            var letter = text[at];
            if (letter is >= '一' and <= '鿿' && Length < Capacity)
            {
                _letters[Length] = letter;
                _written[Length] = letter;
                _places[Length++] = at;
                continue;
            }

            if (letter is '\n' or '\r' && PageMark.EndAfter(text, at, end) is > 0 and var past)
            {
                at = past - 1;
                continue;
            }

            var folded = CharFold.Fold(letter);
            if (folded == '\0' || (folded == '*' && Beside(text, at, '*')) || (letter is ',' or '，' && IsThousands(text, at)))
            {
                continue;
            }

            if (Length == Capacity)
            {
                break;
            }

            if (folded is '，' or '；' or '。' or '、')
            {
                lastComma = Length;
            }

            _letters[Length] = folded;
            _written[Length] = letter is '(' or ')' or '．' or (>= '０' and <= 'ｚ') ? letter : folded;
            _places[Length++] = at;
        }

        if (at < end && lastComma > Capacity / 2)
        {
            at = _places[lastComma] + 1;
            Length = lastComma + 1;
        }

        _places[Length] = Length > 0 ? _places[Length - 1] + 1 : start;
        return at;
    }

    /// <summary>Span in the original text of [start, end) in the view.</summary>
    public Span Original(int start, int end) => end <= start ? new(_places[start], _places[start]) : new(_places[start], _places[end - 1] + 1);

    public ReadOnlySpan<char> Slice(int start, int end) => end <= start ? default : _letters.AsSpan(start, Math.Min(end, Length) - start);

    /// <summary>The characters as the text writes them, full-width forms and brackets kept, spaces left out.</summary>
    public ReadOnlySpan<char> Written(int start, int end) => end <= start ? default : _written.AsSpan(start, Math.Min(end, Length) - start);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_written);
        ArrayPool<char>.Shared.Return(_letters);
        ArrayPool<int>.Shared.Return(_places);
    }

    private static bool Beside(string text, int at, char letter) =>
        (at > 0 && text[at - 1] == letter) || (at + 1 < text.Length && text[at + 1] == letter);

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && text[at] is (>= '0' and <= '9') or (>= '０' and <= '９');

    // 1,234 and 12 , 345: a comma with exactly three digits after it and one to three before it, none of them after a decimal point.
    private static bool IsThousands(string text, int at)
    {
        int left = at - 1, right = at + 1;
        while (left > at - 3 && left >= 0 && text[left] == ' ')
        {
            left--;
        }

        while (right < at + 3 && right < text.Length && text[right] == ' ')
        {
            right++;
        }

        if (!IsDigit(text, left) || !IsDigit(text, right) || !IsDigit(text, right + 1) || !IsDigit(text, right + 2) || IsDigit(text, right + 3))
        {
            return false;
        }

        var before = 0;
        while (before < 4 && IsDigit(text, left - before))
        {
            before++;
        }

        return before <= 3 && (left - before < 0 || text[left - before] is not ('.' or '．'));
    }
}
