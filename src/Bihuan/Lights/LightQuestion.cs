using Bihuan.Publication;

namespace Bihuan.Lights;

/// <summary>
/// One thing a scheme may ask about a case: a column of its table. Verdict, standing and data state are always known; everything else may be
/// unknown, which a scheme has to say something about too.
/// </summary>
public sealed class LightQuestion
{
    private LightQuestion(string id, Words words, Func<LightCase, LightAnswer> ask)
    {
        Id = id;
        Words = words;
        Ask = ask;
    }

    /// <summary>Name of the column: <c>days_left</c>.</summary>
    public string Id { get; }

    /// <summary>What is asked.</summary>
    public Words Words { get; }

    /// <summary>The answer for a case.</summary>
    public Func<LightCase, LightAnswer> Ask { get; }

    /// <summary>The codes an answer can be, with their words; empty for numbers.</summary>
    public IReadOnlyList<(string Code, Words Words)> Values { get; private init; } = [];

    /// <summary>Unit of a number, in words; empty for codes.</summary>
    public Words Unit { get; private init; } = new("", "");

    /// <summary>Whether the answer is a number.</summary>
    public bool IsNumber => Values.Count == 0;

    /// <summary>Whether only whole numbers can be answers.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>The smallest number that can be an answer; null when there is none.</summary>
    public decimal? Lowest { get; private init; }

    /// <summary>Whether the answer may be unknown.</summary>
    public bool MayBeUnknown { get; private init; } = true;

    /// <summary>Everything a scheme may ask, in the order tables are shown.</summary>
    public static IReadOnlyList<LightQuestion> All { get; } =
    [
        new("verdict", new("判定", "verdict"), one => LightAnswer.Of(ContractCodes.Of(one.Verdict)))
        {
            Values = [.. Enum.GetValues<VerdictKind>().Select(one => (ContractCodes.Of(one), AccountWords.Of(one)))], MayBeUnknown = false,
        },
        new("standing", new("时序进度", "standing"), one => LightAnswer.Of(ContractCodes.Of(one.Standing)))
        {
            Values = [.. Enum.GetValues<Standing>().Select(one => (ContractCodes.Of(one), AccountWords.Of(one)))], MayBeUnknown = false,
        },
        new("data_state", new("数据状态", "data state"), one => LightAnswer.Of(ContractCodes.Of(one.DataState)))
        {
            Values = [.. Enum.GetValues<DataState>().Select(one => (ContractCodes.Of(one), AccountWords.Of(one)))], MayBeUnknown = false,
        },
        new("month", new("当月计划", "the month's plan"), one => one.Month is { } month ? LightAnswer.Of(MonthRecord.Code(month)) : LightAnswer.Unknown)
        {
            Values = [("met", new("完成", "met")), ("missed", new("未完成", "missed")), ("madeUp", new("未完成而后来补上", "missed and made up later"))],
        },
        new("behind", new("落后时序", "behind schedule"), one => LightAnswer.Of(one.Behind)) { Unit = new("个百分点", "percentage points") },
        new("days_left", new("距期限", "days to the deadline"), one => LightAnswer.Of(one.DaysLeft)) { Unit = new("天", "days"), IsWhole = true },
        new("months_missed", new("连续逾期", "months missed in a row"), one => LightAnswer.Of(one.MonthsMissed)) { Unit = new("个月", "months"), IsWhole = true, Lowest = 0m },
        new("funds", new("资金", "funds"), one => one.FundsInPlace is { } inPlace ? LightAnswer.Of(inPlace ? "inPlace" : "short") : LightAnswer.Unknown)
        {
            Values = [("inPlace", new("到位", "in place")), ("short", new("不到位", "short"))],
        },
        new("rating", new("评价", "rating"), one => one.Rating is { } rating ? LightAnswer.Of(rating) : LightAnswer.Unknown)
        {
            Values = [("good", new("好", "good")), ("middling", new("中", "middling")), ("poor", new("差", "poor"))],
        },
        new("placing", new("名次", "placing"), one => one.Placing is { } placing ? LightAnswer.Of(placing) : LightAnswer.Unknown)
        {
            Values = [("leading", new("靠前", "leading")), ("middle", new("居中", "in the middle")), ("lagging", new("靠后", "lagging")), ("last", new("末位", "at the end"))],
        },
    ];

    /// <summary>The question with this name, or null.</summary>
    public static LightQuestion? Find(string id) => All.FirstOrDefault(question => string.Equals(question.Id, id, StringComparison.Ordinal));

    /// <summary>A code of this question in words; <c>?</c> is “not known”.</summary>
    internal Words WordsOf(string code) => code == "?" ? new("未知", "not known") : Values.First(value => value.Code == code).Words;
}
