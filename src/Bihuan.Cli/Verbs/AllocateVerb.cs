using System.CommandLine;
using System.Globalization;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Delivery.Allocations;
using Bihuan.Delivery.Books;
using Bihuan.Publication;
using Bihuan.Store;
using Spectre.Console;

namespace Bihuan.Cli.Verbs;

/// <summary><c>allocate PLAN [FILE]</c>: parts of commitments given to areas and agencies; with a table, it is entered first, all of it or nothing.</summary>
internal static class AllocateVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹", "plan folder") };
        var file = new Argument<string?>("FILE") { Description = session.Say("分解表（CSV：commitment, target, agency, area, unit, q1—q4, provisional, own, note）；q1—q4 是当年累计数，trajectories.csv 的季度数则相加", "table (CSV: commitment, target, agency, area, unit, q1 to q4, provisional, own, note); q1 to q4 are amounts of the year so far, while quarters of trajectories.csv add up"), Arity = ArgumentArity.ZeroOrOne };
        var data = DataFolder.Option(session);
        var person = new Option<string?>("--as") { Description = session.Say("谁下达（人员代码）", "who gives it out (code of the person)"), HelpName = "PERSON" };
        var post = new Option<string?>("--post") { Description = session.Say("以哪个岗位（兼任几个岗位时）", "in which post, for somebody who holds several"), HelpName = "CODE" };
        var document = new Option<string?>("--document") { Description = session.Say("所据文件", "the notice it rests on"), HelpName = "TEXT" };
        var dryRun = new Option<bool>("--dry-run") { Description = session.Say("只看有没有错，不记入", "only look for mistakes, enter nothing") };
        var format = Choice.Option("--format", session.Say("格式（缺省 table）", "format (default table)"), "table", "json");
        var command = new Command("allocate", session.Say("任务分解：把目标分到地区和单位，核对合计、加码和覆盖", "decomposition: targets to areas and agencies; sums, inflation and coverage checked")) { plan, file, data, person, post, document, dryRun, format };
        command.SetAction(async (parse, cancellation) =>
        {
            var opened = OpenedPlan.Open(session, parse.GetRequiredValue(plan), Steps.Silent(session), cancellation);
            var desk = await DeliveryDesk.OpenAsync(session, parse.GetValue(data), mayMake: false, cancellation);
            var table = desk.Book.Allocations(opened.Plan.Id);
            var book = desk.Book;
            if (parse.GetValue(file) is { } typed)
            {
                if (!File.Exists(session.PathOf(typed)))
                {
                    throw new UsageException(CliDiagnostics.FileMissing.At(default, typed));
                }

                var who = parse.GetValue(person) ?? throw new UsageException(CliDiagnostics.ArgumentMissing.At(default, "--as PERSON", command.Name, HelpPage.Usage(command)));
                var (actor, problem) = new CaseDesk(book).ActorOf(who, parse.GetValue(post), null, desk.Today);
                var (rows, unread) = AllocationFile.Read(session.PathOf(typed), typed);
                var (draft, problems) = new AllocationDesk(book, opened.Plan, opened.Register).Allocate(rows, actor ?? throw new UsageException(problem!), desk.Today, parse.GetValue(document) ?? "");
                if (draft is null || unread.Any(one => one.Severity == Severity.Error))
                {
                    session.Tell([.. unread, .. problems]);
                    return BihuanCommand.Unusable;
                }

                if (!parse.GetValue(dryRun))
                {
                    await desk.AppendAsync(DeliveryJson.AllocationStreams + opened.Plan.Id, [draft], cancellation);
                    book = (await DeliveryDesk.OpenAsync(session, parse.GetValue(data), mayMake: false, cancellation)).Book;
                    table = book.Allocations(opened.Plan.Id);
                }

                session.Terminal.Error.WriteLine(session.Say(parse.GetValue(dryRun) ? "将记入 {0} 行" : "记入 {0} 行", parse.GetValue(dryRun) ? "{0} rows would be entered" : "{0} rows entered", rows.Count));
            }

            var coverage = AllocationCoverage.Of(book, opened.Plan, opened.Register);
            if (parse.GetValue(format) == "json")
            {
                session.Terminal.Out.WriteLine(ContractJson.Page(json => AllocationJson.Write(json, table, opened.Register, coverage)));
                return BihuanCommand.Done;
            }

            Show(session, table, opened.Register, coverage);
            return BihuanCommand.Done;
        });
        return command;
    }

    private static void Show(Session session, AllocationTable table, IReadOnlyList<Commitment> register, AllocationCoverage coverage)
    {
        using var screen = new Screen(session);
        screen.Line(session.Say("{0} 条有人负责，{1} 条只有建议单位，{2} 条无人认领，{3} 行找不到承诺", "{0} have an owner, {1} only a suggested one, {2} have none, {3} parts have no commitment",
            coverage.Owned.Count, coverage.Suggested.Count, coverage.Ownerless.Count, coverage.Orphans.Count));
        var sums = register.SelectMany(one => table.SumsOf(one).Select(sum => (Commitment: one, sum.IsByArea, sum.Sum))).ToList();
        if (sums.Count > 0)
        {
            var grid = Screen.Table(
            [
                (session.Say("编号", "id"), Justify.Left, false), (session.Say("承诺", "promise"), Justify.Left, true), (session.Say("按", "by"), Justify.Left, false), (session.Say("目标", "target"), Justify.Right, false),
                (session.Say("份", "parts"), Justify.Right, false), (session.Say("合计", "sum"), Justify.Right, false), (session.Say("差", "gap"), Justify.Right, false), (session.Say("加码指数", "index"), Justify.Right, false), (session.Say("比全局目标", "against the whole"), Justify.Left, true),
            ]);
            foreach (var (commitment, isByArea, sum) in sums)
            {
                grid.AddRow(Screen.Cell(commitment.Id), Screen.Cell(commitment.Title), Screen.Cell(isByArea ? session.Say("地区", "area") : session.Say("单位", "agency")), Screen.Cell(NumberPhrases.Exact(sum.Target.Number, session.Language)),
                    Screen.Cell(sum.Parts.Count.ToString(CultureInfo.InvariantCulture)),
                    Screen.Cell(sum.Sum is { } total ? NumberPhrases.Exact(total, session.Language) : $"{NumberPhrases.Exact(sum.Range.Low, session.Language)}—{NumberPhrases.Exact(sum.Range.High, session.Language)}"),
                    Screen.Cell(sum.Gap is { } gap ? NumberPhrases.Signed(gap, session.Language) : ""), Screen.Cell(sum.Index?.ToString("0.00", CultureInfo.InvariantCulture) ?? ""), Screen.Cell(sum.Standing.In(session.Language)));
            }

            screen.Add(grid);
        }

        screen.WriteTo(session.Terminal.Out);
    }
}
