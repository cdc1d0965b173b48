using Bihuan.Consistency;
using Bihuan.Reading;
using Bihuan.Reading.Drafting;
using Bihuan.Reading.Linking;
using Bihuan.Reading.Reconciling;

using Bihuan.Store;
using Bihuan.Web.Accounts;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The sample plan as the pages get it, read once for all tests.</summary>
internal static class SamplePlan
{
    private static readonly Lazy<PlanSource> Loaded = new(Load);

    public static PlanSource Source => Loaded.Value;

    public static DateOnly AsOf { get; } = new(2024, 12, 31);

    public static Account Account(DateOnly? asOf) => Source.Loop.Evaluate(Source.Findings, Source.Register, asOf);

    public static PlanChecks Checks { get; } = new(new ConsistencyChecker(IndicatorCatalogue.Default.Identities, IndicatorCatalogue.Default.Indicators), new Reconciler(new Drafter()));

    private static PlanSource Load()
    {
        var folder = PlanFolder.Load(Path.Combine(Cli.CommandRun.Root, "samples", "chongqing-2023"));
        var loop = new ClosedLoop(folder.Plan!, new ReportReader(new IndicatorLinker()), new Drafter());
        var findings = loop.Read(new Report("report.md", File.ReadAllText(folder.ReportPath!)));
        return new PlanSource(loop, findings, loop.Draft(findings));
    }
}
