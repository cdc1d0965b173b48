using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Specs;
using Bihuan.Statistics;

namespace Bihuan.Tests.Evaluation;

public class Evaluation_of_data
{
    public static TheoryData<string, string, string, string, string, string, string> Rows() =>
        new(SpecTable.Rows("specs/evaluation.md", "formula").Select(row => (row[0], row[1], row[2], row[3], row[4], row[5], row[6])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_judged_as_written(string formula, string observations, string asOf, string verdict, string margin, string standing, string data)
    {
        DateOnly? day = asOf.Length == 0 ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var set = new SeriesSet(World.Indicators, World.Observations(observations));
        var result = new Evaluator(set).Evaluate(World.Commitment(World.Formula(formula), planFrom: 2023), day);
        Assert.Equal(
            $"{verdict} {margin} {standing} {data}",
            $"{Camel(result.Kind)} {result.Margin} {Camel(result.Standing)} {Camel(result.DataState)}");
    }

    private static string Camel<T>(T value) where T : struct, Enum => $"{char.ToLowerInvariant(value.ToString()[0])}{value.ToString()[1..]}";
}
