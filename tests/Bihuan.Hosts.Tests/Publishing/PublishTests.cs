using System.Text;
using System.Xml.Linq;
using Bihuan.Hosts.Tests.Cli;

namespace Bihuan.Hosts.Tests.Publishing;

/// <summary>What publish makes of the sample.</summary>
public sealed class PublishTests(Published published)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, string> Pictures => new() { { "zh", "promised" }, { "zh", "delivered" }, { "en", "promised" }, { "en", "delivered" } };

    [Fact]
    public async Task Published_again_every_file_is_the_same_byte_for_byte()
    {
        var again = Directory.CreateTempSubdirectory("bihuan-publish-").FullName;
        try
        {
            var run = await CommandRun.Of("publish", Published.Sample, "--out", again, "--as-of", Published.Day);
            Assert.Equal(0, run.Status);
            var files = published.Files;
            Assert.Equal(files, [.. Directory.EnumerateFiles(again, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(again, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]);
            Assert.All(files, file => Assert.True(published.Bytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, file))), file));
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_travels_alone_and_names_every_promise(string language, string layout)
    {
        var text = published.Text($"{language}/infographic-{layout}.svg");
        var svg = XDocument.Parse(text);

        Assert.Equal(Svg + "svg", svg.Root!.Name);
        // Nothing from outside: no picture, font or style sheet, and links only to the pages beside it.
        Assert.Empty(svg.Descendants(Svg + "image"));
        Assert.DoesNotContain("url(http", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.All(svg.Descendants(Svg + "a"), link => Assert.True(File.Exists(published.PathOf($"{language}/{link.Attribute("href")!.Value}")), link.ToString()));
        // Every promise once in the overview and once where it stands, with its proof.
        var promises = published.Text("data/commitments.csv").Split('\n').Count(line => line.Contains(",target,", StringComparison.Ordinal));
        Assert.Equal(promises, svg.Descendants(Svg + "circle").Count(circle => circle.Element(Svg + "title") is not null));
        Assert.Equal(promises, svg.Descendants(Svg + "a").Select(link => link.Attribute("href")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(svg.Descendants(Svg + "title").First().Value, svg.Root.Value, StringComparison.Ordinal);
        Assert.Contains("2025", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void What_was_promised_shows_nothing_that_was_published_after_the_plan_began(string language, string layout)
    {
        var marks = XDocument.Parse(published.Text($"{language}/infographic-{layout}.svg")).Descendants(Svg + "text").Select(text => text.Value).ToList();
        var shown = marks.Count(text => text.StartsWith("公布数", StringComparison.Ordinal) || text.StartsWith("published ", StringComparison.Ordinal));

        Assert.Equal(layout == "delivered", shown > 0);
        if (layout == "promised")
        {
            Assert.DoesNotContain(marks, text => text.StartsWith("此前 2023", StringComparison.Ordinal) || text.StartsWith("before: 2023", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Pictures_are_made_where_a_renderer_is_present_and_a_word_says_so_where_not()
    {
        var isThere = published.Files.Contains("zh/infographic-delivered.png", StringComparer.Ordinal);

        Assert.NotEqual(isThere, published.Run.Error.Contains("BH8101", StringComparison.Ordinal));
        if (isThere)
        {
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], published.Bytes("zh/infographic-delivered.png")[..4]);

            // One page of the drawing's own size, without the place it was made at.
            var pdf = System.Text.Encoding.Latin1.GetString(published.Bytes("zh/infographic-delivered.pdf"));
            Assert.StartsWith("%PDF", pdf, StringComparison.Ordinal);
            Assert.Matches("/Count 1[^0-9]", pdf);
            Assert.DoesNotContain("file:", pdf, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Publish_needs_a_folder_to_write_to()
    {
        var run = await CommandRun.Of("publish", "demo");

        Assert.Equal(2, run.Status);
        Assert.Contains("BH8102", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void The_answer_names_the_pages_and_counts_the_files()
    {
        Assert.Contains(Path.Combine(published.Folder, "index.html"), published.Run.Out, StringComparison.Ordinal);
        Assert.Contains(published.Files.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), published.Run.Out, StringComparison.Ordinal);
        Assert.All(published.Files.Where(file => Path.GetExtension(file) is ".html" or ".json" or ".csv" or ".svg" or ".xml" or ".atom"), file =>
            Assert.DoesNotContain("\r", Encoding.UTF8.GetString(published.Bytes(file)), StringComparison.Ordinal));
    }
}
