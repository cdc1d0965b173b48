using System.Globalization;
using Bihuan.Statistics;
using Bihuan.Store.Folders;
using Bihuan.Store.Tables;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bihuan.Store;

/// <summary>
/// Observations as CSV, both ways. What is written and read again is the same, and what is read and written again is the same text but for the order
/// of columns, surrounding space, quotes that are not needed and defaults that were left out.
/// </summary>
public static class ObservationCsv
{
    /// <summary>The columns in the order they are written; the first six are required when reading.</summary>
    public static IReadOnlyList<string> Header => ObservationColumns.All.Names;

    /// <summary>
    /// Reads one file as a stream, up to 5 000 000 rows. Bad content gives diagnostics, never an exception; good rows load whatever stands beside them.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="indicators">Known indicators: codes and the units their values convert to.</param>
    /// <param name="areas">Known areas; China (156) is always known.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public static ObservationFile Read(
        string path,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<Area> areas,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bag = new DiagnosticBag();
        var reader = new ObservationReader(indicators, areas.Select(area => area.Code), bag);
        reader.Read(path, Path.GetFileName(path), cancellation);
        return new ObservationFile(reader.Observations, bag.ToList());
    }

    /// <summary>Writes the header and one row for each observation: RFC 4180, line feeds, numbers with the digits as published.</summary>
    /// <param name="writer">Left open.</param>
    /// <param name="observations">Written in the order given.</param>
    public static void Write(TextWriter writer, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(observations);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            NewLine = "\n",
            ShouldQuote = static field => field.Field.AsSpan().IndexOfAny(",\"\r\n") >= 0,
        };
        using var csv = new CsvWriter(writer, configuration, leaveOpen: true);
        foreach (var name in Header)
        {
            csv.WriteField(name);
        }

        csv.NextRecord();
        foreach (var observation in observations)
        {
            foreach (var cell in CellsOf(observation))
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }
    }

    // In the order of ObservationColumns.
    internal static string?[] CellsOf(Observation observation) =>
    [
        observation.Key.Indicator,
        observation.Key.Area,
        observation.Period.ToString(),
        Codes.Of(observation.Key.Measure),
        observation.Value.Value.ToString(CultureInfo.InvariantCulture),
        observation.Value.Unit.Symbol,
        Codes.Of(observation.Status),
        observation.Published?.ToString(),
        observation.Source.Title,
        observation.Source.Url,
        observation.Source.Quote,
        Codes.Of(observation.Bound),
        observation.IsDerived ? "1" : "0",
        observation.Note,
    ];
}
