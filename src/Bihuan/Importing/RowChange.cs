namespace Bihuan.Importing;

/// <summary>What an incoming row would do to the observations that are there.</summary>
public enum RowChange
{
    /// <summary>新增: the first number for its series and period.</summary>
    New = 0,

    /// <summary>印证: the same number from another publication.</summary>
    Confirmation,

    /// <summary>修订: another number for the same series and period, with its own date: a new vintage.</summary>
    Revision,

    /// <summary>相同: there already; passed over.</summary>
    Identical,

    /// <summary>冲突: contradicts a row of the same source and date, or an older number without saying when it was published.</summary>
    Conflict,

    /// <summary>拒收: a cell cannot be used.</summary>
    Refused,
}
