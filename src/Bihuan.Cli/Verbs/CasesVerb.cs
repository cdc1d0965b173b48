using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Delivery.Books;
using Bihuan.Web.Notices;

namespace Bihuan.Cli.Verbs;

/// <summary><c>cases [ID]</c>: every case with its clock, or one with its timeline and what a person may do next.</summary>
internal static class CasesVerb
{
    public static Command Make(Session session)
    {
        var id = new Argument<string?>("ID") { Description = session.Say("事项编号；不写则列出全部", "id of a case; all are listed without it"), Arity = ArgumentArity.ZeroOrOne };
        var data = DataFolder.Option(session);
        var person = new Option<string?>("--as") { Description = session.Say("这个人现在能办什么，其余为何不能", "what this person may do now, and why not the rest"), HelpName = "PERSON" };
        var post = new Option<string?>("--post") { Description = session.Say("以哪个岗位（兼任几个岗位时）", "in which post, for somebody who holds several"), HelpName = "CODE" };
        var asOf = new Option<string?>("--as-of") { Description = session.Say("这一天结束时的情况（缺省今天）", "as it stood at the end of this day (default today)"), HelpName = "DATE" };
        var format = Choice.Option("--format", session.Say("格式（缺省 table）；ics 是期限日历", "format (default table); ics is a calendar of due days"), "table", "jsonl", "ics");
        var command = new Command("cases", session.Say("督查事项：环节、期限、是否逾期，以及下一步谁能办什么", "supervision cases: where they stand, what is overdue, who may do what next")) { id, data, person, post, asOf, format };
        command.SetAction(async (parse, cancellation) =>
        {
            var desk = await DeliveryDesk.OpenAsync(session, parse.GetValue(data), mayMake: false, cancellation);
            var day = DateOption.Read(parse.GetValue(asOf));
            var view = new CasesView(session, day is { } until ? desk.BookAsOf(until) : desk.Book, day ?? desk.Today);
            if (parse.GetValue(format) == "ics")
            {
                session.Terminal.Out.Write(CaseCalendar.Of(view.Book.Cases, view.Book, session.Language, day ?? desk.Today));
                return BihuanCommand.Done;
            }

            var isTable = parse.GetValue(format) != "jsonl";
            if (parse.GetValue(id) is not { } one)
            {
                view.WriteAll(isTable);
                return BihuanCommand.Done;
            }

            var @case = view.Book.Find(one) ?? throw new UsageException(DeliveryDiagnostics.NoCase.At(default, one));
            view.WriteOne(@case, isTable, parse.GetValue(person), parse.GetValue(post));
            return BihuanCommand.Done;
        });
        return command;
    }
}
