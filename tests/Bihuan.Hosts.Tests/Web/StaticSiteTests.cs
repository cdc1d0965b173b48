using AngleSharp.Html.Parser;
using Bihuan.Web.Sites;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The account as files.</summary>
public sealed class StaticSiteTests
{
    [Fact]
    public async Task The_same_account_gives_the_same_bytes_and_every_link_ends_somewhere()
    {
        var folder = Directory.CreateTempSubdirectory("bihuan-site-").FullName;
        try
        {
            var account = SamplePlan.Account(SamplePlan.AsOf);
            var cancellation = TestContext.Current.CancellationToken;
            var files = await StaticSite.WriteAsync(account, SamplePlan.Checks.Check(account), Path.Combine(folder, "a"), cancellation);
            var again = await StaticSite.WriteAsync(account, SamplePlan.Checks.Check(account), Path.Combine(folder, "b"), cancellation);
            Assert.Equal(files, again);
            var broken = new List<string>();
            var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            foreach (var file in files)
            {
                var content = await File.ReadAllBytesAsync(Path.Combine(folder, "a", file), cancellation);
                Assert.Equal(content, await File.ReadAllBytesAsync(Path.Combine(folder, "b", file), cancellation));
                if (file.EndsWith(".html", StringComparison.Ordinal))
                {
                    var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(content));
                    ids[file] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
                    Assert.Empty(page.QuerySelectorAll("script"));
                }
            }

            foreach (var file in files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
            {
                var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(folder, "a", file), cancellation));
                foreach (var link in page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!).Where(href => !href.StartsWith("http", StringComparison.Ordinal)))
                {
                    var target = new Uri(new Uri("file:///site/" + file), link);
                    var name = Uri.UnescapeDataString(target.AbsolutePath["/site/".Length..]);
                    if (!files.Contains(name, StringComparer.Ordinal) || (target.Fragment.Length > 1 && !ids[name].Contains(Uri.UnescapeDataString(target.Fragment[1..]))))
                    {
                        broken.Add($"{file}: {link}");
                    }
                }
            }

            Assert.Empty(broken.Distinct(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
