using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Publication;

/// <summary>
/// Observations as SDMX-CSV 2.0 (SDMX 3.0, section 5): one line an observation, every vintage. Indicator, area, measure, frequency and period are the
/// dimensions; unit, multiplier and status attributes of the standard; what the standard has no concept for (PUBLISHED, BOUND, DERIVED, SOURCE…) are
/// attributes of our own, so that reading the lines gives the same observations again.
/// </summary>
public static class SdmxCsv
{
    /// <summary>The columns in the order written.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR", "MEASURE", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS",
        "PUBLISHED", "BOUND", "DERIVED", "SOURCE_TITLE", "SOURCE_URL", "SOURCE_QUOTE", "COMMENT_OBS",
    ];

    /// <summary>The dataflow the lines name.</summary>
    public const string Dataflow = "BIHUAN:OBSERVATIONS(1.0)";

    /// <summary>The header and one line for each observation, without line ends.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Observation> observations)
    {
        yield return string.Join(',', Columns);
        foreach (var one in observations)
        {
            var (measure, multiplier) = SdmxCodes.UnitOf(one.Value.Unit);
            yield return string.Join(
                ',',
                "dataflow",
                Dataflow,
                "I",
                SdmxCodes.FrequencyOf(one.Period),
                Cell(one.Key.Area),
                Cell(one.Key.Indicator),
                Codes.Of(one.Key.Measure),
                SdmxCodes.TimeOf(one.Period),
                one.Value.Value.ToString(CultureInfo.InvariantCulture),
                Cell(measure),
                multiplier.ToString(CultureInfo.InvariantCulture),
                SdmxCodes.Of(one.Status),
                one.Published?.ToString(),
                Codes.Of(one.Bound),
                one.IsDerived ? "1" : "0",
                Cell(one.Source.Title),
                Cell(one.Source.Url),
                Cell(one.Source.Quote),
                Cell(one.Note));
        }
    }

    private static string Cell(string? text) => text is null ? "" : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
