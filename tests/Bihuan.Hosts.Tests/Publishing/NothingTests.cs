using AngleSharp.Html.Parser;
using Bihuan.Hosts.Tests.Cli;

namespace Bihuan.Hosts.Tests.Publishing;

/// <summary>Zero, missing and not yet due on a made-up series: 4 and 3 fires, a year nobody reported, a year without any, one, and three years to come.</summary>
public sealed class NothingTests
{
    [Fact]
    public async Task Zero_missing_and_not_yet_due_differ_in_drawing_table_and_data()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of("audit", "nothing", "--as-of", "2024-06-30", "--out", folder.Path);
        Assert.Equal(0, run.Status);
        var parser = new HtmlParser();
        var page = parser.ParseDocument(await File.ReadAllTextAsync(Path.Combine(folder.Path, "zh", "c", "C001.html"), TestContext.Current.CancellationToken));
        var wide = page.QuerySelector("figure svg.wide")!;

        // Drawn: a hatched strip for the gap, a shaded one for the time to come, and a mark on the zero line, which neither of them is.
        var (gap, future) = (Assert.Single(wide.QuerySelectorAll("rect.gap")), Assert.Single(wide.QuerySelectorAll("rect.future")));
        Assert.NotEqual(gap.GetAttribute("fill"), future.GetAttribute("fill"));
        var floor = decimal.Parse(wide.QuerySelector("line.zero")!.GetAttribute("y1")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(wide.QuerySelectorAll("circle"), mark => decimal.Parse(mark.GetAttribute("cy")!, System.Globalization.CultureInfo.InvariantCulture) == floor);

        // Listed: the zero is a figure with its source, the others are said in words and are no figures.
        var table = page.QuerySelector("#chart-numbers table")!;
        Assert.Equal(["2019年", "2020年", "2022年", "2023年"], table.QuerySelectorAll("tbody tr").Select(row => row.Children[0].TextContent.Trim()));
        Assert.Equal("0起", table.QuerySelectorAll("tbody tr")[2].Children[1].TextContent.Trim());
        Assert.Equal(["没有公布的数据（不是零）：2021年", "尚未到期：2024—2026年"], page.QuerySelectorAll(".chart-absent").Select(one => one.TextContent.Trim()));

        // Judged: nobody published forest cover; its promise is without data. A published zero against ten parks a year is a promise missed.
        var account = parser.ParseDocument(await File.ReadAllTextAsync(Path.Combine(folder.Path, "zh", "index.html"), TestContext.Current.CancellationToken)).Body!.TextContent;
        Assert.Contains("无数据", account, StringComparison.Ordinal);
        var verdicts = (await CommandRun.Of("evaluate", "nothing", "--as-of", "2024-06-30", "--format", "jsonl")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("period.notDue:2026", verdicts[0], StringComparison.Ordinal);
        Assert.Contains("\"dataState\":\"missing\"", verdicts[1], StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"missed\"", verdicts[2], StringComparison.Ordinal);
    }
}
