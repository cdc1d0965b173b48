using Bihuan.Importing;
using Bihuan.Statistics;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>The table of differences for people. Rows that change nothing are only counted unless every note is asked for.</summary>
internal sealed class DifferenceView(Session session, Plan plan)
{
    private const int MostRows = 200;
    // Narrower than this the words of a reason would stand letter by letter.
    private const int RoomForWords = 100;

    /// <summary>Writes it.</summary>
    /// <param name="table">The differences.</param>
    /// <param name="done">What became of them: dry run, taken, nothing taken.</param>
    public void Write(DifferenceTable table, Words done)
    {
        using var screen = new Screen(session);
        screen.Line(session.Say("{0} → {1}（{2}）：{3}", "{0} → {1} ({2}): {3}", table.File, plan.Id, session.Say(done), session.Say(DifferenceWords.Counts(table))), Looks.Title);
        // What needs a person first; within a kind in the file's order.
        var shown = table.Rows.Where(row => row.Change != RowChange.Identical).OrderByDescending(row => row.IsBad).ThenByDescending(row => row.Outlier is not null).ToList();
        if (shown.Count > 0)
        {
            screen.Add(Of(shown.Take(MostRows), screen.Width >= RoomForWords));
        }

        if (shown.Count > MostRows)
        {
            screen.Line(session.Say("另有 {0} 行没有列出：--format json 列出全部，--refused 文件.csv 存下没有采用的行", "{0} more rows are not shown: --format json lists all, --refused FILE.csv keeps those not taken", shown.Count - MostRows), Looks.Quiet);
        }

        screen.WriteTo(session.Terminal.Out);
    }

    private Table Of(IEnumerable<DifferenceRow> rows, bool hasRoom)
    {
        var table = Screen.Table(
            (session.Say("位置", "at"), Justify.Left, true), (session.Say("序列", "series"), Justify.Left, true), (session.Say("时期", "period"), Justify.Left, false),
            (session.Say("原值", "before"), Justify.Right, true), (session.Say("新值", "now"), Justify.Right, true), (session.Say("变化", "change"), Justify.Left, false), (session.Say("原因", "why"), Justify.Left, hasRoom));
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var observation = row.Row.Observation;
            var look = row.IsBad ? new Style(Color.Red) : row.Outlier is not null ? new Style(Color.Yellow) : Style.Plain;
            table.AddRow(
                Screen.Cell(row.Row.Place.ToString()), Screen.Cell(observation is null ? "" : Series(observation)), Screen.Cell(observation?.Period.ToString() ?? ""),
                Screen.Cell(Said(row.Against)), Screen.Cell(Said(observation)), Screen.Cell(session.Say(DifferenceWords.Of(row.Change)) + (row.Outlier is null ? "" : " !"), look), Screen.Cell(Why(row, hasRoom ? said : null)));
        }

        return table;
    }

    private string Series(Observation one)
    {
        var indicator = plan.Indicators.FirstOrDefault(indicator => indicator.Code == one.Key.Indicator)?.Name(session.Language) ?? one.Key.Indicator;
        var area = one.Key.Area == plan.AreaCode ? "" : " @" + (plan.Areas.FirstOrDefault(area => area.Code == one.Key.Area)?.Name(session.Language) ?? one.Key.Area);
        return $"{indicator}{area} {Codes.Of(one.Key.Measure)}";
    }

    private static string Said(Observation? one) => one is null ? "" : $"{(one.Bound == Bound.Exact ? "" : Codes.Of(one.Bound))}{one.Value} {one.Published}".TrimEnd();

    // Which rule, which cell and, where there is room, its words, the same ones once; what to do stands on standard error, and with --refused and --format json in the answer.
    private string Why(DifferenceRow row, HashSet<string>? said) => string.Join('\n', row.Reasons.Where(reason => !row.IsBad || reason.Severity == Severity.Error)
        .Select(reason => (Code: $"{reason.Code} {(reason.Place == row.Row.Place ? "" : Cell(reason.Place))}".TrimEnd(), Words: session.Say(reason.Message)))
        .DistinctBy(reason => reason.Code, StringComparer.Ordinal)
        .Select(reason => said?.Add(reason.Words) == true ? $"{reason.Code} {reason.Words}" : reason.Code));

    private static string Cell(Place place) => place.Field is { } field ? field : place.File?.Split('!') is [.., var cell] ? cell : "";
}
