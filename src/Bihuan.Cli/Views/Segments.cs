namespace Bihuan.Cli.Views;

/// <summary>How many columns of a terminal a text takes.</summary>
internal static class Segments
{
    public static int Width(string text) => new Spectre.Console.Rendering.Segment(text).CellCount();
}
