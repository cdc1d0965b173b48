using System.Text;

namespace Bihuan.Documents.Blocks;

/// <summary>
/// Gathers the words of one block: white space collapses, hard line breaks stay, look-alikes become the characters they stand for.
/// A break of the source between two ideographs is no space: Chinese has none there.
/// </summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _sourceBreak;

    public bool IsEmpty => _text.Length == 0;

    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> words)
    {
        foreach (var raw in words)
        {
            switch (raw)
            {
                case '\n' or '\r' or '\f':
                    (_space, _sourceBreak) = (true, true);
                    break;
                case ' ' or '\t' or '\u00A0' or '\u3000' or '\u2002' or '\u2003' or '\u2009':
                    (_space, _sourceBreak) = (true, false);
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\0':
                    break;
                default:
                    Letter(Lookalikes.Real(raw));
                    break;
            }
        }
    }

    /// <summary>A line break the author asked for.</summary>
    public void Break()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }

        _space = false;
    }

    /// <summary>The words so far, trimmed; starts over.</summary>
    public string Take()
    {
        var end = _text.Length;
        while (end > 0 && _text[end - 1] == '\n')
        {
            end--;
        }

        var words = _text.ToString(0, end);
        _text.Clear();
        _space = false;
        return words;
    }

    private void Letter(char letter)
    {
        if (_space && _text.Length > 0 && _text[^1] != '\n'
            && !(_sourceBreak && (Letters.IsWide(letter) || Letters.IsWide(_text[^1]))))
        {
            _text.Append(' ');
        }

        _space = false;
        _text.Append(letter);
    }
}
