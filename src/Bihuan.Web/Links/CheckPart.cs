namespace Bihuan.Web.Links;

/// <summary>The pages that tell whether a plan holds together.</summary>
public enum CheckPart
{
    /// <summary>冲突.</summary>
    Conflicts = 0,

    /// <summary>前提: what the plan takes for granted.</summary>
    Assumptions,

    /// <summary>提示.</summary>
    Notes,

    /// <summary>假如.</summary>
    WhatIf,

    /// <summary>对账: promise and outcome.</summary>
    Outcomes,

    /// <summary>历年对账: a government's promises year by year.</summary>
    Ledger,
}
