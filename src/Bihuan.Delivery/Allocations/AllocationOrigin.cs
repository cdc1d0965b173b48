namespace Bihuan.Delivery.Allocations;

/// <summary>Where an allocated target comes from. Where both are there the stricter one holds.</summary>
public enum AllocationOrigin
{
    /// <summary>上级下达.</summary>
    FromAbove = 0,

    /// <summary>本级自定: what the area or agency set itself.</summary>
    Own,
}
