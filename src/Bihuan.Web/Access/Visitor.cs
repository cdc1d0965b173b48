using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;

namespace Bihuan.Web.Access;

/// <summary>Who a request comes from, and in what capacities, on this day.</summary>
internal sealed class Visitor
{
    private readonly Organisation _organisation;
    private readonly IReadOnlyList<OrganisationRow> _posts;

    public Visitor(Member? member, DeliveryBook book, DateOnly on)
    {
        // Whoever was closed is nobody, whichever way they come.
        member = member is { IsClosed: true } ? null : member;
        (Member, Book, On, _organisation) = (member, book, on, book.Organisation);
        _posts = member?.Person is { } person ? _organisation.PostsOf(person, on) : [];
        var roles = new HashSet<Role> { Role.Public };
        foreach (var duty in _posts.Select(post => post.Duty))
        {
            roles.UnionWith(duty switch
            {
                Duty.Supervisor => [Role.Supervisor],
                Duty.Leader => [Role.Leader],
                // An agency leads one case and supports another.
                Duty.LeadAgency or Duty.Preparer => [Role.LeadAgency, Role.SupportingAgency],
                Duty.SupportingAgency => [Role.SupportingAgency],
                Duty.Verifier => [Role.Verifier],
                _ => Array.Empty<Role>(),
            });
        }

        if (member?.IsAuditor == true)
        {
            roles.Add(Role.Auditor);
        }

        if (member?.IsAdministrator == true)
        {
            roles.Add(Role.Administrator);
        }

        Roles = roles;
    }

    public Member? Member { get; }

    public DeliveryBook Book { get; }

    public DateOnly On { get; }

    public IReadOnlySet<Role> Roles { get; }

    /// <summary>Name kept with what is done.</summary>
    public string Name => Member?.UserName ?? "";

    /// <summary>The furthest reach any of the roles has. One's own sign-in is everybody's who is signed in, and nothing else is before a given password is replaced.</summary>
    public Reach Of(Right right) => right switch
    {
        Right.OwnSignIn => Member is null ? Reach.None : Reach.All,
        Right.Published or Right.SignIn => RightsTable.Of(Role.Public, right),
        _ => Member is null or { MustChangePassword: true } ? Reach.None : Roles.Max(role => RightsTable.Of(role, right)),
    };

    /// <summary>Whether a case is within the right's reach, by one of the posts or marks.</summary>
    public bool Reaches(Right right, SupervisionCase @case) => Of(right) switch
    {
        Reach.All => true,
        Reach.None => false,
        _ => _posts.Any(post => IsWithin(ReachOf(post, right), post.Above!, @case)),
    };

    /// <summary>The agencies whoever came belongs to today.</summary>
    public IEnumerable<string> Agencies => _posts.Select(post => post.Above!).Distinct(StringComparer.Ordinal);

    /// <summary>Whether what an agency has begun and not signed is theirs to see: its own people, and whoever reads everything.</summary>
    public bool SeesDraftsOf(string agency) => Of(Right.ReadCases) == Reach.All || Agencies.Contains(agency, StringComparer.Ordinal);

    /// <summary>Whether a step of a case within reach is theirs to see: a report is the agency's own until it is signed.</summary>
    public bool Sees(CaseStep step) => step.Event is not { Action: CaseAction.SaveReport or CaseAction.SubmitReport } and not { Action: CaseAction.ReturnReport, Input.Agency: null } || SeesDraftsOf(step.Event.Input.By.Agency);

    private static Reach ReachOf(OrganisationRow post, Right right) => RightsTable.Of(
        post.Duty switch
        {
            Duty.Supervisor => Role.Supervisor,
            Duty.Leader => Role.Leader,
            Duty.Verifier => Role.Verifier,
            Duty.LeadAgency or Duty.Preparer => Role.LeadAgency,
            Duty.SupportingAgency => Role.SupportingAgency,
            _ => Role.Public,
        }, right);

    private bool IsWithin(Reach reach, string agency, SupervisionCase @case) => reach switch
    {
        Reach.All => true,
        Reach.Agency => @case.Lead == agency || @case.Supporting.Contains(agency, StringComparer.Ordinal),
        Reach.Area => _organisation.Find(OrganisationKind.Agency, agency, On)?.Area is not { } area || area == Area.China
            || @case.Lead is null || IsIn(_organisation.Find(OrganisationKind.Agency, @case.Lead, On)?.Area, area),
        _ => false,
    };

    private bool IsIn(string? area, string whole)
    {
        // The organisation has no circles.
        for (var at = area; at is not null; at = _organisation.Find(OrganisationKind.Area, at, On)?.Above)
        {
            if (at == whole)
            {
                return true;
            }
        }

        return false;
    }
}
