using Bihuan.Statistics;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>indicators.csv.</summary>
internal static class IndicatorTable
{
    private const int Code = 0;
    private const int NameZh = 1;
    private const int Unit = 2;
    private const int Kind = 3;
    private const int Direction = 4;
    private const int NameEn = 5;
    private const int Definition = 6;
    private const int DefinitionEn = 7;
    private const int Aliases = 8;
    private const int PriceBasis = 9;
    private const int Frequency = 10;
    private const int PolicyArea = 11;
    private const int LeadDepartment = 12;

    private static readonly TableColumns Columns = new(
        [
            "code", "name_zh", "unit", "kind", "direction", "name_en", "definition", "definition_en", "aliases", "price_basis", "frequency", "policy_area",
            "lead_department",
        ],
        Required: 5);

    /// <summary>The indicators in file order; null when there is no usable file.</summary>
    public static IReadOnlyList<Indicator>? Read(FolderFiles files, string? named, DiagnosticBag bag)
    {
        var name = named ?? "indicators.csv";
        if (files.Find(name) is not { } path)
        {
            return null;
        }

        using var table = CsvTable.Open(path, name, Columns, bag);
        if (table is null)
        {
            return null;
        }

        var indicators = new List<Indicator>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (Row(table, bag) is not { } indicator)
            {
                continue;
            }

            if (lines.TryAdd(indicator.Code, table.Line))
            {
                indicators.Add(indicator);
            }
            else
            {
                bag.Add(PlanDiagnostics.DuplicateCode, table.At(Code), Seen.Of(indicator.Code), lines[indicator.Code]);
            }
        }

        return indicators;
    }

    private static Indicator? Row(CsvTable table, DiagnosticBag bag)
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

        var unitText = table.Cell(Unit);
        if (!UnitCatalogue.TryParse(unitText, out var unit) && unitText.Length > 0)
        {
            bag.Add(PlanDiagnostics.UnknownIndicatorUnit, table.At(Unit), Seen.Of(unitText));
            complete = false;
        }

        complete &= Word<IndicatorKind>(table, Kind, bag, Codes.TryParse, out var kind);
        complete &= Word<Direction>(table, Direction, bag, Codes.TryParse, out var direction);
        complete &= Word<PriceBasis>(table, PriceBasis, bag, Codes.TryParse, out var priceBasis);
        complete &= Word<Frequency>(table, Frequency, bag, Codes.TryParse, out var frequency);
        return !complete
            ? null
            : new Indicator
            {
                Code = table.Cell(Code),
                NameZh = table.Cell(NameZh),
                NameEn = table.Cell(NameEn),
                Unit = unit!,
                Kind = kind,
                Direction = direction,
                Definition = table.Cell(Definition),
                DefinitionEn = table.Cell(DefinitionEn),
                Aliases = table.Cell(Aliases).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                PriceBasis = priceBasis,
                Frequency = frequency,
                PolicyArea = table.Cell(PolicyArea),
                LeadDepartment = table.Cell(LeadDepartment),
            };
    }

    private delegate bool Parse<T>(string? text, out T value);

    // An empty cell is the default of the enum; for required columns it has been told already.
    private static bool Word<T>(CsvTable table, int column, DiagnosticBag bag, Parse<T> parse, out T value) where T : struct, Enum
    {
        value = default;
        var text = table.Cell(column);
        if (text.Length == 0 || parse(text, out value))
        {
            return true;
        }

        bag.Add(PlanDiagnostics.UnknownWord, table.At(column), Seen.Of(text), Codes.AllOf<T>());
        return false;
    }
}
