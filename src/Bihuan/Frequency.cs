namespace Bihuan;

/// <summary>频率: how often something is published or must hold.</summary>
public enum Frequency
{
    /// <summary>Once a year.</summary>
    Annual = 0,

    /// <summary>Every quarter.</summary>
    Quarterly,

    /// <summary>Every month.</summary>
    Monthly,
}
