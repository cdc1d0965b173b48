using System.Text.Json;
using Bihuan.Store;
using CsCheck;

namespace Bihuan.Hosts.Tests.Store;

public abstract class PlanStoreTests(string kind)
{
    public sealed class SqlitePlanStoreTests() : PlanStoreTests(StorePlace.Sqlite);

    public sealed class PostgresPlanStoreTests() : PlanStoreTests(StorePlace.Postgres);

    private static readonly DateTimeOffset Noon = new(2024, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));

    private static readonly JsonSerializerOptions Plain = new() { IgnoreReadOnlyProperties = true };

    [Fact]
    public async Task What_is_registered_comes_back()
    {
        await using var place = await StorePlace.MakeAsync(kind);
        var store = await PlanStore.OpenAsync(place.Data, new FixedClock(Noon));
        var report = new Report("report.md", "增长6%以上。\n同步增长。") { Year = 2023, Horizon = (2023, 2027) };

        var plan = SamplePlan.Plan() with { LightsTable = "scheme,rule,light\n甲,progress,red\n" };
        var registration = await store.RegisterAsync(plan, report, SamplePlan.Facts, SamplePlan.Commitments);
        var stored = (await store.LoadAsync("chongqing-2023"))!;

        Assert.Equal((1, true, Noon), (registration.Version, registration.IsNew, registration.RegisteredAt));
        Assert.Equal((1, registration.ContentHash, Noon), (stored.Version, stored.ContentHash, stored.RegisteredAt));
        Assert.Equal(report, stored.Report);
        Assert.Equal(SamplePlan.Commitments, stored.Commitments);
        Same(SamplePlan.Facts, stored.Facts);
        Same(plan, stored.Plan);
        Assert.Equal("甲", Assert.Single(LightFile.Of(stored.Plan)!.Schemes).Id);
        Assert.Equal(SamplePlan.Indicators[0].Unit, stored.Plan.Indicators[0].Unit);
        Assert.Equal(6.0m.Scale, stored.Facts[0].Value!.Value.Scale);
    }

    [Fact]
    public async Task Registering_the_same_again_changes_nothing_and_any_change_is_a_version()
    {
        await using var place = await StorePlace.MakeAsync(kind);
        var clock = new FixedClock(Noon);
        var store = await PlanStore.OpenAsync(place.Data, clock);
        var report = new Report("report.md", "正文");
        var plan = SamplePlan.Plan();

        var first = await store.RegisterAsync(plan, report, SamplePlan.Facts, SamplePlan.Commitments);
        clock.Now = Noon.AddDays(1);
        var again = await store.RegisterAsync(SamplePlan.Plan(), report, SamplePlan.Facts, SamplePlan.Commitments);
        Assert.Equal(first with { IsNew = false }, again);

        CommitmentRow[] confirmed = [SamplePlan.Commitments[0], SamplePlan.Commitments[1] with { State = CommitmentState.Confirmed }];
        Assert.Equal(2, (await store.RegisterAsync(plan, report, SamplePlan.Facts, confirmed)).Version);
        Assert.Equal(3, (await store.RegisterAsync(plan, report with { Text = "正文。" }, SamplePlan.Facts, confirmed)).Version);
        Assert.Equal(4, (await store.RegisterAsync(SamplePlan.Plan(title: "另一题目"), report, SamplePlan.Facts, confirmed)).Version);
        Assert.Equal(1, (await store.RegisterAsync(plan, report, SamplePlan.Facts, SamplePlan.Commitments)).Version);

        Assert.Equal(CommitmentState.Draft, (await store.LoadAsync(plan.Id, 1))!.Commitments[1].State);
        Assert.Equal("另一题目", (await store.LoadAsync(plan.Id))!.Plan.Title);
        Assert.Null(await store.LoadAsync(plan.Id, 5));
        Assert.Null(await store.LoadAsync("none"));
    }

    [Fact]
    public async Task Observations_belong_to_the_plan_and_not_to_a_version()
    {
        await using var place = await StorePlace.MakeAsync(kind);
        var store = await PlanStore.OpenAsync(place.Data, new FixedClock(Noon));
        var plan = SamplePlan.Plan();
        await store.RegisterAsync(plan, new("r", "甲"), [], []);
        await store.AppendAsync(plan.Id, [SamplePlan.Observation()]);
        var registration = await store.RegisterAsync(plan with { Observations = [SamplePlan.Observation()] }, new("r", "甲"), [], []);
        Assert.False(registration.IsNew);
        Assert.Single((await store.LoadAsync(plan.Id, 1))!.Plan.Observations);
    }

    [Fact]
    public async Task Appending_the_same_twice_changes_nothing()
    {
        await using var place = await StorePlace.MakeAsync(kind);
        var clock = new FixedClock(Noon);
        var store = await PlanStore.OpenAsync(place.Data, clock);
        Observation[] observations = [SamplePlan.Observation(), SamplePlan.Observation(published: null), SamplePlan.Observation(), SamplePlan.Observation(6.1m)];

        Assert.Equal(new AppendOutcome(3, 1), await store.AppendAsync("p", observations));
        var before = await store.ObservationsAsync("p");
        clock.Now = Noon.AddDays(1);
        Assert.Equal(new AppendOutcome(0, 4), await store.AppendAsync("p", observations));
        Assert.Equal(before, await store.ObservationsAsync("p"));
        Assert.Equal(new AppendOutcome(3, 1), await store.AppendAsync("q", observations));

        Assert.All(before, one => Assert.Equal(Noon, one.Ingested));
        Assert.Equal(observations.DistinctBy(one => one.Id, StringComparer.Ordinal), before.Select(one => one with { Ingested = null }));
        Assert.Equal("6.10%", before[0].Value.ToString());
    }

    [Fact]
    public async Task An_as_of_view_never_sees_later_observations()
    {
        await using var place = await StorePlace.MakeAsync(kind);
        var store = await PlanStore.OpenAsync(place.Data, new FixedClock(Noon));
        string?[] dates = ["2023", "2023-06", "2023-06-29", "2023-06-30", "2024-02", "2024-02-29", "2025-01-01", null];
        var all = dates.Select((date, i) => SamplePlan.Observation(i, date)).ToList();
        await store.AppendAsync("p", all);

        await Gen.Int[0, 1100].SampleAsync(
            async days =>
            {
                var asOf = new DateOnly(2022, 12, 1).AddDays(days);
                var seen = await store.ObservationsAsync("p", asOf);
                Assert.Equal(all.Where(one => one.IsKnown(asOf)).Select(one => one.Id), seen.Select(one => one.Id));
                Assert.All(seen, one => Assert.True(one.Published!.Value.Last <= asOf));
            },
            iter: 50);
        Assert.Equal(3, (await store.ObservationsAsync("p", new(2023, 6, 30))).Count);
        Assert.Equal(8, (await store.ObservationsAsync("p")).Count);
    }

    [Fact]
    public async Task What_could_not_be_read_again_is_refused_and_nothing_is_written()
    {
        await using var place = await StorePlace.MakeAsync(kind);
        var store = await PlanStore.OpenAsync(place.Data, new FixedClock(Noon));
        var good = SamplePlan.Observation();
        Observation[] bad =
        [
            good with { Id = "made.up" }, good with { Value = new(7m, Unit.Percent) }, good with { Value = new(6.1m, new("斛", "斛", 1)) }, good with { Period = default },
        ];
        foreach (var one in bad)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync("p", [good, one]));
        }

        Assert.Empty(await store.ObservationsAsync("p"));
        await Assert.ThrowsAsync<ArgumentException>(() => store.RegisterAsync(SamplePlan.Plan(), new("r", ""), [SamplePlan.Facts[0], SamplePlan.Facts[0]], []));
    }

    [Fact]
    public async Task Plans_are_listed_by_their_latest_version()
    {
        await using var place = await StorePlace.MakeAsync(kind);
        var store = await PlanStore.OpenAsync(place.Data, new FixedClock(Noon));
        Assert.Empty(await store.ListAsync());
        await store.RegisterAsync(SamplePlan.Plan("b"), new("r", "1"), SamplePlan.Facts, SamplePlan.Commitments);
        await store.RegisterAsync(SamplePlan.Plan("a", "旧"), new("r", "1"), [], []);
        await store.RegisterAsync(SamplePlan.Plan("a", "新"), new("r", "1"), [], []);
        await store.AppendAsync("a", [SamplePlan.Observation()]);

        Assert.Equal(
            [
                new("a", "新", "Work report", "500000", new(2023, 1, 13), 2, Noon, 0, 1),
                new("b", "重庆市2023年政府工作报告", "Work report", "500000", new(2023, 1, 13), 1, Noon, 2, 0),
            ],
            await store.ListAsync());
    }

    [Fact]
    public async Task Many_may_write_at_once()
    {
        await using var place = await StorePlace.MakeAsync(kind);
        var clock = new FixedClock(Noon);
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancellation) =>
        {
            var store = await PlanStore.OpenAsync(place.Data, clock, cancellation);
            await store.RegisterAsync(SamplePlan.Plan(), new("r", $"{i % 4}"), SamplePlan.Facts, SamplePlan.Commitments, cancellation);
            await store.AppendAsync("chongqing-2023", Enumerable.Range(0, 100).Select(value => SamplePlan.Observation(value)), cancellation);
            Assert.NotNull(await store.LoadAsync("chongqing-2023", cancellation: cancellation));
        });

        var store = await PlanStore.OpenAsync(place.Data, clock);
        var plan = Assert.Single(await store.ListAsync());
        Assert.Equal((4, 100), (plan.Version, plan.Observations));
    }

    // Records hold lists, which compare by identity; their text compares by content.
    private static void Same<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected, Plain), JsonSerializer.Serialize(actual, Plain));
}
