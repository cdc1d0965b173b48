using Bihuan.Consistency;
using Bihuan.Formulas;
using Bihuan.Specs;
using Bihuan.Statistics;

namespace Bihuan.Tests.Consistency;

/// <summary>The indicators, identities and plans of the specs.</summary>
internal static class PlanWorld
{
    public static IReadOnlyList<Indicator> Indicators { get; } =
    [
        Make("gdp", "地区生产总值", "亿元", IndicatorKind.Flow, PriceBasis.Real),
        Make("primary", "第一产业增加值", "亿元", IndicatorKind.Flow, PriceBasis.Real),
        Make("secondary", "第二产业增加值", "亿元", IndicatorKind.Flow, PriceBasis.Real),
        Make("tertiary", "第三产业增加值", "亿元", IndicatorKind.Flow, PriceBasis.Real),
        Make("fai", "固定资产投资", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("industry_fai", "工业投资", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("income", "居民收入", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("retail", "社会消费品零售总额", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("revenue", "园区收入", "亿元", IndicatorKind.Flow, PriceBasis.None),
        Make("pop", "常住人口", "万人", IndicatorKind.Stock, PriceBasis.None),
        Make("pc", "人均地区生产总值", "元", IndicatorKind.Flow, PriceBasis.Real),
        Make("share", "第二产业占比", "%", IndicatorKind.Share, PriceBasis.None),
        Make("share1", "第一产业占比", "%", IndicatorKind.Share, PriceBasis.None),
        Make("share3", "第三产业占比", "%", IndicatorKind.Share, PriceBasis.None),
        Make("jobs", "城镇新增就业", "万人", IndicatorKind.Flow, PriceBasis.None),
        Make("firms", "高新技术企业", "家", IndicatorKind.Stock, PriceBasis.None),
        Make("deficit", "赤字", "亿元", IndicatorKind.Flow, PriceBasis.None),
        Make("deficit_rate", "赤字率", "%", IndicatorKind.Rate, PriceBasis.None),
        Make("newfirms", "新增高新技术企业", "家", IndicatorKind.Flow, PriceBasis.None),
        .. ((string[])["items", "behind", "ontrack", "ahead", "done", "other"]).Select(code => Make(code, "事项" + code, "项", IndicatorKind.Flow, PriceBasis.None)),
    ];

    public static IReadOnlyList<Identity> Identities { get; } = [.. SpecTable.Rows("specs/consistency.md", "identity").Select(row => new Identity(
        row[0],
        row[1] switch { "sum" => IdentityKind.Sum, "ratio" => IdentityKind.Ratio, "part_of" => IdentityKind.PartOf, "order" => IdentityKind.Order, "shares" => IdentityKind.Shares, _ => throw new FormatException(row[1]) },
        row[2], row[3].Split(' '), new("恒等式", "identity")) { Slack = decimal.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture) })];

    public static ConsistencyChecker Checker { get; } = new(Identities, []);

    public static FormulaNotation Notation { get; } = new(World.Home, Indicators);

    public static Plan Plan(string id = "spec", int from = 2023, int to = 2027, string area = World.Home, string observations = "", DateOnly? issued = null) => new()
    {
        Id = id, Title = id, AreaCode = area, Issued = issued ?? new DateOnly(from, 1, 13), From = from, To = to, Indicators = Indicators,
        Areas = [new Area("156", "全国", "China", null, null), new Area("500000", "重庆市", "Chongqing", "156", null), new Area("500101", "万州区", "Wanzhou", "500000", null), new Area("500103", "渝中区", "Yuzhong", "500000", null)],
        Observations = Observed(observations),
    };

    /// <summary>A plan of sentences separated by <c>;</c>; <c>plain</c> before one marks a number without a hedge, <c>claim</c> a statement about the past.</summary>
    public static CheckedPlan Checked(string sentences, Plan? plan = null)
    {
        plan ??= Plan();
        return new CheckedPlan(plan, [.. sentences.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((text, i) => Commitment($"C{i + 1}", text, plan.AreaCode))]);
    }

    public static ConsistencyReport Check(string sentences) => Checker.Check([Checked(sentences)]);

    public static Commitment Commitment(string id, string text, string area = World.Home)
    {
        var (reading, kind) = ("words.bound", CommitmentKind.Target);
        if (text.StartsWith("plain ", StringComparison.Ordinal))
        {
            (reading, text) = ("plain.exact", text["plain ".Length..]);
        }
        else if (text.StartsWith("claim ", StringComparison.Ordinal))
        {
            (kind, text) = (CommitmentKind.Claim, text["claim ".Length..]);
        }

        var formula = Notation.Of(area).TryParse(text, out var wrong) ?? throw new FormatException($"{text}: {wrong?.Print(Language.English)}");
        return new Commitment
        {
            Id = id, Kind = kind, Citation = new Citation(default, text, default, text, []), Title = formula is Formula.Milestone milestone ? milestone.Event : text, AreaCode = area,
            IndicatorCode = formula.Predicates.FirstOrDefault()?.Left.About?.Code, Interpretations = [new Interpretation(reading, formula)],
        };
    }

    private static IReadOnlyList<Observation> Observed(string text) =>
        [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((part, i) => part.Split(' ')).Select((words, i) => new Observation
        {
            Id = $"o{i}", Key = new SeriesKey(words[0], World.Home, SeriesMeasure.Level), Period = Period.Parse(words[1]), Value = Parsed(words[2]),
            Status = ObservationStatus.Final, Source = new Source("公报", null, null),
        })];

    private static Quantity Parsed(string text)
    {
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        return new Quantity(decimal.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture), UnitCatalogue.Parse(text[digits..]));
    }

    private static Indicator Make(string code, string name, string unit, IndicatorKind kind, PriceBasis basis) => new()
    {
        Code = code, NameZh = name, NameEn = code, Unit = UnitCatalogue.Parse(unit), Kind = kind, PriceBasis = basis,
    };
}
