using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Publication;

namespace Bihuan.Cli.Verbs;

/// <summary><c>read FILE</c>: a report's facts, each tied to its sentence.</summary>
internal static class ReadVerb
{
    private sealed record Asked(string File, string? Format, bool Explain, bool Text, bool Skipped, string? Out);

    public static Command Make(Session session)
    {
        var file = new Argument<string>("FILE") { Description = session.Say("报告（txt、md、html、docx、pdf）；- 为标准输入", "report (txt, md, html, docx, pdf); - is standard input") };
        var format = Choice.Option("--format", session.Say("格式（缺省：终端上 table，否则 jsonl）", "format (default: table on a terminal, else jsonl)"), "table", "jsonl", "csv", "xlsx");
        var explain = new Option<bool>("--explain") { Description = session.Say("每个字段由哪个词、哪条规则决定", "which words and which rule decided each field") };
        var text = new Option<bool>("--text") { Description = session.Say("打印读到的文字（位置都指它）", "print the text that was read (offsets refer to it)") };
        var skipped = new Option<bool>("--skipped") { Description = session.Say("打印没有当作事实的数字和原因", "print the numerals that are not facts, with the reason") };
        var to = new Option<string?>("--out") { Description = session.Say("写到这个文件", "write to this file"), HelpName = "FILE" };
        var command = new Command("read", session.Say("读报告，列出其中的事实", "read a report and list its facts")) { file, format, explain, text, skipped, to };
        command.SetAction((parse, _) => Task.FromResult(Run(session, new Asked(
            parse.GetRequiredValue(file), parse.GetValue(format), parse.GetValue(explain), parse.GetValue(text), parse.GetValue(skipped), parse.GetValue(to)))));
        return command;
    }

    private static int Run(Session session, Asked asked)
    {
        var format = asked.Format ?? (session.Terminal.OutIsTerminal && asked.Out is null ? "table" : "jsonl");
        if (format == "xlsx" && asked.Out is null && session.Terminal.OutIsTerminal)
        {
            throw new UsageException(CliDiagnostics.BinaryToTerminal.At(default));
        }

        Answer.KeepsSource(session, asked.Out, asked.File);
        var report = ReportFile.Read(session, asked.File);
        if (asked.Text)
        {
            Answer.Write(session, asked.Out, writer => writer.Write(report.Text));
            return BihuanCommand.Done;
        }

        var findings = ReportFile.Facts(session, report, asked.Explain);
        if (asked.Skipped)
        {
            Answer.Write(session, asked.Out, writer => SkippedTable.Write(session, writer, findings, format));
            return BihuanCommand.Done;
        }

        switch (format)
        {
            case "xlsx":
                Answer.WriteBytes(session, asked.Out, stream => FactSheet.Write(stream, findings));
                break;
            case "csv":
                Answer.Write(session, asked.Out, writer => FactCsv.Write(writer, findings));
                break;
            case "table":
                Answer.Write(session, asked.Out, writer => new FactTable(session).Write(writer, findings, asked.Explain));
                break;
            default:
                Answer.Write(session, asked.Out, writer => WriteLines(writer, findings, asked.Explain));
                break;
        }

        return BihuanCommand.Done;
    }

    private static void WriteLines(TextWriter writer, Findings findings, bool explain)
    {
        foreach (var fact in findings.Facts)
        {
            writer.WriteLine(ContractJson.Line(json =>
            {
                if (explain)
                {
                    ContractJson.WriteFact(json, fact, findings.Report.Text);
                }
                else
                {
                    ContractJson.WriteFact(json, fact);
                }
            }));
        }
    }
}
