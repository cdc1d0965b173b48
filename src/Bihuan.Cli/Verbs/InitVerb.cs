using System.CommandLine;
using Bihuan.Cli.Inputs;

namespace Bihuan.Cli.Verbs;

/// <summary><c>init FILE DIR</c>: a plan folder of any report in one step, ready for audit.</summary>
internal static class InitVerb
{
    private const int LongestCode = 40;

    private static readonly string[] Readable = [".txt", ".md", ".html", ".htm", ".docx", ".pdf"];

    public static Command Make(Session session)
    {
        var file = new Argument<string>("FILE") { Description = session.Say("报告（txt、md、html、docx、pdf）；- 为标准输入", "report (txt, md, html, docx, pdf); - is standard input") };
        var folder = new Argument<string>("DIR") { Description = session.Say("新计划文件夹", "new plan folder") };
        var issued = new Option<string?>("--issued") { Description = session.Say("报告的日期（缺省从文中找）", "date of the report (default: found in the text)"), HelpName = "DATE" };
        var area = new Option<string?>("--area") { Description = session.Say("地区代码（缺省从文中找）", "area code (default: found in the text)"), HelpName = "CODE" };
        var command = new Command("init", session.Say("由任何一份报告建立计划文件夹，随即可以 audit", "make a plan folder of any report, ready for audit")) { file, folder, issued, area };
        command.SetAction((parse, _) => Task.FromResult(
            Run(session, parse.GetRequiredValue(file), parse.GetRequiredValue(folder), DateOption.Read(parse.GetValue(issued), "--issued"), CodeOf(parse.GetValue(area)))));
        return command;
    }

    // The code becomes a cell of tables and a part of addresses.
    private static string? CodeOf(string? typed)
    {
        // ５０００００ is typed with full-width keys.
        var code = typed is null ? null : string.Concat(typed.Select(letter => letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter));
        return code is null || (code.Length is > 0 and <= LongestCode && code[0] != '-' && code.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_')) ? code : throw new UsageException(CliDiagnostics.NotACode.At(default, "--area", typed!.Length > LongestCode ? typed[..LongestCode] + "…" : typed));
    }

    private static int Run(Session session, string typed, string folder, DateOnly? issued, string? area)
    {
        var path = session.PathOf(folder);
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new UsageException(CliDiagnostics.WouldOverwrite.At(default, folder));
        }

        var report = NewPlan.Dated(ReportFile.Read(session, typed, out var bytes), issued);
        var findings = ReportFile.Facts(session, report, explain: false);
        var made = NewPlan.Of(report, findings, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), issued, area);
        session.Tell(made.Assumed);
        var extension = Path.GetExtension(typed).ToLowerInvariant();
        try
        {
            PlanWriter.Write(path, made, "report" + (Readable.Contains(extension) ? extension : ".txt"), bytes);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.CannotWrite.At(default, folder));
        }

        var linked = findings.Facts.Count(fact => fact.IndicatorCode is not null);
        var plan = made.Plan;
        var answer = session.Terminal.Out;
        answer.WriteLine(session.Say("已建立 {0}：{1}，地区 {2}，{3}，规划期 {4}—{5}", "made {0}: {1}, area {2}, {3}, horizon {4}—{5}", folder, plan.Title, plan.AreaCode, Session.Day(plan.Issued), plan.From, plan.To));
        answer.WriteLine(session.Say("事实 {0} 项，其中 {1} 项对应到 {2} 个指标；尚无观测数据", "{0} facts, {1} of them linked to {2} indicators; no observations yet", findings.Facts.Count, linked, plan.Indicators.Count));
        answer.WriteLine(session.Say("下一步：把公布的数据填入 {0}，然后 bihuan audit {1}", "next: put published figures into {0}, then bihuan audit {1}", Path.Combine(folder, "observations.csv"), folder));
        return BihuanCommand.Done;
    }
}
