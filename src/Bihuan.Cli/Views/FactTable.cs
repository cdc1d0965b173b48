using Bihuan.Publication;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>Facts for people.</summary>
internal sealed class FactTable(Session session)
{
    public void Write(TextWriter writer, Findings findings, bool explain)
    {
        using var screen = new Screen(session);
        screen.Line(session.Say("{0}：{1} 项事实，另有 {2} 个数字不是事实（--skipped 查看）", "{0}: {1} facts; {2} other numerals are not facts (--skipped lists them)", findings.Report.Name, findings.Facts.Count, findings.Skipped.Count), Looks.Title);
        if (findings.Facts.Count > 0)
        {
            screen.Add(Of(findings.Facts));
        }

        if (explain)
        {
            Explain(screen, findings);
        }

        screen.WriteTo(writer);
    }

    private Table Of(IReadOnlyList<Fact> facts)
    {
        var table = Screen.Table(
            (session.Say("编号", "id"), Justify.Left, false), (session.Say("位置", "at"), Justify.Left, false), (session.Say("指标", "indicator"), Justify.Left, true),
            (session.Say("所述", "statement"), Justify.Left, true), (session.Say("语态", "modality"), Justify.Left, false), (session.Say("指标代码", "code"), Justify.Left, true));
        foreach (var fact in facts)
        {
            table.AddRow(
                Screen.Cell(fact.Id), Screen.Cell(fact.Citation.Span.ToString()), Screen.Cell(fact.Indicator), Screen.Cell(TargetWords.Of(fact).In(session.Language)),
                Screen.Cell(Modality(fact)), Screen.Cell(fact.IndicatorCode ?? "–"));
        }

        return table;
    }

    private string Modality(Fact fact) => (fact.Modality, fact.Strength) switch
    {
        (Bihuan.Modality.Outcome, _) => session.Say("成效", "outcome"),
        (Bihuan.Modality.Estimate, _) => session.Say("预计", "estimate"),
        (_, Strength.Strive) => session.Say("目标·力争", "target, strive"),
        (_, Strength.Ensure) => session.Say("目标·确保", "target, ensure"),
        _ => session.Say("目标", "target"),
    };

    private static void Explain(Screen screen, Findings findings)
    {
        foreach (var fact in findings.Facts)
        {
            screen.Blank();
            screen.Line($"{fact.Id}  {fact.Citation.Quote}  “{fact.Citation.Sentence}”", Looks.Title);
            foreach (var because in fact.Because)
            {
                var cue = because.Cue is { } span ? $"  {span} “{span.Of(findings.Report.Text)}”" : "";
                screen.Line($"  {because.Field,-12}{because.Rule}{cue}");
            }
        }
    }
}
