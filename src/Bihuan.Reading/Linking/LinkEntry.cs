namespace Bihuan.Reading.Linking;

/// <summary>One spelling of one indicator.</summary>
/// <param name="Indicator">What it means.</param>
/// <param name="Spelling">As the list writes it.</param>
/// <param name="IsName">Whether it is the name and not an alias.</param>
internal sealed record LinkEntry(Indicator Indicator, string Spelling, bool IsName)
{
    private IndicatorLink? _exact;
    private IndicatorLink? _unit;
    private IndicatorLink? _stem;

    /// <summary>The link that a rule with a score of its own makes to this spelling; made once, for a list gives the same one again and again.</summary>
    public IndicatorLink Met(string list) => _exact ??= Link(list, IsName ? "name" : "alias", 1m);

    /// <summary>Met with the tail that a unit stands for.</summary>
    public IndicatorLink MetByUnit(string list) => _unit ??= Link(list, "unit", 0.95m);

    /// <summary>Met but for a tail.</summary>
    public IndicatorLink MetByStem(string list) => _stem ??= Link(list, "stem", 0.92m);

    /// <summary>Met in part.</summary>
    public IndicatorLink Link(string list, string rule, decimal score) => new(Indicator.Code, decimal.Round(score, 2, MidpointRounding.ToEven), $"{list}.{rule}:{Spelling}");
}
