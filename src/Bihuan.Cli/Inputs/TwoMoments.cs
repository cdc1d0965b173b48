using System.CommandLine;
using Bihuan.Replay;

namespace Bihuan.Cli.Inputs;

/// <summary>The options that name two moments of a plan: <c>--from</c>, <c>--to</c>, and what else was otherwise then.</summary>
internal sealed class TwoMoments
{
    private readonly Session _session;
    private readonly Option<string?> _from;
    private readonly Option<string?> _to;
    private readonly Option<string?> _older;
    private readonly Option<string?> _lights;
    private readonly Option<string?> _olderLights;

    public TwoMoments(Session session)
    {
        _session = session;
        _from = new("--from") { Description = session.Say("较早的一天", "the earlier day"), HelpName = "DATE" };
        _to = new("--to") { Description = session.Say("较晚的一天（缺省为最近一次公布）", "the later day (default: the latest publication)"), HelpName = "DATE" };
        _older = new("--older") { Description = session.Say("那时的计划文件夹（缺省为同一个）", "the plan folder as it was then (default: the same)"), HelpName = "PLAN" };
        _lights = LightsOption.Make(session);
        _olderLights = new("--older-lights") { Description = session.Say("那时的亮灯规则（缺省为同一个）", "the light scheme then (default: the same)"), HelpName = "SCHEME" };
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_from, _to, _older, _lights, _olderLights])
        {
            command.Add(option);
        }
    }

    /// <summary>The two moments; the plan is opened once, and the older one where it is another.</summary>
    /// <exception cref="UsageException">A date or plan cannot be used.</exception>
    public (Moment From, Moment To, OpenedPlan Plan) Read(ParseResult parse, string typed, Command command, CancellationToken cancellation)
    {
        var from = DateOption.Read(parse.GetValue(_from), "--from")
            ?? throw new UsageException(CliDiagnostics.ArgumentMissing.At(default, "--from DATE", command.Name, HelpPage.Usage(command)));
        var to = DateOption.Read(parse.GetValue(_to), "--to");
        var plan = OpenedPlan.Open(_session, typed, Steps.Silent(_session), cancellation);
        var day = to ?? plan.Loop.Data.LatestPublication ?? from;
        if (day < from)
        {
            throw new UsageException(ReplayDiagnostics.DaysReversed.At(default, Session.Day(from), Session.Day(day)));
        }

        var older = parse.GetValue(_older) is { } folder ? OpenedPlan.Open(_session, folder, Steps.Silent(_session), cancellation) : plan;
        var lights = parse.GetValue(_lights);
        return (
            new Moment(older.Plan, older.Register, from, LightsOption.Read(older, parse.GetValue(_olderLights) ?? lights)),
            new Moment(plan.Plan, plan.Register, day, LightsOption.Read(plan, lights)),
            plan);
    }
}
