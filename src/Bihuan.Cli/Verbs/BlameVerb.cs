using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Publication;
using Bihuan.Replay;

namespace Bihuan.Cli.Verbs;

/// <summary><c>blame PLAN ID --from DATE --to DATE</c>: whether plan, rule or data changed a verdict, and which item.</summary>
internal static class BlameVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹", "plan folder") };
        var id = new Argument<string>("ID") { Description = session.Say("承诺编号（C051）或事实编号（S051）", "id of a promise (C051) or of a fact (S051)") };
        var moments = new TwoMoments(session);
        var format = Choice.Option("--format", session.Say("格式（缺省 text）", "format (default text)"), "text", "json");
        var command = new Command("blame", session.Say("一项判定为什么变了：计划、规则还是数据，是哪一条", "why a verdict changed: plan, rule or data, and which item")) { plan, id };
        moments.AddTo(command);
        command.Add(format);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(session, parse, command, moments, parse.GetRequiredValue(plan), parse.GetRequiredValue(id), parse.GetValue(format) == "json", cancellation)));
        return command;
    }

    private static int Run(Session session, ParseResult parse, Command command, TwoMoments moments, string typed, string typedId, bool isJson, CancellationToken cancellation)
    {
        var (from, to, plan) = moments.Read(parse, typed, command, cancellation);
        var id = EntryId.Find(to.Register, typedId) ?? EntryId.Find(from.Register, typedId) ?? throw new UsageException(EntryId.Unknown(to.Register, typed, typedId));
        var blame = History.Blame(from, to, id)!;
        if (isJson)
        {
            session.Terminal.Out.WriteLine(ContractJson.Page(json => ContractJson.WriteBlame(json, blame, from.AsOf, to.AsOf)));
            return BihuanCommand.Done;
        }

        using var screen = new Screen(session);
        new BlameText(session, from.AsOf, to.AsOf).Write(screen, blame);
        screen.WriteTo(session.Terminal.Out);
        return BihuanCommand.Done;
    }
}
