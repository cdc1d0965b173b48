namespace Bihuan.Consistency.Modelling;

/// <summary>What is taken of an indicator.</summary>
internal enum QuantityKind
{
    /// <summary>Its own value: amount, share, number, class.</summary>
    Level = 0,

    /// <summary>How many times the year before the period it is at the period's end: 1.06 for growth of 6 %.</summary>
    Factor,
}
