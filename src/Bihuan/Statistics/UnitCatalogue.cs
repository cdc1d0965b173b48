using System.Collections.Frozen;

namespace Bihuan.Statistics;

/// <summary>
/// The units that reports and statistics use, as a table: base units with their dimension, and the multipliers 十 百 千 万 亿 before them.
/// 万亿元 is read as 万 × 亿 × 元. Counters (个, 户, 家…) are each a dimension of their own, except where the table says they are the same.
/// </summary>
public static class UnitCatalogue
{
    // symbol, dimension, factor. A counter's dimension is itself.
    private static readonly (string Symbol, string Dimension, decimal Factor)[] Table =
    [
        ("%", "%", 1m), ("％", "%", 1m), ("百分点", "百分点", 1m), ("个百分点", "百分点", 1m), ("‰", "%", 0.1m),
        ("元", "元", 1m), ("人民币元", "元", 1m), ("角", "元", 0.1m), ("分钱", "元", 0.01m),
        ("美元", "美元", 1m), ("港元", "港元", 1m), ("欧元", "欧元", 1m), ("日元", "日元", 1m), ("英镑", "英镑", 1m),
        ("人", "人", 1m), ("名", "人", 1m), ("位", "位", 1m), ("人次", "人次", 1m), ("人天", "人天", 1m), ("人年", "人年", 1m), ("户次", "户次", 1m),
        ("平方米", "平方米", 1m), ("平方公里", "平方米", 1_000_000m), ("公顷", "平方米", 10_000m), ("亩", "平方米", 666.66666666666666666666666667m),
        ("立方米", "立方米", 1m), ("方", "立方米", 1m), ("升", "立方米", 0.001m),
        ("公里", "米", 1000m), ("千米", "米", 1000m), ("米", "米", 1m), ("厘米", "米", 0.01m), ("车道公里", "车道公里", 1m), ("海里", "米", 1852m), ("航线公里", "航线公里", 1m),
        ("吨", "吨", 1m), ("公斤", "吨", 0.001m), ("千克", "吨", 0.001m), ("斤", "吨", 0.0005m), ("克", "吨", 0.000001m), ("载重吨", "载重吨", 1m),
        ("吨标准煤", "吨标准煤", 1m), ("标准煤", "吨标准煤", 1m), ("克标准煤", "吨标准煤", 0.000001m), ("吨标煤", "吨标准煤", 1m),
        ("千瓦", "千瓦", 1m), ("兆瓦", "千瓦", 1000m), ("千伏安", "千伏安", 1m), ("千瓦时", "千瓦时", 1m), ("度", "千瓦时", 1m), ("千伏", "千伏", 1m),
        ("标箱", "标箱", 1m), ("标准箱", "标箱", 1m), ("TEU", "标箱", 1m), ("吨公里", "吨公里", 1m), ("人公里", "人公里", 1m),
        ("年", "年", 1m), ("岁", "年", 1m), ("周岁", "年", 1m), ("月", "月", 1m), ("个月", "月", 1m), ("天", "天", 1m), ("日", "天", 1m), ("工作日", "工作日", 1m), ("个工作日", "工作日", 1m),
        ("小时", "分钟", 60m), ("分钟", "分钟", 1m), ("秒", "秒", 1m), ("课时", "课时", 1m),
        ("倍", "倍", 1m), ("类", "类", 1m), ("级", "级", 1m), ("点", "点", 1m), ("分", "分", 1m), ("分贝", "分贝", 1m), ("摄氏度", "摄氏度", 1m),
        ("微克", "克", 0.000001m), ("毫克", "克", 0.001m), ("无量纲", "倍", 1m), 
        ("P", "P", 1m), ("EFLOPS", "EFLOPS", 1m), ("Gbps", "Gbps", 1m), ("兆", "兆", 1m), ("个标准机架", "标准机架", 1m), ("标准机架", "标准机架", 1m), ("机架", "机架", 1m), ("bit/s", "bit/s", 1m), ("T", "T", 1m),
        ("套", "套", 1m), ("套(间)", "套", 1m), ("套（间）", "套", 1m), ("间", "间", 1m), ("套间", "套", 1m),
    ];

    // Counters: each is its own dimension.
    private const string Counters =
        "个 户 家 项 件 批 列 班 班次 条 处 座 所 所(家) 期 起 例 宗 只 支 艘 辆 台 台套 台(套) 套次 张 本 部 首 届 次 轮 场 场次 笔 篇 幅 枚 块 片 株 棵 头 羽 匹 口 眼 孔 " +
        "根 段 盏 门 款 种 类别 门类 对 双 组 队 团 村 镇 乡 县 区 市 街道 社区 乡镇 村居 学校 医院 国家 城市 园区 基地 中心 平台 站 站点 点位 床 床位 张床位 学位 个学位 车位 泊位 托位 席 席位 辆次 架次 航班 航线 " +
        "趟 车次 票 单 样 道 层 栋 幢 院 岗 岗位 就业岗位 名额 亿度 标段 包 箱 袋 瓶 剂 剂次 针 份 册 字 场馆 万步 成 折 档 线 环 网 端 仓 库 厅 柜 棚 池 坝 渠 井 站所 窗口 亿次 重 链 群 港 店 户数 户家 杆 桩 枪 号 牌 证 师 旗 盟 州 省 课 门次 户(次) 例次 车 全时";

    private static readonly FrozenSet<string> CounterSymbols = Counters.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Unit> Base = Build();

    private static readonly (char Letter, decimal Factor)[] Multipliers = [('十', 10m), ('百', 100m), ('千', 1000m), ('万', 10_000m), ('亿', 100_000_000m)];

    /// <summary>
    /// Reads a unit with its multipliers: <c>亿元</c>, <c>万套(间)</c>, <c>%</c>. Surrounding space is ignored.
    /// False when it is not in the table: the caller says where and what it saw.
    /// </summary>
    public static bool TryParse(string? text, out Unit unit)
    {
        var symbol = text.AsSpan().Trim();
        unit = null!;
        if (symbol.IsEmpty || symbol.Length > 24)
        {
            return false;
        }

        var lookup = Base.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(symbol, out var known))
        {
            unit = known;
            return true;
        }

        var factor = 1m;
        var at = 0;
        while (at < symbol.Length && factor <= 1_000_000_000_000m && Multiplier(symbol[at]) is { } one)
        {
            factor *= one;
            at++;
            if (lookup.TryGetValue(symbol[at..], out known))
            {
                unit = new Unit(symbol.ToString(), known.Dimension, factor * known.Factor);
                return true;
            }
        }

        return TryParseRatio(symbol, out unit);
    }

    /// <summary>A unit per another: 元/人, 张/千人, 微克/立方米, 1/10万. The dimension is that of both.</summary>
    private static bool TryParseRatio(ReadOnlySpan<char> symbol, out Unit unit)
    {
        unit = null!;
        var slash = symbol.IndexOf('/');
        if (slash <= 0 || symbol[(slash + 1)..].Contains('/'))
        {
            return false;
        }

        var over = symbol[(slash + 1)..].Trim();
        var digits = 0;
        while (digits < over.Length && char.IsAsciiDigit(over[digits]))
        {
            digits++;
        }

        var count = digits is 0 or > 9 ? 1m : decimal.Parse(over[..digits], System.Globalization.CultureInfo.InvariantCulture);
        if (count == 0m || !TryParsePart(symbol[..slash].Trim(), out var above) || !TryParsePart(over[digits..], out var below))
        {
            return false;
        }

        unit = new Unit(symbol.ToString(), $"{above.Dimension}/{below.Dimension}", above.Factor / (below.Factor * count));
        return true;
    }

    /// <summary>One side of a ratio: a unit, a bare multiplier (万) or nothing, which is a plain number.</summary>
    private static bool TryParsePart(ReadOnlySpan<char> part, out Unit unit)
    {
        if (part.IsEmpty || part is "1")
        {
            unit = new Unit("1", "1", 1m);
            return true;
        }

        if (part.Length == 1 && Multiplier(part[0]) is { } factor)
        {
            unit = new Unit(part.ToString(), "1", factor);
            return true;
        }

        return TryParse(part.ToString(), out unit) && !unit.Dimension.Contains('/', StringComparison.Ordinal);
    }

    /// <summary>Reads a unit the program itself is responsible for.</summary>
    /// <exception cref="FormatException">The unit is not in the table.</exception>
    public static Unit Parse(string text) => TryParse(text, out var unit) ? unit : throw new FormatException($"'{text}' is not a known unit");

    /// <summary>Whether it counts whole things one by one (件, 户, 人): then a whole number is exact, where 1.3万家 is rounded.</summary>
    public static bool IsCounter(Unit unit) => unit.Factor == 1m && (unit.Dimension is "人" or "位" or "人次" || CounterSymbols.Contains(unit.Dimension));

    /// <summary>The base units, without multipliers, in the table's order.</summary>
    public static IEnumerable<string> Symbols => Table.Select(row => row.Symbol).Concat(Counters.Split(' '));

    /// <summary>The unit itself, then common units that convert to it: with 万 and 亿 where it is counted, its base, and its kin in the table.</summary>
    public static IEnumerable<Unit> ConvertibleTo(Unit unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit.Symbol };
        yield return unit;
        string[] multipliers = unit.Dimension is "%" or "百分点" or "类" or "级" or "倍" ? [""] : ["", "万", "亿", "万亿"];
        var candidates = multipliers.Select(multiplier => multiplier + unit.Dimension)
            // Another word for the same thing is no other way to count it.
            .Concat(Table.Where(row => row.Dimension == unit.Dimension).DistinctBy(row => row.Factor).Select(row => row.Symbol));
        foreach (var symbol in candidates)
        {
            if (TryParse(symbol, out var other) && other.ConvertsTo(unit) && seen.Add(symbol))
            {
                yield return other;
            }
        }
    }

    private static decimal? Multiplier(char letter)
    {
        foreach (var (symbol, factor) in Multipliers)
        {
            if (symbol == letter)
            {
                return factor;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Unit> Build()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var (symbol, dimension, factor) in Table)
        {
            units.Add(symbol, new Unit(symbol, dimension, factor));
        }

        foreach (var counter in Counters.Split(' '))
        {
            units.TryAdd(counter, new Unit(counter, counter, 1m));
        }

        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
