using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Tables;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Tests;

/// <summary>Knowledge of the language is data with examples: every entry's example behaves as its row says.</summary>
public sealed class LexiconExamples
{
    public static TheoryData<string> Files => [.. LanguageLexicon.CueFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_is_met_in_its_example_with_its_role(string file)
    {
        var table = LexiconTable.Load(file);
        var missing = new List<string>();
        foreach (var row in table.Rows)
        {
            var (word, example) = (table.Field(row, "word"), table.Field(row, "example"));
            var role = Enum.Parse<CueRoles>(table.Field(row, "role"), ignoreCase: true);
            var view = new SentenceView();
            view.Fill(example, 0, example.Length);
            var mentions = new MentionFinder();
            mentions.Scan(view);
            var isMet = false;
            foreach (var token in mentions.Tokens)
            {
                isMet |= token.Cue.Word == word && token.Cue.Is(role);
            }

            if (!isMet)
            {
                missing.Add($"{word} ({role}) in {example}");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void No_row_of_the_lexicon_stands_twice()
    {
        var twice = new List<string>();
        foreach (var (file, columns) in LanguageLexicon.CueFiles.Select(file => (file, new[] { "word", "role", "value" })).Append(("units.csv", ["written"])).Append((HeadWords.File, ["word"])).Append((WordLists.File, ["list", "word"])))
        {
            var table = LexiconTable.Load(file);
            twice.AddRange(table.Rows.GroupBy(row => string.Join(',', columns.Select(column => table.Field(row, column)))).Where(same => same.Count() > 1).Select(same => $"{file}: {same.Key}"));
        }

        Assert.Empty(twice);
    }

    [Fact]
    public void Every_hedge_gives_the_fact_of_its_example_its_comparator()
    {
        var table = LexiconTable.Load("hedges.csv");
        var wrong = new List<string>();
        foreach (var row in table.Rows)
        {
            var example = table.Field(row, "example");
            var facts = new ReportReader().Read(new Report("hedge", "2023年某县政府工作报告\n\n一、2022年工作回顾\n\n" + example + "。"), [], []).Facts;
            if (facts.Count != 1 || Statistics.Codes.Of(facts[0].Comparator) != table.Field(row, "value"))
            {
                wrong.Add($"{example}: {string.Join("; ", facts.Select(Printed.Of))}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_unit_is_read_in_its_example()
    {
        var table = LexiconTable.Load("units.csv");
        var wrong = new List<string>();
        foreach (var row in table.Rows)
        {
            var example = table.Field(row, "example");
            var view = new SentenceView();
            view.Fill(example, 0, example.Length);
            var mentions = new MentionFinder();
            mentions.Scan(view);
            if (!mentions.Figures.Exists(figure => figure.Unit?.Unit == table.Field(row, "unit")))
            {
                wrong.Add(example);
            }
        }

        Assert.Empty(wrong);
    }
}
