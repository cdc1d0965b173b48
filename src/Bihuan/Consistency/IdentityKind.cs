namespace Bihuan.Consistency;

/// <summary>How the indicators of an identity hang together.</summary>
public enum IdentityKind
{
    /// <summary>The parts add up to the whole.</summary>
    Sum = 0,

    /// <summary>Each part is at most the whole; they must not be added.</summary>
    PartOf,

    /// <summary>The whole is the first part divided by the second.</summary>
    Ratio,

    /// <summary>The whole is the product of the parts.</summary>
    Product,

    /// <summary>The whole is not below any part.</summary>
    Order,

    /// <summary>Growth of the whole lies between the lowest and the highest growth of the parts.</summary>
    GrowthMix,

    /// <summary>The parts are the shares of everything the whole is made of, in %: they add up to 100.</summary>
    Shares,
}
