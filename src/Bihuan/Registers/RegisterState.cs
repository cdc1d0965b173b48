namespace Bihuan.Registers;

/// <summary>Where an entry stands with the people who keep the register.</summary>
public enum RegisterState
{
    /// <summary>待确认: drafted or corrected, not signed.</summary>
    Open = 0,

    /// <summary>已确认: a person signed it.</summary>
    Confirmed,

    /// <summary>不立账: a person decided that it is no commitment.</summary>
    Rejected,

    /// <summary>已合并: it lives on in another entry.</summary>
    Merged,

    /// <summary>已拆分: it lives on in its parts.</summary>
    Split,

    /// <summary>原文已删: the text no longer has it.</summary>
    Vanished,
}
