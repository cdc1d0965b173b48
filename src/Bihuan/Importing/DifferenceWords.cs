namespace Bihuan.Importing;

/// <summary>What rows would do, in words for people and in codes for programs.</summary>
public static class DifferenceWords
{
    /// <summary>One word: 新增, new.</summary>
    public static Words Of(RowChange change) => change switch
    {
        RowChange.New => new("新增", "new"),
        RowChange.Confirmation => new("印证", "confirmed"),
        RowChange.Revision => new("修订", "revision"),
        RowChange.Identical => new("相同", "identical"),
        RowChange.Conflict => new("冲突", "conflict"),
        _ => new("拒收", "refused"),
    };

    /// <summary>The code in JSON and CSV: <c>new</c>.</summary>
    public static string Code(RowChange change) => change switch
    {
        RowChange.New => "new",
        RowChange.Confirmation => "confirmation",
        RowChange.Revision => "revision",
        RowChange.Identical => "identical",
        RowChange.Conflict => "conflict",
        _ => "refused",
    };

    /// <summary>How many rows of each kind, those that occur: 新增 3、修订 1.</summary>
    public static Words Counts(DifferenceTable table)
    {
        var parts = Enum.GetValues<RowChange>().Select(change => (Words: Of(change), Count: table.Count(change))).Where(part => part.Count > 0).ToList();
        if (table.Unfilled > 0)
        {
            parts.Add((new("未填", "left empty"), table.Unfilled));
        }

        return parts.Count == 0
            ? table.IsReadable ? new("没有数据行", "no rows") : new("读不出数据行", "its rows could not be read")
            : new(string.Join("、", parts.Select(part => $"{part.Words.Zh} {part.Count}")), string.Join(", ", parts.Select(part => $"{part.Count} {part.Words.En}")));
    }
}
