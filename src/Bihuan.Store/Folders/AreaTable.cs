using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>areas.csv.</summary>
internal static class AreaTable
{
    private const int Code = 0;
    private const int NameZh = 1;
    private const int NameEn = 2;
    private const int Parent = 3;
    private const int Group = 4;

    private static readonly TableColumns Columns = new(["code", "name_zh", "name_en", "parent", "group"], Required: 2);

    /// <summary>The areas in file order; none when there is no usable file.</summary>
    public static IReadOnlyList<Area> Read(FolderFiles files, string? named, DiagnosticBag bag)
    {
        var name = named ?? "areas.csv";
        if (files.Find(name, isOptional: named is null) is not { } path)
        {
            return [];
        }

        using var table = CsvTable.Open(path, name, Columns, bag);
        if (table is null)
        {
            return [];
        }

        var areas = new List<Area>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (Row(table, bag) is not { } area)
            {
                continue;
            }

            if (lines.TryAdd(area.Code, table.Line))
            {
                areas.Add(area);
            }
            else
            {
                bag.Add(PlanDiagnostics.DuplicateCode, table.At(Code), Seen.Of(area.Code), lines[area.Code]);
            }
        }

        CheckParents(areas, lines, name, bag);
        return areas;
    }

    private static Area? Row(CsvTable table, DiagnosticBag bag)
    {
        var complete = true;
        for (var column = 0; column < Columns.Required; column++)
        {
            if (table.Cell(column).Length == 0)
            {
                bag.Add(PlanDiagnostics.BlankCell, table.At(column), Columns.Names[column]);
                complete = false;
            }
        }

        return complete ? new Area(table.Cell(Code), table.Cell(NameZh), table.Cell(NameEn), Optional(Parent), Optional(Group)) : null;

        string? Optional(int column) => table.Cell(column) is { Length: > 0 } text ? text : null;
    }

    private static void CheckParents(List<Area> areas, Dictionary<string, int> lines, string name, DiagnosticBag bag)
    {
        foreach (var area in areas)
        {
            if (area.Parent is { } parent && parent != Area.China && !lines.ContainsKey(parent))
            {
                var nearest = bag.Shows(PlanDiagnostics.UnknownParent) ? Nearest.To(parent, lines.Keys) : "";
                bag.Add(PlanDiagnostics.UnknownParent, new Place(name, lines[area.Code], Field: "parent"), Seen.Of(parent), nearest);
            }
        }
    }
}
