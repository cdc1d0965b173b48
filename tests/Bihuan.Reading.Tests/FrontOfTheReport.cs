namespace Bihuan.Reading.Tests;

/// <summary>What the first lines say of a report, whoever speaks in them and however the lines end.</summary>
public sealed class FrontOfTheReport
{
    private const string Text = "政府工作报告\n——2023年1月10日在青河县第十五届人民代表大会第六次会议上\n\n一、2022年工作回顾\n\n改造危房900户。\n\n二、2023年工作安排\n\n改造危房800户。\n";

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Lines_may_end_in_any_way(string end)
    {
        var ended = new Report("row", Text.Replace("\n", end, StringComparison.Ordinal));
        Assert.Equal(ReportReader.HeaderOf(new Report("row", Text)), ReportReader.HeaderOf(ended));
        Assert.Equal("改造危房: count_completed eq 900 户 2022 outcome; 改造危房: count_completed eq 800 户 2023 target commit", Printed.Of(new ReportReader().Read(ended, [], [])));
    }

    [Fact]
    public void An_empty_line_counts_once_however_it_ends()
    {
        var late = string.Concat(Enumerable.Repeat("\n", 30)) + Text;
        Assert.Equal(new DateOnly(2023, 1, 10), ReportReader.HeaderOf(new Report("row", late.Replace("\n", "\r\n", StringComparison.Ordinal))).Issued);
    }

    [Fact]
    public void Who_speaks_for_the_government_does_not_name_it()
    {
        var header = ReportReader.HeaderOf(new Report("row", "2025年青河县政府工作报告\n\n现在，我代表县人民政府向大会报告工作。\n"));
        Assert.Null(header.Government);
        Assert.Equal("青河县", header.Area);
    }
}
