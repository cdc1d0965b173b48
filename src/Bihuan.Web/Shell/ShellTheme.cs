using MudBlazor;

namespace Bihuan.Web.Shell;

/// <summary>MudBlazor's theme: our type; its colours are set from our own tokens in shell.css, for light and dark alike.</summary>
internal static class ShellTheme
{
    private static readonly string[] Family = ["var(--sans)"];

    public static MudTheme Theme { get; } = new()
    {
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Family, FontSize = "1rem", LineHeight = "1.6", LetterSpacing = "normal" } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
