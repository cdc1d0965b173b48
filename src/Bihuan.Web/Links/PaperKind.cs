namespace Bihuan.Web.Links;

/// <summary>The papers an office makes of a plan.</summary>
public enum PaperKind
{
    /// <summary>督查通报, from published figures alone.</summary>
    Bulletin = 0,

    /// <summary>盘点材料.</summary>
    Stocktake,

    /// <summary>目标任务分解表.</summary>
    Decomposition,

    /// <summary>督查通报 with the cases and what agencies gave as causes; never published.</summary>
    OfficeBulletin,
}
