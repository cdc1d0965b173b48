using Bihuan.Testing;

namespace Bihuan.Hosts.Tests.Cli;

/// <summary>What a person sees, screen by screen. A changed page is read by a person before it is approved.</summary>
public sealed class CliGoldenTests
{
    private const string LaterDay = "2024-12-31";

    public static TheoryData<string, string> Screens => new()
    {
        { "audit.all", "audit demo" },
        { "audit.asOf", "audit demo --as-of " + LaterDay },
        { "audit.narrow", "audit demo --as-of 2024-12-31 80" },
        { "audit.english", "audit demo --as-of 2024-12-31 --lang en" },
        { "audit.early", "audit demo --as-of 2023-06-30" },
        { "evaluate.table", "evaluate demo --as-of 2024-12-31 --format table" },
        { "evaluate.jsonl", "evaluate demo --as-of 2024-12-31 --format jsonl" },
        { "explain.met", "explain demo C006 --as-of 2024-12-31" },
        { "explain.missed", "explain demo c8 --as-of 2024-12-31" },
        { "explain.behind", "explain demo C003 --as-of 2024-12-31" },
        { "explain.disputed", "explain demo C007 --as-of 2024-12-31" },
        { "explain.bound", "explain demo C009 --as-of 2024-12-31 --lang en" },
        { "explain.fact", "explain demo S010 --as-of 2024-12-31" },
        { "explain.json", "explain demo C006 --as-of 2024-12-31 --format json" },
        { "explain.lights", "explain demo C003 --as-of 2024-12-31 --lights yinchuan-2025-mended" },
        { "explain.verify", "explain demo C006 --as-of 2024-12-31 --verify" },
        { "audit.lights", "audit demo --as-of 2024-12-31 --lights bihuan" },
        { "blame.data", "blame demo C006 --from 2023-06-30 --to 2024-12-31" },
        { "blame.json", "blame demo C006 --from 2023-06-30 --to 2024-12-31 --format json" },
        { "changes.table", "changes demo --from 2023-06-30 --to 2024-12-31 --lights bihuan --format table --lang en" },
        { "lights.zh", "lights --format table" },
        { "lights.en", "lights --format table --lang en" },
        { "read.table", "read demo/report.md --format table" },
        { "read.jsonl", "read demo/report.md --format jsonl" },
        { "read.csv", "read demo/report.md --format csv" },
        { "read.skipped", "read demo/report.md --skipped --format table" },
        { "draft.jsonl", "draft demo" },
        { "reconcile.table", "reconcile ../../../../samples/reports/wangchuan-2023.md ../../../../samples/reports/wangchuan-2024.md --format table" },
        { "reconcile.english", "reconcile ../../../../samples/reports/wangchuan-2023.md ../../../../samples/reports/wangchuan-2024.md --format table --lang en" },
        { "check.conflicts", "check tangled" },
        { "check.conflicts.english", "check tangled --lang en" },
        { "check.conflicts.json", "check tangled --format json" },
        { "check.sample", "check ../../../../samples/chongqing-2023" },
        { "check.sample.english", "check ../../../../samples/chongqing-2023 --lang en" },
        { "check.sample.json", "check ../../../../samples/chongqing-2023 --format json" },
        { "check.years", "check ../../../../samples/levels/wangchuan-2021 ../../../../samples/levels/wangchuan-2021-2025" },
        { "check.levels.english", "check ../../../../samples/levels/wangchuan-2021 ../../../../samples/levels/linjiang-2021 --lang en" },
        { "check.report", "check demo/report.md" },
        { "help.zh", "--help" },
        { "help.en", "--help --lang en" },
        { "help.audit", "audit --help" },
        { "help.serve", "serve --help" },
        { "help.act", "act --help" },
        { "help.allocate", "allocate --help" },
        { "help.ledger", "ledger --help --lang en" },
        { "help.import", "import --help" },
        { "help.export", "export --help --lang en" },
        { "import.dryRun", "import demo demo-figures.csv --dry-run --accept-good" },
        { "import.english", "import demo demo-figures.csv --dry-run --accept-good --lang en" },
        { "help.read", "read --help --lang en" },
    };

    public static TheoryData<string, string> Mistakes => new()
    {
        { "verb", "audti demo" },
        { "verbs", "frobnicate" },
        { "option", "audit demo --asof 2024" },
        { "missing", "audit" },
        { "surplus", "audit demo demo2" },
        { "noValue", "audit demo --as-of" },
        { "twice", "audit demo --as-of 2023 --as-of 2024" },
        { "date", "audit demo --as-of 2024-13-01" },
        { "choice", "evaluate demo --format xml" },
        { "language", "--lang fr" },
        { "noPlan", "audit nowhere" },
        { "planIsFile", "audit demo/report.md" },
        { "reportIsFolder", "read demo" },
        { "noReport", "read nothing.md" },
        { "id", "explain demo C0066" },
        { "outIsFile", "audit demo --out demo/report.md" },
        { "noScheme", "audit demo --lights none" },
        { "refusedScheme", "audit demo --lights yinchuan-2025" },
        { "reversed", "blame demo C006 --from 2024-12-31 --to 2023-01-01" },
        { "noFrom", "changes demo" },
        { "noDatabase", "ledger verify --data nowhere" },
        { "notVerify", "ledger mend --data nowhere" },
        { "noAction", "act finish 2023-001 --as li --data nowhere" },
        { "noPerson", "act close 2023-001 --data nowhere" },
        { "noProof", "explain demo/report.md --verify" },
        { "noPlans", "serve" },
        { "address", "serve demo --urls nowhere" },
        { "reconcileOrder", "reconcile ../../../../samples/reports/wangchuan-2024.md ../../../../samples/reports/wangchuan-2023.md" },
        { "reconcileAlone", "reconcile demo" },
        { "overwrite", "init demo/report.md demo" },
        { "area", "init demo/report.md fresh --area ../.." },
        { "importNothing", "import demo" },
        { "importAgency", "import demo --template never.xlsx --agency 没有这个局" },
        { "importPeriod", "import demo --template never.xlsx --period 2024-13" },
        { "importBoth", "import demo demo-figures.csv --template never.xlsx" },
        { "importAlone", "import demo demo-figures.csv --agency 市统计局" },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen_is_as_approved(string name, string command)
    {
        var run = await CommandRun.Of(command.Split(' '));

        Assert.Equal(0, run.Status);
        Golden.Check(name, run.Page(command));
    }

    [Fact]
    public async Task A_strict_check_ends_with_one_when_there_are_conflicts()
    {
        Assert.Equal(1, (await CommandRun.Of("check", "tangled", "--strict")).Status);
        Assert.Equal(0, (await CommandRun.Of("check", "demo", "--strict")).Status);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_in_words_with_what_to_do(string name, string command)
    {
        var zh = await CommandRun.Of(command.Split(' '));
        var en = await CommandRun.In(Language.English, "", command.Split(' '));

        Assert.Equal((2, 2), (zh.Status, en.Status));
        Assert.Equal(("", ""), (zh.Out, en.Out));
        Assert.DoesNotContain("Exception", zh.Error + en.Error, StringComparison.Ordinal);
        Golden.Check("mistake." + name, zh.Page(command) + en.Page(command));
    }
}
