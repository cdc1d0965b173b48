namespace Bihuan.Ledgers;

/// <summary>How a ledger can differ from what was written.</summary>
public enum LedgerFaultKind
{
    /// <summary>A number is not there.</summary>
    Missing = 0,

    /// <summary>The content does not give the hash.</summary>
    Changed,

    /// <summary>The hash of the entry before is another.</summary>
    Unchained,

    /// <summary>The chain ends elsewhere than somebody noted.</summary>
    HeadDiffers,
}
