namespace Bihuan.Consistency;

/// <summary>What makes the sentences of a conflict contradict each other. The codes in data are <c>values limit comparison sum growth product mixed</c>.</summary>
public enum ConflictKind
{
    /// <summary>One quantity is asked to be two different things.</summary>
    Values = 0,

    /// <summary>A quantity is asked to be what it cannot be: a share over 100 %.</summary>
    Limit,

    /// <summary>Comparisons run in a ring, or against stated numbers.</summary>
    Comparison,

    /// <summary>Parts do not make up the whole, or a part exceeds it.</summary>
    Sum,

    /// <summary>Growth and amounts, or yearly and average growth, do not fit.</summary>
    Growth,

    /// <summary>A rate and the two amounts it is made of do not fit.</summary>
    Product,

    /// <summary>Several of these together.</summary>
    Mixed,
}
