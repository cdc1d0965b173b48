namespace Bihuan.Web.Access;

/// <summary>What an address asks of whoever comes to it. Every address names one; an address that names none is open to nobody once people sign in.</summary>
internal enum Right
{
    /// <summary>What is published: accounts, proofs, checks, open data.</summary>
    Published = 0,

    /// <summary>The way in.</summary>
    SignIn,

    /// <summary>One's own password and second factor.</summary>
    OwnSignIn,

    /// <summary>The register with what is not confirmed yet.</summary>
    ReadRegister,

    /// <summary>Changes of the register.</summary>
    EditRegister,

    /// <summary>Figures in.</summary>
    Import,

    /// <summary>Cases with their timeline.</summary>
    ReadCases,

    /// <summary>The page for the leader's meeting, where claims stand beside figures.</summary>
    ReadStocktake,

    /// <summary>Acts on cases; which of them, the case machine says.</summary>
    ActOnCases,

    /// <summary>Who asked for what that is not public.</summary>
    ReadRecords,

    /// <summary>Who may sign in.</summary>
    KeepMembers,
}
