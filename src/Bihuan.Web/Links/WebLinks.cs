using System.Globalization;
using System.Text;
using Bihuan.Publication;
using Bihuan.Publication.Infographics;
using Bihuan.Web.Accounts;
using Bihuan.Web.Infographics;
using Bihuan.Web.Pages;
using Bihuan.Web.Phrases;

namespace Bihuan.Web.Links;

/// <summary>Addresses of the web application: plan, language and as-of date are always in them.</summary>
/// <param name="planId">The plan.</param>
/// <param name="language">Language of the page.</param>
/// <param name="asOf">As-of date asked, carried to every other page.</param>
/// <param name="here">Path after the plan, for the language switch: <c>/c/C051</c>.</param>
/// <param name="query">Query of the present page without the as-of date and the light scheme, for the same.</param>
/// <param name="lights">Light scheme asked, carried to every other page; null for the default.</param>
/// <param name="root">Address of the application, for links in files that leave it; empty on its own pages.</param>
public sealed class WebLinks(string planId, Language language, DateOnly? asOf, string here = "", string query = "", string? lights = null, string root = "") : PageLinks
{
    /// <inheritdoc />
    public override bool CanFilter => true;

    /// <inheritdoc />
    public override string Home => $"/{Tag(language)}";

    /// <summary>The present page without its query: where its forms send.</summary>
    public string Here => Path(here);

    /// <inheritdoc />
    public override string Account(AccountFilter? filter = null, string? fragment = null) => Path("", Query(filter)) + Hash(fragment);

    /// <inheritdoc />
    public override string Report(string? fragment = null) => Path("/report") + Hash(fragment);

    /// <inheritdoc />
    public override string Commitment(string id, string? fragment = null) => Path("/c/" + Uri.EscapeDataString(id)) + Hash(fragment);

    /// <inheritdoc />
    public override string Proof(string id) => Path($"/c/{Uri.EscapeDataString(id)}/proof");

    /// <inheritdoc />
    public override string Changes(DateOnly? from = null, DateOnly? to = null) => Path("/changes", string.Join('&', new[] { Day("from", from), Day("to", to) }.OfType<string>()));

    /// <inheritdoc />
    public override string Check(CheckPart part, string? fragment = null) => Path("/check" + CheckPath(part)) + Hash(fragment);

    /// <summary>The same with its own query.</summary>
    public string Check(CheckPart part, string query, string? fragment) => Path("/check" + CheckPath(part), query) + Hash(fragment);

    /// <summary>The end of the address of a part: <c>/what-if</c>.</summary>
    public static string CheckPath(CheckPart part) => part switch
    {
        CheckPart.Conflicts => "",
        CheckPart.WhatIf => "/what-if",
        _ => "/" + part.ToString().ToLowerInvariant(),
    };

    /// <summary>The present page by another light scheme; null for the default.</summary>
    public string Lights(string? scheme) => new WebLinks(planId, language, asOf, lights: scheme).Path(here, query);

    /// <inheritdoc />
    public override string Data(string? fragment = null) => Path("/data") + Hash(fragment);

    /// <inheritdoc />
    public override string Indicator(string code, string? fragment = null) => Path("/data/" + Uri.EscapeDataString(code)) + Hash(fragment);

    /// <inheritdoc />
    public override string Guide(string? fragment = null) => Path("/guide") + Hash(fragment);

    /// <inheritdoc />
    public override string Infographic(InfographicLayout layout, string? fragment = null) => Path("/graphic/" + InfographicNames.Key(layout)) + Hash(fragment);

    /// <inheritdoc />
    public override string InfographicPicture(InfographicLayout layout) => Path("/graphic/" + InfographicNames.File(layout, "svg"));

    /// <inheritdoc />
    public override string? Paper(PaperKind kind, string? fragment = null) => PaperNames.Page(kind) is { } page ? Path("/" + page) + Hash(fragment) : null;

    /// <inheritdoc />
    public override string PaperFile(PaperKind kind) => Path("/" + PaperNames.File(kind));

    /// <inheritdoc />
    public override string At(string fragment) => Path(here, query) + Hash(fragment);

    /// <inheritdoc />
    public override string InLanguage(Language language) => new WebLinks(planId, language, asOf, lights: lights).Path(here, query);

    /// <summary>The register, or one of its entries.</summary>
    /// <param name="rest">An entry's id, or <c>history</c>; null for the list.</param>
    /// <param name="query">Query of the list.</param>
    public string Register(string? rest = null, string query = "") => Path("/register" + (rest is null ? "" : "/" + Uri.EscapeDataString(rest)), query);

    /// <summary>The page that takes figures in, or what belongs to one comparison on it.</summary>
    /// <param name="rest">The comparison's key after a slash, and what of it; empty for the page.</param>
    public string Import(string rest = "") => Path("/import" + rest);

    /// <summary>Where a template to fill in comes from; the agency is asked in the query.</summary>
    public string Template() => new WebLinks(planId, language, null).Path("/template.xlsx");

    /// <summary>The figures known on the page's date, in a format that comes back by import.</summary>
    public string Export(DataFormat format) => new WebLinks(planId, language, asOf).Path("/export/" + Uri.EscapeDataString(ImportEndpoints.FileName(planId, format)));

    /// <summary>The present page as of another date.</summary>
    public string AsOf(DateOnly? date) => new WebLinks(planId, language, date, lights: lights).Path(here, query);

    /// <inheritdoc />
    public override string Asset(string name) => WebAssets.Address(name);

    /// <summary>The tag in addresses: <c>zh</c> or <c>en</c>.</summary>
    public static string Tag(Language language) => language == Language.Chinese ? "zh" : "en";

    private string Path(string rest, string extra = "")
    {
        var text = new StringBuilder(root).Append('/').Append(Tag(language)).Append('/').Append(Uri.EscapeDataString(planId)).Append(rest);
        var mark = '?';
        if (asOf is { } day)
        {
            text.Append(mark).Append("asOf=").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            mark = '&';
        }

        if (lights is not null)
        {
            text.Append(mark).Append("lights=").Append(Uri.EscapeDataString(lights));
            mark = '&';
        }

        if (extra.Length > 0)
        {
            text.Append(mark).Append(extra);
        }

        return text.ToString();
    }

    private static string? Day(string key, DateOnly? day) => day?.ToString($"'{key}='yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Query(AccountFilter? filter)
    {
        var parts = new List<string>();
        void Add(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                parts.Add($"{key}={Uri.EscapeDataString(value)}");
            }
        }

        Add("chapter", filter?.Chapter?.ToString(CultureInfo.InvariantCulture));
        Add("policy", filter?.PolicyArea);
        Add("outlook", filter?.Outlook is { } outlook ? OutlookPhrases.Key(outlook) : null);
        Add("kind", filter?.Kind is { } kind ? ContractCodes.Of(kind) : null);
        Add("q", filter?.Text);
        return string.Join('&', parts);
    }
}
