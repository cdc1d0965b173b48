namespace Bihuan;

/// <summary>What a later report says of a promise.</summary>
public enum ReconciliationResult
{
    /// <summary>兑现: the later report states an outcome that keeps the promise.</summary>
    Kept = 0,

    /// <summary>未兑现: the later report states an outcome that does not.</summary>
    Missed,

    /// <summary>未报告: the later report says nothing of it.</summary>
    NotReported,

    /// <summary>不可比: it says something that cannot be held against the promise; the reasons say why.</summary>
    NotComparable,
}
