namespace Bihuan.Reading.Lexicon;

/// <summary>What a word can do in a sentence. A word may do several things; position decides which.</summary>
[Flags]
internal enum CueRoles : long
{
    None = 0,
    HedgeBefore = 1L << 0,
    HedgeAfter = 1L << 1,
    Link = 1L << 2,
    Growth = 1L << 3,
    Reduction = 1L << 4,
    Increase = 1L << 5,
    NewlyAdded = 1L << 6,
    NetIncrease = 1L << 7,
    Relief = 1L << 8,
    Action = 1L << 9,
    Stock = 1L << 10,
    Average = 1L << 11,
    EachYear = 1L << 12,
    Keep = 1L << 13,
    Control = 1L << 14,
    Cumulative = 1L << 15,
    Respectively = 1L << 16,
    Estimate = 1L << 17,
    Strive = 1L << 18,
    Ensure = 1L << 19,
    Plan = 1L << 20,
    Adverb = 1L << 21,
    Lead = 1L << 22,
    Drop = 1L << 23,
    ShareNoun = 1L << 24,
    GrowthNoun = 1L << 25,
    ReductionNoun = 1L << 26,
    LevelNoun = 1L << 27,
    People = 1L << 28,
    Household = 1L << 29,
    Money = 1L << 30,
    TimeNoun = 1L << 31,
    Generic = 1L << 32,
    Name = 1L << 33,
    Comparison = 1L << 34,
    InStep = 1L << 35,
    RankVerb = 1L << 36,
    Special = 1L << 37,
    Period = 1L << 38,
    Scope = 1L << 39,
    Creation = 1L << 40,
    From = 1L << 41,
    Tail = 1L << 42,
    Base = 1L << 43,
    Review = 1L << 44,
    Task = 1L << 45,
    FiveYearPlan = 1L << 46,
    Reach = 1L << 47,
    Predicate = 1L << 48,
    Owned = 1L << 49,
    Half = 1L << 50,
    Tier = 1L << 51,
    Aim = 1L << 52,
    Served = 1L << 53,

    /// <summary>An ordinary word that holds a shorter cue and does nothing itself: 人居环境 ranks nothing.</summary>
    Word = 1L << 54,

    /// <summary>What projects come to: in several years it is summed (引进项目470个，总投资80亿元).</summary>
    Project = 1L << 55,

    /// <summary>A noun that is always somebody's: 参保人数 of an insurance, 成交金额 of a fair.</summary>
    Belongs = 1L << 56,

    /// <summary>A verb whose doer is a place or a house named before: 接待, 收治.</summary>
    Serves = 1L << 57,
}
