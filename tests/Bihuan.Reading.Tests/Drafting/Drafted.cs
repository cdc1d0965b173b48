using Bihuan.Reading.Drafting;
using Bihuan.Tests;

namespace Bihuan.Reading.Tests.Drafting;

/// <summary>A text read and drafted as the plan of a county whose report is of January 2024.</summary>
internal sealed record Drafted(Findings Findings, IReadOnlyList<Commitment> Register, IReadOnlyList<LeftOutPassage> LeftOut)
{
    private static readonly Plan Plan = new()
    {
        Id = "tasks", Title = "tasks", AreaCode = World.Home, Issued = new DateOnly(2024, 1, 13), From = 2024, To = 2024,
        Indicators = [], Areas = [], Observations = [],
    };

    public IEnumerable<Commitment> Tasks => Register.Where(one => one.Kind == CommitmentKind.Task);

    public static Drafted Of(string text, int issued = 2024, int to = 2024)
    {
        var plan = Plan with { Issued = new DateOnly(issued, 1, 13), From = issued, To = to };
        var loop = new ClosedLoop(plan, new ReportReader(), new Drafter());
        var findings = loop.Read(new Report("report.md", text));
        return new Drafted(findings, loop.Draft(findings), loop.LeftOut(findings));
    }
}
