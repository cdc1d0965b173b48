namespace Bihuan.Web.Charts;

/// <summary>The size of a drawing and how much it writes.</summary>
/// <param name="Width">Width in pixels at full size.</param>
/// <param name="Height">Height in pixels at full size.</param>
/// <param name="IsSmall">A small one: columns instead of a line where zero is in sight, no value axis.</param>
/// <param name="ShowsVintages">Whether every published figure of a period is drawn, joined by a stroke, not only the one used.</param>
internal sealed record ChartShape(decimal Width, decimal Height, bool IsSmall = false, bool ShowsVintages = false)
{
    /// <summary>For a page as wide as a screen or a sheet of paper.</summary>
    public static ChartShape Wide { get; } = new(760m, 320m);

    /// <summary>For a telephone.</summary>
    public static ChartShape Narrow { get; } = new(358m, 280m);

    /// <summary>Room above the highest value.</summary>
    public decimal Top => IsSmall ? 28m : 30m;

    /// <summary>Room below the lowest, for the years.</summary>
    public decimal Bottom => IsSmall ? 24m : 30m;

    /// <summary>From the axis to the base line of the years.</summary>
    public decimal TickDrop => IsSmall ? 20m : 18m;
}
