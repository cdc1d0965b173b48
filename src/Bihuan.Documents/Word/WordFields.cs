namespace Bihuan.Documents.Word;

/// <summary>
/// Where we are in the fields of the text. A field has a code and, after it, the result that a reader sees: the code is left out,
/// the result stays, and so does everything but a table of contents, which repeats the headings.
/// </summary>
internal sealed class WordFields
{
    private readonly List<Field> _open = [];
    private int _hidden;

    public bool IsHidden => _hidden > 0;

    public void Char(string? type)
    {
        switch (type)
        {
            case "begin":
                _open.Add(new Field());
                _hidden++;
                break;
            case "separate" when _open is [.., { InCode: true } field]:
                field.InCode = false;
                _hidden -= field.IsContents ? 0 : 1;
                break;
            case "end" when _open.Count > 0:
                Close();
                break;
            default:
                break;
        }
    }

    public void Code(string text)
    {
        if (_open is [.., { InCode: true } field] && text.AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase))
        {
            field.IsContents = true;
        }
    }

    /// <summary>A code never runs over a paragraph's end; a field that forgot to end must not swallow the rest.</summary>
    public void EndParagraph()
    {
        while (_open is [.., { InCode: true }])
        {
            Close();
        }
    }

    private void Close()
    {
        var field = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _hidden -= field.InCode || field.IsContents ? 1 : 0;
    }

    private sealed class Field
    {
        public bool InCode { get; set; } = true;

        public bool IsContents { get; set; }
    }
}
