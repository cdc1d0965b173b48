using System.Text.Json;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Store;

namespace Bihuan.Hosts.Tests.Delivery;

/// <summary>Six people play a quarter at the command line; the ledger keeps all of it and shows what was changed past the program.</summary>
public abstract class CaseVerbTests(string kind) : IAsyncLifetime
{
    public sealed class SqliteCaseVerbTests() : CaseVerbTests(StorePlace.Sqlite);

    public sealed class PostgresCaseVerbTests() : CaseVerbTests(StorePlace.Postgres);

    private StorePlace _place = null!;
    private readonly FixedClock _clock = new(Noon(2023, 3, 1));

    private string Data => _place.Data;

    public async ValueTask InitializeAsync() => _place = await StorePlace.MakeAsync(kind);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_place is not null)
        {
            await _place.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_quarter_is_played_and_everything_is_in_the_ledger()
    {
        await OpenAsync();
        await DoneAsync("assign", "--as", "wang", "--lead", "water", "--due", "2023-03-31");
        await DoneAsync("dispute", "--as", "zhou", "--reason", "属交通部门职责");
        await DoneAsync("arbitrate", "--as", "wang", "--lead", "transport", "--supporting", "finance", "--reason", "由交通部门牵头");
        await RefusedAsync("case.notYourAgency", "acknowledge", "--as", "zhou");
        await DoneAsync("acknowledge", "--as", "zhao");
        await DoneAsync("report", "--as", "qian", "--text", "资金已下达");

        _clock.Now = Noon(2023, 3, 30);
        await DoneAsync("request-extension", "--as", "zhao", "--reason", "汛期", "--text", "完成八成", "--due", "2023-04-28");
        await DoneAsync("grant-extension", "--as", "wang");
        _clock.Now = Noon(2023, 5, 4);
        await RefusedAsync("case.extensionTooLate", "request-extension", "--as", "zhao", "--reason", "汛期", "--text", "完成九成", "--due", "2023-05-31");

        // 29 April to 3 May is a holiday, 6 May is worked in exchange.
        _clock.Now = Noon(2023, 5, 6);
        Assert.Equal(3, (await CaseAsync()).GetProperty("overdueWorkingDays").GetInt32());
        Assert.Equal(JsonValueKind.Null, (await CaseAsync("--as-of", "2023-05-03")).GetProperty("overdueWorkingDays").ValueKind);
        await RefusedAsync("case.needsNextLevel", "escalate", "--as", "li", "--level", "urging");
        await DoneAsync("escalate", "--as", "li", "--level", "reminder");
        await DoneAsync("claim-done", "--as", "zhao", "--text", "已建成通车", "--evidence", Evidence("验收.pdf", "%PDF-1.7 验收报告"));
        await DoneAsync("return", "--as", "sun", "--reason", "缺竣工照片");
        await DoneAsync("claim-done", "--as", "zhao", "--text", "已补照片", "--evidence", Evidence("验收.pdf", "%PDF-1.7 验收报告"), "--evidence", Evidence("说明.txt", "照片说明"));
        await RefusedAsync("case.notYours", "verify", "--as", "zhao", "--text", "属实");
        await DoneAsync("verify", "--as", "sun", "--text", "现场核实属实");
        await DoneAsync("close", "--as", "wang");
        await RefusedAsync("case.needsAppraisal", "archive", "--as", "li");
        await DoneAsync("reopen", "--as", "wang", "--reason", "统计数据修订", "--due", "2023-08-01");

        Assert.Equal(("in-progress", 2), ((await CaseAsync()).GetProperty("state").GetString(), (await CaseAsync()).GetProperty("round").GetInt32()));
        Assert.Contains("BH7123", (await RunAsync("cases", "2023-001", "--as-of", "2023-02-28")).Error, StringComparison.Ordinal);
        Assert.Equal("2023-03-31", (await CaseAsync("--as-of", "2023-03-29")).GetProperty("due").GetString());

        // The timeline keeps the name the agency had on the day.
        _clock.Now = Noon(2023, 7, 2);
        var page = (await RunAsync("cases", "2023-001", "--as", "zhao")).Out;
        Assert.Contains("申请办结 · 县交通局 赵路", page, StringComparison.Ordinal);
        Assert.Contains("牵头：县交通运输局", page, StringComparison.Ordinal);
        Assert.Contains("report             反馈进展：须写明内容", page, StringComparison.Ordinal);

        var (whole, list) = (await RunAsync("ledger", "verify"), (await RunAsync("ledger", "list")).Out);
        Assert.Equal((0, 16), (whole.Status, list.Count(letter => letter == '\n')));
        Past("update ledger set payload = replace(payload, '现场核实属实', '未核实') where name = 'CompletionVerified'", "update");
        var tampered = await RunAsync("ledger", "verify");
        Assert.Equal((1, "第14条的内容与其哈希不符：这一条被改动过\n"), (tampered.Status, tampered.Out));
    }

    [Fact]
    public async Task Evidence_is_looked_at_and_missed_when_it_is_gone()
    {
        await OpenAsync();
        await DoneAsync("assign", "--as", "wang", "--lead", "transport", "--due", "2023-03-31");
        await DoneAsync("acknowledge", "--as", "zhao");
        foreach (var (name, content) in ((string, string)[])[("a.pdf", "no pdf"), ("a.exe", "MZ"), ("a.docx", "PK\u0003\u0004 any zip"), ("a.txt", "%PDF-1.7"), ("a.csv", "a\0b")])
        {
            Assert.Contains("BH7151", (await ActAsync("claim-done", "--as", "zhao", "--text", "完成", "--evidence", Evidence(name, content))).Error, StringComparison.Ordinal);
        }

        Assert.Contains("BH7150", (await ActAsync("claim-done", "--as", "zhao", "--text", "完成", "--evidence", Evidence("a.txt", ""))).Error, StringComparison.Ordinal);
        await RefusedAsync("case.needsEvidence", "claim-done", "--as", "zhao", "--text", "完成");
        await DoneAsync("claim-done", "--as", "zhao", "--text", "完成", "--evidence", Evidence("a.txt", "竣工"));
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(_place.Place.Folder, "attachments"), "*", SearchOption.AllDirectories));
        Assert.Equal(0, (await RunAsync("ledger", "verify")).Status);
        File.Delete(kept);
        Assert.Equal(1, (await RunAsync("ledger", "verify")).Status);
    }

    [Fact]
    public async Task A_table_of_the_organisation_is_taken_once_and_a_bad_row_is_told()
    {
        await OpenAsync();
        Assert.Contains("记入 0 行，20 行", (await RunAsync("agencies", Sample)).Error, StringComparison.Ordinal);
        var later = Path.Combine(_place.Folder, "later.csv");
        await File.WriteAllTextAsync(later, "kind,code,name_zh,from,above,duty,until\nperson,zhao,赵路,2020-01-01,transport.head,,2023-06-30\nperson,wu,吴桥,2023-07-01,transport.head,,\nperson,wu,吴桥,2023-13-01,transport.head,,\npost,x,岗位,2023-01-01,gov,boss,\n", TestContext.Current.CancellationToken);
        var run = await RunAsync("agencies", later, "--as-of", "2023-07-01");
        Assert.Equal(2, run.Status);
        Assert.All(["BH7101", "BH7102", "记入 2 行"], word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        Assert.Contains("局长 [transport.head] · 承办单位 · 吴桥 [wu]", run.Out, StringComparison.Ordinal);
        Assert.Contains("局长 [transport.head] · 承办单位 · 赵路 [zhao]", (await RunAsync("agencies", "--as-of", "2023-06-30")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminding_twice_reminds_once_and_due_days_are_a_calendar()
    {
        await OpenAsync();
        await DoneAsync("assign", "--as", "wang", "--lead", "transport", "--due", "2023-04-28");
        await DoneAsync("acknowledge", "--as", "zhao");
        Assert.Equal("", (await RunAsync("remind")).Out);
        _clock.Now = Noon(2023, 5, 4);
        const string Urged = "2023-001 县交通局 · 提醒 · 已逾期\n2023-001 县交通局 · 催办 · 已逾期\n";
        Assert.Equal(Urged, (await RunAsync("remind", "--dry-run")).Out);
        Assert.Equal(Urged, (await RunAsync("remind")).Out);
        Assert.Equal("", (await RunAsync("remind")).Out);
        Assert.Equal("urging", (await CaseAsync()).GetProperty("level").GetString());

        var calendar = (await RunAsync("cases", "--format", "ics")).Out;
        Assert.All(["BEGIN:VCALENDAR", "UID:2023-001@bihuan", "DTSTART;VALUE=DATE:20230428", "DTSTAMP:20230504T120000Z", "SUMMARY:2023-001 建成绕城高速"], line => Assert.Contains(line, calendar, StringComparison.Ordinal));
        Assert.Equal(calendar, (await RunAsync("cases", "--format", "ics")).Out);
        await DoneAsync("claim-done", "--as", "zhao", "--text", "完成", "--evidence", Evidence("a.txt", "竣工"));
        Assert.DoesNotContain("VEVENT", (await RunAsync("cases", "--format", "ics")).Out, StringComparison.Ordinal);
    }

    private static string Sample => Path.Combine(CommandRun.Root, "samples", "delivery", "organisation.csv");

    private static DateTimeOffset Noon(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);

    private async Task OpenAsync()
    {
        Assert.Equal(0, (await RunAsync("agencies", Sample, "--as", "li")).Status);
        Assert.Equal("2023-001 立项\n", (await RunAsync("act", "register", "--as", "li", "--text", "建成绕城高速", "--document", "政府工作报告")).Out);
    }

    private string Evidence(string name, string content)
    {
        var path = Path.Combine(_place.Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private async Task DoneAsync(string action, params string[] words)
    {
        var run = await ActAsync(action, words);
        Assert.Equal((0, ""), (run.Status, run.Error));
    }

    private async Task RefusedAsync(string rule, string action, params string[] words)
    {
        var run = await ActAsync(action, words);
        Assert.Equal(1, run.Status);
        Assert.Contains(rule, run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> ActAsync(string action, params string[] words) => RunAsync(["act", action, "2023-001", .. words]);

    private async Task<JsonElement> CaseAsync(params string[] words)
    {
        var run = await RunAsync(["cases", "2023-001", "--format", "jsonl", .. words]);
        Assert.Equal(0, run.Status);
        using var json = JsonDocument.Parse(run.Out);
        return json.RootElement.Clone();
    }

    private Task<CommandRun> RunAsync(params string[] words) => CommandRun.AtAsync(_clock, Language.Chinese, "", [.. words, "--data", Data]);

    private void Past(string sql, string guard) => Assert.Equal(1, _place.Past("ledger", guard, sql));
}
