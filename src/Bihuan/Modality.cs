namespace Bihuan;

/// <summary>语态: what kind of statement the sentence makes.</summary>
public enum Modality
{
    /// <summary>Something that happened.</summary>
    Outcome = 0,

    /// <summary>预计: something believed to have happened, before the accounts are closed.</summary>
    Estimate,

    /// <summary>Something promised for the future.</summary>
    Target,
}
