using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bihuan.Consistency;
using Bihuan.Publication.Bulletins;
using Bihuan.Publication.Infographics;
using Bihuan.Statistics;
using Bihuan.Web.Accounts;
using Bihuan.Web.Content;
using Bihuan.Web.Embedding;
using Bihuan.Web.Infographics;
using Bihuan.Web.Links;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bihuan.Web.Sites;

/// <summary>
/// The account as plain files: the same content as the web pages in both languages, opened from a folder without a server; nothing but the search
/// needs a script. The same account gives the same bytes.
/// </summary>
public static class StaticSite
{
    private static readonly string[] OwnAssets = ["bihuan.css", "check.css", "embed.css", "favicon.svg", "lights.css", "papers.css", "publication.css", "search.js"];

    /// <summary>Writes the site into <paramref name="directory"/>, made when missing; files of the same name are replaced, others are left alone.</summary>
    /// <param name="account">The account as of its date.</param>
    /// <param name="check">Whether its plan holds together.</param>
    /// <param name="directory">Where to.</param>
    /// <param name="cancellation">Stops the writing; files written stay.</param>
    /// <returns>Names of the files written, relative to the directory, in ordinal order.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(Account account, ConsistencyReport check, string directory, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var files = await FilesAsync(account, check, null, cancellation: cancellation);
        foreach (var (name, content) in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(directory, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, content, cancellation);
        }

        return [.. files.Keys];
    }

    /// <summary>The site's files by name, relative to its folder, with <c>/</c> between folders; nothing is written.</summary>
    /// <param name="account">The account as of its date.</param>
    /// <param name="check">Whether its plan holds together.</param>
    /// <param name="papers">What bulletin, stocktake and decomposition table are made of; null for a site without them.</param>
    /// <param name="root">Address the folder will have, with a slash at its end; null when it is not known.</param>
    /// <param name="drawn">Told the drawings (svg) as soon as they are there, before the pages: what other programs make of them takes as long as the rest.</param>
    /// <param name="cancellation">Stops the making.</param>
    public static async Task<SortedDictionary<string, byte[]>> FilesAsync(
        Account account, ConsistencyReport check, SitePapers? papers, string? root = null, Action<IReadOnlyDictionary<string, byte[]>>? drawn = null, CancellationToken cancellation = default)
    {
        var data = new SeriesSet(account.Plan.Indicators, account.Plan.Observations);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var asset in OwnAssets)
        {
            files["assets/" + asset] = WebAssets.Content(asset)!.Value.ToArray();
        }

        var whole = new PlanView(account, data, Language.Chinese, new FolderLinks(Language.Chinese, "index.html", root, papers is not null));
        var drawings = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, svg) in Enum.GetValues<Language>().SelectMany(language => Drawings(whole, papers, language, root)))
        {
            drawings[name] = files[name] = Encoding.UTF8.GetBytes(svg);
        }

        drawn?.Invoke(drawings);
        var made = Task.Run(() => PapersOf(account, data, papers, cancellation), cancellation);
        var pages = await Task.WhenAll(
            Task.Run(() => RenderAsync(whole, check, papers, Language.Chinese, root, cancellation), cancellation),
            Task.Run(() => RenderAsync(whole, check, papers, Language.English, root, cancellation), cancellation));
        foreach (var (name, html) in pages.SelectMany(page => page))
        {
            files[name] = Encoding.UTF8.GetBytes(html);
        }

        foreach (var (name, content) in await made)
        {
            files[name] = content;
        }

        return files;
    }

    private static IEnumerable<(string Name, string Svg)> Drawings(PlanView whole, SitePapers? papers, Language language, string? root)
    {
        foreach (var layout in Enum.GetValues<InfographicLayout>())
        {
            var file = InfographicNames.File(layout, "svg");
            yield return ($"{WebLinks.Tag(language)}/{file}", InfographicSvg.Draw(whole.At(language, new FolderLinks(language, file, root, papers is not null)), layout));
        }
    }

    private static List<(string Name, byte[] Content)> PapersOf(Account account, SeriesSet data, SitePapers? papers, CancellationToken cancellation)
    {
        var files = new List<(string, byte[])>();
        foreach (var language in papers is null ? [] : Enum.GetValues<Language>())
        {
            foreach (var kind in Enum.GetValues<PaperKind>().Where(kind => kind != PaperKind.OfficeBulletin && PaperNames.LanguageOf(kind, language) == language))
            {
                cancellation.ThrowIfCancellationRequested();
                files.Add(($"{WebLinks.Tag(language)}/{PaperNames.File(kind)}", papers!.Maker.Make(kind, papers.Request(account, language), data, new FolderLinks(language, PaperNames.File(kind), hasPapers: true))));
            }
        }

        return files;
    }

    private static async Task<List<(string Name, string Html)>> RenderAsync(
        PlanView whole, ConsistencyReport check, SitePapers? papers, Language language, string? root, CancellationToken cancellation)
    {
        var account = whole.Account;
        // Chinese as Chinese: numeric references would make the files three times as large and unreadable.
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var pages = new List<(string, string)>();
        var tag = WebLinks.Tag(language);

        async Task Add(PageKind kind, string file, Type content, Action<Dictionary<string, object?>>? fill = null, Verdict? verdict = null, Indicator? indicator = null, CheckPart? part = null)
        {
            cancellation.ThrowIfCancellationRequested();
            var view = whole.At(language, new FolderLinks(language, file, root, papers is not null));
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view };
            fill?.Invoke(parameters);
            pages.Add(($"{tag}/{file}", await PageAsync(renderer, view, kind, PageTitles.Of(view, kind, verdict, indicator, part), content, parameters)));
        }

        await Add(PageKind.Account, "index.html", typeof(AccountContent));
        await Add(PageKind.Report, "report.html", typeof(ReportContent));
        await Add(PageKind.Data, "data/index.html", typeof(DataContent));
        foreach (var (part, content) in new[] { (CheckPart.Conflicts, typeof(ConflictsContent)), (CheckPart.Assumptions, typeof(AssumptionsContent)), (CheckPart.Notes, typeof(NotesContent)) })
        {
            await Add(PageKind.Check, FolderLinks.CheckFile(part)!, content, parameters => parameters["Report"] = check, part: part);
        }

        if (papers is not null)
        {
            var request = papers.Request(account, language);
            await Add(PageKind.Bulletin, PaperNames.Page(PaperKind.Bulletin) + ".html", typeof(BulletinContent), parameters => parameters["Bulletin"] = Bulletin.Of(request.ForEverybody));
            await Add(PageKind.Stocktake, PaperNames.Page(PaperKind.Stocktake) + ".html", typeof(StocktakeContent), parameters => parameters["Stocktake"] = Stocktake.Of(request));
        }

        await Add(PageKind.Guide, "guide.html", typeof(GuideContent));
        await Add(PageKind.Search, "search.html", typeof(SearchContent));
        pages.Add(($"{tag}/search-index.js", SearchIndex.Of(whole.At(language, new FolderLinks(language, "search.html", root, papers is not null)))));
        foreach (var verdict in account.Verdicts)
        {
            await Add(PageKind.Commitment, $"c/{FolderLinks.FileName(verdict.Commitment.Id)}.html", typeof(CommitmentContent), parameters => parameters["Verdict"] = verdict, verdict);
        }

        foreach (var verdict in account.Verdicts)
        {
            var file = $"embed/{FolderLinks.FileName(verdict.Commitment.Id)}.html";
            var view = whole.At(language, new FolderLinks(language, file, root, papers is not null));
            pages.Add(($"{tag}/{file}", Clean(await RenderAsync<EmbedPage>(renderer, new(StringComparer.Ordinal) { ["View"] = view, ["Verdict"] = verdict }))));
        }

        foreach (var verdict in account.Verdicts)
        {
            await Add(PageKind.Proof, $"proof/{FolderLinks.FileName(verdict.Commitment.Id)}.html", typeof(ProofContent), parameters => parameters["Verdict"] = verdict, verdict);
        }

        foreach (var indicator in account.Plan.Indicators)
        {
            await Add(PageKind.Indicator, $"data/{FolderLinks.FileName(indicator.Code)}.html", typeof(IndicatorContent), parameters => parameters["Indicator"] = indicator, indicator: indicator);
        }

        foreach (var layout in Enum.GetValues<InfographicLayout>())
        {
            await Add(PageKind.Infographic, InfographicNames.File(layout, "html"), typeof(InfographicContent), parameters => parameters["Layout"] = layout);
        }

        if (language == Language.Chinese)
        {
            var view = whole.At(language, new FolderLinks(language, "index.html", root, papers is not null));
            pages.Add(("index.html", Clean(await RenderAsync<SiteCover>(renderer, new(StringComparer.Ordinal) { ["View"] = view }))));
        }

        return pages;
    }

    private static async Task<string> PageAsync(HtmlRenderer renderer, PlanView view, PageKind kind, string title, Type content, Dictionary<string, object?> parameters)
    {
        RenderFragment child = builder =>
        {
            builder.OpenComponent(0, content);
            builder.AddMultipleAttributes(1, parameters!);
            builder.CloseComponent();
        };
        return Clean(await RenderAsync<SitePage>(renderer, new(StringComparer.Ordinal) { ["View"] = view, ["Title"] = title, ["Here"] = kind, ["ChildContent"] = child }));
    }

    private static Task<string> RenderAsync<TPage>(HtmlRenderer renderer, Dictionary<string, object?> parameters) where TPage : IComponent =>
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });

    private static string Clean(string html) => html.ReplaceLineEndings("\n") + "\n";
}
