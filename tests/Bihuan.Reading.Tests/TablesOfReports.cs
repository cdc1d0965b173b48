using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Tables;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Tests;

/// <summary>Runs specs/reading/tables.md: a table and the facts it reads as are a test.</summary>
public sealed class TablesOfReports
{
    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal) { ["past year"] = "一、2022年工作回顾", ["this year"] = "二、2023年工作安排" };

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var part in File.ReadAllText(Path.Combine(Repository.Root, "specs", "reading", "tables.md")).Split("\n## ")[1..])
        {
            var lines = part.Split('\n');
            var (open, close) = (Array.IndexOf(lines, "```"), Array.LastIndexOf(lines, "```"));
            cases.Add(lines[0], string.Join('\n', lines[(open + 1)..close]), string.Join("; ", lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..])));
        }

        return cases;
    }

    public static TheoryData<string, string, string> HeadExamples()
    {
        var table = LexiconTable.Load(HeadWords.File);
        var rows = new TheoryData<string, string, string>();
        foreach (var row in table.Rows)
        {
            rows.Add(table.Field(row, "word"), table.Field(row, "role"), table.Field(row, "example"));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_table_reads_as_the_page_says(string title, string table, string expected)
    {
        Assert.Equal(expected, Printed.Of(Read(title, table)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Facts_stand_in_their_cells_and_every_numeral_is_accounted_for_once(string title, string table, string expected)
    {
        _ = expected;
        var findings = Read(title, table);
        Assert.All(findings.Facts, fact => Assert.Equal(fact.Citation.Quote, fact.Citation.Span.Of(findings.Report.Text).ToString()));
        Assert.All(findings.Facts.Where(fact => findings.Passages.Single(passage => passage.Span.Contains(fact.Citation.Span)).Kind == PassageKind.Row), fact =>
            Assert.Single(findings.Passages.SelectMany(passage => passage.Cells), cell => cell.Contains(fact.Citation.Span)));
        Assert.Equal(findings.Facts.Select((_, at) => Binding.FactIds.Of(at + 1)), findings.Facts.Select(fact => fact.Id));
        var spans = findings.Facts.Select(fact => fact.Citation.Span).Concat(findings.Skipped.Select(skipped => skipped.Span)).ToList();
        Assert.Equal(spans.Count, spans.Distinct().Count());
        var text = findings.Report.Text;
        for (var at = 0; at < text.Length; at++)
        {
            Assert.True(!char.IsAsciiDigit(text[at]) || spans.Exists(span => span.Contains(at)), $"{text[..(at + 1)].Split('\n')[^1]}: a numeral with no account");
        }
    }

    [Fact]
    public void What_decided_a_field_is_shown_in_head_and_name()
    {
        var report = new Report("table", "2023年某县政府工作报告\n\n| 指标 | 2025年目标 |\n|---|---|\n| 地区生产总值（亿元） | ≥400 |\n");
        var fact = Assert.Single(new ReportReader().Read(report, [], [], explain: true).Facts);
        Assert.Equal(
            ["value 400", "unit null", "indicator 地区生产总值", "comparator ≥", "from 2025年", "to 2025年"],
            fact.Because.Where(because => because.Field is not ("measure" or "modality" or "strength")).Select(because => $"{because.Field} {(because.Cue is { } cue ? cue.Of(report.Text).ToString() : "null")}"));
    }

    [Theory]
    [MemberData(nameof(HeadExamples))]
    public void A_word_of_heads_does_in_its_example_what_its_row_says(string word, string role, string example)
    {
        var expected = Enum.Parse<ColumnRoles>(role);
        var column = Column.Of(example, new Span(0, example.Length), new SentenceView());
        var found = expected switch
        {
            ColumnRoles.Amount => Column.EndOf(example),
            ColumnRoles.Period => column.Period.Of(example).SequenceEqual(word) ? expected : ColumnRoles.None,
            _ => column.Roles,
        };
        Assert.True((found & expected) != ColumnRoles.None, $"{word} in {example}: {found}");
    }

    [Fact]
    public void The_words_of_a_row_are_its_cells_without_the_bars_around_them()
    {
        var row = Read("this year", "| 指标 | 目标 |\n|---|---|\n| 粮食产量 | 30万吨 |").Passages.Last(passage => passage.Kind == PassageKind.Row);
        Assert.Equal("粮食产量 | 30万吨", row.Text);
        Assert.Equal(2, row.Cells.Count);
        Assert.False(row.OpensTable);
    }

    private static Findings Read(string title, string table) =>
        new ReportReader().Read(new Report("table", $"2023年某县政府工作报告\n\n{Headings[title.Split(':')[0]]}\n\n{table}\n"), [], []);
}
