using System.Globalization;

namespace Bihuan.Reading.Tests;

/// <summary>Runs the tables under specs/reading: a row is a test. The page a person reads is the page the tests execute.</summary>
public sealed class SpecTables
{
    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["past year"] = "一、2022年工作回顾",
        ["past term"] = "一、过去五年工作回顾",
        ["this year"] = "二、2023年工作安排",
        ["next term"] = "二、今后五年奋斗目标",
    };

    public static TheoryData<string, int, string, string, string> Rows()
    {
        var rows = new TheoryData<string, int, string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs", "reading"), "*.md").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                var cells = line.Trim().Trim('|').Split('|');
                if (line.StartsWith('|') && cells.Length == 4 && Headings.ContainsKey(cells[0].Trim()))
                {
                    rows.Add(Path.GetFileName(file), number, cells[0].Trim(), cells[1].Trim(), cells[2].Trim());
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_reads_as_the_table_says(string file, int line, string under, string text, string expected)
    {
        _ = (file, line);
        var report = new Report("row", $"2023年某县政府工作报告\n\n{Headings[under]}\n\n{text.Replace("⏎", "\n", StringComparison.Ordinal)}\n");
        Assert.Equal(expected, Printed.Of(new ReportReader().Read(report, [], [])));
    }

    [Fact]
    public void There_are_rows()
    {
        Assert.True(Rows().Count > 40, string.Create(CultureInfo.InvariantCulture, $"{Rows().Count} rows found"));
    }
}
