namespace Bihuan;

/// <summary>数据状态: how good the data behind a verdict are.</summary>
public enum DataState
{
    /// <summary>No observation at all. Not zero, and not the same as not yet due.</summary>
    Missing = 0,

    /// <summary>Data of a period that should long be out are not there.</summary>
    Stale,

    /// <summary>At least one number may still be revised.</summary>
    Provisional,

    /// <summary>Every number is settled.</summary>
    Final,
}
