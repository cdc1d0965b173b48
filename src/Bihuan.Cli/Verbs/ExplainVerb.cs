using System.CommandLine;
using System.Text;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Lights;
using Bihuan.Publication;

namespace Bihuan.Cli.Verbs;

/// <summary><c>explain PLAN ID</c>: the proof of one verdict, recomputable by hand; with <c>--verify</c> recomputed by the program.</summary>
internal static class ExplainVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹；有 --verify 而没有 ID 时是一份依据文件（--format json 的输出），- 为标准输入", "plan folder; with --verify and no ID a proof file (what --format json printed), - is standard input") };
        var id = new Argument<string?>("ID") { Description = session.Say("承诺编号（C051）或事实编号（S051）", "id of a promise (C051) or of a fact (S051)"), Arity = ArgumentArity.ZeroOrOne };
        var asOf = DateOption.Make(session);
        var lights = LightsOption.Make(session);
        var verify = new Option<bool>("--verify") { Description = session.Say("从依据自己的内容重算，逐项比对；不一致时退出状态为 1", "recompute from the proof's own content and compare everything; exit status 1 when it differs") };
        var format = Choice.Option("--format", session.Say("格式（缺省 text）", "format (default text)"), "text", "json");
        var command = new Command("explain", session.Say("一项判定的全部依据，可以用笔重算", "the proof of one verdict, recomputable by hand")) { plan, id, asOf, lights, verify, format };
        command.SetAction((parse, cancellation) =>
        {
            var (first, second) = (parse.GetRequiredValue(plan), parse.GetValue(id));
            if (second is null)
            {
                return Task.FromResult(parse.GetValue(verify)
                    ? Verify(session, Encoding.UTF8.GetString(ReportFile.Bytes(session, first)), first)
                    : throw new UsageException(CliDiagnostics.ArgumentMissing.At(default, "ID", command.Name, HelpPage.Usage(command))));
            }

            return Task.FromResult(Run(session, first, second, DateOption.Read(parse.GetValue(asOf)), parse.GetValue(lights), parse.GetValue(verify), parse.GetValue(format) == "json", cancellation));
        });
        return command;
    }

    private static int Run(Session session, string typed, string typedId, DateOnly? asOf, string? scheme, bool isVerified, bool isJson, CancellationToken cancellation)
    {
        var opened = OpenedPlan.Open(session, typed, Steps.Silent(session), cancellation);
        var lights = LightsOption.Judge(opened, scheme, asOf);
        var account = opened.Evaluate(asOf);
        var verdict = EntryId.Find(opened.Register, typedId) is { } id ? account.Find(id) : null;
        if (verdict is null)
        {
            throw new UsageException(EntryId.Unknown(opened.Register, typed, typedId));
        }

        if (isVerified || isJson)
        {
            var proof = ContractJson.Page(json => ContractJson.WriteProof(json, verdict, opened.Plan, opened.Notation, opened.Loop.Data, lights ?? new LightJudge(LightCatalogue.Default, opened.Loop.Data, asOf)));
            if (isVerified)
            {
                return Verify(session, proof, $"{typed} {verdict.Commitment.Id}");
            }

            session.Terminal.Out.WriteLine(proof);
        }
        else
        {
            new ProofText(session, account, opened.Notation, opened.Loop.Data, lights).Write(verdict);
        }

        return BihuanCommand.Done;
    }

    private static int Verify(Session session, string proof, string name)
    {
        var check = ProofVerifier.Verify(proof, name);
        if (check.Verdict is not { } verdict)
        {
            throw new UsageException(check.Diagnostics);
        }

        var output = session.Terminal.Out;
        if (check.Agrees)
        {
            output.WriteLine(session.Say(
                "重算一致：{0} {1}，{2} 步计算、{3} 个公布数、{4} 种释义，逐项相同", "recomputed and equal: {0} {1}; {2} steps, {3} figures, {4} readings, every value the same",
                verdict.Commitment.Id, AccountWords.Of(verdict.Kind).In(session.Language), check.Steps, verdict.UsedObservations.Count, verdict.Readings.Count));
            return BihuanCommand.Done;
        }

        output.WriteLine(session.Say("重算不一致：{0}", "recomputed and different: {0}", check.Differences[0].Words.In(session.Language)));
        if (check.Differences.Count > 1)
        {
            output.WriteLine(session.Say("另有 {0} 处不同", "{0} more differences", check.Differences.Count - 1));
        }

        return BihuanCommand.BadNews;
    }
}
