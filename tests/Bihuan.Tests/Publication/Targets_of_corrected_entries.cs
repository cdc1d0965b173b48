using Bihuan.Formulas;
using Bihuan.Publication;

namespace Bihuan.Tests.Publication;

/// <summary>What the headline says of an entry whose formula a person corrected.</summary>
public sealed class Targets_of_corrected_entries
{
    [Theory]
    [InlineData("at 2026-01/2026-08: jobs >= 720人", "2026年1—8月 ≥720人")]
    [InlineData("at 2026: growth(fai) > 0%", "2026年 增长 >0%")]
    [InlineData("each 2023..2027: jobs >= 60万人", "2023—2027年每年 ≥60万人")]
    [InlineData("each month 2026..2026: jobless <= 5.5%", "2026年每月 ≤5.5%")]
    [InlineData("at 2023/2027: sum(housing) >= 22万套", "2023—2027年 累计 ≥22万套")]
    [InlineData("at 2023/2027: average_growth(retail) >= 10%", "2023—2027年 年均增长 ≥10%")]
    [InlineData("at 2023: growth(income) > growth(income@156)", "2023年 见公式")]
    [InlineData("(at 2023: growth(gdp) >= 6%) and (at 2023: jobs >= 60万人)", "见公式")]
    public void The_target_of_a_corrected_entry_is_its_formulas(string formula, string expected)
    {
        var commitment = Corrected(formula);
        Assert.Equal(expected, TargetWords.Of(commitment).Zh);
        Assert.DoesNotContain("720个", TargetWords.Of(commitment).En, StringComparison.Ordinal);
        // As drafted it is the report's own number, in the part of the year that the formula has.
        Assert.Equal(formula.StartsWith("at 2026-01/", StringComparison.Ordinal) ? "2026年1—8月 720个" : "2026年 720个", TargetWords.Of(commitment with { Interpretations = [new Interpretation("plain.exact", commitment.Formula!)] }).Zh);
    }

    [Fact]
    public void A_floor_that_was_corrected_to_a_ceiling_is_no_floor()
    {
        Assert.True(Corrected("at 2026: jobs >= 720人").IsFloor);
        Assert.False(Corrected("at 2026: jobs <= 720人").IsFloor);
    }

    private static Commitment Corrected(string formula) => new()
    {
        Id = "C001",
        Kind = CommitmentKind.Target,
        Fact = new Fact
        {
            Id = "S001", Citation = Citation, Indicator = "新增学位", Measure = Measure.Level, Comparator = Comparator.Equal, Value = 720, Unit = "个", From = 2026, To = 2026, Modality = Modality.Target,
        },
        Citation = Citation,
        Title = "新增学位",
        AreaCode = World.Home,
        Interpretations = [new Interpretation(InterpretationCatalogue.Corrected, World.Notation.TryParse(formula, out _)!)],
    };

    private static Citation Citation { get; } = new(new Span(4, 8), "720个", new Span(0, 9), "新增学位720个。", []);
}
