using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Publication;
using Bihuan.Registers;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Content;
using Bihuan.Web.Links;
using Bihuan.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Pages;

/// <summary>
/// The register's pages and their forms. A form is answered by a redirect to the page that shows what came of it; one that is refused, by the same
/// page with everything that was typed.
/// </summary>
internal static class RegisterEndpoints
{
    private const string NameCookie = "register-name";

    // Before the name of a field both changed: what the person wrote, kept until they choose.
    private const string Mine = "mine.";

    public static void MapRegister(this IEndpointRouteBuilder group, Language language)
    {
        group.MapGet("/{planId}/register", (HttpContext context, IAccountSource source, IAntiforgery forgery, string planId) => List(context, source, forgery, language, planId, null, Empty)).Needs(Right.ReadRegister);
        group.MapGet("/{planId}/register/history", (HttpContext context, IAccountSource source, IAntiforgery forgery, string planId) => List(context, source, forgery, language, planId, null, Empty, isHistory: true)).Needs(Right.ReadRegister);
        group.MapGet("/{planId}/register/{id}", (HttpContext context, IAccountSource source, IAntiforgery forgery, string planId, string id) => Entry(context, source, forgery, language, planId, id, null, Empty)).Needs(Right.ReadRegister);
        group.MapPost("/{planId}/register", (HttpContext context, IAccountSource source, IAntiforgery forgery, string planId, IFormCollection form) => PostList(context, source, forgery, language, planId, form)).Needs(Right.EditRegister);
        group.MapPost("/{planId}/register/{id}", (HttpContext context, IAccountSource source, IAntiforgery forgery, string planId, string id, IFormCollection form) => PostEntry(context, source, forgery, language, planId, id, form)).Needs(Right.EditRegister);
    }

    private static IReadOnlyDictionary<string, string> Empty { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private static RazorComponentResult<Document> List(HttpContext context, IAccountSource source, IAntiforgery forgery, Language language, string planId, Diagnostic? refusal, IReadOnlyDictionary<string, string> typed, bool isHistory = false)
    {
        if (source.Register(planId) is not { } book)
        {
            return PageEndpoints.Missing(context, source, language);
        }

        var page = View(context, forgery, book, refusal, typed) with
        {
            IsHistory = isHistory,
            Filter = Enum.TryParse<RegisterFilter>(context.Request.Query["show"], ignoreCase: true, out var filter) ? filter : RegisterFilter.Open,
        };
        return PageEndpoints.Page(context, source, language, planId, isHistory ? "/register/history" : "/register", PageKind.Register, isHistory ? typeof(RegisterHistoryContent) : typeof(RegisterContent), Filled(page), StatusOf(refusal));
    }

    private static RazorComponentResult<Document> Entry(HttpContext context, IAccountSource source, IAntiforgery forgery, Language language, string planId, string id, Diagnostic? refusal, IReadOnlyDictionary<string, string> typed, int? column = null)
    {
        if (source.Register(planId) is not { } book || book.Kept.Register.Find(id) is not { } item)
        {
            return PageEndpoints.Missing(context, source, language);
        }

        var page = View(context, forgery, book, refusal, typed) with { Item = item, Column = column };
        if (refusal?.Code == DeskDiagnostics.Stale.Code)
        {
            page = Overtaken(page, item, typed);
        }

        return PageEndpoints.Page(context, source, language, planId, "/register/" + Uri.EscapeDataString(item.Id), PageKind.Register, typeof(RegisterEntryContent), Filled(page), StatusOf(refusal));
    }

    // Three versions: what both found, what the other made of it, what was typed. Where the other's is all there is, the form below shows that.
    private static RegisterView Overtaken(RegisterView page, RegisterItem item, IReadOnlyDictionary<string, string> typed)
    {
        var seen = int.TryParse(typed.GetValueOrDefault("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
        var before = Register.Fold(page.Kept.Register.History.Where(one => one.Revision <= seen)).Find(item.Id)?.Entry ?? item.Drafted;
        var both = page with { IsConflict = true, Seen = seen, Merge = MergeField.Of(before, item.Entry, typed) };
        return both.CanMerge ? both : both with { Typed = typed.Where(one => one.Key is "who" or "note").ToDictionary(StringComparer.Ordinal) };
    }

    private static Func<PlanView, Dictionary<string, object?>, bool> Filled(RegisterView page) => (_, parameters) =>
    {
        parameters["Page"] = page;
        return true;
    };

    private static int StatusOf(Diagnostic? refusal) => refusal is null ? StatusCodes.Status200OK
        : refusal.Code == DeskDiagnostics.Stale.Code || refusal.Code == DeskDiagnostics.Busy.Code ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;

    private static RegisterView View(HttpContext context, IAntiforgery forgery, RegisterBook book, Diagnostic? refusal, IReadOnlyDictionary<string, string> typed)
    {
        var token = forgery.GetAndStoreTokens(context);
        return new RegisterView
        {
            Kept = book.Kept,
            ReadOnly = book.ReadOnly,
            Who = context.Features.Get<Visitor>()?.Name ?? Uri.UnescapeDataString(context.Request.Cookies[NameCookie] ?? ""),
            Token = (token.FormFieldName, token.RequestToken ?? ""),
            Refusal = refusal,
            Typed = typed,
            Done = int.TryParse(context.Request.Query["done"], NumberStyles.None, CultureInfo.InvariantCulture, out var done) ? done : null,
        };
    }

    private static async Task<IResult> PostList(HttpContext context, IAccountSource source, IAntiforgery forgery, Language language, string planId, IFormCollection form)
    {
        var typed = Typed(context, form);
        var wish = form["do"].ToString();
        var colon = wish.IndexOf(':', StringComparison.Ordinal);
        var (verb, argument) = colon < 0 ? (wish, "") : (wish[..colon], wish[(colon + 1)..]);
        var wanted = (colon < 0 ? form["pick"].OfType<string>() : argument.Split(' ')).Select(Seen).ToList();
        var decision = await source.ActAsync(planId, (register, at) =>
        {
            var desk = Desk(register, at, typed);
            return verb switch
            {
                "confirm" or "confirm-all" or "confirm-picked" => desk.Confirm(wanted),
                "reject" or "reject-picked" => Each(register, desk.Reject, wanted),
                "reopen" => Each(register, desk.Reopen, wanted),
                "merge-picked" => desk.Merge(wanted, ""),
                _ => new Decision([], null),
            };
        }, context.RequestAborted);
        if (decision is null)
        {
            return PageEndpoints.Missing(context, source, language);
        }

        if (decision.Refusal is { } refusal)
        {
            return List(context, source, forgery, language, planId, refusal, typed);
        }

        Remember(context, typed);
        var show = context.Request.Query["show"].ToString();
        var anchor = decision.Events is [var only] && only.Ids is [var id] ? id : null;
        return Back(context, string.Create(CultureInfo.InvariantCulture, $"?done={decision.Events.Count}") + (show.Length > 0 ? "&show=" + Uri.EscapeDataString(show) : "") + (anchor is null ? "" : "#" + anchor));
    }

    private static async Task<IResult> PostEntry(HttpContext context, IAccountSource source, IAntiforgery forgery, Language language, string planId, string id, IFormCollection form)
    {
        var typed = Typed(context, form);
        if (source.Find(planId) is not { } plan || source.Register(planId) is not { } book || book.Kept.Register.Find(id) is not { } item)
        {
            return PageEndpoints.Missing(context, source, language);
        }

        // A choice that was not made is asked for again, with everything as it was.
        foreach (var name in typed.Keys.Where(key => key.StartsWith(Mine, StringComparison.Ordinal) && !typed.ContainsKey(key[Mine.Length..])).ToList())
        {
            (typed[name[Mine.Length..]], typed["revision"]) = (typed[name], typed.GetValueOrDefault("seen", ""));
        }

        _ = int.TryParse(typed.GetValueOrDefault("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision);
        var verb = typed.GetValueOrDefault("do", "");
        RegisterEntry? corrected = null;
        if (verb is "save" or "save-confirm")
        {
            corrected = Corrected(item, typed, plan.Plan, out var problem, out var column);
            if (problem is not null && item.Revision == revision)
            {
                return Entry(context, source, forgery, language, planId, id, problem, typed, column);
            }

            corrected ??= item.Entry;
        }

        var decision = await source.ActAsync(planId, (register, at) =>
        {
            var desk = Desk(register, at, typed);
            return verb switch
            {
                "save" or "save-confirm" => desk.Correct(corrected!, revision, verb == "save-confirm"),
                "confirm" => desk.Confirm([(id, revision)]),
                "reject" => desk.Reject(id, revision),
                "reopen" => desk.Reopen(id, revision),
                "split" => desk.Split(id, revision, typed.GetValueOrDefault("parts", "").Split('\n'), book.Parts.Draft),
                _ => new Decision([], null),
            };
        }, context.RequestAborted);
        if (decision?.Refusal is { } refusal)
        {
            return Entry(context, source, forgery, language, planId, id, refusal, typed);
        }

        Remember(context, typed);
        return Back(context, string.Create(CultureInfo.InvariantCulture, $"?done={decision?.Events.Count ?? 0}"));
    }

    /// <summary>The entry as the form has it; null with the reason when a field cannot be used.</summary>
    internal static RegisterEntry? Corrected(RegisterItem item, IReadOnlyDictionary<string, string> typed, Plan plan, out Diagnostic? problem, out int? column)
    {
        (problem, column) = (null, null);
        var (entry, drafted) = (item.Entry, item.Drafted);
        var indicator = typed.GetValueOrDefault("indicator", entry.IndicatorCode ?? "").Trim();
        var area = typed.GetValueOrDefault("area", entry.AreaCode).Trim();
        if (indicator.Length > 0 && !plan.Indicators.Any(one => one.Code == indicator))
        {
            problem = DeskDiagnostics.UnknownCode.At(new Place(null, Field: "indicator"), indicator);
        }
        else if (area != entry.AreaCode && !plan.Areas.Any(one => one.Code == area))
        {
            problem = DeskDiagnostics.UnknownCode.At(new Place(null, Field: "area"), area);
        }

        var readings = entry.Readings.ToList();
        var chosen = typed.GetValueOrDefault("reading", readings.Count > 0 ? readings[0].Id : "");
        if (readings.FindIndex(one => one.Id == chosen) is > 0 and var listed)
        {
            var moved = readings[listed];
            readings.RemoveAt(listed);
            readings.Insert(0, moved);
        }

        // The formula in the form is that of the reading shown first; only a person's own words change it.
        var formula = typed.GetValueOrDefault("formula", "").Trim();
        if (formula.Length > 0 && formula != typed.GetValueOrDefault("formulaSeen", entry.Formula ?? ""))
        {
            var notation = new FormulaNotation(plan.AreaCode, plan.Indicators).Of(area);
            if (notation.TryParse(formula, out var diagnostic) is { } meaning)
            {
                // The senses are of the words as drafted: who writes one of their formulas takes that sense back, any other formula stands alone.
                var printed = notation.Print(meaning);
                var declared = readings.Concat(drafted.Readings).FirstOrDefault(one => one.Formula == printed);
                readings = declared is null ? [new RegisterReading(InterpretationCatalogue.Corrected, printed)]
                    : [declared, .. (readings.Contains(declared) ? readings : drafted.Readings).Where(one => one != declared)];
            }
            else if (problem is null)
            {
                column = diagnostic?.Place.Column ?? 1;
                problem = DeskDiagnostics.FormulaNotRead.At(new Place(null, 1, column, "formula"), diagnostic?.Message.Zh, diagnostic?.Message.En, diagnostic?.Remedy.Zh, diagnostic?.Remedy.En);
            }
        }

        return problem is not null ? null : entry with
        {
            Title = typed.GetValueOrDefault("title", entry.Title).Trim(),
            Kind = ContractCodes.TryParse(typed.GetValueOrDefault("kind"), out var kind) ? kind : entry.Kind,
            IndicatorCode = indicator.Length > 0 ? indicator : null,
            AreaCode = area,
            Readings = readings,
            Reasons = readings.Count > 0 ? [] : entry.Reasons,
        };
    }

    private static Decision Each(Register register, Func<string, int, Decision> wish, List<(string Id, int Revision)> wanted)
    {
        if (wanted.Count == 0)
        {
            return Decision.Refused(DeskDiagnostics.NothingChosen.At(default));
        }

        var events = new List<RegisterEvent>();
        foreach (var (id, revision) in wanted)
        {
            var one = wish(id, revision);
            if (one.Refusal is not null)
            {
                return one;
            }

            events.AddRange(one.Events);
        }

        return new Decision([.. events.Select((happened, index) => happened with { Revision = register.Revision + index + 1 })], null);
    }

    internal static (string Id, int Revision) Seen(string picked)
    {
        var mark = picked.LastIndexOf('@');
        return mark > 0 && int.TryParse(picked.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? (picked[..mark], revision) : (picked, 0);
    }

    private static RegisterDesk Desk(Register register, DateTimeOffset at, IReadOnlyDictionary<string, string> typed) =>
        new(register, at, typed.GetValueOrDefault("who", ""), typed.GetValueOrDefault("note", ""));

    private static Dictionary<string, string> Typed(HttpContext context, IFormCollection form)
    {
        var typed = form.Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key, pair => Short(pair.Value.ToString()).ReplaceLineEndings("\n"), StringComparer.Ordinal);
        // Where people sign in, nobody signs with another's name.
        if (context.Features.Get<Visitor>() is { } visitor)
        {
            typed["who"] = visitor.Name;
        }

        return typed;
    }

    private static string Short(string text) => text.Length > 4000 ? text[..4000] : text;

    private static void Remember(HttpContext context, IReadOnlyDictionary<string, string> typed)
    {
        if (typed.GetValueOrDefault("who", "").Trim() is { Length: > 0 and <= 60 } who)
        {
            context.Response.Cookies.Append(NameCookie, Uri.EscapeDataString(who), new CookieOptions { Path = "/", SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true });
        }
    }

    private static IResult Back(HttpContext context, string rest) => PageEndpoints.SeeOther(context, context.Request.Path.ToUriComponent() + rest);
}
