using System.Globalization;
using Bihuan.Agencies;
using Bihuan.Store.Tables;

namespace Bihuan.Store;

/// <summary>A CSV table of areas, agencies, posts and people: kind, code, name_zh, from, and optionally name_en, above, area, duty, until.</summary>
public static class OrganisationFile
{
    private const int Kind = 0;
    private const int Code = 1;
    private const int NameZh = 2;
    private const int From = 3;
    private const int NameEn = 4;
    private const int Above = 5;
    private const int AreaCode = 6;
    private const int DutyWord = 7;
    private const int Until = 8;

    private static readonly TableColumns Columns = new(["kind", "code", "name_zh", "from", "name_en", "above", "area", "duty", "until"], Required: 4);

    private static readonly Dictionary<string, OrganisationKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["area"] = OrganisationKind.Area, ["agency"] = OrganisationKind.Agency, ["post"] = OrganisationKind.Post, ["person"] = OrganisationKind.Person,
    };

    private static readonly Dictionary<string, Duty> Duties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["supervisor"] = Duty.Supervisor, ["leader"] = Duty.Leader, ["agency"] = Duty.LeadAgency, ["verifier"] = Duty.Verifier, ["preparer"] = Duty.Preparer,
    };

    /// <summary>The rows that can be read, with their places; a bad cell costs its row.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static (IReadOnlyList<(OrganisationRow Row, Place Place)> Rows, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, string name)
    {
        var bag = new DiagnosticBag();
        var rows = new List<(OrganisationRow, Place)>();
        using (var table = CsvTable.Open(path, name, Columns, bag))
        {
            while (table?.Read() == true)
            {
                if (Row(table, bag) is { } row)
                {
                    rows.Add((row, table.Here));
                }
            }
        }

        return (rows, bag.ToList());
    }

    private static OrganisationRow? Row(CsvTable table, DiagnosticBag bag)
    {
        var complete = true;
        foreach (var column in (ReadOnlySpan<int>)[Code, NameZh])
        {
            if (table.Cell(column).Length == 0)
            {
                bag.Add(PlanDiagnostics.BlankCell, table.At(column), Columns.Names[column]);
                complete = false;
            }
        }

        complete &= TryWord(table, Kind, Kinds, bag, out var kind);
        complete &= TryDay(table, From, bag, out var from);
        var duty = default(Duty?);
        if (table.Cell(DutyWord).Length > 0)
        {
            complete &= TryWord(table, DutyWord, Duties, bag, out var word);
            duty = word;
        }

        var until = default(DateOnly?);
        if (table.Cell(Until).Length > 0)
        {
            complete &= TryDay(table, Until, bag, out var day);
            until = day;
        }

        return complete
            ? new OrganisationRow(kind, table.Cell(Code), table.Cell(NameZh), from) { NameEn = table.Cell(NameEn), Above = Optional(Above), Area = Optional(AreaCode), Duty = duty, Until = until }
            : null;

        string? Optional(int column) => table.Cell(column) is { Length: > 0 } text ? text : null;
    }

    private static bool TryWord<T>(CsvTable table, int column, Dictionary<string, T> words, DiagnosticBag bag, out T value) where T : struct
    {
        if (words.TryGetValue(table.Cell(column), out value))
        {
            return true;
        }

        bag.Add(OrganisationDiagnostics.UnknownWord, table.At(column), Seen.Of(table.Cell(column)), string.Join(", ", words.Keys));
        return false;
    }

    private static bool TryDay(CsvTable table, int column, DiagnosticBag bag, out DateOnly day)
    {
        if (DateOnly.TryParseExact(table.Cell(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return true;
        }

        bag.Add(OrganisationDiagnostics.NotADay, table.At(column), Seen.Of(table.Cell(column)));
        return false;
    }
}
