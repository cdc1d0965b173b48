using System.CommandLine;
using System.Globalization;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Publication;

namespace Bihuan.Cli.Verbs;

/// <summary><c>explain PLAN ID</c>: the proof of one verdict, recomputable by hand.</summary>
internal static class ExplainVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹", "plan folder") };
        var id = new Argument<string>("ID") { Description = session.Say("承诺编号（C051）或事实编号（S051）", "id of a promise (C051) or of a fact (S051)") };
        var asOf = DateOption.Make(session);
        var format = Choice.Option("--format", session.Say("格式（缺省 text）", "format (default text)"), "text", "json");
        var command = new Command("explain", session.Say("一项判定的全部依据，可以用笔重算", "the proof of one verdict, recomputable by hand")) { plan, id, asOf, format };
        command.SetAction((parse, cancellation) => Task.FromResult(
            Run(session, parse.GetRequiredValue(plan), parse.GetRequiredValue(id), DateOption.Read(parse.GetValue(asOf)), parse.GetValue(format) == "json", cancellation)));
        return command;
    }

    private static int Run(Session session, string typed, string id, DateOnly? asOf, bool isJson, CancellationToken cancellation)
    {
        var opened = OpenedPlan.Open(session, typed, Steps.Silent(session), cancellation);
        var account = opened.Evaluate(asOf);
        var verdict = account.Verdicts.FirstOrDefault(one => IsSame(one.Commitment.Id, id)) ?? account.Verdicts.FirstOrDefault(one => one.Commitment.Fact is { } fact && IsSame(fact.Id, id));
        if (verdict is null)
        {
            throw new UsageException(Unknown(account, typed, id));
        }

        if (isJson)
        {
            session.Terminal.Out.WriteLine(ContractJson.Page(json => ContractJson.WriteProof(json, verdict, opened.Notation, opened.Loop.Data)));
        }
        else
        {
            new ProofText(session, account, opened.Notation, opened.Loop.Data).Write(verdict);
        }

        return BihuanCommand.Done;
    }

    /// <summary>C6, c006 and C006 are the same entry.</summary>
    private static bool IsSame(string id, string typed) =>
        string.Equals(id, typed, StringComparison.OrdinalIgnoreCase)
        || (id.Length > 1 && typed.Length > 1 && char.ToUpperInvariant(id[0]) == char.ToUpperInvariant(typed[0])
            && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var a) && int.TryParse(typed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var b) && a == b);

    private static Diagnostic Unknown(Account account, string plan, string id)
    {
        var (zh, en) = Nearest.To(id, account.Verdicts.Select(verdict => verdict.Commitment.Id)) is { } meant
            ? ($"是不是 {meant}？全部编号见 bihuan evaluate {plan} --format table", $"Did you mean {meant}? All ids are in bihuan evaluate {plan} --format table")
            : ($"全部编号见 bihuan evaluate {plan} --format table", $"All ids are in bihuan evaluate {plan} --format table");
        return CliDiagnostics.UnknownId.At(default, id, zh, en);
    }
}
