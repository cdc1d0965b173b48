using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>
/// The tokens of one sentence, in order and apart, with a table that answers for every position which token begins, ends or comes next
/// there. Filled anew for each sentence; tokens are given by reference, for they are asked for many times a figure.
/// </summary>
internal sealed class TokenList
{
    // Index of the first token that starts at or after a position.
    private readonly short[] _from = new short[SentenceView.Capacity + 2];
    private Token[] _tokens = new Token[64];
    private int _count;
    private int _covered;

    public int Count => _count;

    public ref readonly Token this[int index] => ref _tokens.AsSpan(0, _count)[index];

    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => ((ReadOnlySpan<Token>)_tokens.AsSpan(0, _count)).GetEnumerator();

    public void Clear() => _count = _covered = 0;

    public void Add(in Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        CoverTo(token.Start + 1);
        _tokens[_count++] = token;
    }

    /// <summary>Ends the sentence: positions behind the last token have none after them.</summary>
    public void Close(int length) => CoverTo(length + 2);

    /// <summary>Index of the first token that starts at or after a position.</summary>
    public int FirstFrom(int at) => unchecked((uint)at < (uint)_covered) ? _from[at] : at < 0 ? 0 : _count;

    public bool StartingAt(int at, out Token token)
    {
        // Where a token starts, the next one after it is another: two looks into the table, none at the tokens.
        var index = FirstFrom(at);
        if (index != FirstFrom(at + 1))
        {
            token = _tokens[index];
            return true;
        }

        token = default;
        return false;
    }

    public bool EndingAt(int at, out Token token)
    {
        var index = FirstFrom(at) - 1;
        if (index >= 0 && _tokens[index].End == at)
        {
            token = _tokens[index];
            return true;
        }

        token = default;
        return false;
    }

    private void CoverTo(int end)
    {
        end = Math.Min(end, _from.Length);
        for (; _covered < end; _covered++)
        {
            _from[_covered] = (short)_count;
        }
    }
}
