using Bihuan.Consistency;

namespace Bihuan.Cli.Views;

/// <summary>The consistency report in plain text: conflicts with their sentences and arithmetic, assumptions with reasons, notes.</summary>
internal sealed class ConsistencyText(Session session)
{
    public void Write(IReadOnlyList<Plan> plans, ConsistencyReport report)
    {
        using var screen = new Screen(session);
        screen.Line(string.Join(session.Say("；", "; "), plans.Select(plan => plan.TitleIn(session.Language))), Looks.Title);
        screen.Line(Summary(report));
        Conflicts(screen, report);
        Assumptions(screen, report);
        Notes(screen, report);
        screen.WriteTo(session.Terminal.Out);
    }

    private string Summary(ConsistencyReport report)
    {
        var conflicts = report.Conflicts.Count == 0 ? session.Say("没有冲突", "no conflicts") : session.Say("{0} 处冲突", "{0} conflicts", report.Conflicts.Count);
        var undecided = report.Undecided == 0 ? "" : session.Say("，{0} 组不能断定", ", {0} groups undecided", report.Undecided);
        return conflicts + undecided + session.Say("，{0} 项隐含的前提，{1} 条提示", ", {0} assumptions, {1} notes", report.Assumptions.Count, report.Notes.Count);
    }

    private void Conflicts(Screen screen, ConsistencyReport report)
    {
        for (var i = 0; i < report.Conflicts.Count; i++)
        {
            var conflict = report.Conflicts[i];
            screen.Blank();
            screen.Line(session.Say("冲突 {0}", "Conflict {0}", i + 1), Looks.Title);
            screen.Line(session.Say(conflict.Explanation));
            foreach (var member in conflict.Members)
            {
                screen.Line($"  {member.Id}  {(member.Commitment.Fact is null ? "" : session.Say("“{0}”，见：", "“{0}” in: ", member.Commitment.Citation.Quote))}{member.Commitment.Citation.Sentence}");
            }

            screen.Line(session.Say("  验算：", "  Arithmetic:"));
            foreach (var step in conflict.Certificate.Steps)
            {
                screen.Line($"    {session.Say(step.Text)}{(step.Arithmetic is { } sum ? $"    {sum}" : "")}");
            }

            foreach (var repair in conflict.Repairs)
            {
                screen.Line(session.Say("  可改：", "  Way out: ") + session.Say(repair.Text));
            }
        }

        if (report.LeastChange.Count > 0 && report.Conflicts.Count > 1)
        {
            screen.Blank();
            screen.Line(session.Say("要消除全部冲突，最少改 {0} 句：{1}", "To remove every conflict, change at least {0}: {1}", report.LeastChange.Count, string.Join(session.Say("、", ", "), report.LeastChange)));
        }
    }

    private void Assumptions(Screen screen, ConsistencyReport report)
    {
        if (report.Assumptions.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Line(session.Say("隐含的前提", "What the plan assumes"), Looks.Title);
        foreach (var assumption in report.Assumptions)
        {
            screen.Line($"  {session.Say(assumption.Name)}  {Range(assumption)}  [{string.Join(' ', assumption.Commitments)}]");
            foreach (var reason in assumption.Because)
            {
                screen.Line("    " + session.Say(reason), Looks.Quiet);
            }
        }
    }

    private void Notes(Screen screen, ConsistencyReport report)
    {
        if (report.Notes.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Line(session.Say("提示", "Notes"), Looks.Title);
        foreach (var note in report.Notes)
        {
            screen.Line($"  {note.Code}  {session.Say(note.Message)}{(note.Commitments.Count is > 0 and <= 6 ? $"  [{string.Join(' ', note.Commitments)}]" : "")}");
        }
    }

    private static string Range(Assumption assumption) => (assumption.Low, assumption.High) switch
    {
        ({ } low, { } high) when low == high => $"{Digits(low)}{assumption.Unit}",
        ({ } low, { } high) => $"{Digits(low)}–{Digits(high)}{assumption.Unit}",
        ({ } low, null) => $"≥ {Digits(low)}{assumption.Unit}",
        (null, { } high) => $"≤ {Digits(high)}{assumption.Unit}",
        _ => "?",
    };

    private static string Digits(decimal value) => (value / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
