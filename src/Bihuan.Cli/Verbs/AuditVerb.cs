using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Lights;

namespace Bihuan.Cli.Verbs;

/// <summary><c>audit PLAN</c>: the main job, from the report's text to the account and its pages.</summary>
internal static class AuditVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹", "plan folder") };
        var asOf = DateOption.Make(session);
        var lights = LightsOption.Make(session);
        var pages = new Option<string?>("--out") { Description = session.Say("把网页写到这个文件夹", "write the pages to this folder"), HelpName = "DIR" };
        var command = new Command("audit", session.Say("读报告、立台账、逐项核对，打印账目并写出网页", "read the report, open the register, evaluate every promise, print the account, write its pages")) { plan, asOf, lights, pages };
        command.SetAction((parse, cancellation) => RunAsync(session, parse.GetRequiredValue(plan), DateOption.Read(parse.GetValue(asOf)), parse.GetValue(lights), parse.GetValue(pages), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string typed, DateOnly? asOf, string? scheme, string? folder, CancellationToken cancellation)
    {
        Account account;
        OpenedPlan opened;
        LightJudge? lights;
        string? index = null;
        using (var steps = new Steps(session, folder is null ? 4 : 5))
        {
            opened = OpenedPlan.Open(session, typed, steps, cancellation);
            steps.Begin(session.Say("逐项核对", "evaluating every promise"));
            lights = LightsOption.Judge(opened, scheme, asOf);
            account = opened.Evaluate(asOf);
            if (folder is not null)
            {
                steps.Begin(session.Say("写网页", "writing the pages"));
                index = await WritePagesAsync(session, opened, account, folder, cancellation);
            }
        }

        new AccountView(session, account, opened.Loop.Data, lights).Write();
        var output = session.Terminal.Out;
        if (index is not null)
        {
            await output.WriteLineAsync((session.Say("网页：", "pages: ") + index).AsMemory(), cancellation);
        }

        if (account.Verdicts.Count > 0)
        {
            var example = VerdictTable.OffCourseFirst(account.Verdicts.Where(verdict => verdict.Commitment.Kind != CommitmentKind.Claim)).FirstOrDefault() ?? account.Verdicts[0];
            await output.WriteLineAsync((session.Say("依据：", "proof: ") + $"bihuan explain {typed} {example.Commitment.Id}{(asOf is { } day ? " --as-of " + Session.Day(day) : "")}").AsMemory(), cancellation);
        }

        return BihuanCommand.Done;
    }

    private static async Task<string> WritePagesAsync(Session session, OpenedPlan opened, Account account, string folder, CancellationToken cancellation)
    {
        try
        {
            await Parts.WritePagesAsync(account, session.PathOf(folder), cancellation);
            return Path.Combine(folder, "index.html");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.CannotWrite.At(default, folder));
        }
    }
}
