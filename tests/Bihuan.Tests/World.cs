using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Tests;

/// <summary>A small world for specs: a few indicators and observations written in one line each.</summary>
internal static class World
{
    public const string Home = "500000";

    public static IReadOnlyList<Indicator> Indicators { get; } =
    [
        Make("gdp", "地区生产总值", "亿元", IndicatorKind.Flow, PriceBasis.Real),
        Make("fai", "固定资产投资", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("income", "居民收入", "元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("retail", "社会消费品零售总额", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("jobs", "城镇新增就业", "万人", IndicatorKind.Flow, PriceBasis.None),
        Make("housing", "保障性租赁住房", "万套", IndicatorKind.Flow, PriceBasis.None),
        Make("fdi", "实际利用外资", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("firms", "高新技术企业", "家", IndicatorKind.Stock, PriceBasis.None),
        Make("yield", "粮食产量", "万吨", IndicatorKind.Flow, PriceBasis.None, frequency: Frequency.Annual),
        Make("projects", "重点项目", "件", IndicatorKind.Flow, PriceBasis.None),
        Make("started", "开工项目", "件", IndicatorKind.Flow, PriceBasis.None),
        Make("completed", "完工项目", "件", IndicatorKind.Flow, PriceBasis.None),
        Make("newfirms", "新设企业", "家", IndicatorKind.Flow, PriceBasis.None),
        Make("urban", "常住人口城镇化率", "%", IndicatorKind.Share, PriceBasis.None, frequency: Frequency.Annual),
        Make("jobless", "城镇调查失业率", "%", IndicatorKind.Share, PriceBasis.None, Direction.LowerBetter),
        Make("cpi", "居民消费价格", "%", IndicatorKind.Rate, PriceBasis.Nominal, Direction.TargetBand),
        Make("air", "空气质量优良天数", "天", IndicatorKind.Flow, PriceBasis.None),
        Make("water", "长江干流水质", "类", IndicatorKind.Grade, PriceBasis.None, Direction.LowerBetter),
        Make("energy", "单位地区生产总值能耗", "吨标准煤/万元", IndicatorKind.Stock, PriceBasis.None, Direction.LowerBetter, Frequency.Annual),
        Make("net", "净增市场主体", "户", IndicatorKind.Flow, PriceBasis.None),
        Make("profit", "工业企业利润总额", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("credit", "社会融资规模增量", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("accidents", "安全事故死亡人数", "人", IndicatorKind.Flow, PriceBasis.None, Direction.LowerBetter),
        Make("forest", "森林覆盖率", "%", IndicatorKind.Share, PriceBasis.None),
    ];

    public static FormulaNotation Notation { get; } = new(Home, Indicators);

    /// <summary>A formula that is known to be good.</summary>
    public static Formula Formula(string text) =>
        Notation.TryParse(text, out var diagnostic) ?? throw new FormatException($"{text}: {diagnostic?.Print(Language.English)}");

    /// <summary>
    /// Observations separated by <c>;</c>: <c>gdp 2023 growth_yoy 6.1% preliminary 2024-01-22</c>. The measure, the status (final) and the date
    /// may be left out; <c>gdp@156</c> names an area; <c>>=5000列</c>, <c>~5%</c> are bounds; a trailing <c>derived</c> marks an inferred number.
    /// </summary>
    public static IReadOnlyList<Observation> Observations(string text)
    {
        var observations = new List<Observation>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            var derived = words.Remove("derived");
            var (name, area) = words[0].Split('@') is [var n, var a] ? (n, a) : (words[0], Home);
            var indicator = Indicators.First(i => i.Code == name);
            var period = Period.Parse(words[1]);
            var at = 2;
            var measure = SeriesMeasure.Level;
            if (Codes.TryParse(words[at], out SeriesMeasure stated))
            {
                measure = stated;
                at++;
            }

            var number = words[at++];
            var bound = Bound.Exact;
            foreach (var candidate in (Bound[])[Bound.AtLeast, Bound.AtMost, Bound.About])
            {
                if (number.StartsWith(Codes.Of(candidate), StringComparison.Ordinal))
                {
                    bound = candidate;
                    number = number[Codes.Of(candidate).Length..];
                }
            }

            var digits = number.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '-').Count();
            var unit = digits == number.Length ? (measure is SeriesMeasure.Level or SeriesMeasure.Share or SeriesMeasure.Count or SeriesMeasure.Grade ? indicator.Unit : Unit.Percent) : UnitCatalogue.Parse(number[digits..]);
            var status = ObservationStatus.Final;
            if (at < words.Count && Codes.TryParse(words[at], out ObservationStatus settled))
            {
                status = settled;
                at++;
            }

            PublicationDate? published = at < words.Count && PublicationDate.TryParse(words[at], out var date) ? date : null;
            observations.Add(new Observation
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"o{observations.Count + 1}"),
                Key = new SeriesKey(name, area, measure),
                Period = period,
                Value = new Quantity(decimal.Parse(number[..digits], CultureInfo.InvariantCulture), unit),
                Status = status,
                Published = published,
                Source = new Source("spec", null, null),
                Bound = bound,
                IsDerived = derived,
            });
        }

        return observations;
    }

    /// <summary>A commitment whose only meaning is a formula.</summary>
    public static Commitment Commitment(Formula formula, int? planFrom = null) => new()
    {
        Id = "C1",
        Kind = CommitmentKind.Target,
        Citation = new Citation(default, "", default, "", []),
        Title = "spec",
        AreaCode = Home,
        PlanFrom = planFrom,
        Interpretations = [new Interpretation("words.bound", formula)],
    };

    private static Indicator Make(string code, string name, string unit, IndicatorKind kind, PriceBasis basis, Direction direction = Direction.HigherBetter, Frequency frequency = Frequency.Monthly) => new()
    {
        Code = code, NameZh = name, Unit = UnitCatalogue.Parse(unit), Kind = kind, PriceBasis = basis, Direction = direction, Frequency = frequency,
    };
}
