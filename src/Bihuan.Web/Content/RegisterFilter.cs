namespace Bihuan.Web.Content;

/// <summary>Which entries of the register a page shows.</summary>
public enum RegisterFilter
{
    /// <summary>待确认.</summary>
    Open = 0,

    /// <summary>要看一看: open, with something a person should see first.</summary>
    Look,

    /// <summary>已确认.</summary>
    Confirmed,

    /// <summary>不立账、已合并、已拆分、原文已删.</summary>
    Rejected,

    /// <summary>全部.</summary>
    All,
}
