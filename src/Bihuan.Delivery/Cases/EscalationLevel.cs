namespace Bihuan.Delivery.Cases;

/// <summary>The ladder of supervision: each step is taken by a rule or a person, and both are recorded. It never skips a step upwards.</summary>
public enum EscalationLevel
{
    /// <summary>跟踪.</summary>
    Tracking = 0,

    /// <summary>提醒.</summary>
    Reminder,

    /// <summary>催办.</summary>
    Urging,

    /// <summary>督办函、挂牌督办.</summary>
    SupervisionLetter,

    /// <summary>通报.</summary>
    Circular,

    /// <summary>约谈.</summary>
    Interview,

    /// <summary>问责移交.</summary>
    Accountability,
}
