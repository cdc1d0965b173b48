using System.CommandLine;

namespace Bihuan.Cli;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option that takes one of <paramref name="values"/>; help and diagnostics list them.</summary>
    public static Option<string?> Option(string name, string description, params string[] values) =>
        new(name) { Description = description, HelpName = string.Join('|', values) };

    /// <summary>The words an option allows; empty when it takes anything.</summary>
    public static string[] Of(Option option) => option.HelpName is { } name && name.Contains('|', StringComparison.Ordinal) ? name.Split('|') : [];
}
