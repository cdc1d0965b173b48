using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bihuan.Cli.Views;

/// <summary>A page of text and tables for the answer: drawn once, to the terminal's width, plain where nobody looks.</summary>
internal sealed class Screen : IDisposable
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private readonly bool _isColored;

    public Screen(Session session)
    {
        _isColored = session.IsColored;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = _isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
        });
        Width = Math.Clamp(session.Terminal.Width, 80, 160);
        _console.Profile.Width = Width;
        _console.Profile.Capabilities.Unicode = true;
        // Spectre asks the environment too; the session has decided already.
        _console.Profile.Capabilities.Links = false;
    }

    /// <summary>Columns at hand, 80 to 160.</summary>
    public int Width { get; }

    public void Blank() => _text.WriteLine();

    public void Line(string text, Style? style = null)
    {
        if (_isColored && style is { } look)
        {
            _console.Write(new Text(text + "\n", look));
        }
        else
        {
            // Not through the console: it would break long lines, which the reader's own program does better.
            _text.WriteLine(text);
        }
    }

    public void Add(IRenderable part)
    {
        _console.Write(part);
    }

    public void Dispose() => _text.Dispose();

    /// <summary>Writes the page: no spaces at line ends, LF.</summary>
    public void WriteTo(TextWriter writer)
    {
        var lines = _text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var page = new StringBuilder();
        foreach (var line in lines)
        {
            page.Append(line.TrimEnd(' ')).Append('\n');
        }

        writer.Write(page.ToString());
    }

    /// <summary>A table without frame lines, that fits the width and measures Chinese as two columns a letter.</summary>
    public static Table Table(params IEnumerable<(string Title, Justify Justify, bool Wraps)> columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var (title, justify, wraps) in columns)
        {
            var column = new TableColumn(new Text(title)) { Alignment = justify, NoWrap = !wraps };
            column.Padding(0, 1);
            table.AddColumn(column);
        }

        return table;
    }

    public static Text Cell(string text, Style? style = null) => new(text, style ?? Style.Plain);
}
