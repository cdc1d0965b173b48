namespace Bihuan;

/// <summary>比较: which side of the value counts. The codes in data are <c>eq ge gt le lt approx</c>.</summary>
public enum Comparator
{
    /// <summary>Exactly, or without a hedge.</summary>
    Equal = 0,

    /// <summary>以上, 不低于: at least.</summary>
    AtLeast,

    /// <summary>超过, 突破, 高于: more than, strictly.</summary>
    MoreThan,

    /// <summary>以内, 不超过: at most.</summary>
    AtMost,

    /// <summary>低于: less than, strictly.</summary>
    LessThan,

    /// <summary>左右, 约: about; its tolerance is an interpretation.</summary>
    About,
}
