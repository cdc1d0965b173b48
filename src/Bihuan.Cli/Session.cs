using System.Globalization;
using Bihuan.Store;

namespace Bihuan.Cli;

/// <summary>One run of one command: its terminal, its language, and how it speaks to the person.</summary>
public sealed class Session(Terminal terminal, Language language, bool isVerbose)
{
    private const int ShownDiagnostics = 20;

    /// <summary>Where it reads and writes.</summary>
    public Terminal Terminal => terminal;

    /// <summary>The language of messages.</summary>
    public Language Language => language;

    /// <summary>Whether answers are coloured.</summary>
    public bool IsColored => terminal.OutIsTerminal && terminal.AllowsColor;

    /// <summary>The wording in the session's language.</summary>
    public string Say(string zh, string en) => language == Language.Chinese ? zh : en;

    /// <summary>The wording in the session's language.</summary>
    public string Say(Words words) => words.In(language);

    /// <summary>The wording in the session's language, with its values.</summary>
    public string Say(string zh, string en, params ReadOnlySpan<object?> values) => new Words(zh, en).With(values).In(language);

    /// <summary>A date as data write it; the wording for "all data" when none is asked.</summary>
    public string Say(DateOnly? asOf, DateOnly? latest)
    {
        if (asOf is { } day)
        {
            return Say("截至 {0}", "as of {0}", Day(day));
        }

        return latest is { } last ? Say("按全部数据（最近公布 {0}）", "on all data (latest publication {0})", Day(last)) : Say("按全部数据", "on all data");
    }

    /// <summary>Full path of what the person typed.</summary>
    public string PathOf(string typed) => Path.GetFullPath(typed, terminal.Folder);

    /// <summary>Where a database is, as the person typed it: a folder or a connection.</summary>
    /// <exception cref="UsageException">It begins like a connection and is none.</exception>
    public DataPlace PlaceOf(string typed)
    {
        try
        {
            return DataPlace.Of(typed, terminal.Folder);
        }
        catch (FormatException)
        {
            throw new UsageException(CliDiagnostics.ConnectionUnreadable.At(default));
        }
    }

    /// <summary>What the person typed where it leads to the same place, so that diagnostics repeat the person's own words; else the full path.</summary>
    public string ShortPathOf(string typed) => PathOf(typed) is var full && Path.GetFullPath(typed) == full ? typed : full;

    /// <summary>Tells diagnostics, worst first; the mild ones beyond twenty are counted unless all are asked for.</summary>
    public void Tell(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).ToList();
        var shown = isVerbose ? all.Count : Math.Min(all.Count, ShownDiagnostics);
        foreach (var diagnostic in all.Take(shown))
        {
            Tell(diagnostic);
        }

        if (shown < all.Count)
        {
            Tell(CliDiagnostics.MoreDiagnostics.At(default, all.Count - shown));
        }
    }

    /// <summary>Tells one diagnostic.</summary>
    public void Tell(Diagnostic diagnostic)
    {
        var line = diagnostic.Print(language);
        if (terminal.ErrorIsTerminal && terminal.AllowsColor)
        {
            var color = diagnostic.Severity switch { Severity.Error => "31", Severity.Warning => "33", _ => "2" };
            line = $"\e[{color}m{line}\e[0m";
        }

        terminal.Error.WriteLine(line);
    }

    /// <summary>2024-12-31.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
