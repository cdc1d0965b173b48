using AngleSharp.Html.Parser;
using Bihuan.Hosts.Tests.Publishing;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The account as files.</summary>
public sealed class StaticSiteTests(Published published)
{
    [Fact]
    public void Every_link_of_a_folder_ends_somewhere_and_only_the_search_has_scripts()
    {
        var files = published.Files.ToHashSet(StringComparer.Ordinal);
        var parser = new HtmlParser();
        var (links, ids) = (new List<(string File, string Link)>(), new Dictionary<string, HashSet<string>>(StringComparer.Ordinal));
        foreach (var file in files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = parser.ParseDocument(published.Text(file));
            ids[file] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
            links.AddRange(page.QuerySelectorAll("[href], [src]").Select(element => (file, element.GetAttribute("href") ?? element.GetAttribute("src")!)));
            Assert.Equal(file.EndsWith("/search.html", StringComparison.Ordinal) ? 2 : 0, page.Scripts.Length);
            Assert.Empty(page.QuerySelectorAll("[onclick], [onload], [style*=\"url(\"]"));
        }

        var broken = links.Where(one => !one.Link.StartsWith("http", StringComparison.Ordinal)).Where(one =>
        {
            var target = new Uri(new Uri("file:///site/" + one.File), one.Link);
            var name = Uri.UnescapeDataString(target.AbsolutePath["/site/".Length..]);
            return !files.Contains(name) || (target.Fragment.Length > 1 && !ids[name].Contains(Uri.UnescapeDataString(target.Fragment[1..])));
        });
        Assert.Empty(broken.Distinct());
    }
}
