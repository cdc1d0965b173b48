using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Office;

/// <summary>Observations as a workbook: the columns of observations.csv in the first row, and with them again on reading.</summary>
public static class ObservationSheet
{
    /// <summary>Version of the layout.</summary>
    public const int Version = 1;

    /// <summary>How many of <see cref="Columns"/> a table cannot do without.</summary>
    public const int Required = 6;

    /// <summary>The columns in the contract's order, with what they hold.</summary>
    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("indicator_code"), new("area_code"), new("period", SheetColumnKind.Period), new("measure"), new("value", SheetColumnKind.Number), new("unit"), new("status"),
        new("published", SheetColumnKind.Date), new("source_title"), new("source_url"), new("quote"), new("bound"), new("derived"), new("note"),
    ];

    private static readonly double[] Widths = [22, 11, 18, 18, 16, 10, 12, 12, 40, 40, 30, 8, 8, 40];

    /// <summary>Writes every observation given, in the order given.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="planId">The plan they belong to.</param>
    /// <param name="observations">Written as they come.</param>
    public static void Write(Stream output, string planId, IEnumerable<Observation> observations) => WorkbookWriter.Write(
        output,
        new WorkbookMark(WorkbookMark.Observations, Version, planId),
        new SheetContent("observations", Rows(observations)) { Widths = Widths, FrozenRows = 1, FrozenColumns = 1 });

    private static IEnumerable<IReadOnlyList<SheetValue>> Rows(IEnumerable<Observation> observations)
    {
        yield return [.. Columns.Select(column => new SheetValue(column.Name, Look: SheetLook.Head))];
        foreach (var one in observations)
        {
            yield return
            [
                new(one.Key.Indicator), new(one.Key.Area), new(one.Period.ToString()), new(Codes.Of(one.Key.Measure)), new(null, one.Value.Value), new(one.Value.Unit.Symbol),
                new(Codes.Of(one.Status)), new(one.Published?.ToString()), new(one.Source.Title), new(one.Source.Url), new(one.Source.Quote), new(Codes.Of(one.Bound)),
                new(one.IsDerived ? "1" : "0"), new(one.Note),
            ];
        }
    }
}
