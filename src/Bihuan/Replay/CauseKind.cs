namespace Bihuan.Replay;

/// <summary>Which of the things a light is a function of changed.</summary>
public enum CauseKind
{
    /// <summary>计划: another text, another meaning, or another default interpretation of the commitment.</summary>
    Plan = 0,

    /// <summary>规则: another light scheme, or another version of it.</summary>
    Rule,

    /// <summary>数据: a figure arrived or was revised.</summary>
    Data,

    /// <summary>时间: nothing but the day: a period ended, a deadline passed, a figure became overdue.</summary>
    Day,
}
