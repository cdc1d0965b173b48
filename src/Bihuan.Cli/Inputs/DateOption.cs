using System.CommandLine;

namespace Bihuan.Cli.Inputs;

/// <summary><c>--as-of DATE</c>.</summary>
internal static class DateOption
{
    public static Option<string?> Make(Session session) => new("--as-of")
    {
        Description = session.Say("只用这一天之前（含）公布的数据；缺省用全部数据", "use only what was published up to this day; default: all data"),
        HelpName = "DATE",
    };

    /// <summary>The date typed, or null when none was.</summary>
    /// <exception cref="UsageException">It is not a date.</exception>
    public static DateOnly? Read(string? typed, string option = "--as-of")
    {
        if (typed is null)
        {
            return null;
        }

        return PublicationDate.TryParse(typed, out var date) ? date.Last : throw new UsageException(CliDiagnostics.NotADate.At(default, option, typed));
    }
}
