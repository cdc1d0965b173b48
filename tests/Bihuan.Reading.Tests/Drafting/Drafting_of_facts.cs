using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Reading.Drafting;
using Bihuan.Reading.Linking;
using Bihuan.Specs;
using Bihuan.Statistics;
using Bihuan.Tests;

namespace Bihuan.Reading.Tests.Drafting;

public class Drafting_of_facts
{
    public static TheoryData<string, string, string, string, string, string, string, string> Rows() =>
        new(SpecTable.Rows("specs/drafting.md", "indicator").Select(row => (row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_fact_becomes_the_formula_of_its_row(string indicator, string measure, string number, string years, string modality, string formula, string reading, string others)
    {
        var commitment = Assert.Single(new Drafter().Draft(new Findings(new Report("spec", ""), [FactOf(indicator, measure, number, years, modality)], [], [], []), Plan));
        var printed = commitment.Formula is { } meaning ? World.Notation.Print(meaning, Language.English) : "";
        var alternatives = commitment.Interpretations.Count > 0
            ? string.Join(' ', commitment.Interpretations.Skip(1).Select(i => i.Id))
            : string.Join(' ', commitment.Reasons.Select(r => r.Code));
        Assert.Equal((formula, reading, others), (printed, commitment.Interpretations.Count > 0 ? commitment.Interpretations[0].Id : "", alternatives));
        Assert.All(commitment.Interpretations, i => Assert.NotEqual(i.Id, i.Words.Zh));
    }

    [Theory]
    [InlineData("about", "about.twoSided", "growth", "approx 5%", "about.twoSided", "at 2023: growth(gdp) ~ 5% ±0.3百分点")]
    [InlineData("about.points", "0.2百分点", "growth", "approx 5%", "about.oneSided", "at 2023: growth(gdp) >= 5% ±0.2百分点")]
    [InlineData("plain", "plain.exact", "growth", "eq 5%", "plain.exact", "at 2023: growth(gdp) ~ 5% ±0.5百分点")]
    public void What_a_plan_declares_is_its_default_and_the_other_readings_are_kept(string key, string value, string measure, string number, string reading, string formula)
    {
        var facts = new Findings(new Report("spec", ""), [FactOf("gdp", measure, number, "2023/2023", "target")], [], [], []);
        var plain = Assert.Single(new Drafter().Draft(facts, Plan));
        var declared = Assert.Single(new Drafter().Draft(facts, Plan with { Interpretations = InterpretationRules.Of([KeyValuePair.Create(key, value)]).Rules }));

        Assert.Equal((reading, formula), (declared.Interpretations[0].Id, World.Notation.Print(declared.Formula!)));
        Assert.Equal(plain.Interpretations.Select(one => one.Id).Order(), declared.Interpretations.Select(one => one.Id).Order());
    }

    public static TheoryData<string, string> Parts() => new(SpecTable.Rows("specs/drafting.md", "words").Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_of_a_year_is_asked_for_alone(string words, string formulas)
    {
        var plan = Plan with { Issued = new DateOnly(2024, 1, 13), From = 2024, To = 2024, Indicators = IndicatorCatalogue.Default.Indicators };
        var loop = new ClosedLoop(plan, new ReportReader(new IndicatorLinker()), new Drafter());
        var register = loop.Draft(loop.Read(new Report("report.md", "云河县2024年政府工作报告\n\n2024年工作安排\n\n" + words + "\n")));
        var notation = new FormulaNotation(World.Home, plan.Indicators);

        Assert.Equal(formulas, string.Join(" ; ", register.Where(one => one.Kind != CommitmentKind.Task).Select(one => one.Formula is { } formula ? notation.Print(formula, Language.English) : "")));
    }

    private static Plan Plan { get; } = new()
    {
        Id = "spec", Title = "spec", AreaCode = World.Home, Issued = new DateOnly(2023, 1, 13), From = 2023, To = 2027,
        Indicators = World.Indicators, Areas = [], Observations = [],
    };

    private static Fact FactOf(string indicator, string measure, string number, string years, string modality)
    {
        var (comparatorCode, rest) = (number.Split(' ')[0], number.Split(' ')[1]);
        Assert.True(Codes.TryParse(measure, out Measure kind));
        Assert.True(Codes.TryParse(comparatorCode, out Comparator comparator));
        Assert.True(Codes.TryParse(modality, out Modality mode));
        decimal? value = null;
        string? unit = null;
        if (kind != Measure.Relative)
        {
            var digits = rest.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
            var stated = UnitCatalogue.Parse(rest[digits..]);
            value = decimal.Parse(rest[..digits], CultureInfo.InvariantCulture) * stated.Factor;
            unit = stated.Dimension;
        }

        var span = years.Split(' ')[0].Split('/');
        var name = World.Indicators.First(i => i.Code == indicator).NameZh;
        return new Fact
        {
            Id = "S001",
            Citation = new Citation(default, rest, default, "", []),
            Indicator = kind == Measure.Relative && rest is not ("全国平均水平" or "上年") ? name + "增速" : name,
            IndicatorCode = indicator,
            Measure = kind,
            Comparator = comparator,
            Value = value,
            Unit = unit,
            Reference = kind == Measure.Relative ? rest : null,
            From = int.Parse(span[0], CultureInfo.InvariantCulture),
            To = int.Parse(span[1], CultureInfo.InvariantCulture),
            IsAnnual = years.EndsWith("each", StringComparison.Ordinal),
            Modality = mode,
        };
    }
}
