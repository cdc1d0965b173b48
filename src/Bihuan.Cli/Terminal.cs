using System.Globalization;
using System.Text;

namespace Bihuan.Cli;

/// <summary>Where a command reads and writes, and what a person sees it on. Tests make their own with captured writers.</summary>
public sealed class Terminal
{
    /// <summary>The answer, and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Diagnostics and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input, opened when <c>-</c> is read.</summary>
    public required Func<Stream> OpenIn { get; init; }

    /// <summary>Standard output for answers that are not text.</summary>
    public required Func<Stream> OpenOut { get; init; }

    /// <summary>Whether a person looks at <see cref="Out"/>.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colour is allowed on a terminal (NO_COLOR forbids it).</summary>
    public bool AllowsColor { get; init; }

    /// <summary>Columns.</summary>
    public int Width { get; init; } = RedirectedWidth;

    /// <summary>The language of messages unless <c>--lang</c> says otherwise.</summary>
    public Language Language { get; init; }

    /// <summary>What relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Gives the time of what is entered.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether faults are shown in full (BIHUAN_DEBUG).</summary>
    public bool ShowsFaults { get; init; }

    private const int RedirectedWidth = 120;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        var out_ = Console.OpenStandardOutput();
        return new Terminal
        {
            Out = new StreamWriter(new AnswerStream(out_), new UTF8Encoding(false), 16 * 1024) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false), 256) { NewLine = "\n", AutoFlush = true },
            OpenIn = StandardInput.Open,
            OpenOut = () => new AnswerStream(out_),
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            AllowsColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = WidthOfProcess(),
            Language = LanguageOf(Environment.GetEnvironmentVariable("LC_ALL"), Environment.GetEnvironmentVariable("LC_MESSAGES"), Environment.GetEnvironmentVariable("LANG")),
            Folder = Directory.GetCurrentDirectory(),
            ShowsFaults = Environment.GetEnvironmentVariable("BIHUAN_DEBUG") == "1",
        };
    }

    /// <summary>The first variable that is set decides: en… is English, everything else is Chinese, the language of the reports.</summary>
    public static Language LanguageOf(params ReadOnlySpan<string?> variables)
    {
        foreach (var variable in variables)
        {
            if (!string.IsNullOrEmpty(variable))
            {
                return variable.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;
            }
        }

        return Language.Chinese;
    }

    private static int WidthOfProcess()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is >= 40 and <= 400)
        {
            return columns;
        }

        if (Console.IsOutputRedirected)
        {
            return RedirectedWidth;
        }

        try
        {
            return Console.WindowWidth is var width and >= 40 ? width : RedirectedWidth;
        }
        catch (IOException)
        {
            return RedirectedWidth;
        }
    }
}
