namespace Bihuan.Formulas;

/// <summary>On which price basis a rate of growth is meant.</summary>
public enum GrowthBasis
{
    /// <summary>The indicator's own: real for value added, nominal for income, investment, retail and trade.</summary>
    Own = 0,

    /// <summary>At constant prices.</summary>
    Real,

    /// <summary>At current prices.</summary>
    Nominal,

    /// <summary>As headline figures are published, whatever the basis; says openly that unlike bases are compared.</summary>
    Published,
}
