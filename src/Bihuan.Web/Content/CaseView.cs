using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;
using Bihuan.Web.Access;
using Bihuan.Web.Links;

namespace Bihuan.Web.Content;

/// <summary>What the pages of cases show to whoever came: names as of their days, addresses, and what is theirs to do.</summary>
internal sealed record CaseView(Visitor Visitor, Language Language)
{
    /// <summary>What the name of a field begins with that is a cell of a report.</summary>
    public const string CellPrefix = "cell:";

    /// <summary>Field and value of the token every form carries.</summary>
    public (string Name, string Value) Token { get; init; }

    /// <summary>What stood against the last form; empty when nothing did.</summary>
    public IReadOnlyList<Diagnostic> Refusals { get; init; } = [];

    /// <summary>The step that was refused, so that its form stands open with what was typed.</summary>
    public CaseAction? Refused { get; init; }

    /// <summary>What was typed, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a case was registered or a step taken just now.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether files can be taken.</summary>
    public bool TakesEvidence { get; init; }

    public DeliveryBook Book => Visitor.Book;

    public DateOnly On => Visitor.On;

    public bool IsZh => Language == Language.Chinese;

    public string T(string zh, string en) => IsZh ? zh : en;

    public string T(Words words) => words.In(Language);

    /// <summary>A word that begins a line.</summary>
    public string Head(Words words) => IsZh ? words.Zh : char.ToUpperInvariant(words.En[0]) + words.En[1..];

    public string Home => $"/{WebLinks.Tag(Language)}/cases";

    public string AddressOf(string id) => $"{Home}/{Uri.EscapeDataString(id)}";

    public string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An agency as it was called on a day.</summary>
    public string Agency(string code, DateOnly on) => Book.Organisation.AgencyName(code, on, Language);

    /// <summary>A person by name; the code where nobody gave one.</summary>
    public string Person(string code, DateOnly on) => Book.Organisation.PersonName(code, on, Language);

    /// <summary>Working days past the due day, today; null when it is not late.</summary>
    public int? Late(SupervisionCase @case) => @case.Overdue(On, WorkCalendar.China);

    /// <summary>The capacities in which whoever came may act on a case, one for each post.</summary>
    public IReadOnlyList<Actor> ActorsOn(SupervisionCase? @case)
    {
        if (Visitor.Member?.Person is not { } person || (@case is not null && !Visitor.Reaches(Right.ActOnCases, @case)))
        {
            return [];
        }

        var desk = new CaseDesk(Book);
        return [.. Book.Organisation.PostsOf(person, On).Select(post => desk.ActorOf(person, post.Code, @case, On).Actor).OfType<Actor>()];
    }

    /// <summary>The reports whoever came is asked for on a case, or may begin: agency, period, and the day each is due.</summary>
    public IReadOnlyList<(string Agency, Period Period, DateOnly Due, int? Late)> ReportsAsked(SupervisionCase @case) =>
    [
        .. ActorsOn(@case).Where(actor => CaseDesk.ChoicesOf(@case, actor, On).Any(choice => choice is { Action: CaseAction.SaveReport, IsOpen: true })).Select(actor => actor.Agency).Distinct(StringComparer.Ordinal)
            .SelectMany(agency => ReportClock.PeriodsAsked(@case, agency, On).Append(ReportClock.Running(On)).Where(period => @case.Sheet(agency, period)?.SignedOn is null)
                .Select(period => (agency, period, ReportClock.DueOf(period, WorkCalendar.China), ReportClock.Late(@case.Sheet(agency, period), period, On, WorkCalendar.China)))),
    ];

    /// <summary>What waits for whoever came.</summary>
    public IReadOnlyList<CaseAction> Mine(SupervisionCase @case) => [.. ActorsOn(@case).SelectMany(actor => NextSteps.Of(@case, actor, On)).Distinct()];
}
