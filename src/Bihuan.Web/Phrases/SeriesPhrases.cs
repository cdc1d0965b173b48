using Bihuan.Statistics;

namespace Bihuan.Web.Phrases;

/// <summary>Names for what a series is of its indicator, and for indicators' kinds.</summary>
internal static class SeriesPhrases
{
    /// <summary>数值, 同比增速…</summary>
    public static string Of(SeriesFamily family, Language language) => (family switch
    {
        SeriesFamily.Growth => new Words("同比增速", "year-on-year growth"),
        SeriesFamily.RealGrowth => new Words("实际增速", "real growth"),
        SeriesFamily.AverageGrowth => new Words("年均增速", "average yearly growth"),
        _ => new Words("数值", "value"),
    }).In(language);

    /// <summary>The part of an address that names a series on its indicator's page.</summary>
    public static string Key(Series series) => $"{series.Family.ToString().ToLowerInvariant()}-{series.Area}";

    /// <summary>The same for the series an observation belongs to.</summary>
    public static string Key(Observation observation) => $"{SeriesSet.FamilyOf(observation.Key.Measure).ToString().ToLowerInvariant()}-{observation.Key.Area}";

    /// <summary>流量, 存量, 比率…</summary>
    public static string Of(IndicatorKind kind, Language language) => (kind switch
    {
        IndicatorKind.Flow => new Words("流量（各期可相加）", "flow (adds up over periods)"),
        IndicatorKind.Stock => new Words("存量（期末数）", "stock (end of period)"),
        IndicatorKind.Rate => new Words("变动率", "rate of change"),
        IndicatorKind.Share => new Words("占比（不可相加或平均）", "share (never added or averaged)"),
        IndicatorKind.Grade => new Words("等级（数小为优）", "class (smaller is better)"),
        _ => new Words("指数", "index"),
    }).In(language);

    /// <summary>越高越好, 越低越好, 区间.</summary>
    public static string Of(Direction direction, Language language) => (direction switch
    {
        Direction.LowerBetter => new Words("越低越好", "lower is better"),
        Direction.TargetBand => new Words("落在区间内为好", "best within a band"),
        _ => new Words("越高越好", "higher is better"),
    }).In(language);

    /// <summary>实际, 名义, 无.</summary>
    public static string Of(PriceBasis basis, Language language) => (basis switch
    {
        PriceBasis.Real => new Words("增速按不变价（实际）", "growth at constant prices (real)"),
        PriceBasis.Nominal => new Words("增速按现价（名义）", "growth at current prices (nominal)"),
        _ => new Words("不涉及价格", "no prices involved"),
    }).In(language);
}
