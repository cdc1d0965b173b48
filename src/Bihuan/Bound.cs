namespace Bihuan;

/// <summary>What the source said around its number; a verdict may use it only in the direction it proves.</summary>
public enum Bound
{
    /// <summary><c>=</c>: the number itself.</summary>
    Exact = 0,

    /// <summary><c>&gt;=</c>: “over 5000”.</summary>
    AtLeast,

    /// <summary><c>&lt;=</c>: “below”.</summary>
    AtMost,

    /// <summary><c>~</c>: “about”.</summary>
    About,
}
