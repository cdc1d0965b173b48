using System.Reflection;
using System.Text;
using Bihuan.Hosts.Tests.Cli;

namespace Bihuan.Hosts.Tests.Docs;

/// <summary>docs/diagnostics.md is written from the rules themselves; BIHUAN_APPROVE=1 writes it anew.</summary>
public sealed class DiagnosticsPageTests
{
    private static readonly (string Prefix, string Zh, string En)[] Rooms =
    [
        ("BH1", "文件", "Files"), ("BH2", "阅读", "Reading"), ("BH3", "观测数据", "Observations"), ("BH4", "公式", "Formulas"),
        ("BH5", "核对", "Evaluation"), ("BH60", "计划文件夹", "Plan folders"), ("BH61", "表格文件", "Table files"), ("BH62", "台账", "The register"), ("BH64", "导入导出", "Import and export"), ("BH70", "台账的改动", "Changes of the register"), ("BH71", "机构与督查事项", "Organisation and cases"), ("BH80", "亮灯、依据与变化", "Lights, proofs and changes"), ("BH81", "发布", "Publishing"), ("BH9", "命令行", "The command line"),
    ];

    [Fact]
    public void The_page_lists_every_rule()
    {
        var page = Page();
        var file = Path.Combine(CommandRun.Root, "docs", "diagnostics.md");
        if (Environment.GetEnvironmentVariable("BIHUAN_APPROVE") == "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.Equal(page, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void No_two_rules_share_a_code_and_each_belongs_to_a_room()
    {
        var rules = Rules();

        Assert.NotEmpty(rules);
        Assert.Equal(rules.Count, rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, rule => Assert.Contains(Rooms, room => rule.Code.StartsWith(room.Prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_rule_says_in_both_languages_what_was_seen_and_what_to_do() => Assert.All(Rules(), rule =>
    {
        Assert.All([rule.Message.Zh, rule.Message.En, rule.Remedy.Zh, rule.Remedy.En], words => Assert.False(string.IsNullOrWhiteSpace(words), rule.Code));
        // Every placeholder can be filled: six values are more than any rule takes.
        rule.At(default, 1, 2, 3, 4, 5, 6);
    });

    /// <summary>The rules of every list called All in a class called …Diagnostics.</summary>
    private static IReadOnlyList<DiagnosticRule> Rules() =>
    [
        .. ProductAssemblies()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .Select(type => type.GetProperty("All", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null))
            .OfType<IEnumerable<DiagnosticRule>>()
            .SelectMany(rules => rules)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<Assembly> ProductAssemblies() =>
        Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is "bihuan" || (name!.StartsWith("Bihuan.", StringComparison.Ordinal) && !name.EndsWith(".Tests", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(name => Assembly.Load(name!));

    private static string Page()
    {
        var page = new StringBuilder(
            "# Diagnostics · 诊断\n\nEvery message about an input carries a stable code, the place, what was seen, and what to do. `{0}` … stand for the values found.\n" +
            "This page is written from the rules by a test.\n");
        var rules = Rules();
        foreach (var (prefix, zh, en) in Rooms)
        {
            var room = rules.Where(rule => rule.Code.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (room.Count == 0)
            {
                continue;
            }

            page.Append('\n').Append("## ").Append(en).Append(" · ").Append(zh).Append("\n\n| code | severity | seen · 所见 | to do · 怎么办 |\n|---|---|---|---|\n");
            foreach (var rule in room)
            {
                page.Append("| ").Append(rule.Code).Append(" | ").Append(rule.Severity.ToString().ToLowerInvariant()).Append(" | ")
                    .Append(Cell(rule.Message)).Append(" | ").Append(Cell(rule.Remedy)).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string Cell(Words words) => $"{words.En}<br>{words.Zh}".Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
