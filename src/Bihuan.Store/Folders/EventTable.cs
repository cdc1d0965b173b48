using System.Globalization;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>events.csv: what sources say has happened, for milestones.</summary>
internal static class EventTable
{
    private const int Event = 0;
    private const int Day = 1;
    private const int SourceTitle = 2;
    private const int Published = 3;
    private const int SourceUrl = 4;
    private const int Quote = 5;
    private const int Note = 6;

    private static readonly TableColumns Columns = new(["event", "date", "source_title", "published", "source_url", "quote", "note"], Required: 3);

    /// <summary>The rows in file order; none when there is no usable file.</summary>
    public static IReadOnlyList<Evidence> Read(FolderFiles files, string? named, DiagnosticBag bag)
    {
        var name = named ?? "events.csv";
        if (files.Find(name, isOptional: named is null, isQuiet: true) is not { } path)
        {
            return [];
        }

        using var table = CsvTable.Open(path, name, Columns, bag);
        if (table is null)
        {
            return [];
        }

        var events = new List<Evidence>();
        while (table.Read())
        {
            var complete = true;
            foreach (var column in (ReadOnlySpan<int>)[Event, SourceTitle])
            {
                if (table.Cell(column).Length == 0)
                {
                    bag.Add(PlanDiagnostics.BlankCell, table.At(column), Columns.Names[column]);
                    complete = false;
                }
            }

            if (!DateOnly.TryParseExact(table.Cell(Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                bag.Add(TrajectoryDiagnostics.BadDay, table.At(Day), Seen.Of(table.Cell(Day)));
                complete = false;
            }

            complete &= TryPublished(table, Published, bag, out var published);
            if (complete)
            {
                events.Add(new Evidence(
                    table.Cell(Event), day, published, new Source(table.Cell(SourceTitle), Optional(table, SourceUrl), Optional(table, Quote)), Optional(table, Note), new Place(name, table.Line)));
            }
        }

        return events;
    }

    /// <summary>A date of publication, or none; false after saying that what stands there is no date.</summary>
    public static bool TryPublished(CsvTable table, int column, DiagnosticBag bag, out PublicationDate? published)
    {
        published = null;
        var text = table.Cell(column);
        if (text.Length == 0)
        {
            return true;
        }

        if (PublicationDate.TryParse(text, out var date))
        {
            published = date;
            return true;
        }

        bag.Add(TrajectoryDiagnostics.BadDay, table.At(column), Seen.Of(text));
        return false;
    }

    private static string? Optional(CsvTable table, int column) => table.Cell(column) is { Length: > 0 } text ? text : null;
}
