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
        new("verdict", new("判定", "verdict"), one => LightAnswer.Of(Publication.ContractCodes.Of(one.Verdict)))
        {
            Values = [("met", new("已达成", "met")), ("missed", new("未达成", "missed")), ("undecided", new("未判定", "undecided"))], MayBeUnknown = false,
        },
        new("standing", new("时序进度", "standing"), one => LightAnswer.Of(Publication.ContractCodes.Of(one.Standing)))
        {
            Values = [("ahead", new("超进度", "ahead")), ("onTrack", new("达进度", "on track")), ("behind", new("欠进度", "behind")), ("notJudged", new("不判进度", "not judged"))], MayBeUnknown = false,
        },
        new("data_state", new("数据状态", "data state"), one => LightAnswer.Of(Publication.ContractCodes.Of(one.DataState)))
        {
            Values = [("final", new("最终数", "final")), ("provisional", new("初步数", "provisional")), ("stale", new("应有未有", "stale")), ("missing", new("无数据", "missing"))], MayBeUnknown = false,
        },
        new("month", new("当月计划", "the month's plan"), one => one.Month is { } month ? LightAnswer.Of(MonthRecord.Code(month)) : LightAnswer.Unknown)
        {
            Values = [("met", new("当月完成", "met in the month")), ("missed", new("当月未完成", "missed")), ("madeUp", new("未完成、后来补上", "missed and made up later"))],
        },
        new("behind", new("落后时序", "behind schedule"), one => LightAnswer.Of(one.Behind)) { Unit = new("个百分点", "percentage points") },
        new("days_left", new("距期限", "days to the deadline"), one => LightAnswer.Of(one.DaysLeft)) { Unit = new("天", "days"), IsWhole = true },
        new("months_missed", new("连续逾期", "months missed in a row"), one => LightAnswer.Of(one.MonthsMissed)) { Unit = new("个月", "months"), IsWhole = true, Lowest = 0m },
        new("funds", new("资金", "funds"), one => one.FundsInPlace is { } inPlace ? LightAnswer.Of(inPlace ? "inPlace" : "short") : LightAnswer.Unknown)
        {
            Values = [("inPlace", new("到位", "in place")), ("short", new("不到位", "not in place"))],
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
    internal Words WordsOf(string code) => code == "?" ? new("不知道", "not known") : Values.First(value => value.Code == code).Words;
}
