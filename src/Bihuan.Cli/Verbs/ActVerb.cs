using System.CommandLine;
using System.Globalization;
using Bihuan.Cli.Inputs;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Ledgers;
using Bihuan.Store;

namespace Bihuan.Cli.Verbs;

/// <summary><c>act ACTION [ID] --as PERSON</c>: one step of a case, decided by the case machine and entered in the ledger, or refused with every reason.</summary>
internal static class ActVerb
{
    private static readonly Dictionary<string, CaseAction> Actions = Enum.GetValues<CaseAction>().ToDictionary(CaseWords.CodeOf, StringComparer.Ordinal);
    private static readonly Dictionary<string, EscalationLevel> Levels = Enum.GetValues<EscalationLevel>().ToDictionary(CaseWords.CodeOf, StringComparer.Ordinal);

    public static Command Make(Session session)
    {
        var action = new Argument<string>("ACTION") { Description = string.Join(session.Say("、", ", "), Actions.Select(one => $"{one.Key} {session.Say(CaseWords.Of(one.Value))}")) };
        var id = new Argument<string?>("ID") { Description = session.Say("事项编号；register 不写", "id of the case; not for register"), Arity = ArgumentArity.ZeroOrOne };
        var data = DataFolder.Option(session);
        var options = new Fields(session);
        var command = new Command("act", session.Say("办理督查事项的一步：交办、签收、反馈、核验、办结……记入事件账", "one step of a supervision case: assign, acknowledge, report, verify, close … entered in the ledger")) { action, id, data };
        options.AddTo(command);
        command.SetAction((parse, cancellation) => RunAsync(session, command, parse, parse.GetRequiredValue(action), parse.GetValue(id), parse.GetValue(data), options, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, Command command, ParseResult parse, string typed, string? id, string? data, Fields fields, CancellationToken cancellation)
    {
        if (!Actions.TryGetValue(typed, out var action))
        {
            throw new UsageException(CliDiagnostics.NotAChoice.At(default, command.Name, typed, string.Join(", ", Actions.Keys)));
        }

        if ((action == CaseAction.Register) != (id is null))
        {
            throw new UsageException(id is null ? CliDiagnostics.ArgumentMissing.At(default, "ID", command.Name, HelpPage.Usage(command)) : CliDiagnostics.UnknownOption.At(default, id, command.Name, "立项自动编号", "a new case is numbered by itself"));
        }

        if (parse.GetValue(fields.Person) is not { } person)
        {
            throw new UsageException(CliDiagnostics.ArgumentMissing.At(default, "--as PERSON", command.Name, HelpPage.Usage(command)));
        }

        var desk = await DeliveryDesk.OpenAsync(session, data, mayMake: false, cancellation);
        var @case = id is null ? null : desk.Book.Find(id) ?? throw new UsageException(DeliveryDiagnostics.NoCase.At(default, id));
        var decisions = new CaseDesk(desk.Book);
        var (actor, problem) = decisions.ActorOf(person, parse.GetValue(fields.Post), @case, desk.Today);
        if (actor is null)
        {
            throw new UsageException(problem!);
        }

        var input = await fields.ReadAsync(session, parse, new CaseInput(actor, desk.Today), action == CaseAction.Arbitrate ? @case : null, data, cancellation);
        var (stream, draft, problems) = Decided(decisions, @case, action, input);
        if (draft is null)
        {
            session.Tell(problems);
            return BihuanCommand.BadNews;
        }

        await desk.AppendAsync(stream, [draft], cancellation);
        session.Terminal.Out.WriteLine(session.Say("{0} {1}", "{0} {1}", stream[DeliveryJson.CaseStreams.Length..], session.Say(CaseWords.Of(action))));
        return BihuanCommand.Done;
    }

    private static (string Stream, LedgerDraft? Draft, IReadOnlyList<Diagnostic> Problems) Decided(CaseDesk desk, SupervisionCase? @case, CaseAction action, CaseInput input)
    {
        if (@case is null)
        {
            var (id, registered, why) = desk.Register(input);
            return (DeliveryJson.StreamOf(id), registered, why);
        }

        var (draft, problems) = desk.Act(@case, action, input);
        return (DeliveryJson.StreamOf(@case.Id), draft, problems);
    }

    /// <summary>What may be brought along.</summary>
    private sealed class Fields(Session session)
    {
        private readonly Option<string?> _text = Words("--text", session.Say("内容：任务、进展、核验结论", "what it is: task, progress, finding"), "TEXT");
        private readonly Option<string?> _reason = Words("--reason", session.Say("理由", "why"), "TEXT");
        private readonly Option<string?> _document = Words("--document", session.Say("所据批示、会议或文件", "instruction, meeting or document it rests on"), "TEXT");
        private readonly Option<string?> _lead = Words("--lead", session.Say("牵头单位", "lead agency"), "CODE");
        private readonly Option<string?> _supporting = Words("--supporting", session.Say("配合单位，逗号分隔", "supporting agencies, separated by commas"), "CODES");
        private readonly Option<string?> _due = Words("--due", session.Say("期限", "due day"), "DATE");
        private readonly Option<string[]> _evidence = new("--evidence") { Description = session.Say("佐证材料，可写几次", "evidence; may be given several times"), HelpName = "FILE" };
        private readonly Option<string?> _level = Words("--level", session.Say("督办级别：", "step of the ladder: ") + string.Join(", ", Levels.Keys), "LEVEL");
        private readonly Option<string?> _score = Words("--score", session.Say("评价得分", "points"), "NUMBER");

        private readonly Option<string?> _period = Words("--period", session.Say("填报的时期：2023-01/2023-06", "period reported on: 2023-01/2023-06"), "PERIOD");
        private readonly Option<string[]> _cells = new("--cell") { Description = session.Say("填报的一格，可写几次：problems、next，或 指标@地区:value", "a cell of the report, several times: problems, next, or indicator@area:value"), HelpName = "KEY=VALUE" };
        private readonly Option<string?> _agency = Words("--agency", session.Say("退回或采纳哪个单位的填报", "whose report is returned or accepted"), "CODE");

        public Option<string?> Person { get; } = Words("--as", session.Say("谁办理（人员代码）", "who acts (code of the person)"), "PERSON");

        public Option<string?> Post { get; } = Words("--post", session.Say("以哪个岗位（兼任几个岗位时）", "in which post, for somebody who holds several"), "CODE");

        public void AddTo(Command command)
        {
            foreach (var option in (Option[])[Person, Post, _text, _reason, _document, _lead, _supporting, _due, _evidence, _level, _score, _period, _cells, _agency])
            {
                command.Add(option);
            }
        }

        public async Task<CaseInput> ReadAsync(Session session, ParseResult parse, CaseInput input, SupervisionCase? kept, string? data, CancellationToken cancellation) => input with
        {
            Text = parse.GetValue(_text) ?? "",
            Reason = parse.GetValue(_reason) ?? "",
            Document = parse.GetValue(_document) ?? "",
            Lead = parse.GetValue(_lead),
            Supporting = parse.GetValue(_supporting)?.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                // Who supports stays where nothing else is said.
                ?? [.. (kept?.Supporting ?? []).Where(agency => agency != parse.GetValue(_lead))],
            Due = DateOption.Read(parse.GetValue(_due), "--due"),
            Level = Level(parse.GetValue(_level)),
            Score = Score(parse.GetValue(_score)),
            Period = parse.GetValue(_period),
            Cells = Cells(parse.GetValue(_cells)),
            Agency = parse.GetValue(_agency),
            Evidence = await KeptAsync(session, parse.GetValue(_evidence) ?? [], data, cancellation),
        };

        private static EscalationLevel? Level(string? typed) => typed is null ? null
            : Levels.TryGetValue(typed, out var level) ? level
            : throw new UsageException(CliDiagnostics.NotAChoice.At(default, "--level", typed, string.Join(", ", Levels.Keys)));

        private static Dictionary<string, string>? Cells(string[]? typed)
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var one in typed ?? [])
            {
                var sign = one.IndexOf('=', StringComparison.Ordinal);
                cells[sign > 0 ? one[..sign].Trim() : throw new UsageException(DeliveryDiagnostics.NotACell.At(default, one))] = one[(sign + 1)..].Trim();
            }

            return cells.Count > 0 ? cells : null;
        }

        private static decimal? Score(string? typed) => typed is null ? null
            : decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) ? score
            : throw new UsageException(DeliveryDiagnostics.NotANumber.At(default, typed));

        private static async Task<IReadOnlyList<Attachment>> KeptAsync(Session session, string[] files, string? data, CancellationToken cancellation)
        {
            var folder = DataFolder.Attachments(session, data);
            var kept = new List<Attachment>();
            foreach (var file in files)
            {
                if (!File.Exists(session.PathOf(file)))
                {
                    throw new UsageException(CliDiagnostics.FileMissing.At(default, file));
                }

                var (attachment, problem) = await DataFolder.GuardAsync(data, () => folder.KeepAsync(session.PathOf(file), cancellation));
                kept.Add(attachment ?? throw new UsageException(problem!));
            }

            return kept;
        }

        private static Option<string?> Words(string name, string description, string value) => new(name) { Description = description, HelpName = value };
    }
}
