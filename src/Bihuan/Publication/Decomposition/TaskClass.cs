namespace Bihuan.Publication.Decomposition;

/// <summary>任务类别 of a decomposition table and a bulletin.</summary>
public enum TaskClass
{
    /// <summary>主要经济指标.</summary>
    MainEconomic = 0,

    /// <summary>量化指标: any other promise with a number or comparison.</summary>
    Quantified,

    /// <summary>重点项目: works to be completed.</summary>
    Project,

    /// <summary>民生实事: works and services for people's livelihood.</summary>
    Livelihood,

    /// <summary>定性工作: a work item without a number.</summary>
    Qualitative,
}
