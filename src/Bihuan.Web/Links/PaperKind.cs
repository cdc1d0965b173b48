namespace Bihuan.Web.Links;

/// <summary>The papers an office makes of a plan.</summary>
public enum PaperKind
{
    /// <summary>督查通报.</summary>
    Bulletin = 0,

    /// <summary>盘点材料.</summary>
    Stocktake,

    /// <summary>目标任务分解表.</summary>
    Decomposition,
}
