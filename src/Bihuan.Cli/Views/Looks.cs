using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>Colours of the terminal; words always stand beside them.</summary>
internal static class Looks
{
    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    public static Style Of(Outlook part) => part switch
    {
        Outlook.Missed => new Style(Color.Red),
        Outlook.Behind => new Style(Color.Yellow),
        Outlook.OnTrack or Outlook.Ahead => new Style(Color.Aqua),
        Outlook.Met => new Style(Color.Green),
        _ => new Style(decoration: Decoration.Dim),
    };
}
