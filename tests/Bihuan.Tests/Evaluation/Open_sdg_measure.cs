using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Specs;
using Bihuan.Statistics;

namespace Bihuan.Tests.Evaluation;

public class Open_sdg_measure
{
    public static TheoryData<string, string, string, string, string, string> Rows() =>
        new(SpecTable.Rows("specs/standing.md", "indicator").Select(row => (row[0], row[1], row[2], row[3], row[4], row[5])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Thresholds_are_the_published_ones_and_a_zero_base_is_refused(string indicator, string from, string target, string observations, string answer, string ratio)
    {
        var series = new SeriesSet(World.Indicators, World.Observations(observations)).Find(indicator, World.Home, SeriesFamily.Value)!;
        var aim = World.Observations($"{indicator} {target[^4..]} {target[..^5]}")[0];
        var measure = OpenSdgProgress.Measure(series, int.Parse(from, CultureInfo.InvariantCulture), aim.Value, aim.Period.FirstYear, null, out var refusal);

        Assert.Equal(answer, measure?.Code ?? refusal!.Code);
        Assert.Equal(ratio, measure is null ? "" : Math.Round(measure.Ratio, 3).ToString("0.000", CultureInfo.InvariantCulture));
    }
}
