namespace Bihuan;

/// <summary>What an account is opened for.</summary>
public enum CommitmentKind
{
    /// <summary>A promise with a number or a comparison: it has a formula.</summary>
    Target = 0,

    /// <summary>A promise to do something, without a number: a work item with a milestone.</summary>
    Task,

    /// <summary>A statement about the past, checked against the published figures. Not a promise, not counted among them.</summary>
    Claim,
}
