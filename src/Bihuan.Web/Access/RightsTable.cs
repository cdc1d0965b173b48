namespace Bihuan.Web.Access;

/// <summary>The one table of rights: role, right, reach. What is not in it is refused.</summary>
internal static class RightsTable
{
    private static readonly Dictionary<(Role Role, Right Right), Reach> Rows = new()
    {
        [(Role.Public, Right.Published)] = Reach.All,
        [(Role.Public, Right.SignIn)] = Reach.All,

        [(Role.SupportingAgency, Right.ReadRegister)] = Reach.All,
        [(Role.SupportingAgency, Right.ReadCases)] = Reach.Agency,
        [(Role.SupportingAgency, Right.ActOnCases)] = Reach.Agency,

        [(Role.LeadAgency, Right.ReadRegister)] = Reach.All,
        [(Role.LeadAgency, Right.ReadCases)] = Reach.Agency,
        [(Role.LeadAgency, Right.ActOnCases)] = Reach.Agency,

        [(Role.Verifier, Right.ReadRegister)] = Reach.All,
        [(Role.Verifier, Right.ReadCases)] = Reach.Area,
        [(Role.Verifier, Right.ActOnCases)] = Reach.Area,

        [(Role.Leader, Right.ReadRegister)] = Reach.All,
        [(Role.Leader, Right.ReadStocktake)] = Reach.All,
        [(Role.Leader, Right.ReadCases)] = Reach.Area,
        [(Role.Leader, Right.ActOnCases)] = Reach.Area,

        [(Role.Supervisor, Right.ReadRegister)] = Reach.All,
        [(Role.Supervisor, Right.EditRegister)] = Reach.All,
        [(Role.Supervisor, Right.Import)] = Reach.All,
        [(Role.Supervisor, Right.ReadStocktake)] = Reach.All,
        [(Role.Supervisor, Right.ReadCases)] = Reach.Area,
        [(Role.Supervisor, Right.ActOnCases)] = Reach.Area,

        [(Role.Auditor, Right.ReadRegister)] = Reach.All,
        [(Role.Auditor, Right.ReadStocktake)] = Reach.All,
        [(Role.Auditor, Right.ReadCases)] = Reach.All,
        [(Role.Auditor, Right.ReadRecords)] = Reach.All,

        [(Role.Administrator, Right.KeepMembers)] = Reach.All,
    };

    /// <summary>How far the right reaches for the role.</summary>
    public static Reach Of(Role role, Right right) => Rows.GetValueOrDefault((role, right));
}
