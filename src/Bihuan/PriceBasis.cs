namespace Bihuan;

/// <summary>Basis of a growth rate. Real and nominal growth are different quantities.</summary>
public enum PriceBasis
{
    /// <summary>No prices in it: people, days, areas.</summary>
    None = 0,

    /// <summary>不变价: value added and GDP.</summary>
    Real,

    /// <summary>现价: income, investment, retail, trade, unless said otherwise.</summary>
    Nominal,
}
