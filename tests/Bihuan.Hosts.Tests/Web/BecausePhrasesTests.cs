using Bihuan.Hosts.Tests.Cli;
using Bihuan.Reading;
using Bihuan.Web.Phrases;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>Whoever points at a number on the report's page is told why in words, not by the name of a rule.</summary>
public sealed class BecausePhrasesTests
{
    [Fact]
    public void Every_rule_the_tables_of_reading_make_use_of_is_told_in_words()
    {
        var bare = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in Directory.EnumerateFiles(Path.Combine(CommandRun.Root, "specs", "reading"), "*.md"))
        {
            var texts = File.ReadLines(page).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[2].Trim().Replace("⏎", "\n", StringComparison.Ordinal));
            foreach (var text in Path.GetFileName(page) == "tables.md" ? texts.Append(File.ReadAllText(page)) : texts)
            {
                foreach (var heading in (string[])["一、2022年工作回顾", "一、过去五年工作回顾", "二、2023年工作安排"])
                {
                    var report = new Report("row", $"2023年某县政府工作报告\n\n{heading}\n\n{text}\n");
                    foreach (var because in new ReportReader().Read(report, [], [], explain: true).Facts.SelectMany(fact => fact.Because))
                    {
                        if (BecausePhrases.Rule(because.Rule).Zh == because.Rule)
                        {
                            bare.Add(because.Rule);
                        }
                    }
                }
            }
        }

        Assert.Empty(bare);
    }
}
