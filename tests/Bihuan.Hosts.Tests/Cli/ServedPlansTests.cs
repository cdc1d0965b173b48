using Bihuan.Cli;
using Bihuan.Cli.Inputs;
using Bihuan.Publication;

namespace Bihuan.Hosts.Tests.Cli;

public sealed class ServedPlansTests
{
    [Fact]
    public async Task A_plan_that_went_through_the_database_gives_the_same_verdicts()
    {
        using var data = new TemporaryFolder();
        var folder = (await OpenAsync(["demo"], null))[0];

        var stored = (await OpenAsync(["demo"], data.Path))[0];
        var again = (await OpenAsync([], data.Path))[0];

        Assert.Equal(Verdicts(folder), Verdicts(stored));
        Assert.Equal(Verdicts(folder), Verdicts(again));
    }

    [Fact]
    public async Task Without_plans_there_is_nothing_to_serve()
    {
        using var data = new TemporaryFolder();

        var refused = await Assert.ThrowsAsync<UsageException>(() => OpenAsync([], data.Path));

        Assert.Equal("BH9025", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_told()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        var refused = await Assert.ThrowsAsync<UsageException>(() => OpenAsync(["demo"], file));

        Assert.Equal("BH9026", Assert.Single(refused.Diagnostics).Code);
    }

    private static string Verdicts(OpenedPlan plan) =>
        string.Join('\n', plan.Evaluate(new DateOnly(2024, 12, 31)).Verdicts.Select(verdict => ContractJson.Line(json => ContractJson.WriteVerdict(json, verdict, plan.Notation))));

    private static Task<IReadOnlyList<OpenedPlan>> OpenAsync(string[] folders, string? data)
    {
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, OpenIn = () => Stream.Null, OpenOut = () => Stream.Null, Folder = CommandRun.Plans };
        return ServedPlans.OpenAsync(new Session(terminal, Language.Chinese, false), folders, data, TimeProvider.System, CancellationToken.None);
    }
}
