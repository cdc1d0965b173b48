using System.CommandLine;
using Bihuan.Agencies;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Delivery.Books;
using Bihuan.Store;

namespace Bihuan.Cli.Verbs;

/// <summary><c>agencies [FILE]</c>: agencies, posts, people and areas as they were on a day; with a table, what it changes is entered first.</summary>
internal static class AgenciesVerb
{
    public static Command Make(Session session)
    {
        var file = new Argument<string?>("FILE") { Description = session.Say("机构表（CSV：kind, code, name_zh, from, name_en, above, area, duty, until）", "table (CSV: kind, code, name_zh, from, name_en, above, area, duty, until)"), Arity = ArgumentArity.ZeroOrOne };
        var data = DataFolder.Option(session);
        var by = new Option<string?>("--as") { Description = session.Say("谁导入，记入事件账", "who imports it, for the ledger"), HelpName = "PERSON" };
        var dryRun = new Option<bool>("--dry-run") { Description = session.Say("只看会改动什么", "only show what would change") };
        var asOf = new Option<string?>("--as-of") { Description = session.Say("列出这一天的情况（缺省今天）", "as it was on this day (default today)"), HelpName = "DATE" };
        var command = new Command("agencies", session.Say("单位、岗位、人员和地区：导入一张表，或列出某日的情况", "agencies, posts, people and areas: import a table, or list them as of a day")) { file, data, by, dryRun, asOf };
        command.SetAction((parse, cancellation) => RunAsync(session, parse.GetValue(file), parse.GetValue(data), parse.GetValue(by), parse.GetValue(dryRun), DateOption.Read(parse.GetValue(asOf)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string? file, string? data, string? by, bool isDryRun, DateOnly? asOf, CancellationToken cancellation)
    {
        if (file is not null && !File.Exists(session.PathOf(file)))
        {
            throw new UsageException(CliDiagnostics.FileMissing.At(default, file));
        }

        var desk = await DeliveryDesk.OpenAsync(session, data, mayMake: file is not null, cancellation);
        var organisation = desk.Book.Organisation;
        var status = BihuanCommand.Done;
        if (file is not null)
        {
            var (rows, unread) = OrganisationFile.Read(session.PathOf(file), file);
            var (changes, wrong) = organisation.Compare(rows);
            session.Tell([.. unread, .. wrong]);
            status = unread.Concat(wrong).Any(one => one.Severity == Severity.Error) ? BihuanCommand.Unusable : status;
            organisation = organisation.With(changes);
            if (changes.Count > 0 && !isDryRun)
            {
                await desk.AppendAsync(DeliveryJson.OrganisationStream, [DeliveryJson.Draft(changes, by ?? "cli")], cancellation);
            }

            session.Terminal.Error.WriteLine(session.Say(isDryRun ? "将记入 {0} 行，{1} 行已有或未采用" : "记入 {0} 行，{1} 行已有或未采用", isDryRun ? "{0} rows would be entered, {1} are known or not used" : "{0} rows entered, {1} known or not used", changes.Count, rows.Count - changes.Count));
        }

        Show(session, organisation, asOf ?? desk.Today);
        return status;
    }

    private static void Show(Session session, Organisation organisation, DateOnly on)
    {
        using var screen = new Screen(session);
        foreach (var agency in Tree(organisation.On(OrganisationKind.Agency, on), null, 0, on, organisation))
        {
            screen.Line(new string(' ', 2 * agency.Depth) + Named(agency.Row));
            foreach (var post in organisation.On(OrganisationKind.Post, on).Where(post => post.Above == agency.Row.Code))
            {
                var holders = organisation.On(OrganisationKind.Person, on).Where(person => person.Above == post.Code).Select(Named).ToList();
                screen.Line($"{new string(' ', 2 * agency.Depth + 4)}{Named(post)} · {session.Say(Delivery.Cases.CaseWords.Of(post.Duty!.Value))} · {(holders.Count > 0 ? string.Join("、", holders) : session.Say("空缺", "vacant"))}");
            }
        }

        var areas = organisation.On(OrganisationKind.Area, on);
        if (areas.Count > 0)
        {
            screen.Line(session.Say("地区：", "areas: ") + string.Join(session.Say("、", ", "), areas.Select(Named)));
        }

        screen.WriteTo(session.Terminal.Out);

        string Named(OrganisationRow row) => $"{row.Name(session.Language)} [{row.Code}]";
    }

    private static IEnumerable<(OrganisationRow Row, int Depth)> Tree(IReadOnlyList<OrganisationRow> agencies, string? above, int depth, DateOnly on, Organisation organisation)
    {
        // An agency whose upper one is gone stands at the top: it must not vanish with it.
        foreach (var agency in agencies.Where(row => above is null ? row.Above is null || organisation.Find(OrganisationKind.Agency, row.Above, on) is null : row.Above == above))
        {
            yield return (agency, depth);
            foreach (var below in Tree(agencies, agency.Code, depth + 1, on, organisation))
            {
                yield return below;
            }
        }
    }
}
