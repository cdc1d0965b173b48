using System.CommandLine;
using System.Text;
using System.Text.Json;
using Bihuan.Cli.Inputs;
using Bihuan.Reading.Scoring;

namespace Bihuan.Cli.Verbs;

/// <summary><c>score GOLD PRED</c>: how well a report was read.</summary>
internal static class ScoreVerb
{
    public static Command Make(Session session)
    {
        var gold = new Argument<string>("GOLD") { Description = session.Say("标注好的事实（.gold.jsonl）", "annotated facts (.gold.jsonl)") };
        var predicted = new Argument<string>("PRED") { Description = session.Say("read --format jsonl 的输出；- 为标准输入", "what read --format jsonl printed; - is standard input") };
        var skipped = new Option<string?>("--skipped") { Description = session.Say("可算可不算的片段（缺省：GOLD 旁边的 .skipped.md）", "borderline spans (default: the .skipped.md beside GOLD)"), HelpName = "FILE" };
        var errors = new Option<bool>("--errors") { Description = session.Say("逐条列出漏掉的、不同的、多出的", "list every miss, difference and surplus") };
        var command = new Command("score", session.Say("与标注比较，读得准不准", "compare with an annotation: how well a report was read")) { gold, predicted, skipped, errors };
        command.SetAction((parse, _) => Task.FromResult(Run(session, parse.GetRequiredValue(gold), parse.GetRequiredValue(predicted), parse.GetValue(skipped), parse.GetValue(errors))));
        return command;
    }

    private static int Run(Session session, string gold, string predicted, string? skipped, bool errors)
    {
        var sheet = ReadingScorer.Score(Facts(session, gold), Borderline(session, gold, skipped), Facts(session, predicted));
        session.Terminal.Out.Write(sheet.Print());
        foreach (var error in errors ? sheet.Errors : [])
        {
            session.Terminal.Out.WriteLine(error);
        }

        return BihuanCommand.Done;
    }

    private static string[] Borderline(Session session, string gold, string? skipped)
    {
        var beside = skipped ?? gold.Replace(".gold.jsonl", ".skipped.md", StringComparison.Ordinal);
        return skipped is null && (beside == gold || !File.Exists(session.PathOf(beside))) ? [] : Lines(session, beside);
    }

    private static List<string> Facts(Session session, string typed)
    {
        var (facts, problems, number) = (new List<string>(), new List<Diagnostic>(), 0);
        foreach (var line in Lines(session, typed))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (IsFact(line))
            {
                facts.Add(line);
            }
            else
            {
                problems.Add(CliDiagnostics.NotAFact.At(new Place(typed, number)));
            }
        }

        if (facts.Count == 0)
        {
            throw new UsageException(CliDiagnostics.NoFactLines.At(default, typed));
        }

        // A score over some of the lines would be a wrong score.
        return problems.Count == 0 ? facts : throw new UsageException(problems);
    }

    private static bool IsFact(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("start", out var start) && start.TryGetInt32(out var from)
                && json.RootElement.TryGetProperty("end", out var end) && end.TryGetInt32(out var to) && from >= 0 && to >= from;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string[] Lines(Session session, string typed) =>
        Encoding.UTF8.GetString(ReportFile.Bytes(session, typed)).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
}
