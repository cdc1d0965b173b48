namespace Bihuan;

/// <summary>力度: how firmly a target is promised. It changes the consequence, never the truth.</summary>
public enum Strength
{
    /// <summary>No word of force.</summary>
    Commit = 0,

    /// <summary>力争, 争取.</summary>
    Strive,

    /// <summary>确保.</summary>
    Ensure,
}
