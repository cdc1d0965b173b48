using Bihuan.Statistics;

namespace Bihuan.Web.Phrases;

/// <summary>Why a field of a fact reads as it does, in words: the field, its value, and the rule that decided.</summary>
internal static class BecausePhrases
{
    private static readonly Dictionary<string, Words> Fields = new(StringComparer.Ordinal)
    {
        ["value"] = new("数值", "number"), ["unit"] = new("单位", "unit"), ["indicator"] = new("指标", "indicator"), ["indicatorCode"] = new("对应指标", "linked to"),
        ["measure"] = new("量型", "measure"), ["comparator"] = new("比较", "comparison"), ["from"] = new("起", "from"), ["to"] = new("止", "to"),
        ["modality"] = new("语态", "modality"), ["strength"] = new("力度", "strength"), ["reference"] = new("参照", "compared with"), ["frequency"] = new("频率", "frequency"),
    };

    private static readonly Dictionary<string, Words> Rules = new(StringComparer.Ordinal)
    {
        ["digits"] = new("照写的数字", "the digits as written"),
        ["number-word"] = new("数词", "a number word"),
        ["unit"] = new("写明的单位", "the unit as written"),
        ["unit-of-table"] = new("表头或行名写明的单位", "the unit that its table names"),
        ["unit-filled"] = new("没写单位，按上下文补上", "no unit is written; the context gives it"),
        ["wording"] = new("原文的说法", "as the text words it"),
        ["elided-subject"] = new("主语承前省略，由前文补上", "the subject is left out here and taken from before"),
        ["amount"] = new("金额或数量，没有增减的词", "an amount, without a word of change"),
        ["value"] = new("单独一个数值", "a value by itself"),
        ["average-growth"] = new("“年均”“平均”加百分数，是年均增速", "年均 or 平均 with a percentage is average growth"),
        ["class"] = new("类别", "a class or grade"),
        ["comparison"] = new("与另一指标相比", "a comparison with another indicator"),
        ["doubling"] = new("“翻番”“倍增”，是倍数", "翻番 or 倍增 is a multiple"),
        ["multiple"] = new("“倍”，是倍数", "倍 is a multiple"),
        ["grows-by-percent"] = new("“增长”加百分数，是增速", "增长 with a percentage is growth"),
        ["falls-by-percent"] = new("“下降”加百分数，是降幅", "下降 with a percentage is a reduction"),
        ["growth-noun"] = new("说的是“增速”“涨幅”", "it speaks of a rate of growth"),
        ["money-summed"] = new("多年的金额，是累计数", "money over several years is added up"),
        ["named-level"] = new("指标名说的就是数量", "the name itself is an amount"),
        ["named-level-summed"] = new("多年的数量，是累计数", "an amount over several years is added up"),
        ["net-increase"] = new("“净增”，是增量", "净增 is an increase"),
        ["newly-added-amount"] = new("“新增”，是增量", "新增 is an increase"),
        ["part-of-previous"] = new("与前一个数并列，量型相同", "parallel to the number before it"),
        ["part-of-whole"] = new("百分数说的是占比", "the percentage is a share of a whole"),
        ["relief"] = new("“减”“省”的金额", "an amount saved or relieved"),
        ["size-class"] = new("“级”，说的是规模", "级 speaks of a size"),
        ["stock"] = new("到那时为止的存量", "the stock at that time"),
        ["works"] = new("动作加数量，是完成数", "an action with a number is a count done"),
        ["works-summed"] = new("多年的完成数，合计", "counts done over several years are added up"),
        ["each-year"] = new("“每年”“稳定在”“保持”：每年都算", "每年, 稳定在, 保持: in each year"),
        ["end-of-period"] = new("没有另外说明，看期末", "nothing else is said: the end of the period"),
        ["one-year"] = new("这一段或这一句说的那一年", "the year this part or sentence speaks of"),
        ["whole-period"] = new("整个时期", "the whole period"),
        ["due-year"] = new("写明的到期年份", "the due year as written"),
        ["due-year-whole"] = new("到写明的年份为止的整个时期", "the whole period up to the year written"),
        ["estimate-word"] = new("有“预计”一类的词", "a word such as 预计 makes it an estimate"),
        ["default"] = new("没有另外的词，按一般承诺", "no other word: a plain commitment"),
        ["strength-word"] = new("有“力争”“确保”一类的词", "a word such as 力争 or 确保"),
        ["ranking"] = new("名次", "a rank"),
        ["from-to"] = new("从一个数到另一个数", "from one number to another"),
        ["two-digit-fall"] = new("“两位数下降”，降幅不低于10%", "两位数下降 is a fall of at least 10 per cent"),
        ["gap"] = new("与别处相差多少，是一个数", "how far it is from another is a value"),
        ["kept"] = new("要保住的数量，是存量", "what is to be kept is a stock"),
        ["price-index"] = new("价格指数的百分数，是涨幅", "a percentage of a price index is its rise"),
        ["counted-twice"] = new("同一批人和户，各数一次", "one group, counted twice"),
        ["list-summed"] = new("与前一个累计数并列", "parallel to the sum before it"),
        ["same-works"] = new("同一批工作的另一种数法", "the same works counted otherwise"),
        ["in-register"] = new("入库数是在库的数量", "how many are in the register"),
        ["trains-summed"] = new("开行列车，多年的数量合计", "trains run over several years are added up"),
        ["trains"] = new("开行列车，是这一年的数量", "trains run are the amount of the year"),
        ["supply"] = new("供水、补水等，是这一年的数量", "water supplied is the amount of the year"),
        ["supply-summed"] = new("供水、补水等，多年的数量合计", "water supplied over several years is added up"),
        ["amount-summed"] = new("写明年数的数量，是累计数", "an amount with the years it was summed over is added up"),
        ["aspires"] = new("“力争”的是前一个数，量型相同", "what is striven for is more of the number before it"),
        ["average-amount"] = new("“年均”加数量", "a yearly average amount"),
        ["average-count"] = new("“年均”加完成数", "a yearly average of counts done"),
        ["capacity"] = new("产能，是存量", "a capacity is a stock"),
        ["capacity-retired"] = new("淘汰、关停的产能，是减少", "capacity retired or shut down is a reduction"),
        ["falls-by"] = new("“减少”“下降”加数量，是降幅", "a fall with an amount is a reduction"),
        ["falls-by-points"] = new("“下降”加百分点，是降幅", "a fall in points is a reduction"),
        ["growth-multiple"] = new("“增长”加倍数，是增速", "growth told in times"),
        ["growth-noun-after"] = new("数后面说的是“增长”“增速”", "the words after the number speak of growth"),
        ["halves"] = new("“减半”，降低50%", "减半 is a reduction by half"),
        ["increase-named"] = new("名称本身说的是增加（人均增收）", "the name itself says increase"),
        ["increases"] = new("“增加”“扩大”加数量，是增量", "a verb of increase with an amount"),
        ["index"] = new("指数，用百分数写的水平", "an index is a level, though in per cent"),
        ["measures-taken"] = new("出台的措施，按件数计", "policy moves are counted"),
        ["made-each-year"] = new("每年新增的，按件数计", "what comes anew each year is counted"),
        ["times-done"] = new("做了几次，按次数计", "how often it was done is counted"),
        ["newly-added-capacity"] = new("“新增”产能，是增量", "new capacity is an increase"),
        ["part-of-named-whole"] = new("“占”后面说了整体，是占比", "占 names the whole: a share"),
        ["people-in"] = new("参保、覆盖的人，是存量", "people who are in are a stock"),
        ["people-served"] = new("受益、服务的人，按人数计", "people reached are counted"),
        ["points"] = new("百分点，没有增减的词", "points, without a word of change"),
        ["projects-summed"] = new("多年的项目和投资，合计", "projects of several years are added up"),
        ["reduces"] = new("“降低”“减少”打头，是降幅", "a verb of reduction comes first"),
        ["reduction-after"] = new("数后面说的是压减的幅度", "the words after the number say what is cut"),
        ["reduction-noun"] = new("说的是“降幅”", "it speaks of the size of a fall"),
        ["rises-by"] = new("“增加”“提高”加数量，是增量", "a rise with an amount is an increase"),
        ["rises-by-points"] = new("“提高”加百分点，是增量", "a rise in points is an increase"),
        ["same-list"] = new("与同一列的前一个数相同", "the same as the number before it in the list"),
        ["size-of-works"] = new("前面所建工程的规模", "the size of the works just counted"),
        ["stock-reached"] = new("“累计达到”，是存量", "累计达到 says what there is by now"),
        ["two-digit"] = new("“两位数增长”，不低于10%", "两位数 is growth of at least 10 per cent"),
        ["two-digit-average"] = new("年均“两位数增长”", "an average growth of two digits"),
        ["unknown"] = new("没有写明是哪一年", "no year is stated"),
        ["whole-plan"] = new("规划的五年", "the five years of the plan"),
        ["whole-review"] = new("回顾的整个时期", "the whole period reviewed"),
    };

    private static readonly Dictionary<string, Words> Prefixed = new(StringComparer.Ordinal)
    {
        ["comparator:Equal"] = new("没有限定词", "no hedge"),
        ["comparator:About"] = new("“左右”“约”一类的词", "a word such as 左右 or 约"),
        ["comparator:AtLeast"] = new("“以上”“达到”一类的词", "a word such as 以上 or 达到"),
        ["comparator:MoreThan"] = new("“超过”“突破”一类的词", "a word such as 超过 or 突破"),
        ["comparator:AtMost"] = new("“以内”“不超过”一类的词", "a word such as 以内 or 不超过"),
        ["comparator:LessThan"] = new("“低于”“不足”一类的词", "a word such as 低于 or 不足"),
        ["period:Target"] = new("这一段说的是将来", "this part looks ahead"),
        ["period:Outcome"] = new("这一段说的是过去", "this part looks back"),
        ["period:Estimate"] = new("这一段是预计数", "this part gives estimates"),
        ["Target"] = new("这一段说的是将来", "this part looks ahead"),
        ["Outcome"] = new("这一段说的是过去", "this part looks back"),
    };

    /// <summary>A field's name.</summary>
    public static Words Field(string field) => Fields.TryGetValue(field, out var words) ? words : new Words(field, field);

    /// <summary>A rule in words; one without wording is told by its own name, with what it names.</summary>
    public static Words Rule(string rule)
    {
        if (Prefixed.TryGetValue(rule, out var whole) || Rules.TryGetValue(rule, out whole))
        {
            return whole;
        }

        var colon = rule.IndexOf(':', StringComparison.Ordinal);
        var (name, subject) = colon < 0 ? (rule, "") : (rule[..colon], rule[(colon + 1)..]);
        if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
        {
            var list = name[..dot] == "plan" ? new Words("本计划的指标表", "the plan's list") : new Words("指标目录", "the catalogue");
            var fit = name[(dot + 1)..] switch
            {
                "name" => new Words("名称相同", "the same name"),
                "alias" => new Words("别名相同", "a known other name"),
                "unit" => new Words("名称相近、单位相同", "a near name with the same unit"),
                "stem" => new Words("去掉修饰后相同", "the same without qualifiers"),
                "contains" => new Words("名称相含", "one name within the other"),
                _ => new Words("名称相近", "a similar name"),
            };
            return new Words($"{list.Zh}：{fit.Zh}（{subject}）", $"{list.En}: {fit.En} ({subject})");
        }

        return Rules.TryGetValue(name, out var known) ? known : new Words(rule, rule);
    }

    /// <summary>The value of a field as data write it; empty when the fact has none.</summary>
    public static string Value(Fact fact, string field) => field switch
    {
        "value" => fact.Value is { } value ? value.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture) : "",
        "unit" => fact.Unit ?? "",
        "indicator" => fact.Indicator,
        "indicatorCode" => fact.IndicatorCode ?? "",
        "measure" => Codes.Of(fact.Measure),
        "comparator" => fact.Comparator switch { Comparator.AtLeast => "≥", Comparator.MoreThan => ">", Comparator.AtMost => "≤", Comparator.LessThan => "<", Comparator.About => "≈", _ => "=" },
        "from" => fact.From?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
        "to" => fact.To?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
        "modality" => Codes.Of(fact.Modality),
        "strength" => fact.Strength is { } strength ? Codes.Of(strength) : "",
        "reference" => fact.Reference ?? "",
        _ => "",
    };
}
