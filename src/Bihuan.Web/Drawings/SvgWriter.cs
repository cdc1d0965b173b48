using System.Globalization;
using System.Text;

namespace Bihuan.Web.Drawings;

/// <summary>
/// Writes one drawing, element by element. Numbers are decimals rounded to hundredths, so that the same drawing gives the same bytes on every
/// machine; words are escaped. Our own, because text written by drawing libraries comes back with other code points (长 as ⻓).
/// </summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private bool _isInTag;

    /// <summary>Begins an element.</summary>
    public SvgWriter Begin(string name)
    {
        CloseTag();
        _text.Append('<').Append(name);
        _open.Push(name);
        _isInTag = true;
        return this;
    }

    /// <summary>An attribute of the element just begun; nothing where the value is null.</summary>
    public SvgWriter With(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(' ').Append(name).Append("=\"");
            Escape(value);
            _text.Append('"');
        }

        return this;
    }

    /// <summary>A number as an attribute.</summary>
    public SvgWriter With(string name, decimal value) => With(name, Number(value));

    /// <summary>Words inside the element.</summary>
    public SvgWriter Say(string words)
    {
        CloseTag();
        Escape(words);
        return this;
    }

    /// <summary>A drawing inside this one, as it is.</summary>
    public SvgWriter Put(string markup)
    {
        CloseTag();
        _text.Append(markup);
        return this;
    }

    /// <summary>Ends the element begun last.</summary>
    public SvgWriter End()
    {
        var name = _open.Pop();
        if (_isInTag)
        {
            _text.Append("/>");
            _isInTag = false;
        }
        else
        {
            _text.Append("</").Append(name).Append('>');
        }

        return this;
    }

    /// <summary>Words at a place, on one line.</summary>
    public SvgWriter Words(string? style, decimal x, decimal y, string words, string anchor = "start") =>
        Begin("text").With("class", style).With("x", x).With("y", y).With("text-anchor", anchor == "start" ? null : anchor).Say(words).End();

    /// <summary>A straight line.</summary>
    public SvgWriter Line(string style, decimal x1, decimal y1, decimal x2, decimal y2) =>
        Begin("line").With("class", style).With("x1", x1).With("y1", y1).With("x2", x2).With("y2", y2).End();

    /// <summary>A rectangle; nothing where it has no extent.</summary>
    public SvgWriter Box(string style, decimal x, decimal y, decimal width, decimal height, string? fill = null) => width <= 0m || height <= 0m
        ? this
        : Begin("rect").With("class", style).With("fill", fill).With("x", x).With("y", y).With("width", width).With("height", height).End();

    /// <summary>A new line in the file, for people who read it.</summary>
    public SvgWriter Break()
    {
        CloseTag();
        _text.Append('\n');
        return this;
    }

    /// <summary>Hundredths at most, no trailing zeros, a point.</summary>
    public static string Number(decimal value) =>
        (Math.Round(value, 2, MidpointRounding.ToEven) / 1.0000000000000000000000000000m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void CloseTag()
    {
        if (_isInTag)
        {
            _text.Append('>');
            _isInTag = false;
        }
    }

    private void Escape(string value)
    {
        foreach (var sign in value)
        {
            _ = sign switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                // Signs that XML cannot carry at all.
                < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' => _text,
                _ => _text.Append(sign),
            };
        }
    }
}
