namespace Bihuan;

/// <summary>观测状态: how settled a published number is. Later members outrank earlier ones.</summary>
public enum ObservationStatus
{
    /// <summary>预计: stated before the period's accounts close.</summary>
    Estimated = 0,

    /// <summary>初步核算: first calculation.</summary>
    Preliminary,

    /// <summary>最终核实, or not subject to revision.</summary>
    Final,
}
