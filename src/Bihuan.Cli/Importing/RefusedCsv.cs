using Bihuan.Cli.Views;
using Bihuan.Importing;

namespace Bihuan.Cli.Importing;

/// <summary>Every row that was not taken, with its cells as they came and why: nothing is lost, and what is corrected can be imported again.</summary>
internal static class RefusedCsv
{
    public static void Write(Session session, TextWriter writer, DifferenceTable table)
    {
        var bad = table.Rows.Where(row => row.IsBad).ToList();
        var titles = bad.SelectMany(row => row.Row.Titles).Where(title => title.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        // The columns of ours keep clear of those of the file.
        Line(writer, [.. titles, "refused_where", "refused_change", "refused_codes", "refused_reasons", "refused_line"]);
        foreach (var row in bad)
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < row.Row.Titles.Count && i < row.Row.Cells.Count; i++)
            {
                cells.TryAdd(row.Row.Titles[i], row.Row.Cells[i]);
            }

            var reasons = row.Reasons.Where(reason => reason.Severity == Severity.Error).ToList();
            Line(writer,
            [
                .. titles.Select(title => cells.GetValueOrDefault(title, "")),
                row.Row.Place.ToString(),
                DifferenceWords.Code(row.Change),
                string.Join(' ', reasons.Select(reason => reason.Code).Distinct(StringComparer.Ordinal)),
                string.Join(session.Say("；", "; "), reasons.Select(reason => $"{reason.Place}: {session.Say(reason.Message)}{session.Say("。", ". ")}{session.Say(reason.Remedy)}")),
                row.Row.Titles.Count == 0 ? row.Row.Cells[0] : "",
            ]);
        }
    }

    private static void Line(TextWriter writer, IEnumerable<string> cells) => writer.Write(string.Join(',', cells.Select(FactCsv.Cell)) + "\n");
}
