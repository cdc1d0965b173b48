using System.Text;
using Bihuan.Store;
using Bihuan.Store.Tables;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>Limits: size, rows, repeated diagnostics, memory.</summary>
public class LargeFileTests
{
    private const long FiftyMegabytes = 50L * 1024 * 1024;

    [Fact]
    public void Fifty_megabytes_of_rows_load()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "o.csv");
        var rows = 0;
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16))
        {
            writer.Write(SamplePlan.Header + "\n");
            while (writer.BaseStream.Position <= FiftyMegabytes)
            {
                writer.Write($"gdp,500000,{1900 + rows % 300},growth_yoy,{rows / 300}.{rows % 300:000},%,final,,统计公报{rows / 300},,增长百分之六点一,=,0,\n");
                rows++;
            }
        }

        Assert.True(new FileInfo(path).Length > FiftyMegabytes);
        var file = ObservationCsv.Read(path, SamplePlan.Indicators, SamplePlan.Areas);

        Assert.Equal(rows, file.Observations.Count);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Fifty_megabytes_of_rubbish_need_little_memory_and_few_words()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "o.csv");
        var line = Encoding.UTF8.GetBytes("没有这个指标,没有这个地区,某一年,同比,很多,个单位,未知,某日,\"公报,,\n");
        using (var stream = File.Create(path))
        {
            stream.Write(Encoding.UTF8.GetBytes(SamplePlan.Header + "\n"));
            for (var length = 0L; length < FiftyMegabytes; length += line.Length)
            {
                stream.Write(line);
            }
        }

        var file = ObservationCsv.Read(path, SamplePlan.Indicators, SamplePlan.Areas);

        Assert.Empty(file.Observations);
        Assert.Equal(DiagnosticBag.ShownPerRule, file.Diagnostics.Count(one => one.Code == "BH6111"));
        Assert.Equal(101, file.Diagnostics.Count);
    }

    [Fact]
    public void A_rule_broken_a_hundred_thousand_times_is_shown_a_hundred_times_and_counted()
    {
        using var folder = new TempFolder();
        var text = new StringBuilder("indicator_code,area_code,period,measure,value,unit,status,source_title\n");
        for (var i = 0; i < 100_050; i++)
        {
            text.Append("gdpp,500000,2023,growth_yoy,6.1,%,final,公报\n");
        }

        var file = ObservationCsv.Read(folder.Write("o.csv", text.ToString()), SamplePlan.Indicators, SamplePlan.Areas);

        Assert.Equal(100, file.Diagnostics.Count(one => one.Code == "BH3002"));
        var summary = Assert.Single(file.Diagnostics, one => one.Code == "BH6190");
        Assert.Equal(Severity.Error, summary.Severity);
        Assert.Contains("100050", summary.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("99950", summary.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_past_the_limit_are_not_read_and_this_is_said()
    {
        using var folder = new TempFolder();
        var path = folder.Write("t.csv", "a\n1\n2\n3\n");
        var bag = new DiagnosticBag();
        using var table = CsvTable.Open(path, "t.csv", new TableColumns(["a"], 1), bag, mostRows: 2);
        var rows = 0;
        while (table!.Read())
        {
            rows++;
        }

        Assert.Equal(2, rows);
        Assert.Equal(("BH6114", 4), (Assert.Single(bag.ToList()).Code, bag.ToList()[0].Place.Line));
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var folder = new TempFolder();
        var path = folder.Write("o.csv", $"{SamplePlan.Header}\n{SamplePlan.GoodRow}\n");
        Assert.Throws<OperationCanceledException>(() => ObservationCsv.Read(path, SamplePlan.Indicators, SamplePlan.Areas, new CancellationToken(canceled: true)));
    }
}
