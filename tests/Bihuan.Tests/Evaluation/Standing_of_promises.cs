using Bihuan.Publication;
using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Specs;
using Bihuan.Statistics;

namespace Bihuan.Tests.Evaluation;

public class Standing_of_promises
{
    private static readonly Plan Empty = new() { Id = "spec", Title = "spec", AreaCode = World.Home, Issued = new(2020, 1, 1), From = 2020, To = 2025, Indicators = World.Indicators, Areas = [], Observations = [] };

    public static TheoryData<string, string, string, string, string, string, string, string, string> Rules() =>
        new(SpecTable.Rows("specs/standing.md", "formula").Where(row => row.Length == 10).Select(row => (row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8])));

    public static TheoryData<string, string, string> Apart() =>
        new(SpecTable.Rows("specs/standing.md", "formula").Where(row => row.Length == 3).Select(row => (row[0], row[1], row[2])));

    public static TheoryData<string, string> MadeUp() => new(SpecTable.Rows("specs/standing.md", "as of").Select(row => (row[0], row[1])));

    public static TheoryData<string, string, string, string, string, string, string> Nodes() =>
        new(SpecTable.Rows("specs/standing.md", "nodes").Select(row => (row[0], row[1], row[2], row[3], row[4], row[5], row[6])));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_row_stands_as_written_and_says_which_path_judged(
        string formula, string observations, string planned, string path, string asOf, string standing, string rule, string gap, string needed)
    {
        var plan = Empty with
        {
            Trajectories = Planned(planned, World.Formula(formula)),
            Interpretations = path.Length == 0 ? InterpretationRules.Default : InterpretationRules.Of([KeyValuePair.Create("path", path)]).Rules,
        };
        var verdict = Judge(plan, formula, observations, asOf);

        Assert.Equal(VerdictKind.Undecided, verdict.Kind);
        Assert.Equal(
            $"{standing} {rule} {gap} {needed}",
            $"{Camel(verdict.Standing)} {verdict.Path?.Rule} {verdict.Path?.Gap} {Needed(verdict, needed)}");
        Assert.Equal(verdict.Path, verdict.Paths.Count > 0 ? verdict.Paths[0].Point : null);
        Assert.Contains(verdict.Reasons, reason => reason.Code.StartsWith("standing.", StringComparison.Ordinal));
        Assert.True(verdict.Path is null || verdict.Proof.StandingSteps.Count > 0);
    }

    [Fact]
    public void Ten_of_eleven_are_on_schedule_and_the_annual_one_is_not_judged()
    {
        var rows = SpecTable.Rows("specs/standing.md", "target");
        var verdicts = rows.Select(row => Judge(Empty, row[0], $"{row[1]} final 2021-04-20", "2021-04-30")).ToList();

        Assert.Equal(rows.Select(row => row[2]), verdicts.Select(verdict => Camel(verdict.Standing)).Select(word => word == "ahead" ? "onTrack" : word));
        Assert.Equal((10, 1), (verdicts.Count(verdict => verdict.Standing is Standing.OnTrack or Standing.Ahead), verdicts.Count(verdict => verdict.Standing == Standing.Behind)));
    }

    [Theory]
    [MemberData(nameof(MadeUp))]
    public void A_missed_month_that_is_made_up_is_told_from_one_that_was_reached(string asOf, string nodes)
    {
        const string formula = "at 2020: housing >= 12万套";
        var plan = Empty with { Trajectories = Planned("2020-01/2020-03 3万套 ; 2020-01/2020-04 4万套", World.Formula(formula)) };
        var verdict = Judge(plan, formula, "housing 2020-01/2020-03 2.5万套 final 2020-04-03 ; housing 2020-01/2020-04 4.1万套 final 2020-05-03", asOf);

        Assert.Equal(nodes, string.Join("; ", verdict.Nodes.Select(node => $"{node.Period} {Camel(node.Outcome)} {node.MadeUp}".TrimEnd())));
    }

    [Theory]
    [MemberData(nameof(Apart))]
    public void Started_and_completed_are_two_numbers(string formula, string verdict, string margin)
    {
        var result = Judge(Empty, formula, "projects 2023 65件 ; started 2023 65件 ; completed 2023 26件", "");
        Assert.Equal((verdict, margin), (Camel(result.Kind), Rounded(result.MarginRange, result.MarginUnit)));
    }

    [Theory]
    [MemberData(nameof(Nodes))]
    public void A_milestone_is_early_or_late_by_days(string nodes, string evidence, string asOf, string verdict, string margin, string standing, string gap)
    {
        var plan = Empty with
        {
            Trajectories = [.. nodes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(node => node.Split(' '))
                .Select(words => new PlannedPoint { Commitment = "C1", Period = Period.Parse(words[0]), Event = words[1] })],
            Events = [.. evidence.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' '))
                .Select(words => new Evidence(words[0], Day(words[1])!.Value, Date(words[2]), new Source("spec", null, null), null, default))],
        };
        var result = Judge(plan, "done 「新桥通车」 by 2023", "", asOf);

        Assert.Equal($"{verdict} {margin} {standing} {gap}", $"{Camel(result.Kind)} {result.Margin} {Camel(result.Standing)} {result.Path?.Gap}");
        Assert.Equal(result.Kind != VerdictKind.Undecided, result.DataState == DataState.Final && result.Path is null);
    }

    private static Verdict Judge(Plan plan, string formula, string observations, string asOf) =>
        new Evaluator(plan, new SeriesSet(World.Indicators, World.Observations(observations))).Evaluate(World.Commitment(World.Formula(formula), planFrom: World.Formula(formula).Due.Year), Day(asOf));

    private static List<PlannedPoint> Planned(string text, Bihuan.Formulas.Formula formula) =>
        [.. World.Observations(string.Join(';', text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(one => $"{formula.Predicates.First().Left.About!.Code} {one}")))
            .Select(one => new PlannedPoint { Indicator = one.Key.Indicator, Period = one.Period, Value = one.Value, Published = one.Published })];

    // The best on record is only compared where the row tells one.
    private static string Needed(Verdict verdict, string expected) => verdict.Needed is not { } needed ? ""
        : $"{AccountWords.OfNeeded(needed.Bound).En}{needed.Value} {needed.Per}" + (expected.Contains(';', StringComparison.Ordinal) && needed.Best is { Observations.Count: > 0 } best ? $"; {best.Value}" : "");

    // A quotient of whole numbers is a range by their stated digits; its middle is what the row tells.
    private static string Rounded(Interval range, Unit? unit) => range is { Low: { } low, High: { } high }
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round((low + high) / 2m, 0)}{unit}") : "";

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PublicationDate? Date(string text) => PublicationDate.TryParse(text, out var date) ? date : null;

    private static string Camel<T>(T value) where T : struct, Enum => $"{char.ToLowerInvariant(value.ToString()[0])}{value.ToString()[1..]}";
}
