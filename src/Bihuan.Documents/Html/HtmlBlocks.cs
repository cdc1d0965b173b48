using Bihuan.Documents.Blocks;

namespace Bihuan.Documents.Html;

/// <summary>
/// Builds blocks out of a stream of tags and text. No tree is made: what a report needs is where blocks begin and end, and a stack of the
/// open lists and tables; so any nesting, closed or not, costs one step per tag.
/// </summary>
internal sealed class HtmlBlocks
{
    private const int DeepestTable = 16;
    private const int LongLink = 60;

    private readonly BlockText _text = new();
    private readonly Stack<(Table? Table, List<Block> Into)> _tables = [];
    private readonly Stack<int> _lists = [];
    private List<Block> _into;
    private int _heading;
    private bool _isItem;
    private int _number;
    private int _linkDepth;
    private int _linked;
    private int _preformatted;
    private bool _brokeOnce;

    public HtmlBlocks() => _into = Blocks;

    public List<Block> Blocks { get; } = [];

    /// <summary>Blocks that were nothing but links.</summary>
    public int Navigation { get; private set; }

    /// <summary>Characters so far, to stop at the limit.</summary>
    public long Length { get; private set; }

    /// <summary>Span of blocks of the page's one article, when it marks one; <c>(0, 0)</c> otherwise.</summary>
    public (int From, int To) Article { get; private set; }

    public int Articles { get; private set; }

    public void Text(string words)
    {
        var before = _text.Length;
        if (_preformatted > 0)
        {
            foreach (var line in words.AsSpan().EnumerateLines())
            {
                if (_text.Length > before)
                {
                    _text.Break();
                }

                _text.Append(line);
            }
        }
        else
        {
            _text.Append(words);
        }

        _brokeOnce &= _text.Length == before;
        _linked += _linkDepth > 0 ? _text.Length - before : 0;
        Length += _text.Length - before;
    }

    /// <param name="name">Name of the tag.</param>
    /// <param name="columns">Of a cell: how many columns it is wide.</param>
    /// <param name="rows">Of a cell: how many rows it is high.</param>
    public void Open(string name, int columns = 1, int rows = 1)
    {
        switch (name)
        {
            case "br":
                // One break is a line; two are a paragraph, as pages without <p> write it.
                if (_brokeOnce && _heading == 0)
                {
                    Close();
                }
                else
                {
                    _text.Break();
                    _brokeOnce = true;
                }

                return;
            case "a":
                _linkDepth = 1;
                return;
        }

        if (!HtmlTags.Blocks.Contains(name))
        {
            return;
        }

        Close();
        switch (name)
        {
            case "ul":
                _lists.Push(-1);
                break;
            case "ol":
                _lists.Push(0);
                break;
            case "li":
                Item();
                break;
            case "pre":
                _preformatted++;
                break;
            case "table":
                _tables.Push((_tables.Count < DeepestTable ? new Table() : null, _into));
                break;
            case "tr":
                CloseRow();
                break;
            case "td" or "th" when _tables.TryPeek(out var row):
                _into = row.Table?.OpenCell(columns, rows) ?? row.Into;
                break;
            case "article" or "main":
                Articles++;
                Article = (Blocks.Count, Article.To);
                break;
            default:
                // <h1><div>…</div></h1> is still a heading.
                _heading = HtmlTags.Heading(name) is > 0 and var level ? level : _heading;
                break;
        }
    }

    public void End(string name)
    {
        if (name == "a")
        {
            _linkDepth = 0;
        }

        if (!HtmlTags.Blocks.Contains(name))
        {
            return;
        }

        Close();
        switch (name)
        {
            case "ul" or "ol":
                _lists.TryPop(out _);
                break;
            case "pre":
                _preformatted = Math.Max(_preformatted - 1, 0);
                break;
            case "tr":
                CloseRow();
                break;
            case "table" when _tables.Count > 0:
                CloseRow();
                _into = _tables.Pop().Into;
                break;
            case "article" or "main":
                Article = (Article.From, Blocks.Count);
                break;
            default:
                _heading = HtmlTags.Heading(name) > 0 ? 0 : _heading;
                break;
        }
    }

    /// <summary>Closes whatever is open at the page's end.</summary>
    public void Finish()
    {
        Close();
        while (_tables.Count > 0)
        {
            CloseRow();
            _into = _tables.Pop().Into;
        }
    }

    private void Item()
    {
        _isItem = true;
        if (_lists.TryPop(out var number))
        {
            _number = number < 0 ? 0 : number + 1;
            _lists.Push(number < 0 ? number : _number);
        }
        else
        {
            _number = 0;
        }
    }

    private void CloseRow()
    {
        if (_tables.TryPeek(out var row))
        {
            row.Table?.CloseRow(row.Into);
            _into = row.Into;
        }
    }

    private void Close()
    {
        _brokeOnce = false;
        if (_text.IsEmpty)
        {
            // A paragraph inside an item (<li><p>) is still the item.
            return;
        }

        var length = _text.Length;
        var words = _text.Take();
        if (words.Length > 0)
        {
            if (_heading == 0 && _linked >= length && length <= LongLink && words.AsSpan().IndexOfAny('。', '；', '，') < 0)
            {
                Navigation++;
            }
            else
            {
                _into.Add(_heading > 0 ? new Block(BlockKind.Heading, _heading, words.Replace('\n', ' '))
                    : !_isItem ? new Block(BlockKind.Paragraph, 0, words)
                    : new Block(BlockKind.Item, Math.Max(_lists.Count - 1, 0), (_number > 0 ? System.FormattableString.Invariant($"{_number}. ") : "") + words.Replace('\n', ' ')));
            }
        }

        (_heading, _isItem, _linked) = (0, false, 0);
    }
}
