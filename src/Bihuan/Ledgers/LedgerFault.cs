namespace Bihuan.Ledgers;

/// <summary>The first place where a ledger is not what was written.</summary>
/// <param name="Sequence">The entry, or the number that is missing.</param>
/// <param name="Kind">What is wrong with it.</param>
public sealed record LedgerFault(long Sequence, LedgerFaultKind Kind)
{
    /// <summary>In words.</summary>
    public Words Words => Pattern.With(Sequence);

    private Words Pattern => Kind switch
    {
        LedgerFaultKind.Missing => new("第{0}条缺失", "entry {0} is missing"),
        LedgerFaultKind.Unchained => new("第{0}条与前一条接不上：前面的条目被改动、删除或调换过", "entry {0} does not follow the one before: an earlier entry was changed, removed or moved"),
        LedgerFaultKind.HeadDiffers => new("第{0}条是最后一条，但与所给的末端哈希不符：末尾的条目被删去或重写过", "entry {0} is the last, but not the head that was given: the end was cut off or rewritten"),
        _ => new("第{0}条的内容与其哈希不符：这一条被改动过", "entry {0} does not match its own hash: it was changed"),
    };
}
