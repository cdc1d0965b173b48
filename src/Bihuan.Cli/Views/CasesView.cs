using Bihuan.Agencies;
using Bihuan.Delivery.Appraisals;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Publication;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>Cases as tables, pages and lines of JSON.</summary>
internal sealed class CasesView(Session session, DeliveryBook book, DateOnly on)
{
    private static readonly CaseState[] Ended = [CaseState.Closed, CaseState.Archived, CaseState.Cancelled];

    public DeliveryBook Book => book;

    public void WriteAll(bool isTable)
    {
        if (!isTable)
        {
            foreach (var @case in book.Cases)
            {
                session.Terminal.Out.WriteLine(Json(@case, null));
            }

            return;
        }

        // What needs somebody comes first: overdue, then by due day; what has ended last.
        var rows = book.Cases.OrderBy(one => Ended.Contains(one.State)).ThenByDescending(one => Overdue(one) ?? 0).ThenBy(one => one.Due ?? DateOnly.MaxValue).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        using var screen = new Screen(session);
        screen.Line(session.Say("截至 {0}：{1} 项，办结 {2}，逾期 {3}", "As of {0}: {1} cases, {2} ended, {3} overdue",
            Session.Day(on), rows.Count, rows.Count(one => Ended.Contains(one.State)), rows.Count(one => !Ended.Contains(one.State) && Overdue(one) is not null)));
        if (rows.Count > 0)
        {
            var table = Screen.Table(
            [
                (session.Say("编号", "id"), Justify.Left, false), (session.Say("事项", "task"), Justify.Left, true), (session.Say("环节", "stage"), Justify.Left, false),
                (session.Say("牵头单位", "lead agency"), Justify.Left, true), (session.Say("期限", "due"), Justify.Left, false), (session.Say("逾期", "overdue"), Justify.Right, false),
                (session.Say("督办", "level"), Justify.Left, false),
            ]);
            foreach (var one in rows)
            {
                table.AddRow(Screen.Cell(one.Id), Screen.Cell(one.Task), Screen.Cell(session.Say(CaseWords.Of(one.State))), Screen.Cell(one.Lead is { } lead ? Agency(lead) : ""),
                    Screen.Cell(one.Due is { } due ? Session.Day(due) : ""), Screen.Cell(OverdueWords(one)), Screen.Cell(session.Say(CaseWords.Of(one.Level))));
            }

            screen.Add(table);
        }

        Calendar(screen);
        screen.WriteTo(session.Terminal.Out);
    }

    public void WriteOne(SupervisionCase @case, bool isTable, string? person, string? post)
    {
        IReadOnlyList<CaseChoice>? choices = null;
        if (person is not null)
        {
            var desk = new CaseDesk(book);
            var (actor, problem) = desk.ActorOf(person, post, @case, on);
            choices = actor is null ? throw new UsageException(problem!) : CaseDesk.ChoicesOf(@case, actor, on);
        }

        if (!isTable)
        {
            session.Terminal.Out.WriteLine(Json(@case, choices));
            return;
        }

        using var screen = new Screen(session);
        screen.Line($"{@case.Id}  {@case.Task}");
        screen.Line(session.Say("依据：{0}", "basis: {0}", @case.Basis));
        screen.Line(session.Say("环节：{0} · 第{1}轮 · {2}", "stage: {0} · round {1} · {2}", session.Say(CaseWords.Of(@case.State)), @case.Round, session.Say(CaseWords.Of(@case.Level))));
        if (@case.Lead is { } lead)
        {
            screen.Line(session.Say("牵头：{0}", "lead: {0}", Agency(lead)) + (@case.Supporting.Count > 0 ? session.Say("；配合：{0}", "; supporting: {0}", string.Join(session.Say("、", ", "), @case.Supporting.Select(Agency))) : ""));
        }

        if (@case.Due is { } due)
        {
            screen.Line(session.Say("期限：{0}", "due: {0}", Session.Day(due)) + (@case.EarlierDues.Count > 0 ? session.Say("（原 {0}）", " (was {0})", string.Join(", ", @case.EarlierDues.Select(Session.Day))) : "")
                + (OverdueWords(@case) is { Length: > 0 } late ? session.Say("，逾期 ", ", overdue ") + late : ""));
        }

        screen.Blank();
        foreach (var step in book.Timeline(@case.Id))
        {
            screen.Line(Said(step));
        }

        if (choices is not null)
        {
            screen.Blank();
            Choices(screen, choices);
        }

        Calendar(screen);
        screen.WriteTo(session.Terminal.Out);
    }

    private string Said(CaseStep step)
    {
        var (input, by) = (step.Event.Input, step.Event.Input.By);
        var parts = new[]
        {
            input.Text, input.Reason.Length > 0 ? session.Say("理由：", "reason: ") + input.Reason : "", input.Document.Length > 0 ? session.Say("文件：", "document: ") + input.Document : "",
            input.Lead is { } lead ? session.Say("牵头 ", "lead ") + AgencyOn(lead, input.On) : "",
            input.Supporting.Count > 0 ? session.Say("配合 ", "supporting ") + string.Join(session.Say("、", ", "), input.Supporting.Select(one => AgencyOn(one, input.On))) : "", input.Due is { } due ? session.Say("期限 ", "due ") + Session.Day(due) : "",
            input.Period is { } period ? session.Say("时期 ", "period ") + period : "",
            string.Join(session.Say("；", "; "), input.Cells?.Select(cell => $"{cell.Key}={cell.Value}") ?? []),
            input.Level is { } level ? session.Say(CaseWords.Of(level)) : "", input.Score is { } score ? session.Say("{0} 分", "{0} points", score) : "",
            string.Join(session.Say("、", ", "), input.Evidence.Select(one => $"{one.Name} ({one.Hash[..8]})")),
        };
        var who = book.Organisation.PersonName(by.Person, input.On, session.Language);
        return $"{Session.Day(input.On)}  #{step.Entry.Sequence}  {session.Say(CaseWords.Of(step.Event.Action))} · {AgencyOn(by.Agency, input.On)} {who}" + string.Concat(parts.Where(part => part.Length > 0).Select(part => " · " + part));
    }

    private void Choices(Screen screen, IReadOnlyList<CaseChoice> choices)
    {
        screen.Line(session.Say("现在可以办理：", "may be done now:") + (choices.Any(one => one.IsOpen) ? "" : session.Say("无", " nothing")));
        foreach (var one in choices.Where(one => one.IsOpen))
        {
            screen.Line($"  {CaseWords.CodeOf(one.Action),-18} {session.Say(CaseWords.Of(one.Action))}{(one.Needs.Count > 0 ? session.Say("：", ": ") + Rules(one.Needs) : "")}");
        }

        foreach (var one in choices.Where(one => !one.IsOpen && one.IsHere))
        {
            screen.Line(session.Say("不能{0}：{1}", "cannot {0}: {1}", session.Say(CaseWords.Of(one.Action)), Rules(one.Refusals)));
        }

        screen.Line(session.Say("本环节没有：", "not at this stage: ") + string.Join(session.Say("、", ", "), choices.Where(one => !one.IsHere).Select(one => session.Say(CaseWords.Of(one.Action)))));
    }

    private void Calendar(Screen screen)
    {
        if (!WorkCalendar.China.Knows(on.Year))
        {
            screen.Line(session.Say("{0} 年的放假安排未收录：只按周末计算工作日", "The holidays of {0} are not known: working days are counted by weekends alone", on.Year));
        }
    }

    private string Rules(IEnumerable<CaseRule> rules) => string.Join(session.Say("；", "; "), rules.Select(rule => session.Say(rule.Words)));

    private int? Overdue(SupervisionCase @case) => @case.Overdue(on, WorkCalendar.China);

    private string OverdueWords(SupervisionCase @case) => Overdue(@case) is { } days ? session.Say("{0} 个工作日", "{0} working days", days) : "";

    private string Agency(string code) => AgencyOn(code, on);

    private string AgencyOn(string code, DateOnly day) => book.Organisation.AgencyName(code, day, session.Language);

    private string Json(SupervisionCase @case, IReadOnlyList<CaseChoice>? choices) => ContractJson.Line(json => CaseJson.Write(json, @case, book.Timeline(@case.Id), Appraisal.Shown(book, @case, on, WorkCalendar.China), choices, on));
}
