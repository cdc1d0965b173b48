using Bihuan.Importing;
using Bihuan.Statistics;
using Bihuan.Store.Folders;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Imports;

/// <summary>
/// SDMX-CSV rows in our own columns. Without MEASURE or TRANSFORMATION an indicator's usual measure is meant, and a unit that does not fit it is told.
/// Rows whose OBS_STATUS says that there is no value are counted and passed over: missing is not an observation.
/// </summary>
internal sealed class SdmxRows(CsvTable table, Plan plan) : IRowSource
{
    // Where each of our columns comes from.
    private static readonly int[] Origins =
    [
        SdmxColumns.Indicator, SdmxColumns.Area, SdmxColumns.Time, SdmxColumns.Measure, SdmxColumns.Value, SdmxColumns.Unit, SdmxColumns.Status, SdmxColumns.Published,
        SdmxColumns.SourceTitle, SdmxColumns.SourceUrl, SdmxColumns.Quote, SdmxColumns.Bound, SdmxColumns.Derived, SdmxColumns.Comment,
    ];

    private readonly Dictionary<string, Indicator> _indicators = plan.Indicators.DistinctBy(one => one.Code, StringComparer.Ordinal).ToDictionary(one => one.Code, StringComparer.Ordinal);

    /// <summary>How many rows said that there is no value.</summary>
    public int Missing { get; private set; }

    public IReadOnlyList<string> Titles => table.Titles;

    public IReadOnlyList<string> Cells => table.Cells;

    public Place Here => table.Here;

    public IReadOnlyList<Diagnostic> Faults { get; private set; } = [];

    public bool Read()
    {
        while (table.Read())
        {
            if (table.Cell(SdmxColumns.Value) is "" or "NaN" && SdmxCodes.IsMissing(Code(SdmxColumns.Status)))
            {
                Missing++;
                continue;
            }

            Faults = [.. FaultsOfRow()];
            return true;
        }

        return false;
    }

    public Place At(int column) => table.At(Origins[column]);

    public string Cell(int column) => column switch
    {
        ObservationColumns.Indicator => Code(SdmxColumns.Indicator),
        ObservationColumns.Area => Code(SdmxColumns.Area) is var area && area is "CN" or "CHN" ? Area.China : area,
        ObservationColumns.Period => SdmxCodes.TryParseTime(table.Cell(SdmxColumns.Time), out var period) ? period.ToString() : table.Cell(SdmxColumns.Time),
        ObservationColumns.Measure => MeasureCode(),
        ObservationColumns.Unit => SdmxCodes.SymbolOf(Code(SdmxColumns.Unit), Code(SdmxColumns.Multiplier)) ?? Code(SdmxColumns.Unit),
        ObservationColumns.Status => Code(SdmxColumns.Status) is var code && SdmxCodes.TryParseStatus(code, out var known) ? Codes.Of(known) : code,
        _ => table.Cell(Origins[column]),
    };

    private string MeasureCode()
    {
        if (Code(SdmxColumns.Measure) is { Length: > 0 } own)
        {
            return own;
        }

        // G1Y: growth over one year, as in CL_TRANSFORMATION of the European statistics.
        if (Code(SdmxColumns.Transformation) is "G1Y" or "GY" or "GOY")
        {
            return Codes.Of(SeriesMeasure.GrowthYoy);
        }

        return Codes.Of(_indicators.GetValueOrDefault(Code(SdmxColumns.Indicator))?.Kind switch
        {
            IndicatorKind.Rate => SeriesMeasure.GrowthYoy,
            IndicatorKind.Share => SeriesMeasure.Share,
            IndicatorKind.Grade => SeriesMeasure.Grade,
            _ => SeriesMeasure.Level,
        });
    }

    private IEnumerable<Diagnostic> FaultsOfRow()
    {
        if (Code(SdmxColumns.Action) is "D" or "d" or "Delete")
        {
            yield return ImportDiagnostics.DeleteAsked.At(table.At(SdmxColumns.Action), Code(SdmxColumns.Action));
        }

        var time = table.Cell(SdmxColumns.Time);
        if (Code(SdmxColumns.Frequency) is { Length: > 0 } frequency && SdmxCodes.TryParseTime(time, out var period) && !Agrees(frequency, period))
        {
            yield return ImportDiagnostics.FrequencyDisagrees.At(table.At(SdmxColumns.Frequency), Seen.Of(frequency), Seen.Of(time));
        }

        if (SdmxCodes.SymbolOf("元", Code(SdmxColumns.Multiplier)) is null)
        {
            yield return ImportDiagnostics.UnknownMultiplier.At(table.At(SdmxColumns.Multiplier), Seen.Of(Code(SdmxColumns.Multiplier)));
        }
    }

    // A year to date comes monthly or quarterly, a half year as S; other letters say nothing against the period.
    private static bool Agrees(string frequency, Period period) => frequency switch
    {
        "A" => period.Kind is PeriodKind.Year or PeriodKind.Years,
        "Q" => period.Kind is PeriodKind.Quarter or PeriodKind.YearToDate,
        "M" => period.Kind is PeriodKind.Month or PeriodKind.YearToDate,
        _ => true,
    };

    // Without the label that may follow a code: "CN: China".
    private string Code(int column)
    {
        var cell = table.Cell(column);
        return cell.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? cell[..colon] : cell;
    }
}
