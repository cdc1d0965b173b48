using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Lights;
using Bihuan.Replay;
using Bihuan.Specs;
using Bihuan.Statistics;
using CsCheck;

namespace Bihuan.Tests.Replay;

public class History_of_verdicts
{
    public static TheoryData<string, string, string, string, string, string, string> Rows() =>
        new(SpecTable.Rows("specs/replay.md", "promise").Select(row => (row[0], row[1], row[2], row[3], row[4], row[5], row[6])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_has_the_causes_of_its_row(string promise, string data, string from, string to, string before, string after, string causes)
    {
        var (earlier, later) = promise.Split(';') is [var old, var now] ? (old.Trim().TrimStart('−'), now.Trim()) : (promise, promise);
        var blame = History.Blame(Moment(earlier, data, from), Moment(later, data, to), "c1")!;

        Assert.Equal((before, after), (Camel(blame.From!.Kind), Camel(blame.To!.Kind)));
        Assert.Equal(causes, string.Join(", ", blame.Causes.Select(Short)));
        Assert.All(blame.Causes, cause => Assert.False(string.IsNullOrWhiteSpace(cause.Words.Zh) || string.IsNullOrWhiteSpace(cause.Words.En)));
    }

    [Fact]
    public void A_revision_is_named_with_both_values_dates_and_sources()
    {
        const string data = "gdp 2023 growth_yoy 6.1% preliminary 2024-01-22 ; gdp 2023 growth_yoy 5.9% final 2024-12-30";
        var cause = Assert.Single(History.Blame(Moment("at 2023: growth(gdp) >= 6%", data, "2024-02-01"), Moment("at 2023: growth(gdp) >= 6%", data, "2025-01-31"), "C1")!.Causes);

        Assert.Equal("2024-12-30 地区生产总值2023年增速由6.1%（2024-01-22，spec）改为5.9%（spec）", cause.Words.Zh);
        Assert.Equal(VerdictKind.Met, cause.Without.Kind);
    }

    [Fact]
    public void Another_scheme_changes_the_light_and_not_the_verdict()
    {
        const string data = "jobs 2024-01/2024-03 13万人 final 2024-04-10";
        var (one, two) = (Moment("at 2024: jobs >= 60万人", data, "2024-04-30"), Moment("at 2024: jobs >= 60万人", data, "2024-04-30"));
        var blame = History.Blame(one with { Scheme = LightCatalogue.Find("bihuan") }, two with { Scheme = LightCatalogue.Find("xuancheng-2021") }, "C1")!;

        Assert.Equal((LightColour.Yellow, LightColour.Red), (blame.From!.Colour, blame.To!.Colour));
        Assert.Equal("rule", Assert.Single(blame.Causes).Code);
        Assert.Equal(LightColour.Yellow, blame.Causes[0].Without.Colour);
    }

    [Fact]
    public void Evidence_of_an_event_and_a_new_plan_of_the_agency_are_causes_too()
    {
        var plan = Moment("done 「开工某铁路」 by 2024", "", "2024-12-31").Plan with
        {
            Events = [new("开工某铁路", new(2024, 3, 1), Known("2024-03-05"), new("公告", null, null), null, default)],
        };
        var register = new[] { World.Commitment(World.Formula("done 「开工某铁路」 by 2024")) };
        var blame = History.Blame(new(plan, register, new(2024, 2, 1)), new(plan, register, new(2024, 4, 1)), "C1")!;
        Assert.Equal(VerdictKind.Met, blame.To!.Kind);
        Assert.Equal("2024-03-05 有佐证：“开工某铁路”于2024-03-01完成（公告）", Assert.Single(blame.Causes).Words.Zh);

        var jobs = Moment("at 2024: jobs >= 60万人", "jobs 2024-01/2024-03 13万人 final 2024-04-10", "2024-05-31");
        var staged = jobs.Plan with { Trajectories = [new() { Indicator = "jobs", Period = Period.Parse("2024-01/2024-03"), Value = new Quantity(12m, UnitCatalogue.Parse("万人")), Published = Known("2024-05-01") }] };
        var turned = History.Blame(new(staged, jobs.Register, new(2024, 4, 30)), new(staged, jobs.Register, new(2024, 5, 31)), "C1")!;
        Assert.Equal((Standing.Behind, "plan"), (turned.From!.Standing, Assert.Single(turned.Causes).Code));
        Assert.NotEqual(Standing.Behind, turned.To!.Standing);
    }

    private static PublicationDate Known(string text) => PublicationDate.TryParse(text, out var date) ? date : default;

    [Fact]
    public void An_entry_that_came_or_went_is_a_change_of_the_plan()
    {
        var with = Moment("at 2024: jobs >= 60万人", "jobs 2024 61万人 final 2025-01-10", "2025-01-31");
        var without = with with { Register = [] };

        Assert.Equal("plan", Assert.Single(Assert.Single(History.Changes(without, with)).Causes).Code);
        Assert.Equal("plan", Assert.Single(Assert.Single(History.Changes(with, without)).Causes).Code);
        Assert.Null(History.Blame(without, without, "C1"));
    }

    [Fact]
    public void Days_of_publication_are_in_order_and_count_what_came_out() => Assert.Equal(
        "2024-01-31 1, 2024-02-10 2",
        string.Join(", ", History.Vintages(Moment("at 2024: jobs >= 60万人", "jobs 2023 61万人 final 2024-02-10 ; gdp 2023 1亿元 final 2024-01 ; gdp 2022 1亿元 final 2024-02-10 ; gdp 2021 1亿元", "2025-01-31").Plan)
            .Select(day => $"{day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {day.Figures}")));

    /// <summary>The law that makes a cause a cause: delete its row and what it says comes out, which is another view; keep them all and nothing else is needed.</summary>
    [Fact]
    public void Every_cause_is_needed_and_together_they_suffice()
    {
        var figure = Gen.Select(Gen.Int[2022, 2024], Gen.Int[50, 75], Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 30], (year, tenth, after, status, day) =>
            $"gdp {year} growth_yoy {tenth / 10m}% {(status == 0 ? "estimated" : status == 1 ? "preliminary" : "final")} {new DateOnly(year + 1, after, 1).AddDays(day):yyyy-MM-dd}");
        Gen.Select(figure.Array[1, 8], Gen.Int[0, 40], Gen.Int[1, 30]).Sample((figures, start, length) =>
        {
            var (from, to) = (new DateOnly(2022, 6, 1).AddMonths(start), new DateOnly(2022, 6, 1).AddMonths(start + length));
            const string promise = "each 2023..2024: growth(gdp) >= 6%";
            var data = string.Join(';', figures);
            var (one, two) = (Moment(promise, data, Day(from)), Moment(promise, data, Day(to)));
            var blame = History.Blame(one, two, "C1")!;
            Assert.Equal(blame.IsChanged, blame.Causes.Count > 0);
            var arrived = blame.Causes.Select(cause => cause.Arrived?.Id).OfType<string>().ToHashSet();
            Outcome View(Func<Observation, bool> isThere) => Outcome.Of(
                new Evaluator(new SeriesSet(World.Indicators, [.. two.Plan.Observations.Where(isThere)])).Evaluate(two.Register[0], to), null);
            bool Same(Outcome view) => blame.IsTurned ? view.IsSameView(blame.To!) : view == blame.To;
            if (arrived.Count > 0)
            {
                Assert.True(Same(View(observation => observation.IsKnown(from) || arrived.Contains(observation.Id))));
                Assert.All(blame.Causes.Where(cause => cause is { Arrived: not null, IsOneOfSeveral: false }), cause =>
                {
                    var without = View(observation => observation.Id != cause.Arrived!.Id);
                    Assert.Equal(cause.Without, without);
                    Assert.False(Same(without));
                });
                Assert.All(blame.Causes.Where(cause => cause.IsOneOfSeveral), cause => Assert.NotEqual(blame.To, cause.Without));
            }
        }, iter: 200);
    }

    private static Moment Moment(string promise, string data, string asOf) => new(
        new Plan { Id = "p", Title = "p", AreaCode = World.Home, Issued = new(2023, 1, 1), From = 2023, To = 2027, Indicators = World.Indicators, Areas = [], Observations = World.Observations(data) },
        [World.Commitment(World.Formula(promise), planFrom: 2023)],
        DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Short(Cause cause) => cause.Kind == CauseKind.Data ? $"data {cause.Arrived!.Id}{(cause.Replaced is { } old ? $" for {old.Id}" : "")}{(cause.IsOneOfSeveral ? " or later" : "")}" : cause.Code;

    private static string Camel(VerdictKind kind) => kind.ToString().ToLowerInvariant();
}
