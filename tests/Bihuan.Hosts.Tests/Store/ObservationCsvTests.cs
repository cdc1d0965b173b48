using System.Globalization;
using Bihuan.Statistics;
using Bihuan.Store;
using CsCheck;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>Laws of the observations format.</summary>
public class ObservationCsvTests
{
    private static readonly Gen<Period> Periods = Gen.OneOf(
        Gen.Int[1900, 2199].Select(Period.OfYear),
        Gen.Select(Gen.Int[1900, 2199], Gen.Int[1, 4], Period.OfQuarter),
        Gen.Select(Gen.Int[1900, 2199], Gen.Int[1, 12], Period.OfMonth),
        Gen.Select(Gen.Int[1900, 2199], Gen.Int[1, 12], Period.OfYearToDate),
        Gen.Select(Gen.Int[1900, 2100], Gen.Int[0, 99], (from, years) => Period.OfYears(from, from + years)));

    private static readonly Gen<string> Words =
        Among("公报", ",", "\"", "\n", "=1+1", "a b", "“引”", "𠮷", "\"\"", "é").Array[1, 5].Select(parts => "文" + string.Concat(parts) + "。");

    private static readonly Gen<PublicationDate?> Dates = Among<PublicationDate?>(null, Date("2024"), Date("2024-02"), Date("2024-02-29"));

    private static readonly Gen<Observation> Observations = Gen.Select(
        Gen.Select(Periods, Gen.Enum<SeriesMeasure>(), Among("500000", "500101", Area.China)),
        Gen.Select(Gen.Long[-99_999_999, 99_999_999], Gen.Byte[0, 8], (digits, scale) => new decimal((int)(Math.Abs(digits) % int.MaxValue), 0, 0, digits < 0, scale)),
        Gen.Select(Gen.Enum<ObservationStatus>(), Dates, Gen.Enum<Bound>(), Gen.Bool),
        Gen.Select(Words, Among<string?>(null, "https://example.org/?a=1,2"), Words.Null(), Words.Null()),
        (where, value, how, words) => Make(where.Item1, where.Item2, where.Item3, value, how, words));

    [Fact]
    public void What_is_written_and_read_is_the_same() => Observations.Array[0, 20].Sample(
        observations =>
        {
            var written = observations.DistinctBy(one => one.Id, StringComparer.Ordinal).ToList();
            using var folder = new TempFolder();
            var text = Write(written);
            var file = ObservationCsv.Read(folder.Write("o.csv", text), SamplePlan.Indicators, SamplePlan.Areas);

            Assert.DoesNotContain(file.Diagnostics, one => one.Severity == Severity.Error);
            Assert.Equal(written, file.Observations.Select(one => one with { Place = default }));
            Assert.Equal(text, Write(file.Observations));
        },
        iter: 300);

    [Fact]
    public void What_is_read_twice_counts_once() => Observations.Array[1, 10].Sample(
        observations =>
        {
            using var folder = new TempFolder();
            var once = ObservationCsv.Read(folder.Write("o.csv", Write(observations)), SamplePlan.Indicators, SamplePlan.Areas);
            var twice = ObservationCsv.Read(folder.Write("o.csv", Write([.. observations, .. observations])), SamplePlan.Indicators, SamplePlan.Areas);
            Assert.Equal(once.Observations, twice.Observations);
        },
        iter: 100);

    [Fact]
    public void The_header_and_line_ends_are_those_of_the_contract() =>
        Assert.Equal(
            SamplePlan.Header + "\ngdp,500000,2023,growth_yoy,6.10,%,preliminary,2024-01,统计公报,https://example.org/a,增长6.1%,=,0,\n",
            Write([SamplePlan.Observation()]));

    [Fact]
    public void An_id_says_what_it_is_of_and_stays()
    {
        Assert.Equal("gdp.500000.2023.growth_yoy.", SamplePlan.Observation().Id[..^8]);
        Assert.Matches("\\.[0-9a-f]{8}$", SamplePlan.Observation().Id);
        Assert.Equal(SamplePlan.Observation().Id, SamplePlan.Observation(note: "another").Id);
        Assert.NotEqual(SamplePlan.Observation(6.10m).Id, SamplePlan.Observation(6.1m).Id);
        Assert.NotEqual(SamplePlan.Observation(published: "2024-01").Id, SamplePlan.Observation(published: "2024").Id);
        var halfYear = SamplePlan.Observation() with { Period = Period.OfYearToDate(2023, 6) };
        Assert.Equal("gdp.500000.2023-01_2023-06.growth_yoy.", ObservationId.Of(halfYear)[..^8]);
        // Ids are cited in proofs: a change here breaks published pages.
        Assert.Equal("gdp.500000.2023.growth_yoy.104e642d", SamplePlan.Observation().Id);
    }

    private static string Write(IEnumerable<Observation> observations)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ObservationCsv.Write(writer, observations);
        return writer.ToString();
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static PublicationDate Date(string text) => PublicationDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    private static Observation Make(
        Period period,
        SeriesMeasure measure,
        string area,
        decimal value,
        (ObservationStatus Status, PublicationDate? Published, Bound Bound, bool Derived) how,
        (string Title, string? Url, string? Quote, string? Note) words)
    {
        var isCount = measure == SeriesMeasure.Count;
        var observation = new Observation
        {
            Id = "",
            Key = new(isCount ? "air_good_days" : "gdp", area, measure),
            Period = period,
            Value = new(isCount ? Math.Abs(value) : value, isCount ? UnitCatalogue.Parse("天") : measure is SeriesMeasure.Level or SeriesMeasure.Grade ? UnitCatalogue.Parse("万亿元") : Unit.Percent),
            Status = how.Status,
            Published = how.Published,
            Source = new(words.Title, words.Url, words.Quote),
            Bound = how.Bound,
            IsDerived = how.Derived,
            Note = words.Note,
        };
        return observation with { Id = ObservationId.Of(observation) };
    }
}
