namespace Bihuan.Store;

/// <summary>Whether a person has confirmed a commitment.</summary>
public enum CommitmentState
{
    /// <summary>Made by the machine.</summary>
    Draft = 0,

    /// <summary>A person signed for it.</summary>
    Confirmed,
}
