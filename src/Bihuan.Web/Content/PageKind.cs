namespace Bihuan.Web.Content;

/// <summary>The kinds of pages a plan has.</summary>
public enum PageKind
{
    /// <summary>账.</summary>
    Account = 0,

    /// <summary>原文.</summary>
    Report,

    /// <summary>承诺.</summary>
    Commitment,

    /// <summary>判定依据, on one sheet.</summary>
    Proof,

    /// <summary>变化.</summary>
    Changes,

    /// <summary>数据, the list.</summary>
    Data,

    /// <summary>数据, one indicator.</summary>
    Indicator,

    /// <summary>导入: figures in.</summary>
    Import,

    /// <summary>台账: drafts to confirm.</summary>
    Register,

    /// <summary>检查: whether the plan holds together.</summary>
    Check,

    /// <summary>说明.</summary>
    Guide,

    /// <summary>督查通报.</summary>
    Bulletin,

    /// <summary>盘点材料, on one sheet.</summary>
    Stocktake,

    /// <summary>一图读懂.</summary>
    Infographic,
}
