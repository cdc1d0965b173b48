namespace Bihuan.Delivery.Allocations;

/// <summary>How parts stand to the whole.</summary>
public enum AllocationState
{
    /// <summary>相符: equal within the digits that were stated.</summary>
    Agrees = 0,

    /// <summary>The parts come to less than the whole.</summary>
    Below,

    /// <summary>The parts come to more than the whole: 层层加码 of a floor; of a ceiling looser than it, so that it does not hold.</summary>
    Above,

    /// <summary>Rates and shares: compared one by one, never added or averaged.</summary>
    Compared,
}
