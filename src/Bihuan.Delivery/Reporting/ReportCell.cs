using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Delivery.Reporting;

/// <summary>
/// A figure of a report. It is asked of an agency only when nobody else has it: what is published, or what another agency has signed for, is shown with where it
/// comes from.
/// </summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Area">Where.</param>
/// <param name="Family">The value itself, or its growth.</param>
/// <param name="Period">The period reported on.</param>
public sealed record ReportCell(Indicator Indicator, string Area, SeriesFamily Family, Period Period)
{
    /// <summary>Problems met: money, land, permits, policy.</summary>
    public const string Problems = "problems";

    /// <summary>What comes next.</summary>
    public const string Next = "next";

    /// <summary>Cells in words that a report asks for beside what was done; they may be left empty.</summary>
    public static IReadOnlyList<string> InWords { get; } = [Problems, Next];

    /// <summary>Its key, the same in every case that speaks of the series: <c>urban_new_jobs@500000:value</c>.</summary>
    public string Key => $"{Indicator.Code}@{Area}:{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Family.ToString())}";

    /// <summary>The unit a number is filled in: the indicator's own, or %.</summary>
    public Unit Unit => Family == SeriesFamily.Value ? Indicator.Unit : Unit.Percent;

    /// <summary>What was published about it by the day asked; null when nothing was.</summary>
    public Observation? Published { get; init; }

    /// <summary>What another agency has signed for, and in which case; null when none has.</summary>
    public (string Agency, string Case, string Value)? Elsewhere { get; init; }

    /// <summary>What the agency itself gave last, with its period; null when it never did.</summary>
    public (Period Period, string Value)? Before { get; init; }

    /// <summary>Whether it has to be asked at all.</summary>
    public bool IsAsked => Published is null && Elsewhere is null;

    /// <summary>Whether a key is that of a figure, not of words.</summary>
    public static bool IsFigure(string key) => key.Contains('@', StringComparison.Ordinal);

    /// <summary>Whether a text can be read as a figure.</summary>
    public static bool IsNumber(string text) => TryNumber(text, out _);

    /// <summary>Reads a figure as people type it: digits, one point, a sign; grouping commas are taken off. More than any office counts (10¹⁵) is a slip and no figure.</summary>
    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) < 1_000_000_000_000_000m;
}
