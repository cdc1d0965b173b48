using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Lights;
using Bihuan.Specs;
using Bihuan.Statistics;
using CsCheck;

namespace Bihuan.Tests.Lights;

public class Light_schemes
{
    private const string Page = "specs/lights.md";

    public static TheoryData<string, string, string, string, string> Published() => new(SpecTable.Rows(Page, "scheme").Where(row => row.Length == 5).Select(row => (row[0], row[1], row[2], row[3], row[4])));

    public static TheoryData<string, string, string> Tables() => new(SpecTable.Rows(Page, "rows").Select(row => (row[0], row[1], row[2])));

    public static TheoryData<string, string, string, string> Cases() => new(SpecTable.Rows(Page, "scheme").Where(row => row.Length == 4).Select(row => (row[0], row[1], row[2], row[3])));

    public static TheoryData<string, string, string, string> Months() => new(SpecTable.Rows(Page, "promise").Select(row => (row[0], row[1], row[2], row[3])));

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_rule_is_proved_or_refused_with_its_case(string scheme, string rule, string proved, string colours, string refuted)
    {
        var table = Table(scheme);
        var proof = table.Check().Single(one => one.Rule.Id == rule);

        Assert.Equal(proved == "yes", proof.IsProved);
        Assert.Equal(colours, string.Join(' ', proof.Rule.Colours.Select(LightWords.Code)));
        Assert.Equal(refuted, string.Join('；', proof.Uncovered.Select(words => words.Zh)));
        Assert.Empty(proof.Unreachable);
    }

    [Fact]
    public void The_page_lists_every_rule_of_every_scheme() => Assert.Equal(
        LightCatalogue.All.Schemes.Select(one => one.Table).Concat(LightCatalogue.All.Refused).SelectMany(table => table.Rules.Select(rule => $"{table.Id} {rule.Id}")).Order(StringComparer.Ordinal),
        SpecTable.Rows(Page, "scheme").Where(row => row.Length == 5).Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_refused_scheme_cannot_be_found_and_its_diagnostic_names_case_and_place_in_both_languages()
    {
        Assert.Null(LightCatalogue.Find("yinchuan-2025"));
        Assert.Equal("BH8011", LightCatalogue.WhyNot("yinchuan-2025").Code);
        var only = Assert.Single(LightCatalogue.All.Diagnostics);
        Assert.Equal("BH8001", only.Code);
        Assert.Contains("落后时序大于0且小于10个百分点", only.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("behind schedule of more than 0 and less than 10 percentage points", only.Message.En, StringComparison.Ordinal);
        Assert.StartsWith("schemes.csv:", only.Place.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void An_uncovered_or_double_case_is_named(string rows, string uncovered, string doubled)
    {
        var proof = RuleProof.Of(Rule(rows));

        Assert.Equal(uncovered, string.Join('；', proof.Uncovered.Select(words => words.Zh)));
        Assert.Equal(doubled, string.Join('；', proof.Doubled.Select(one => one.Case.Zh)));
        Assert.Equal(uncovered.Length == 0 && doubled.Length == 0, proof.IsProved);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_shows_what_its_scheme_says(string scheme, string text, string colour, string word)
    {
        var light = LightCatalogue.Find(scheme)!.Of(Case(text));

        Assert.Equal($"{colour} {word}", $"{LightWords.Code(light.Colour)} {light.Words.Zh}");
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void A_month_shows_what_was_known_on_the_day(string promise, string data, string asOf, string months)
    {
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var set = new SeriesSet(World.Indicators, World.Observations(data));
        var verdict = new Evaluator(set).Evaluate(World.Commitment(World.Formula(promise)), day);
        var judge = new LightJudge(LightCatalogue.Find("ouhai-2020")!, set, day);
        var shown = judge.Months(verdict, 2024);

        Assert.Equal(months, string.Join(", ", shown.Select(one => $"{one.Month} {LightWords.Code(one.Light.Colour)}")));
        Assert.Equal(shown.Count == 0 ? LightColour.NotJudged : shown[^1].Light.Colour, judge.Of(verdict).Colour);
    }

    [Fact]
    public void Every_colour_has_a_sign_a_word_and_a_code_of_its_own()
    {
        var colours = Enum.GetValues<LightColour>();
        Assert.Equal(colours.Length, colours.Select(LightWords.Sign).Distinct().Count());
        Assert.Equal(colours.Length, colours.Select(colour => LightWords.Of(colour).Zh).Distinct().Count());
        Assert.All(colours, colour => Assert.True(LightWords.TryParse(LightWords.Code(colour), out var back) && back == colour));
    }

    /// <summary>Conditions with whole borders change only at whole and between whole numbers, so that a grid of halves meets every cell.</summary>
    [Fact]
    public void A_rule_is_proved_exactly_when_every_case_of_a_grid_has_one_row()
    {
        var cases = (
            from verdict in Enum.GetValues<VerdictKind>()
            from behind in Enumerable.Range(-2, 11).Select(half => (decimal?)(half / 2m)).Append(null)
            from missed in Enumerable.Range(0, 5).Select(number => (int?)number).Append(null)
            select new LightCase(verdict, Standing.NotJudged, DataState.Final) { Behind = behind, MonthsMissed = missed }).ToList();
        var number = Gen.Select(Of(">=", ">", "<=", "<", "="), Gen.Int[0, 3], (sign, value) => $"{sign}{value}");
        var range = Gen.OneOf(number, Gen.Select(Of(">=", ">"), Gen.Int[0, 2], Of("<=", "<"), Gen.Int[1, 3], (low, a, high, b) => $"{low}{a}&{high}{b}"), Gen.Const("?"), Gen.Const("?|>=0|<0"), Gen.Const("*"));
        var cell = Gen.OneOf(range, Gen.Select(range, range, (a, b) => a == "*" || b == "*" ? "*" : $"{a}|{b}"));
        var verdictCell = Of("*", "met", "missed", "undecided", "met|missed", "missed|undecided");
        var row = Gen.Select(verdictCell, cell, cell, (verdict, behind, missed) => $"green verdict={verdict} behind={behind} months_missed={missed}");
        Gen.Select(row.Array[1, 4], Gen.Bool).Sample(pair =>
        {
            // Half of the tables get the rows that make them likely to be whole.
            string[] rows = pair.Item2 ? ["green behind=<=0|?", "red behind=>0&<2", "blue behind=>=2 verdict=met", .. pair.Item1.Take(1)] : pair.Item1;
            var rule = Rule(string.Join(';', rows));
            var proof = RuleProof.Of(rule);
            var counts = cases.Select(one => rule.Rows.Count(each => each.Holds(one))).ToList();
            Assert.Equal(counts.TrueForAll(count => count == 1), proof.IsProved);
            Assert.Equal(counts.Exists(count => count == 0), proof.Uncovered.Count > 0);
            Assert.Equal(counts.Exists(count => count > 1), proof.Doubled.Count > 0);
        }, iter: 2000);
    }

    [Fact]
    public void Every_verdict_the_domain_knows_has_exactly_one_light_in_every_scheme() => Assert.All(LightCatalogue.All.Schemes, scheme =>
    {
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            foreach (var standing in Enum.GetValues<Standing>())
            {
                foreach (var state in Enum.GetValues<DataState>())
                {
                    Assert.Single(scheme.Progress.Rows, row => row.Holds(new LightCase(kind, standing, state)));
                }
            }
        }
    });

    [Theory]
    [InlineData("scheme,rule\nx,p", "BH8005 lights.csv:1 [light]")]
    [InlineData("scheme,rule,light,standings\nx,p,red,behind", "BH8006 lights.csv:1 [standings]")]
    [InlineData("scheme,rule,light,verdict\nx,p,pink,*", "BH8007 lights.csv:2 [light]")]
    [InlineData("scheme,rule,light,verdict\nx,p,red,won", "BH8008 lights.csv:2 [verdict]")]
    [InlineData("scheme,rule,light,behind\nx,p,red,>=1.2.3", "BH8008 lights.csv:2 [behind]")]
    [InlineData("scheme,rule,light,verdict\n,p,red,*", "BH8009 lights.csv:2 [scheme]")]
    [InlineData("scheme,rule,light,behind\nx,p,red,>3&<1\nx,p,green,*", "BH8003 lights.csv:2")]
    [InlineData("scheme,rule,light,word_zh\nx,p,red,\"open", "BH8012 lights.csv:2")]
    public void A_bad_table_says_what_is_wrong_and_where(string text, string expected)
    {
        var reading = LightReader.Read(text, "lights.csv");
        var first = reading.Diagnostics[0];
        Assert.Equal(expected, $"{first.Code} {first.Place}");
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.Char["schemrulight,\"\n\r|?<>=&*0123456789.metissdv_#"].Array[0, 200].Sample(letters => LightReader.Read("scheme,rule,light,verdict,behind\n" + new string(letters), "x") is not null);

    [Fact]
    public void A_plans_own_scheme_comes_before_ours_of_the_same_name()
    {
        var own = LightReader.Read("scheme,version,rule,light,name_zh\nbihuan,7,progress,blue,自己的", "lights.csv");
        Assert.Equal("7", LightCatalogue.Find("bihuan", own)!.Version);
        Assert.Equal("1", LightCatalogue.Find("bihuan")!.Version);
    }

    private static Gen<string> Of(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static LightTable Table(string id) => LightCatalogue.All.Refused.Concat(LightCatalogue.All.Schemes.Select(one => one.Table)).Single(table => table.Id == id);

    private static LightRule Rule(string rows) => new("x", new("x", "x"), [.. rows.Split(';').Select(Row)]);

    private static LightRow Row(string text)
    {
        var words = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(LightWords.TryParse(words[0], out var colour));
        var guards = words.Skip(1).Select(word => word.Split('=', 2)).Where(pair => pair[1] != "*").Select(pair =>
        {
            Assert.True(LightGuard.TryParse(LightQuestion.Find(pair[0])!, pair[1], out var guard), text);
            return guard;
        });
        return new LightRow(colour, LightWords.Of(colour), [.. guards], false, default);
    }

    private static LightCase Case(string text)
    {
        var words = text.Split(' ');
        var one = new LightCase(Enum.Parse<VerdictKind>(words[0], true), Enum.Parse<Standing>(words[1], true), Enum.Parse<DataState>(words[2], true));
        foreach (var word in words.Skip(3))
        {
            var (key, value) = (word.Split('=')[0], word.Split('=')[1]);
            one = key switch
            {
                "behind" => one with { Behind = decimal.Parse(value, CultureInfo.InvariantCulture) },
                "days_left" => one with { DaysLeft = int.Parse(value, CultureInfo.InvariantCulture) },
                "month" => one with { Month = Enum.Parse<MonthState>(value, true) },
                "rating" => one with { Rating = value },
                "placing" => one with { Placing = value },
                _ => throw new FormatException(key),
            };
        }

        return one;
    }
}
