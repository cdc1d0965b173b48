using Bihuan.Specs;
using CsCheck;

namespace Bihuan.Tests.Formulas;

public class Formula_notation
{
    public static TheoryData<string, string> Readable() => new(SpecTable.Rows("specs/formulas.md", "English").Select(row => (row[0], row[1])));

    public static TheoryData<string, string> Refused() => new(SpecTable.Rows("specs/formulas.md", "refused").Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Readable))]
    public void Both_forms_read_back_to_the_same_formula(string english, string chinese)
    {
        var formula = World.Formula(english);
        Assert.Equal(english, World.Notation.Print(formula, Language.English));
        Assert.Equal(chinese, World.Notation.Print(formula, Language.Chinese));
        Assert.Equal(formula, World.Formula(chinese));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_has_no_meaning_is_refused_with_a_place_and_a_reason(string text, string code)
    {
        Assert.Null(World.Notation.TryParse(text, out var diagnostic));
        Assert.NotNull(diagnostic);
        Assert.Equal(code, diagnostic.Code);
        Assert.NotNull(diagnostic.Place.Column);
        Assert.NotEmpty(diagnostic.Message.Zh);
        Assert.NotEmpty(diagnostic.Remedy.En);
    }

    [Fact]
    public void What_is_printed_reads_back_for_any_formula_in_both_languages() => AnyFormula.Any.Sample(
        formula => World.Formula(World.Notation.Print(formula)) == formula && World.Formula(World.Notation.Print(formula, Language.Chinese)) == formula,
        iter: 2_000);

    [Fact]
    public void Any_formula_is_judged_without_an_exception() => AnyFormula.Any.Sample(
        formula => new Bihuan.Evaluation.Evaluator(new Bihuan.Statistics.SeriesSet(World.Indicators, [])).Evaluate(World.Commitment(formula, 2023), new DateOnly(2026, 1, 1)).Kind == VerdictKind.Undecided,
        iter: 500);

    [Theory]
    [InlineData(" + ", "at 2023: {0} >= 1亿元", "gdp")]
    [InlineData(" and ", "{0}", "at 2023: gdp >= 1亿元")]
    [InlineData(" or ", "{0}", "at 2023: gdp >= 1亿元")]
    public void As_many_as_anybody_joins_are_judged_and_more_are_refused_where_they_begin(string joint, string around, string one)
    {
        string Joined(int count) => string.Format(System.Globalization.CultureInfo.InvariantCulture, around, string.Join(joint, Enumerable.Repeat(one, count)));

        var formula = World.Formula(Joined(1000));
        Assert.Equal(formula, World.Formula(World.Notation.Print(formula, Language.Chinese)));
        Assert.Equal(VerdictKind.Undecided, new Bihuan.Evaluation.Evaluator(new Bihuan.Statistics.SeriesSet(World.Indicators, [])).Evaluate(World.Commitment(formula, 2023), new DateOnly(2026, 1, 1)).Kind);
        Assert.Null(World.Notation.TryParse(Joined(20_000), out var diagnostic));
        Assert.Contains("at most a thousand", diagnostic?.Print(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("at 2023: gdp >= 1亿元\0")]
    [InlineData("at 2023: gdp >= 1亿元\0 and nonsense")]
    [InlineData("\0at 2023: gdp >= 1亿元")]
    public void A_formula_ends_where_its_text_ends_and_not_at_a_sign_nobody_sees(string text)
    {
        Assert.Null(World.Notation.TryParse(text, out var diagnostic));
        Assert.Equal(text.IndexOf('\0', StringComparison.Ordinal) + 1, diagnostic?.Place.Column);
    }

    [Fact]
    public void Every_refusal_has_an_example()
    {
        var shown = SpecTable.Rows("specs/formulas.md", "refused").Select(row => row[1]).ToHashSet();
        Assert.Empty(Bihuan.Formulas.FormulaDiagnostics.All.Select(rule => rule.Code).Except(shown));
    }

    [Fact]
    public void Any_text_is_refused_without_an_exception()
    {
        var good = SpecTable.Rows("specs/formulas.md", "English").SelectMany(row => row.Take(2)).ToArray();
        var gen = Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 80], Gen.String[0, 5], (row, at, noise) => (good[row], at, noise)).Select((text, at, noise) => text.Insert(Math.Min(at, text.Length), noise));
        gen.Sample(text =>
        {
            var formula = World.Notation.TryParse(text, out var diagnostic);
            return (formula is null) != (diagnostic is null);
        });
        Assert.Null(World.Notation.TryParse(new string('(', 100_000), out _));
    }
}
