using System.CommandLine;
using System.Text;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Store;

namespace Bihuan.Cli.Verbs;

/// <summary><c>lights [FILE]</c>: the schemes there are, or those of a table, each with its proof or with the case that refutes it.</summary>
internal static class LightsVerb
{
    public static Command Make(Session session)
    {
        var file = new Argument<string?>("FILE") { Description = session.Say("要核对的亮灯规则表（csv），或带 lights.csv 的计划文件夹；缺省列出自带的", "a table of schemes (csv) to check, or a plan folder with lights.csv; default: those that come with the program"), Arity = ArgumentArity.ZeroOrOne };
        var format = Choice.Option("--format", session.Say("格式（缺省：终端上 table，否则 jsonl）", "format (default: table on a terminal, else jsonl)"), "table", "jsonl");
        var command = new Command("lights", session.Say("列出亮灯规则，证明每种情形都有且只有一种灯", "list the light schemes and prove that every case has exactly one light")) { file, format };
        command.SetAction((parse, _) => Task.FromResult(Run(session, parse.GetValue(file), parse.GetValue(format))));
        return command;
    }

    private static int Run(Session session, string? typed, string? format)
    {
        if (typed is not null && Directory.Exists(session.PathOf(typed)) && !File.Exists(Path.Combine(session.PathOf(typed), LightFile.Name)))
        {
            session.Tell([LightDiagnostics.NoneInPlan.At(default, typed)]);
            return BihuanCommand.Done;
        }

        var reading = typed is null ? LightCatalogue.All : Read(session, typed);
        var tables = reading.Schemes.Select(scheme => scheme.Table).Concat(reading.Refused).OrderBy(table => table.Place.Line).ToList();
        if (tables.Count == 0)
        {
            throw new UsageException(reading.Diagnostics.Count > 0 ? reading.Diagnostics : [LightDiagnostics.NoRows.At(new Place(typed))]);
        }

        if (format == "table" || (format is null && session.Terminal.OutIsTerminal))
        {
            using var screen = new Screen(session);
            tables.ForEach(table => Write(session, screen, table, reading.Refused.Contains(table) && typed is not null));
            screen.WriteTo(session.Terminal.Out);
        }
        else
        {
            tables.ForEach(table => session.Terminal.Out.WriteLine(ContractJson.Line(json => ContractJson.WriteScheme(json, table, table.Check()))));
        }

        if (typed is null)
        {
            return BihuanCommand.Done;
        }

        session.Tell(reading.Diagnostics);
        return reading.Refused.Count > 0 ? BihuanCommand.BadNews : BihuanCommand.Done;
    }

    private static LightReading Read(Session session, string typed)
    {
        if (typed == "-")
        {
            return LightCatalogue.ReadOwn(Encoding.UTF8.GetString(ReportFile.Bytes(session, typed)), session.Say("标准输入", "standard input"));
        }

        var path = session.PathOf(typed);
        return LightFile.Read(Directory.Exists(path) ? Path.Combine(path, LightFile.Name) : path, Directory.Exists(path) ? LightFile.Name : Path.GetFileName(typed));
    }

    private static void Write(Session session, Screen screen, LightTable table, bool isRefused)
    {
        var proofs = table.Check();
        screen.Line($"{table.Id} {table.Version}  {table.Words.In(session.Language)}  " + (!isRefused && proofs.All(proof => proof.IsProved)
            ? session.Say("可以使用", "may be used") : session.Say("没有采用", "refused")), Looks.Title);
        foreach (var line in (string[])[table.Source.In(session.Language), table.Note.In(session.Language)])
        {
            if (line.Length > 0)
            {
                screen.Line("  " + line, Looks.Quiet);
            }
        }

        foreach (var proof in proofs)
        {
            screen.Line($"  {proof.Rule.Words.In(session.Language)} · " + (proof.IsProved
                ? session.Say("{0} 种情形，每种有且只有一行", "{0} cases, each with exactly one row", proof.Cells)
                : session.Say("没有通过", "not proved")));
            foreach (var row in proof.Rule.Rows)
            {
                screen.Line($"    {LightWords.Sign(row.Colour)} {AccountView.Padded(LightWords.Of(row.Colour).In(session.Language), 11)}{row.Words.In(session.Language)}{session.Say("：", ": ")}{row.Condition.In(session.Language)}"
                    + (row.IsPublished || table.Year is null ? "" : session.Say("（补）", " (added)")));
            }

            foreach (var words in proof.Uncovered)
            {
                screen.Line("    ✗ " + session.Say("没有规定：", "not covered: ") + words.In(session.Language));
            }

            foreach (var (words, first, second) in proof.Doubled)
            {
                screen.Line("    ✗ " + session.Say("第 {0} 行和第 {1} 行都成立：", "lines {0} and {1} both hold: ", first.Place.Line, second.Place.Line) + words.In(session.Language));
            }
        }

        screen.Blank();
    }
}
