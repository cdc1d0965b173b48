using System.Text.Json;
using Bihuan.Cli;

namespace Bihuan.Hosts.Tests.Cli;

public sealed class CliTests
{
    [Fact]
    public async Task Facts_have_the_keys_of_the_contract_and_quotes_are_exact_slices()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(CommandRun.Plans, "demo", "report.md"));
        var run = await CommandRun.Of("read", "demo/report.md");

        foreach (var line in run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var fact = JsonDocument.Parse(line);
            Assert.Equal(
                "id start end quote sentence section indicator indicatorCode measure comparator value unit reference from to frequency modality strength",
                string.Join(' ', fact.RootElement.EnumerateObject().Select(key => key.Name)));
            Assert.Equal(fact.RootElement.GetProperty("quote").GetString(), text[fact.RootElement.GetProperty("start").GetInt32()..fact.RootElement.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public async Task Standard_input_reads_as_the_file_does()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(CommandRun.Plans, "demo", "report.md"));

        var (file, input) = (await CommandRun.Of("read", "demo/report.md"), await CommandRun.In(Language.Chinese, text, "read", "-"));

        Assert.Equal(file.Out, input.Out);
    }

    [Fact]
    public async Task The_text_that_offsets_refer_to_can_be_printed()
    {
        var run = await CommandRun.Of("read", "demo/report.md", "--text");

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(CommandRun.Plans, "demo", "report.md")), run.Out);
    }

    [Fact]
    public async Task A_sheet_goes_to_standard_output_as_bytes()
    {
        var run = await CommandRun.Of("read", "demo/report.md", "--format", "xlsx");

        Assert.Equal("PK"u8.ToArray(), run.Bytes[..2]);
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("audit")]
    public async Task A_plan_without_a_file_it_names_gets_no_answer(string verb)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CommandRun.Plans, "demo")))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        var plan = await File.ReadAllTextAsync(Path.Combine(folder.Path, "plan.json"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "plan.json"), plan.Replace("\"observations.csv\"", "\"gone.csv\"", StringComparison.Ordinal));
        var run = await CommandRun.Of(verb, folder.Path);

        Assert.Equal((2, ""), (run.Status, run.Out));
        Assert.Contains("BH6002", run.Error, StringComparison.Ordinal);
        Assert.Contains("gone.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_alone_of_a_city_and_its_district_are_two_levels()
    {
        using var folder = new TemporaryFolder();
        string Write(string place)
        {
            var path = Path.Combine(folder.Path, place + ".md");
            File.WriteAllText(path, $"# {place}2023年政府工作报告\n\n——2023年1月10日在{place[^3..]}第五届人民代表大会第三次会议上\n\n## 2023年工作安排\n\n地区生产总值增长{(place.Length > 3 ? 7 : 6)}%。\n");
            return path;
        }

        var run = await CommandRun.In(Language.English, "", "check", Write("云河市"), Write("云河市青山区"));

        Assert.Equal(0, run.Status);
        Assert.Contains("level.inflation", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("target.lowered", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_input_is_unusable_and_says_so()
    {
        var run = await CommandRun.In(Language.English, "", "read", "-");

        Assert.Equal(2, run.Status);
        Assert.Contains("BH1001", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not facts\nat all\n")]
    public async Task A_score_of_what_is_no_facts_is_refused_once(string input)
    {
        var run = await CommandRun.In(Language.English, input, "score", "-", "-");

        Assert.Equal((2, ""), (run.Status, run.Out));
        Assert.StartsWith("error BH9029", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_counts_what_audit_counts_and_adds_statements_when_asked()
    {
        var (promises, all) = (await CommandRun.Of("evaluate", "demo"), await CommandRun.Of("evaluate", "demo", "--claims"));

        Assert.Contains($"承诺 {promises.Out.Count(letter => letter == '\n')} 项", (await CommandRun.Of("audit", "demo")).Out, StringComparison.Ordinal);
        Assert.True(all.Out.Length > promises.Out.Length);
    }

    [Theory]
    [InlineData("report.md")]
    [InlineData("observations.csv")]
    [InlineData("plan.json")]
    [InlineData("commitments.jsonl")]
    public async Task A_folder_in_place_of_a_file_is_called_a_folder(string name)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(CommandRun.Plans, "demo")).Where(file => Path.GetFileName(file) != name))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, name));

        Assert.Contains("BH6018", (await CommandRun.Of("evaluate", folder.Path)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flags:\t0100000\n", true)]
    [InlineData("flags:\t02100000\n", false)]
    [InlineData(null, false)]
    public async Task A_closed_standard_input_is_known_by_what_took_its_place(string? info, bool isInherited)
    {
        using var folder = new TemporaryFolder();
        if (info is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "0"), info);
        }

        Assert.Equal(isInherited, StandardInput.IsInherited(folder.Path, folder.Path));
    }

    [Fact]
    public async Task A_text_without_facts_is_read_and_says_so()
    {
        var run = await CommandRun.In(Language.English, "左右逢源。\n", "read", "-");

        Assert.Equal((0, ""), (run.Status, run.Out));
        Assert.Contains("BH9024", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_never_replaces_what_it_is_made_from()
    {
        using var folder = new TemporaryFolder();
        var (report, plan) = (Path.Combine(folder.Path, "report.md"), Path.Combine(folder.Path, "new"));
        File.Copy(Path.Combine(CommandRun.Plans, "demo", "report.md"), report);
        await CommandRun.Of("init", report, plan);
        var (text, data) = (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(Path.Combine(plan, "observations.csv"), TestContext.Current.CancellationToken));

        foreach (var run in new[]
        {
            await CommandRun.Of("read", report, "--out", report),
            await CommandRun.Of("draft", report, "--out", Path.Combine(folder.Path, ".", "report.md")),
            await CommandRun.Of("export", plan, "--out", Path.Combine(plan, "observations.csv")),
        })
        {
            Assert.Equal(2, run.Status);
            Assert.Contains("BH9043", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal((text, data), (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(Path.Combine(plan, "observations.csv"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_register_with_nothing_in_it_is_told()
    {
        using var folder = new TemporaryFolder();
        var plan = Path.Combine(folder.Path, "new");
        await CommandRun.Of("init", "demo/report.md", plan);
        await File.WriteAllTextAsync(Path.Combine(plan, "commitments.jsonl"), "", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("audit", plan);

        Assert.Equal(2, run.Status);
        Assert.Contains("BH6214", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_made_of_a_report_audits_at_once_and_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        var plan = Path.Combine(folder.Path, "new");

        var made = await CommandRun.Of("init", "demo/report.md", plan);
        var audit = await CommandRun.Of("audit", plan);
        var again = await CommandRun.Of("init", "demo/report.md", plan);

        Assert.Equal((0, 0, 2), (made.Status, audit.Status, again.Status));
        Assert.Contains("承诺 8 项", audit.Out, StringComparison.Ordinal);
        Assert.Equal("areas.csv indicators.csv observations.csv plan.json report.md", string.Join(' ', Directory.GetFiles(plan).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
    }

    // A county that meets in December hears the plan of the next year; a text that names no year has that of the day a person gives.
    [Theory]
    [InlineData("——2025年12月22日在第七次会议上\n\n一、2025年工作回顾\n\n二、2026年工作安排", null, 2026)]
    [InlineData("——2026年1月22日在第七次会议上\n\n一、2025年工作回顾\n\n二、2026年工作安排", null, 2026)]
    [InlineData("一、工作回顾\n\n二、工作安排", "2023-01-13", 2023)]
    [InlineData("一、工作回顾\n\n二、工作安排", "2022-12-20", 2023)]
    public async Task The_day_of_delivery_decides_whose_year_the_promises_are(string head, string? issued, int year)
    {
        using var folder = new TemporaryFolder();
        var (report, plan) = (Path.Combine(folder.Path, "report.txt"), Path.Combine(folder.Path, "new"));
        await File.WriteAllTextAsync(report, $"政府工作报告\n{head}\n\n新建学校3所。\n", TestContext.Current.CancellationToken);

        var made = await CommandRun.Of(["init", report, plan, .. issued is null ? Array.Empty<string>() : ["--issued", issued]]);
        var audit = await CommandRun.Of("audit", plan);

        Assert.DoesNotContain("BH9027", made.Error, StringComparison.Ordinal);
        Assert.Contains($"规划期 {year}—{year}", made.Out, StringComparison.Ordinal);
        Assert.Contains($"{year}年 3所", audit.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init", "2026-01-22", "")]
    [InlineData("init", "2026-01-21", "2026-01-22")]
    [InlineData("draft", "2024-01-22", "2026-01-22")]
    public async Task A_day_that_contradicts_the_report_is_used_and_told_of(string verb, string issued, string said)
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.txt");
        await File.WriteAllTextAsync(report, "政府工作报告\n——2026年1月22日在第七次会议上\n\n二、2026年工作安排\n\n新建学校3所。\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of([verb, report, .. verb == "init" ? [Path.Combine(folder.Path, "new")] : Array.Empty<string>(), "--issued", issued]);

        Assert.Equal(0, run.Status);
        Assert.Equal(said.Length > 0, run.Error.Contains("BH9046", StringComparison.Ordinal));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-12-24", false)]
    [InlineData("2026-01-20", false)]
    [InlineData("2027-01-20", true)]
    public async Task A_plan_dated_into_another_year_than_its_report_is_told_of(string issued, bool isTold)
    {
        using var folder = new TemporaryFolder();
        var (report, plan) = (Path.Combine(folder.Path, "report.txt"), Path.Combine(folder.Path, "new"));
        await File.WriteAllTextAsync(report, "政府工作报告\n——2025年12月24日在第七次会议上\n\n二、2026年工作安排\n\n新建学校3所。\n", TestContext.Current.CancellationToken);
        await CommandRun.Of("init", report, plan);
        var json = Path.Combine(plan, "plan.json");
        var text = await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(json, text.Replace("2025-12-24", issued, StringComparison.Ordinal).Replace("\"to\": 2026", "\"to\": 2028", StringComparison.Ordinal).Replace("\"to\": \"2026\"", "\"to\": \"2028\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var audit = await CommandRun.Of("audit", plan);

        Assert.Equal(0, audit.Status);
        Assert.Equal(isTold, audit.Error.Contains("BH9047", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_audit_writes_its_pages_where_it_was_told_and_says_where()
    {
        using var folder = new TemporaryFolder();
        var pages = Path.Combine(folder.Path, "out");

        var run = await CommandRun.Of("audit", "demo", "--out", pages);

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("网页：" + Path.Combine(pages, "index.html"), run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(pages, "index.html")));
        Assert.True(File.Exists(Path.Combine(pages, "zh", "index.html")));
    }

    [Fact]
    public async Task A_confirmed_register_is_used_in_place_of_drafts()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(CommandRun.Plans, "demo")))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        var drafts = (await CommandRun.Of("draft", folder.Path)).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var confirmed = drafts[5].Replace("\"confirmed\":false", "\"confirmed\":true", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "commitments.jsonl"), confirmed + "\n" + drafts[7] + "\nnot json\n");

        var run = await CommandRun.Of("audit", folder.Path, "--as-of", "2024-12-31");

        Assert.Equal(0, run.Status);
        Assert.Contains("承诺 2 项：已达成 1，未达成 1，未判定 0", run.Out, StringComparison.Ordinal);
        Assert.Contains("其中 1 项是草稿", run.Out, StringComparison.Ordinal);
        Assert.Contains("commitments.jsonl:3: 错误 BH6201", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_observations_are_told_and_the_rest_still_counts()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(CommandRun.Plans, "demo")))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        await File.AppendAllTextAsync(Path.Combine(folder.Path, "observations.csv"), "gdp,990100,2023,level,many,亿元,final,,x,,,=,0,\ngdp,990100,20x3,level,1,亿元,final,,x,,,=,0,\ngdp,990100,2023,level,1,furlong,final,,x,,,=,0,\n");

        var run = await CommandRun.Of("evaluate", folder.Path, "--as-of", "2024-12-31");

        Assert.Equal(0, run.Status);
        Assert.Equal(8, run.Out.Count(letter => letter == '\n'));
        Assert.Contains("observations.csv:12", run.Error, StringComparison.Ordinal);
        Assert.Contains("observations.csv:13", run.Error, StringComparison.Ordinal);
        Assert.Contains("observations.csv:14", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public async Task The_account_fits_the_width_with_Chinese_letters_counted_as_two(int width)
    {
        var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Out = output, Error = TextWriter.Null, OpenIn = () => Stream.Null, OpenOut = () => Stream.Null, Folder = CommandRun.Plans, Width = width };

        await BihuanCommand.RunAsync(["audit", "demo", "--as-of", "2024-12-31"], terminal, CancellationToken.None);

        Assert.All(output.ToString().Split('\n').Where(line => !line.StartsWith("依据", StringComparison.Ordinal)), line => Assert.InRange(Bihuan.Cli.Views.Segments.Width(line), 0, width));
    }

    [Fact]
    public async Task Nothing_but_the_answer_goes_to_standard_output_and_nothing_is_coloured_there()
    {
        var run = await CommandRun.Of("audit", "demo");

        Assert.DoesNotContain('\e', run.Out);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Progress_and_colour_appear_on_a_terminal_and_the_bar_is_gone_at_the_end()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal
        {
            Out = output, Error = error, OpenIn = () => Stream.Null, OpenOut = () => Stream.Null, Folder = CommandRun.Plans, OutIsTerminal = true, ErrorIsTerminal = true, AllowsColor = true,
        };

        await BihuanCommand.RunAsync(["audit", "demo"], terminal, CancellationToken.None);

        Assert.Contains("\e[", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("建立台账", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\e[2K", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NO_COLOR_leaves_words_alone_even_on_a_terminal()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal
        {
            Out = output, Error = error, OpenIn = () => Stream.Null, OpenOut = () => Stream.Null, Folder = CommandRun.Plans, OutIsTerminal = true, ErrorIsTerminal = true, AllowsColor = false,
        };

        await BihuanCommand.RunAsync(["audit", "demo"], terminal, CancellationToken.None);

        Assert.DoesNotContain('\e', output.ToString() + error);
    }

    [Theory]
    [InlineData(null, null, null, Language.Chinese)]
    [InlineData(null, null, "en_US.UTF-8", Language.English)]
    [InlineData("zh_CN.UTF-8", null, "en_US.UTF-8", Language.Chinese)]
    [InlineData("", "", "C.UTF-8", Language.Chinese)]
    public void The_language_is_that_of_the_environment(string? all, string? messages, string? lang, Language expected) =>
        Assert.Equal(expected, Terminal.LanguageOf(all, messages, lang));

    [Fact]
    public async Task A_fault_of_the_program_is_words_and_never_a_trace()
    {
        var error = new StringWriter();
        var terminal = new Terminal { Out = TextWriter.Null, Error = error, OpenIn = () => throw new InvalidOperationException("secret"), OpenOut = () => Stream.Null, Folder = CommandRun.Plans };

        var status = await BihuanCommand.RunAsync(["read", "-"], terminal, CancellationToken.None);

        Assert.Equal(2, status);
        Assert.Contains("BH9001", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }
}
