using Bihuan.Statistics;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>trajectories.csv: the agencies' own quarterly or monthly plans, and the nodes of milestones.</summary>
internal static class TrajectoryTable
{
    private const int Period = 0;
    private const int Commitment = 1;
    private const int Indicator = 2;
    private const int Area = 3;
    private const int Value = 4;
    private const int Unit = 5;
    private const int Event = 6;
    private const int Published = 7;
    private const int SourceTitle = 8;
    private const int SourceUrl = 9;
    private const int Note = 10;

    private static readonly TableColumns Columns = new(
        ["period", "commitment", "indicator_code", "area_code", "value", "unit", "event", "published", "source_title", "source_url", "note"], Required: 1);

    /// <summary>The rows in file order; none when there is no usable file.</summary>
    public static IReadOnlyList<PlannedPoint> Read(FolderFiles files, string? named, IReadOnlyList<Indicator> indicators, DiagnosticBag bag)
    {
        var name = named ?? "trajectories.csv";
        if (files.Find(name, isOptional: named is null, isQuiet: true) is not { } path)
        {
            return [];
        }

        using var table = CsvTable.Open(path, name, Columns, bag);
        if (table is null)
        {
            return [];
        }

        var byCode = indicators.GroupBy(one => one.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var points = new List<PlannedPoint>();
        while (table.Read())
        {
            if (Row(table, byCode, bag) is { } point)
            {
                points.Add(point);
            }
        }

        return points;
    }

    private static PlannedPoint? Row(CsvTable table, Dictionary<string, Indicator> indicators, DiagnosticBag bag)
    {
        var (code, commitment, happening) = (Optional(table, Indicator), Optional(table, Commitment), Optional(table, Event));
        var complete = true;
        if (!Bihuan.Period.TryParse(table.Cell(Period), out var period))
        {
            bag.Add(TrajectoryDiagnostics.BadPeriod, table.At(Period), Seen.Of(table.Cell(Period)));
            complete = false;
        }

        if (code is null && commitment is null)
        {
            bag.Add(TrajectoryDiagnostics.NobodyNamed, table.At(Commitment));
            complete = false;
        }

        if (happening is not null && commitment is null)
        {
            bag.Add(TrajectoryDiagnostics.EventWithoutCommitment, table.At(Commitment), Seen.Of(happening));
            complete = false;
        }

        var indicator = code is null ? null : indicators.GetValueOrDefault(code);
        if (code is not null && indicator is null)
        {
            bag.Add(TrajectoryDiagnostics.UnknownIndicator, table.At(Indicator), Seen.Of(code), bag.Shows(TrajectoryDiagnostics.UnknownIndicator) ? Nearest.To(code, indicators.Keys) : "");
            complete = false;
        }

        Quantity? value = null;
        if (happening is null)
        {
            if (!NumberCell.TryRead(table.Cell(Value), out var number, out _) || !UnitCatalogue.TryParse(table.Cell(Unit), out var unit))
            {
                bag.Add(TrajectoryDiagnostics.BadValue, table.At(Value), Seen.Of($"{table.Cell(Value)} {table.Cell(Unit)}"));
                return null;
            }

            value = new Quantity(number, unit);
            if (indicator is not null && !unit.ConvertsTo(indicator.Unit) && unit.Dimension != "%")
            {
                bag.Add(TrajectoryDiagnostics.UnitDoesNotFit, table.At(Unit), Seen.Of(unit.Symbol), indicator.Unit.Symbol);
                complete = false;
            }
        }

        if (!EventTable.TryPublished(table, Published, bag, out var published))
        {
            complete = false;
        }

        return !complete ? null : new PlannedPoint
        {
            Commitment = commitment,
            Indicator = code,
            Area = Optional(table, Area),
            Period = period,
            Value = value,
            Event = happening,
            Published = published,
            Source = Optional(table, SourceTitle) is { } title ? new Source(title, Optional(table, SourceUrl), Optional(table, Note)) : null,
            Place = new Place(table.Name, table.Line),
        };
    }

    private static string? Optional(CsvTable table, int column) => table.Cell(column) is { Length: > 0 } text ? text : null;
}
