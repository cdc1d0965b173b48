namespace Bihuan;

/// <summary>判定: what the data prove, as of a date. Nothing else is a verdict: pace, freshness and a person's judgement stand beside it.</summary>
public enum VerdictKind
{
    /// <summary>The data prove neither.</summary>
    Undecided = 0,

    /// <summary>The data prove that it holds.</summary>
    Met,

    /// <summary>The data prove that it does not hold.</summary>
    Missed,
}
