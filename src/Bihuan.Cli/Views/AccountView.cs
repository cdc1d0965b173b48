using System.Globalization;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Statistics;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>The account on a terminal: how many, where they stand, what is off course first.</summary>
internal sealed class AccountView(Session session, Account account, SeriesSet data, LightJudge? lights = null)
{
    private const int BarWidth = 40;

    private const int OverdueShown = 10;
    private const int LabelWidth = 16;

    private readonly IReadOnlyList<Verdict> _promises = account.Targets;

    public void Write()
    {
        using var screen = new Screen(session);
        Header(screen);
        Distribution(screen);
        Lights(screen);
        Chapters(screen);
        Promises(screen);
        Tasks(screen);
        Claims(screen);
        screen.WriteTo(session.Terminal.Out);
    }

    private void Header(Screen screen)
    {
        screen.Line(account.Plan.TitleIn(session.Language), Looks.Title);
        screen.Line(session.Say(account.AsOf, data.LatestPublication));
        if (account.AsOf < account.Plan.Issued)
        {
            screen.Line(session.Say("这一天报告还没有宣读（{0}），以下是用当时已公布的数据看后来的承诺", "the report was not delivered before {0}: these are later promises against what was published by that day", Session.Day(account.Plan.Issued)), Looks.Quiet);
        }

        var drafts = account.Verdicts.Count(verdict => !verdict.Commitment.IsConfirmed);
        if (drafts > 0)
        {
            screen.Line(drafts == account.Verdicts.Count
                ? session.Say("草稿：全部 {0} 项由机器起草，尚未经人确认{1}", "draft: all {0} entries were drafted by machine and await a person's confirmation{1}", drafts, Kinds())
                : session.Say("其中 {0} 项是草稿（编号后有 ?），尚未经人确认{1}", "{0} entries are drafts (? after the id) and await a person's confirmation{1}", drafts, Kinds()));
        }

        screen.Blank();
    }

    // Papers count promises and tasks only; whoever compares the two numbers sees here what makes the difference.
    private string Kinds()
    {
        var kinds = account.Verdicts.Where(verdict => !verdict.Commitment.IsConfirmed).GroupBy(verdict => verdict.Commitment.Kind).OrderBy(group => group.Key)
            .Select(group => session.Say("{0} {1}", "{1} {0}{2}", AccountWords.Of(group.Key).In(session.Language), group.Count(), group.Count() == 1 ? "" : "s")).ToList();
        return kinds.Count > 1 ? session.Say("（{0}）", " ({0})", string.Join(session.Say("、", ", "), kinds)) : "";
    }

    private void Distribution(Screen screen)
    {
        var tally = Tally.Of(_promises);
        var parts = Enum.GetValues<Outlook>().Where(part => part != Outlook.NoMeaning || tally[part] > 0).Select(part => (Part: part, Words: AccountWords.Of(part).In(session.Language))).ToList();
        var width = Math.Max(LabelWidth, parts.Max(part => Segments.Width(part.Words)) + 2);
        screen.Line(
            session.Say("承诺 {0} 项", "{0} promises", tally.Total)
            + session.Say("：已达成 {0}，未达成 {1}，未判定 {2}", ": {0} met, {1} missed, {2} undecided", tally.Met, tally.Missed, tally.Undecided),
            Looks.Title);
        foreach (var (part, words) in parts)
        {
            var bar = new string('█', tally.Total == 0 ? 0 : (tally[part] * BarWidth + tally.Total - 1) / tally.Total);
            screen.Line($"  {Padded(words, width)}{tally[part],4}  {bar}".TrimEnd(), Looks.Of(part));
        }

        if (_promises.Count(verdict => verdict.IsDisputed) is > 0 and var disputed)
        {
            screen.Line(session.Say("  其中 {0} 项在不同释义下判定不同（判定后有 *）", "  {0} of them are judged differently under another reading (* after the verdict)", disputed));
        }
    }

    /// <summary>How many of each light, with the words of the scheme's own rows: the legend is the count.</summary>
    private void Lights(Screen screen)
    {
        if (lights is null)
        {
            return;
        }

        screen.Line(session.Say("亮灯规则：{0}，第 {1} 版（{2}）", "lights by {0}, version {1} ({2})", lights.Scheme.Words.In(session.Language), lights.Scheme.Version, lights.Scheme.Id), Looks.Title);
        var shown = _promises.Select(lights.Of).ToList();
        foreach (var row in lights.Scheme.Progress.Rows)
        {
            if (shown.Count(light => light.Row == row) is > 0 and var count)
            {
                screen.Line($"  {LightWords.Sign(row.Colour)} {Padded(LightWords.Of(row.Colour).In(session.Language), 12)}{count,4}  {row.Words.In(session.Language)}");
            }
        }

        if (lights.Scheme.Table.Note.In(session.Language) is { Length: > 0 } note)
        {
            screen.Line("  " + note, Looks.Quiet);
        }
    }

    private void Chapters(Screen screen)
    {
        (string, Justify, bool)[] tasksToo = account.Tasks.Count > 0 ? [(session.Say("任务", "tasks"), Justify.Right, false)] : [];
        (string, Justify, bool)[] meaningToo = _promises.Any(LacksMeaning) ? [(session.Say("尚无含义", "no meaning"), Justify.Right, false)] : [];
        var table = Screen.Table(
            [(session.Say("章节", "chapter"), Justify.Left, true), .. tasksToo, (session.Say("承诺", "all"), Justify.Right, false), (session.Say("达成", "met"), Justify.Right, false),
            (session.Say("未达成", "missed"), Justify.Right, false), (session.Say("欠进度", "behind"), Justify.Right, false), (session.Say("达/超进度", "on/ahead"), Justify.Right, false),
            (session.Say("不判进度", "not judged"), Justify.Right, false), (session.Say("无数据", "no data"), Justify.Right, false), .. meaningToo]);
        foreach (var (chapter, verdicts) in account.Chapters)
        {
            var tally = Tally.Of(verdicts.Where(verdict => verdict.Commitment.Kind == CommitmentKind.Target));
            var tasks = verdicts.Count(verdict => verdict.Commitment.Kind == CommitmentKind.Task);
            if (tally.Total + tasks > 0)
            {
                Text[] meaningCell = meaningToo.Length > 0 ? [Count(tally.NoMeaning)] : [];
                Text[] tasksCell = account.Tasks.Count > 0 ? [Count(tasks)] : [];
                table.AddRow([
                    Screen.Cell(chapter.Length > 0 ? chapter : session.Say("（无标题）", "(no heading)")), .. tasksCell, Count(tally.Total), Count(tally.Met), Count(tally.Missed),
                    Count(tally.Behind), Count(tally.OnTrack + tally.Ahead), Count(tally.NotJudged), Count(tally.Missing), .. meaningCell]);
            }
        }

        if (table.Rows.Count > 0)
        {
            screen.Add(table);
        }
    }

    private void Promises(Screen screen)
    {
        if (_promises.Count > 0)
        {
            screen.Add(new VerdictTable(session, screen.Width, lights).Of(VerdictTable.OffCourseFirst(_promises)));
        }
    }

    private void Tasks(Screen screen)
    {
        if (account.Tasks.Count > 0)
        {
            var tally = Tally.Of(account.Tasks);
            screen.Line(
                session.Say(
                    "没有数字的任务 {0} 项（要有完成的证据才能判定）：已完成 {1}，未完成 {2}，未判定 {3}",
                    "{0} work items without a number (only evidence of completion decides them): {1} done, {2} not done, {3} undecided",
                    tally.Total, tally.Met, tally.Missed, tally.Undecided)
                + (tally.NoMeaning > 0 ? session.Say("，其中{0} {1}", ", {1} of them with {0}", AccountWords.Of(Outlook.NoMeaning).In(session.Language), tally.NoMeaning) : ""),
                Looks.Title);
            Overdue(screen);
        }
    }

    // Still undecided, but the day has passed: what an office follows up first.
    private void Overdue(Screen screen)
    {
        // Those that name the event that would show them done come first.
        var overdue = account.Tasks.Where(verdict => verdict.Overdue is not null).OrderBy(verdict => verdict.Commitment.IsOpenEnded).ToList();
        if (overdue.Count == 0)
        {
            return;
        }

        screen.Line(session.Say("  {0} {1} 项", "  {0}: {1}", session.Say(AccountWords.Overdue), overdue.Count), Looks.Of(Outlook.Behind));
        foreach (var verdict in overdue.Take(OverdueShown))
        {
            screen.Line($"    {verdict.Commitment.Id} {verdict.Commitment.Title}  {ReasonWords.Of(verdict.Overdue!, account.Plan, session.Language)}");
        }

        if (overdue.Count > OverdueShown)
        {
            screen.Line(session.Say("    另有 {0} 项，见网页和 bihuan evaluate", "    {0} more: see the pages, or bihuan evaluate", overdue.Count - OverdueShown), Looks.Quiet);
        }
    }

    private static bool LacksMeaning(Verdict verdict) => Tally.Outlook(verdict) == Outlook.NoMeaning;

    private void Claims(Screen screen)
    {
        if (account.Claims.Count == 0)
        {
            return;
        }

        var differing = account.Claims.Where(claim => claim.Kind == VerdictKind.Missed).ToList();
        screen.Line(
            session.Say(
                "对过去的陈述 {0} 项（不是承诺，只与公布数核对）：相符 {1}，不符 {2}，未核对 {3}",
                "{0} statements about the past (not promises, only checked): {1} agree, {2} differ, {3} not checked",
                account.Claims.Count, account.Claims.Count(claim => claim.Kind == VerdictKind.Met), differing.Count, account.Claims.Count(claim => claim.Kind == VerdictKind.Undecided)),
            Looks.Title);
        foreach (var claim in differing)
        {
            var published = LatestFigures.Of(claim, data.Observation, session.Language) is { } figure ? session.Say("，公布数 {0}", ", published {0}", figure.Text) : "";
            screen.Line($"  {claim.Commitment.Id} {claim.Commitment.Title}  {TargetWords.Of(claim.Commitment).In(session.Language)}{published}");
        }

        screen.Blank();
    }

    private static Text Count(int number) => Screen.Cell(number == 0 ? "·" : number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Filled up with spaces to a number of columns; a Chinese letter takes two.</summary>
    internal static string Padded(string text, int columns) => text + new string(' ', Math.Max(0, columns - Segments.Width(text)));
}
