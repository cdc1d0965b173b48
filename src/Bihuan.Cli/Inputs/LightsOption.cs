using System.CommandLine;
using Bihuan.Lights;

namespace Bihuan.Cli.Inputs;

/// <summary><c>--lights SCHEME</c>.</summary>
internal static class LightsOption
{
    public static Option<string?> Make(Session session) => new("--lights")
    {
        Description = session.Say("按这个亮灯规则亮灯；bihuan lights 列出全部", "show lights by this scheme; bihuan lights lists them"),
        HelpName = "SCHEME",
    };

    /// <summary>The scheme typed, or null when none was.</summary>
    /// <exception cref="UsageException">There is no such scheme, or it was refused.</exception>
    public static LightScheme? Read(OpenedPlan plan, string? typed) => typed is null
        ? null
        : LightCatalogue.Find(typed, plan.Lights) ?? throw new UsageException(LightCatalogue.WhyNot(typed, plan.Lights));

    /// <summary>The judge of lights on a plan as of a date; null without a scheme.</summary>
    public static LightJudge? Judge(OpenedPlan plan, string? typed, DateOnly? asOf) =>
        Read(plan, typed) is { } scheme ? new LightJudge(scheme, plan.Loop.Data, asOf) : null;
}
