namespace Bihuan.Reading.Text;

/// <summary>
/// One sentence as it is meant: folded characters without spaces and emphasis marks, each with its place in the original text.
/// Its length is bounded, so that whatever a rule does inside a sentence, the whole stays linear in the text.
/// </summary>
internal sealed class SentenceView
{
    /// <summary>Longest sentence that is read as one; a longer one is read in pieces.</summary>
    public const int Capacity = 2048;

    private readonly char[] _letters = new char[Capacity];

    // As the text writes them; filled from the first character on that is written otherwise than it is read.
    private readonly char[] _written = new char[Capacity];

    // Where the characters stand; filled from the first one on before which something is left out.
    private readonly int[] _places = new int[Capacity];
    private int _length;
    private int _start;
    private bool _isRewritten;
    private bool _isShifted;

    public int Length => _length;

    public ReadOnlySpan<char> Letters => _letters.AsSpan(0, _length);

    public char this[int index] => unchecked((uint)index < (uint)_length) ? _letters[index] : '\0';

    /// <summary>Fills the view from [start, end) of the text; gives where it stopped, the end or earlier when the view is full.</summary>
    public int Fill(string text, int start, int end)
    {
        (_length, _isRewritten, _isShifted) = (0, false, false);
        return Extend(text, start, end);
    }

    /// <summary>Goes on with [start, end) of the text, as if it stood directly after what is there; gives where it stopped.</summary>
    public int Extend(string text, int start, int end)
    {
        if (_length == 0)
        {
            _start = start;
        }
        else
        {
            Shift(_length);
        }

        var letters = _letters;
        var length = _length;
        var at = start;
        var lastComma = -1;
        for (; at < end; at++)
        {
            var letter = text[at];
            if (letter is (>= '一' and <= '鿿') or (>= '0' and <= '9') && length < Capacity)
            {
                letters[length] = letter;
                if (_isShifted | _isRewritten)
                {
                    Keep(length, letter, at);
                }

                length++;
                continue;
            }

            if (letter is '\n' or '\r' && PageMark.EndAfter(text, at, end) is > 0 and var past)
            {
                Shift(length);
                at = past - 1;
                continue;
            }

            var folded = CharFold.Fold(letter);
            if (folded == '\0' || (folded == '*' && Beside(text, at, '*')) || (letter is ',' or '，' && IsThousands(text, at)))
            {
                Shift(length);
                continue;
            }

            if (length == Capacity)
            {
                break;
            }

            if (folded is '，' or '；' or '。' or '、')
            {
                lastComma = length;
            }

            if (folded == '○' && length > 0 && letters[length - 1] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '〇')
            {
                // 二○二二年: a circle for a nought, between figures in words.
                folded = '〇';
            }

            letters[length] = folded;
            var written = letter is '(' or ')' or '．' or (>= '０' and <= 'ｚ') ? letter : folded;
            if (written != folded)
            {
                Rewrite(length);
            }

            if (_isShifted | _isRewritten)
            {
                Keep(length, written, at);
            }

            length++;
        }

        if (at < end && lastComma > Capacity / 2)
        {
            at = PlaceOf(lastComma) + 1;
            length = lastComma + 1;
        }

        _length = length;
        return at;
    }

    /// <summary>Goes on with words that the text does not have, as the unit that a table names once; they stand where <paramref name="place"/> ends.</summary>
    public void Insert(ReadOnlySpan<char> words, Span place)
    {
        Shift(_length);
        foreach (var letter in words[..Math.Min(words.Length, Capacity - _length)])
        {
            _letters[_length] = letter;
            Keep(_length++, letter, place.End - 1);
        }
    }

    /// <summary>Span in the original text of [start, end) in the view.</summary>
    public Span Original(int start, int end)
    {
        var from = start < _length ? PlaceOf(start) : _length > 0 ? PlaceOf(_length - 1) + 1 : _start;
        return new(from, end <= start ? from : Math.Max(from, PlaceOf(Math.Min(end, _length) - 1) + 1));
    }

    /// <summary>Whether the text leaves a space (or a mark of emphasis) before this position: 12 为残疾儿童….</summary>
    public bool IsApart(int index) => _isShifted && index > 0 && index < _length && PlaceOf(index) - PlaceOf(index - 1) > 1;

    /// <summary>Whether the character is one that <see cref="Insert"/> added.</summary>
    public bool IsInserted(int index) => _isShifted && index > 0 && index < _length && _places[index] == _places[index - 1];

    /// <summary>[start, end) of the view; what lies outside of it is left out.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => Within(ref start, ref end) ? _letters.AsSpan(start, end - start) : default;

    /// <summary>The characters as the text writes them, full-width forms and brackets kept, spaces left out.</summary>
    public ReadOnlySpan<char> Written(int start, int end) => Within(ref start, ref end) ? (_isRewritten ? _written : _letters).AsSpan(start, end - start) : default;

    private bool Within(ref int start, ref int end)
    {
        start = Math.Max(start, 0);
        end = Math.Min(end, _length);
        return start < end;
    }

    private int PlaceOf(int index) => _isShifted ? _places[index] : _start + index;

    private void Keep(int length, char written, int at)
    {
        _written[length] = written;
        _places[length] = at;
    }

    // From here on a character of the text is left out: the places are no longer a plain count.
    private void Shift(int length)
    {
        if (_isShifted)
        {
            return;
        }

        Remember(length);
        _isShifted = true;
    }

    private void Rewrite(int length)
    {
        if (_isRewritten)
        {
            return;
        }

        Remember(length);
        _isRewritten = true;
    }

    // Until now every character stands next to the one before it and is written as it is read.
    private void Remember(int length)
    {
        if (_isShifted | _isRewritten)
        {
            return;
        }

        for (var i = 0; i < length; i++)
        {
            _places[i] = _start + i;
        }

        _letters.AsSpan(0, length).CopyTo(_written);
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
