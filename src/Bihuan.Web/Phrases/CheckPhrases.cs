using Bihuan.Consistency;
using Bihuan.Publication;
using Bihuan.Web.Links;

namespace Bihuan.Web.Phrases;

/// <summary>Words of the pages that tell whether a plan holds together.</summary>
internal static class CheckPhrases
{
    /// <summary>The kinds of assumption in the order they are told, each with its heading.</summary>
    public static IReadOnlyList<(string Kind, Words Heading)> AssumptionKinds { get; } =
    [
        ("implied.quotient", new("几个数合起来意味着什么", "What numbers imply together")),
        ("implied.stock", new("期初要有多少", "What there must be to begin with")),
        ("implied.growth", new("需要多快的增速", "How fast it has to grow")),
        ("implied.path", new("比重每年要变多少", "How far a share has to move each year")),
        ("implied.pace", new("每年要完成多少", "How much has to be done each year")),
        ("implied.total", new("每年的数加起来", "What yearly numbers add up to")),
        ("implied.deflator", new("名义数与不变价增速之间的价格", "Prices between current-price amounts and real growth")),
        ("implied.bound", new("由比较得出的界限", "Limits that follow from comparisons")),
    ];

    /// <summary>A finding in the language of the page, its numbers as its readers write them.</summary>
    public static string Say(Words words, Language language) => language == Language.Chinese ? words.Zh : EnglishNumbers.In(words.En);

    /// <summary>Name of a page.</summary>
    public static Words TitleOf(CheckPart part) => part switch
    {
        CheckPart.Conflicts => new("冲突", "Conflicts"),
        CheckPart.Assumptions => new("前提", "Assumptions"),
        CheckPart.Notes => new("提示", "Notes"),
        CheckPart.WhatIf => new("假如", "What if"),
        CheckPart.Outcomes => new("对账", "Promise and outcome"),
        _ => new("历年对账", "Ledger of the years"),
    };

    /// <summary>An interval with its unit: 5.2万套, ≥ 6.55%, 1.74–2.64%. Ends that differ only by rounding are told as one.</summary>
    public static string Range(decimal? low, decimal? high, Unit unit, Language language)
    {
        string Number(decimal value) => NumberPhrases.Short(new Quantity(value, unit), language);
        return (low, high) switch
        {
            ({ } from, { } to) when from == to => Number(from),
            ({ } from, { } to) when Math.Abs(to - from) * 10_000m < Math.Abs(to) => "≈ " + Number(from),
            ({ } from, { } to) => $"{Number(from)} – {Number(to)}",
            ({ } from, null) => "≥ " + Number(from),
            (null, { } to) => "≤ " + Number(to),
            _ => new Words("没有界限", "no limit").In(language),
        };
    }

    /// <summary>The sign of a result, so that colour only repeats it.</summary>
    public static Outlook OutlookOf(ReconciliationResult result) => result switch
    {
        ReconciliationResult.Kept => Outlook.Met,
        ReconciliationResult.Missed => Outlook.Missed,
        ReconciliationResult.NotReported => Outlook.Missing,
        _ => Outlook.NotJudged,
    };

    /// <summary>The key of a result in addresses.</summary>
    public static string KeyOf(ReconciliationResult result) => ContractCodes.Of(result);

    /// <summary>What makes the sentences of a conflict contradict each other.</summary>
    public static Words Of(ConflictKind kind) => kind switch
    {
        ConflictKind.Values => new("一个量两个数", "one quantity, two numbers"),
        ConflictKind.Limit => new("超出可能的范围", "beyond what can be"),
        ConflictKind.Comparison => new("比较互相矛盾", "comparisons at odds"),
        ConflictKind.Sum => new("部分与整体对不上", "parts and whole at odds"),
        ConflictKind.Growth => new("增速与数额对不上", "growth and amounts at odds"),
        ConflictKind.Product => new("比率与数额对不上", "rate and amounts at odds"),
        _ => new("几种原因合在一起", "several causes together"),
    };
}
