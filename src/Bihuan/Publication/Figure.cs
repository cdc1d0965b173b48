namespace Bihuan.Publication;

/// <summary>The one number a list shows for an entry: what the data say, for which period, from which observation.</summary>
/// <param name="Text">The number in words of the page's language.</param>
/// <param name="Period">The period it is about.</param>
/// <param name="Observation">Where it was published; null when it was computed from several.</param>
public sealed record Figure(string Text, Period Period, Observation? Observation)
{
    /// <summary>Whether the number is a rate of growth of what it is about, and not its size.</summary>
    public bool IsGrowth { get; init; }

    /// <summary>What stands between the period and the number in Chinese, before the number in English: 为, 增速为.</summary>
    public Words Verb => IsGrowth ? new("增速为", "growth of ") : new("为", "");
}
