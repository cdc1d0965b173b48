using Bihuan.Publication.Infographics;

namespace Bihuan.Web.Infographics;

/// <summary>Names of the two layouts in addresses and file names.</summary>
public static class InfographicNames
{
    /// <summary><c>promised</c> or <c>delivered</c>.</summary>
    public static string Key(InfographicLayout layout) => layout == InfographicLayout.Promised ? "promised" : "delivered";

    /// <summary>The file of a layout: <c>infographic-delivered.svg</c>.</summary>
    public static string File(InfographicLayout layout, string extension) => $"infographic-{Key(layout)}.{extension}";
}
