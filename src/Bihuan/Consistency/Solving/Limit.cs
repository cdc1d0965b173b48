namespace Bihuan.Consistency.Solving;

/// <summary>One end of what a quantity may be; strict when the end itself is excluded.</summary>
internal readonly record struct Limit(Rational Value, bool IsStrict)
{
    /// <summary>Whether it leaves less room than another limit on the same side.</summary>
    public bool IsTighterThan(Limit other, bool isHigh)
    {
        var order = isHigh ? other.Value.CompareTo(Value) : Value.CompareTo(other.Value);
        return order > 0 || (order == 0 && IsStrict && !other.IsStrict);
    }

    /// <summary>Whether nothing fits between a low and a high limit.</summary>
    public static bool Contradict(Limit low, Limit high)
    {
        var order = low.Value.CompareTo(high.Value);
        return order > 0 || (order == 0 && (low.IsStrict || high.IsStrict));
    }
}
