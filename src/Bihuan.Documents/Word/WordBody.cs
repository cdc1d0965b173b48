using System.Globalization;
using System.Xml;
using Bihuan.Documents.Blocks;

namespace Bihuan.Documents.Word;

/// <summary>The main text of a docx, element by element: paragraphs, lists, tables, text boxes; what was deleted or is hidden stays out.</summary>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, int limit)
{
    // Deeper frames write into the one above: every block is handed up once per level, and hostile nesting must not make that quadratic.
    private const int DeepestFrame = 32;

    private readonly WordFields _fields = new();
    private readonly Stack<Paragraph> _paragraphs = [];
    private readonly Stack<Frame> _frames = new([new Frame([], null)]);
    private readonly List<Block> _blocks = [];
    private int _controls;
    private int _contentsControl;
    private int _length;
    private bool _isHiddenRun;

    // The table whose cell was opened last.
    private Table? _row;

    public List<Block> Blocks => _blocks;

    /// <summary>Reads to the end of the part or to the limit of text; throws what the XML reader throws, and <see cref="Blocks"/> holds what came before.</summary>
    public void Read(XmlReader reader)
    {
        _frames.Clear();
        _frames.Push(new Frame(_blocks, null));
        var isMore = reader.Read();
        while (isMore && _length <= limit)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (IsLeftOut(reader))
                {
                    reader.Skip();
                    isMore = !reader.EOF;
                    continue;
                }

                var (name, isEmpty) = (reader.IsWord() ? reader.LocalName : "", reader.IsEmptyElement);
                if (name is "t" or "instrText" || (name.Length == 0 && reader.LocalName == "t" && reader.NamespaceURI.EndsWith("/math", StringComparison.Ordinal)))
                {
                    Text(reader, isCode: name == "instrText");
                    isMore = !reader.EOF;
                    continue;
                }

                Start(reader, name);
                if (isEmpty)
                {
                    End(name);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.IsWord())
            {
                End(reader.LocalName);
            }

            isMore = reader.Read();
        }
    }

    private static bool IsLeftOut(XmlReader reader) => reader.LocalName switch
    {
        "del" or "moveFrom" or "delText" or "rubyPr" or "rt" => reader.IsWord(),
        // The second wording of a text box, for old programs.
        "Fallback" => reader.NamespaceURI.EndsWith("/markup-compatibility/2006", StringComparison.Ordinal),
        _ => false,
    };

    private void Text(XmlReader reader, bool isCode)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
            {
                continue;
            }

            if (isCode)
            {
                _fields.Code(reader.Value);
            }
            else
            {
                Append(reader.Value);
            }
        }

        if (reader.NodeType == XmlNodeType.EndElement)
        {
            reader.Read();
        }
    }

    private void Append(string words)
    {
        if (!_isHiddenRun && !_fields.IsHidden && _contentsControl == 0 && _paragraphs.TryPeek(out var paragraph))
        {
            paragraph.Text.Append(words);
            _length += words.Length;
        }
    }

    private void Start(XmlReader reader, string name)
    {
        switch (name)
        {
            case "p":
                _paragraphs.Push(new Paragraph());
                break;
            case "r":
                _isHiddenRun = false;
                break;
            case "tab" when reader.AttributeCount == 0:
                Append(" ");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "br" when reader.Word("type") is null or "textWrapping":
            case "cr":
                if (_paragraphs.TryPeek(out var broken))
                {
                    broken.Text.Break();
                }

                break;
            case "vanish":
                _isHiddenRun = reader.IsOn();
                break;
            case "fldChar":
                _fields.Char(reader.Word("fldCharType"));
                break;
            case "sdt":
                _controls++;
                break;
            case "docPartGallery" when _contentsControl == 0 && reader.Word("val") == "Table of Contents":
                _contentsControl = _controls;
                break;
            case "txbxContent":
                _frames.Push(_frames.Count < DeepestFrame && _paragraphs.TryPeek(out var around) ? new Frame(around.Boxes, null) : _frames.Peek());
                break;
            case "tbl":
                _frames.Push(_frames.Count < DeepestFrame ? new Frame(_frames.Peek().Into, new Table()) : new Frame(_frames.Peek().Into, null));
                break;
            case "tc":
                _row = _frames.Peek().Table;
                _frames.Push(_row is { } table ? new Frame(table.OpenCell(), null) : _frames.Peek());
                break;
            case "gridSpan" when _row is { } wide && int.TryParse(reader.Word("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns):
                wide.Widen(columns);
                break;
            default:
                if (_paragraphs.TryPeek(out var open))
                {
                    open.Property(reader, name);
                }

                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph):
                _fields.EndParagraph();
                _isHiddenRun = false;
                Close(paragraph);
                break;
            case "pPr":
                // The mark at a paragraph's end may be hidden or deleted; its words are not.
                _isHiddenRun = false;
                break;
            case "txbxContent" or "tc" or "tbl" when _frames.Count > 1:
                _frames.Pop();
                break;
            case "tr" when _frames.Peek() is { Table: { } table } frame:
                table.CloseRow(frame.Into);
                break;
            case "sdt":
                _contentsControl = _contentsControl == _controls ? 0 : _contentsControl;
                _controls = Math.Max(_controls - 1, 0);
                break;
            default:
                break;
        }
    }

    private void Close(Paragraph paragraph)
    {
        var into = _frames.Peek().Into;
        var style = styles.Find(paragraph.Style);
        var words = paragraph.Text.Take();
        if (words.Length > 0 && !style.IsContents)
        {
            var number = paragraph.NumberId ?? style.NumberId;
            var level = paragraph.NumberLevel ?? style.NumberLevel;
            var label = number is { } id ? numbering.Next(id, level) : "";
            var heading = paragraph.Heading ?? style.Heading;
            words = label is { Length: > 0 } ? label + (Letters.IsWide(label[^1]) ? "" : " ") + words : words;
            into.Add(heading is >= 0 and <= 9 ? new Block(BlockKind.Heading, heading.Value, words.Replace('\n', ' '))
                : label is null ? new Block(BlockKind.Item, level, words.Replace('\n', ' '))
                : new Block(BlockKind.Paragraph, 0, words));
        }

        into.AddRange(paragraph.Boxes);
    }

    private readonly record struct Frame(List<Block> Into, Table? Table);

    private sealed class Paragraph
    {
        public BlockText Text { get; } = new();

        public List<Block> Boxes { get; } = [];

        public string? Style { get; private set; }

        /// <summary>Heading level the paragraph gives itself; −1 when it says it is body text.</summary>
        public int? Heading { get; private set; }

        public int? NumberId { get; private set; }

        public int? NumberLevel { get; private set; }

        public void Property(XmlReader reader, string name)
        {
            switch (name)
            {
                case "pStyle":
                    Style ??= reader.Word("val");
                    break;
                case "outlineLvl":
                    Heading ??= reader.WordNumber("val") is { } outline and >= 0 and < 9 ? outline + 1 : -1;
                    break;
                case "numId":
                    NumberId ??= reader.WordNumber("val");
                    break;
                case "ilvl":
                    NumberLevel ??= reader.WordNumber("val");
                    break;
                default:
                    break;
            }
        }
    }
}
