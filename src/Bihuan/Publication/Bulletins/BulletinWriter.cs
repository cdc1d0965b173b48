using System.Globalization;
using Bihuan.Publication.Decomposition;
using Bihuan.Publication.OpenData;

namespace Bihuan.Publication.Bulletins;

/// <summary>Puts one period's account into sentences.</summary>
internal sealed class BulletinWriter(BulletinRequest request, Account account, DateOnly day, Account? before)
{
    private const int MostBright = 6;
    private const int MostNamed = 3;
    private const int MostOverdue = 5;

    private readonly Dictionary<string, Indicator> _indicators = account.Plan.Indicators.DistinctBy(one => one.Code, StringComparer.Ordinal).ToDictionary(one => one.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, Observation> _observations = account.Plan.Observations.DistinctBy(one => one.Id, StringComparer.Ordinal).ToDictionary(one => one.Id, StringComparer.Ordinal);

    private readonly SupervisionDocket? _docket = request.Docket?.Invoke(day);

    private bool IsZh => request.Language == Language.Chinese;

    public Bulletin Write()
    {
        var tasks = account.Verdicts.Where(verdict => verdict.Commitment.Kind != CommitmentKind.Claim).ToList();
        var items = tasks.Select(Item).ToList();
        var missed = items.Where(item => item.Verdict.Kind == VerdictKind.Missed).ToList();
        var behind = items.Where(item => Tally.Outlook(item.Verdict) == Outlook.Behind).ToList();
        return new Bulletin
        {
            Language = request.Language,
            Banner = T("督查通报", "Supervision Bulletin"),
            Issue = T($"第{N(Bulletin.NumberOf(account.Plan.Issued, day))}期", $"No. {N(Bulletin.NumberOf(account.Plan.Issued, day))}"),
            Title = T($"关于{account.Plan.Title}目标任务落实情况的通报", $"Delivery of {account.Plan.TitleIn(Language.English)}"),
            Plan = account.Plan.TitleIn(request.Language),
            Period = T($"{day.Year}年第{"一二三四"[(day.Month - 1) / 3]}季度", $"{Ordinal((day.Month - 1) / 3)} quarter of {day.Year}"),
            Date = T($"截至{Day(day)}", $"as of {Day(day)}"),
            Basis = new(T(
                $"根据{account.Plan.Title}（{Day(account.Plan.Issued)}）和截至{Day(day)}已公布的统计数据，对报告提出的{N(tasks.Count)}项目标任务逐项核对。文中各数的出处见附件{(tasks.Any(verdict => DecompositionTable.IsLeadSuggested(verdict.Commitment)) ? "，未经核定的牵头单位按指标目录列出" : "")}。现将有关情况通报如下。",
                $"Each of the {N(tasks.Count)} tasks set by the report of {Day(account.Plan.Issued)} was checked against the figures published by {Day(day)}. The annex gives the source of every number{(tasks.Any(verdict => DecompositionTable.IsLeadSuggested(verdict.Commitment)) ? "; lead agencies nobody has settled are those of the indicator catalogue" : "")}. The results are as follows.")),
            Sections = [.. Sections(tasks, items, missed, behind)],
            Behind = [.. missed, .. behind],
            AnnexTitle = T("目标任务落实情况表", "All tasks"),
            AnnexHeads = IsZh ? ["编号", "目标任务", "目标", "最新数", "差距", "判定", "牵头单位", "数据来源"] : ["Id", "Task", "Target", "Latest figure", "Gap", "Verdict", "Lead", "Source"],
            Items = items,
            Annex = [.. items.Where(IsListed)],
            AnnexNote = items.Count(item => !IsListed(item)) is > 0 and var rest
                ? T(
                    $"另有{N(rest)}项没有数字的工作任务没有公布数据{(items.Any(IsUnlistedForWantOfMeaning) ? "或尚无可执行含义" : "")}，见目标任务分解表。",
                    $"{N(rest)} more work items without a number have no published figure{(items.Any(IsUnlistedForWantOfMeaning) ? " or no executable meaning yet" : "")}; they are in the decomposition table.") : "",
        };
    }

    private static bool IsListed(BulletinItem item) => item.Verdict.Commitment.Kind == CommitmentKind.Target || Tally.Outlook(item.Verdict) is not (Outlook.Missing or Outlook.NoMeaning);

    private static bool IsUnlistedForWantOfMeaning(BulletinItem item) => !IsListed(item) && Tally.Outlook(item.Verdict) == Outlook.NoMeaning;

    private IEnumerable<BulletinSection> Sections(List<Verdict> tasks, List<BulletinItem> items, List<BulletinItem> missed, List<BulletinItem> behind)
    {
        var part = 0;
        var number = 0;
        string Head(string zh, string en)
        {
            number++;
            return IsZh ? $"{"一二三四五六七八九"[number - 1]}、{zh}" : $"{N(number)}. {en}";
        }

        yield return new(Head("总体情况", "Overall"), [.. Overall(tasks)]);
        yield return new(Head("分类情况", "By class"), [.. Classes(tasks)], IsList: true);
        yield return missed.Count + behind.Count > 0
            ? new(Head("未达序时清单", "Behind schedule"), [])
            : new(Head("未达序时清单", "Behind schedule"), [new(T("可以比对的任务都达到序时。", "Every task that can be compared is on schedule."))]);
        if (missed.Count > 0)
        {
            yield return new("", [.. missed.Select(Sentence)], IsList: true, T($"（{"一二三"[part++]}）到期未达成{N(missed.Count)}项", $"Due and missed: {N(missed.Count)}"));
        }

        if (behind.Count > 0)
        {
            yield return new("", [.. behind.Select(Sentence)], IsList: true, T($"（{"一二三"[part++]}）未到期、欠进度{N(behind.Count)}项", $"Not yet due and behind: {N(behind.Count)}"));
        }

        if (Overdue(tasks) is { Count: > 0 } overdue)
        {
            yield return new("", [.. ByLead(overdue).Select(group => OverdueOf(group.Key, [.. group]))], IsList: true, T($"（{"一二三"[part]}）{AccountWords.Overdue.Zh}{N(overdue.Count)}项", $"Past due without evidence of completion: {N(overdue.Count)}"));
        }

        if (Supervision().ToList() is { Count: > 0 } supervision)
        {
            yield return new(Head("督查办理情况", "Supervision"), supervision);
        }

        if (Bright(items).ToList() is { Count: > 0 } bright)
        {
            yield return new(Head("亮点", "Bright spots"), bright, IsList: true);
        }

        if (Analysis(tasks).ToList() is { Count: > 0 } analysis)
        {
            yield return new(Head("问题分析", "What stands in the way"), analysis, IsList: true);
        }

        if (Next(items, [.. missed, .. behind]).ToList() is { Count: > 0 } next)
        {
            yield return new(Head("下步要求", "Next steps"), next, IsList: true);
        }
    }

    private IEnumerable<BulletinSentence> Overall(List<Verdict> tasks)
    {
        var tally = Tally.Of(tasks);
        var targets = tasks.Count(verdict => verdict.Commitment.Kind == CommitmentKind.Target);
        yield return new(T(
            $"目标任务共{N(tally.Total)}项：有目标数或比较对象的承诺{N(targets)}项，没有数字的工作任务{N(tally.Total - targets)}项。",
            $"There are {N(tally.Total)} tasks: {N(targets)} promises with a number or comparison and {N(tally.Total - targets)} work items without a number."));
        var good = tally.Met + tally.OnTrack + tally.Ahead;
        var judged = good + tally.Missed + tally.Behind;
        yield return judged == 0
            ? new(T("截至目前，还没有可以判定或比对进度的任务。", "So far nothing can be decided or compared with its schedule."))
            : new(T(
                $"已判定或可比对进度的{N(judged)}项中，达序时{N(good)}项，占{Share(good, judged)}，其中已达成{N(tally.Met)}项、达进度{N(tally.OnTrack)}项、超进度{N(tally.Ahead)}项；未达序时{N(judged - good)}项，占{Share(judged - good, judged)}，其中到期未达成{N(tally.Missed)}项、欠进度{N(tally.Behind)}项。",
                $"Of the {N(judged)} that are decided or can be compared with their schedule, {N(good)} ({Share(good, judged)}) are on schedule: {N(tally.Met)} met, {N(tally.OnTrack)} on track, {N(tally.Ahead)} ahead. {N(judged - good)} ({Share(judged - good, judged)}) are not: {N(tally.Missed)} missed, {N(tally.Behind)} behind."));
        if (tally.NotJudged + tally.Missing + tally.NoMeaning is > 0 and var open)
        {
            var overdue = Overdue(tasks).Count;
            yield return new(T(
                $"其余{N(open)}项不作结论：{N(tally.NotJudged)}项有数据但不判进度，{N(tally.Missing)}项没有公布数据{(tally.NoMeaning > 0 ? $"，{N(tally.NoMeaning)}项{AccountWords.Of(Outlook.NoMeaning).Zh}" : "")}{(overdue > 0 ? $"，其中{N(overdue)}项{AccountWords.Overdue.Zh}" : "")}。没有数据不等于没有完成。",
                $"Nothing is concluded on the other {N(open)}: {N(tally.NotJudged)} have figures and no pace to be judged by, {N(tally.Missing)} have no published figure{(tally.NoMeaning > 0 ? $", {N(tally.NoMeaning)} have {AccountWords.Of(Outlook.NoMeaning).En}" : "")}, which does not mean that nothing was done.{(overdue > 0 ? $" {N(overdue)} of them {(overdue == 1 ? "is" : "are")} past due without evidence of completion." : "")}"));
        }

        if (before is not null)
        {
            var changes = VerdictChange.Between(before, account).ToList();
            var (better, worse) = (changes.Count(change => change.IsBetter), changes.Count(change => change.IsWorse));
            yield return new(changes.Count switch
            {
                0 => T("与上期相比，各项判定和进度没有变化。", "Nothing turned since the last bulletin."),
                <= MostNamed => T($"与上期相比，{N(changes.Count)}项有变化：{string.Join("；", changes.Select(Turn))}。", $"Since the last bulletin {N(changes.Count)} turned: {string.Join("; ", changes.Select(Turn))}."),
                _ => T($"与上期相比，{N(changes.Count)}项有变化：转好{N(better)}项，转差{N(worse)}项{Rest(changes.Count - better - worse)}。", $"Since the last bulletin {N(changes.Count)} turned: {N(better)} for the better, {N(worse)} for the worse{Rest(changes.Count - better - worse)}."),
            });
        }
    }

    private string Turn(VerdictChange change)
    {
        var (from, to) = (AccountWords.Of(Tally.Outlook(change.Before)), AccountWords.Of(Tally.Outlook(change.After)));
        return T($"{TitleOf(change.Commitment)}（{change.Commitment.Id}）由{from.Zh}转为{to.Zh}", $"{TitleOf(change.Commitment)} ({change.Commitment.Id}) from {from.En} to {to.En}");
    }

    private string Rest(int count) => count == 0 ? "" : T($"，无好坏之分{N(count)}项", $", {N(count)} neither");

    private IEnumerable<BulletinSentence> Classes(List<Verdict> tasks)
    {
        foreach (var group in tasks.GroupBy(ClassOf).OrderBy(group => group.Key))
        {
            var tally = Tally.Of(group);
            var parts = Enum.GetValues<Outlook>().Where(outlook => tally[outlook] > 0).Select(outlook => T($"{AccountWords.Of(outlook).Zh}{N(tally[outlook])}项", $"{N(tally[outlook])} {AccountWords.Of(outlook).En}"));
            var words = TaskClasses.WordsOf(group.Key);
            yield return new(T($"{words.Zh}{N(tally.Total)}项：{string.Join("，", parts)}。", $"{Capital(words.En)}, {N(tally.Total)}: {string.Join(", ", parts)}."));
        }
    }

    // Counts first, then whatever is late or was escalated, by name.
    private IEnumerable<BulletinSentence> Supervision()
    {
        if (_docket is not { Cases: { Count: > 0 } cases })
        {
            yield break;
        }

        var (closed, late) = (cases.Count(one => one.Closed is not null), cases.Count(one => one is { Closed: null, Overdue: not null }));
        (int Count, string Zh, string En)[] counts =
        [
            (cases.Count(one => one.Level is not null), "升级督办{0}项", "{0} escalated"),
            (cases.Sum(one => one.Returns), "退回{0}次", "{0} returns"),
            (cases.Sum(one => one.Extensions), "同意延期{0}次", "{0} extensions granted"),
            (cases.Sum(one => one.Reopened), "重新督办{0}次", "{0} reopened"),
        ];
        var soFar = string.Join(T("，", ", "), counts.Where(one => one.Count > 0).Select(one => T(one.Zh, one.En).Replace("{0}", N(one.Count), StringComparison.Ordinal)));
        yield return new(T(
            $"列入督查的事项{N(cases.Count)}项：办结{N(closed)}项，在办{N(cases.Count - closed)}项，其中逾期{N(late)}项。{(soFar.Length > 0 ? $"累计{soFar}。" : "")}",
            $"{N(cases.Count)} cases are supervised: {N(closed)} closed, {N(cases.Count - closed)} open, {N(late)} of them overdue.{(soFar.Length > 0 ? $" So far {soFar}." : "")}"));
        foreach (var one in cases.Where(one => one.Closed is null && (one.Overdue is not null || one.Level is not null)))
        {
            string?[] where = [one.Id, one.Lead?.In(request.Language)];
            string?[] how =
            [
                one.Due is { } due ? T($"期限{Day(due)}", $"due {Day(due)}") : null,
                one.Overdue is { } days ? T($"逾期{N(days)}个工作日", $"{N(days)} working days overdue") : null,
                one.Level is { } level ? T($"已升级至{level.Zh}", $"escalated to {level.En}") : null,
            ];
            yield return new(T($"{one.Task}（{Listed(where)}）：{Listed(how)}。", $"{one.Task} ({Listed(where)}): {Listed(how)}."));
        }
    }

    private string Listed(IEnumerable<string?> parts) => string.Join(T("，", ", "), parts.OfType<string>());

    private IEnumerable<BulletinSentence> Bright(List<BulletinItem> items)
    {
        var old = before?.Verdicts.ToDictionary(verdict => verdict.Commitment.Id, StringComparer.Ordinal);
        // What was already praised a year ago is none; what is new comes first. With numbers only.
        foreach (var item in items.Where(item => Tally.Outlook(item.Verdict) is Outlook.Met or Outlook.Ahead && item is { Gap.Length: > 0, Value.Length: > 0 } && IsFresh(item.Verdict))
            .OrderBy(item => old is not null && old.TryGetValue(item.Id, out var was) && Tally.Outlook(was) == Tally.Outlook(item.Verdict))
            .ThenBy(item => item.Verdict.Kind != VerdictKind.Met).ThenByDescending(item => item.Verdict.DecidedBy).Take(MostBright))
        {
            yield return new(T($"{item.Title}（{item.Id}）：{Clauses(item)}。", $"{item.Title} ({item.Id}): {Clauses(item)}."), item.Id);
        }
    }

    private bool IsFresh(Verdict verdict) => verdict.UsedObservations.Any(id => _observations.GetValueOrDefault(id)?.Published?.Last > day.AddYears(-1));

    private IEnumerable<BulletinSentence> Analysis(List<Verdict> tasks)
    {
        foreach (var (lead, count, ids) in Departments(tasks.Where(IsOff)).Where(group => group.Count > 1))
        {
            yield return new(T($"{lead}牵头的任务中，{N(count)}项未达序时（{ids}）。", $"{lead} leads {N(count)} of the tasks that are not on schedule ({ids})."));
        }

        var stale = tasks.Where(verdict => verdict.DataState == DataState.Stale).ToList();
        if (stale.Count > 0)
        {
            yield return new(T($"{N(stale.Count)}项到期应有的数据没有公布，只能按旧数比对（{Ids(stale)}）。", $"For {N(stale.Count)} a figure that should be out by now is not, so an older one was used ({Ids(stale)})."));
        }

        var missing = Departments(tasks.Where(verdict => verdict.Commitment.Kind == CommitmentKind.Target && Tally.Outlook(verdict) == Outlook.Missing)).ToList();
        if (missing.Count > 0)
        {
            yield return new(T(
                $"有目标数而没有公布数据的承诺{N(missing.Sum(group => group.Count))}项，按牵头单位：{string.Join("，", missing.Select(group => $"{group.Lead}{N(group.Count)}项"))}。",
                $"{N(missing.Sum(group => group.Count))} promises with a number have no published figure; by lead agency: {string.Join(", ", missing.Select(group => $"{group.Lead} {N(group.Count)}"))}."));
        }

        var disputed = tasks.Where(verdict => verdict.IsDisputed).ToList();
        if (disputed.Count > 0)
        {
            yield return new(T($"{N(disputed.Count)}项的原文有不止一种读法，读法不同结论不同，口径需要明确（{Ids(disputed)}）。", $"{N(disputed.Count)} can be read in more than one way, with different verdicts; which reading counts must be settled ({Ids(disputed)})."));
        }
    }

    private IEnumerable<BulletinSentence> Next(List<BulletinItem> items, List<BulletinItem> off)
    {
        var unexplained = off.Where(item => item.Cause == Unknown).Select(item => item.Verdict).ToList();
        if (unexplained.Count > 0)
        {
            yield return new(T(
                $"补报原因。未达序时而没有说明原因的{N(unexplained.Count)}项，请牵头单位在下期通报前报送原因和措施：{string.Join("；", Departments(unexplained).Select(group => $"{group.Lead}（{group.Ids}）"))}。",
                $"Causes. {N(unexplained.Count)} tasks are not on schedule and nobody has said why; before the next bulletin the lead agencies report cause and remedy: {string.Join("; ", Departments(unexplained).Select(group => $"{group.Lead} ({group.Ids})"))}."));
        }

        var open = off.Where(item => item.Verdict.Kind != VerdictKind.Missed && item.Verdict.Needed is not null).ToList();
        if (open.Count > 0)
        {
            yield return new(T(
                $"补上差距。尚可补上的{N(open.Count)}项，今后每期所需：{string.Join("；", open.Select(item => $"{item.Title}{NeededOf(item.Verdict)}"))}。",
                $"Catching up. What {N(open.Count)} of them still {(open.Count == 1 ? "needs" : "need")}: {string.Join("; ", open.Select(item => $"{item.Title}, {NeededOf(item.Verdict)}"))}."));
        }

        var missing = items.Count(item => item.Verdict.Commitment.Kind == CommitmentKind.Target && Tally.Outlook(item.Verdict) == Outlook.Missing);
        if (missing > 0)
        {
            yield return new(T($"补齐数据。没有公布数据的{N(missing)}项承诺，由牵头单位补报数据，并注明出处和公布日期。", $"Figures. For the {N(missing)} promises without any, the lead agencies supply figures with source and day of publication."));
        }

        var overdue = Overdue([.. items.Select(item => item.Verdict)]);
        if (overdue.Count > 0)
        {
            yield return new(T(
                $"报送佐证。{AccountWords.Overdue.Zh}的{N(overdue.Count)}项，请牵头单位报送完成的佐证或说明进展。",
                $"Evidence. For the {N(overdue.Count)} past due without evidence of completion, the lead agencies send evidence or say how far they are."));
        }

        var unclear = items.Where(item => Tally.Outlook(item.Verdict) == Outlook.NoMeaning).Select(item => item.Verdict).ToList();
        if (unclear.Count > 0)
        {
            yield return new(T(
                $"确认含义。{AccountWords.Of(Outlook.NoMeaning).Zh}的{N(unclear.Count)}项，补报数据也不能判定，请牵头单位先确认各自的指标、口径和期限（{Ids(unclear)}）。",
                $"Meaning. {N(unclear.Count)} have {AccountWords.Of(Outlook.NoMeaning).En}, so no figure could settle them; the lead agencies first confirm indicator, definition and due date ({Ids(unclear)})."));
        }

        var drafts = items.Count(item => !item.Verdict.Commitment.IsConfirmed);
        if (drafts > 0)
        {
            yield return new(T(
                $"核定台账。台账中{N(drafts)}项目标任务仍是草案{(HasClaims ? "（不含对过去的陈述）" : "")}，请对照目标任务分解表逐项核定。",
                $"The register. {N(drafts)} tasks are still drafts{(HasClaims ? " (statements about the past not counted)" : "")}; settle them with the decomposition table."));
        }
    }

    private bool HasClaims => account.Claims.Count > 0;

    // Work items whose day has passed, without a word of evidence: neither missed nor done.
    private static List<Verdict> Overdue(IEnumerable<Verdict> tasks) => [.. tasks.Where(verdict => verdict.Overdue is not null)];

    private BulletinSentence OverdueOf(string lead, IReadOnlyCollection<Verdict> tasks)
    {
        var named = tasks.OrderBy(verdict => verdict.Commitment.IsOpenEnded).ThenBy(verdict => verdict.Overdue!.Subject, StringComparer.Ordinal).ToList();
        var rest = named.Count - MostOverdue;
        return new(
            Capital(lead) + T("：", ": ") + string.Join(T("；", "; "), named.Take(MostOverdue).Select(verdict => TitleOf(verdict.Commitment) + T("（", " (") + verdict.Commitment.Id + T("，期限", ", due by ") + DueOf(verdict.Overdue!) + T("）", ")")))
            + (rest > 0 ? T($"；另有{N(rest)}项", $"; {N(rest)} more") : "") + T("。", "."));
    }

    private string DueOf(Reason overdue) => Period.TryParse(overdue.Subject, out var due) ? due.Print(request.Language) : overdue.Subject ?? "";

    /// <summary>An item that is off, as one sentence.</summary>
    private BulletinSentence Sentence(BulletinItem item)
    {
        var where = item.Lead.Length > 0 ? T($"（{item.Id}，{item.Lead}）", $" ({item.Id}, {item.Lead})") : T($"（{item.Id}）", $" ({item.Id})");
        return new(item.Title + where + T("：", ": ") + Clauses(item) + T("。", ".") + T($"{(item.Cause == Unknown ? item.Cause : "原因：" + item.Cause)}。", $" {(item.Cause == Unknown ? Capital(item.Cause) : "Cause: " + item.Cause)}."), item.Id);
    }

    // What stands in the way as the agency last reported it, with who and when: its word, not ours.
    private string ReportedCause(string id) =>
        _docket?.Reports.LastOrDefault(report => report.Problems.Length > 0 && string.Equals(report.Commitment, id, StringComparison.OrdinalIgnoreCase)) is { } report
            ? T($"{report.Problems.TrimEnd('。')}（{report.Agency.Zh}{Day(report.Day)}自报）", $"{report.Problems.TrimEnd('.', '。')} (reported by {report.Agency.En} on {Day(report.Day)})") : "";

    private string Unknown => T("原因待报", "cause not yet reported");

    private string Clauses(BulletinItem item) => string.Join(T("，", ", "), new[] { item.Target.Length > 0 ? T("目标", "target ") + item.Target : "", item.Value, item.Gap }.Where(part => part.Length > 0));

    private BulletinItem Item(Verdict verdict)
    {
        var commitment = verdict.Commitment;
        var figure = LatestFigures.Of(verdict, _observations.GetValueOrDefault, request.Language);
        var stated = DecompositionTable.CauseOf(commitment) is { Length: > 0 } settled ? settled : ReportedCause(commitment.Id);
        var lead = DecompositionTable.LeadOf(commitment, IndicatorOf(commitment));
        return new BulletinItem(
            verdict,
            TitleOf(commitment),
            Tight(TargetPhrases.Of(commitment, account.Plan, request.Language)),
            figure is not null ? ValueOf(figure) : LacksGrowth(verdict) ? T("尚无增速", "no rate of growth yet") : "",
            GapOf(verdict),
            AgencyNames.In(lead, request.Language),
            !IsOff(verdict) ? "" : stated.Length > 0 ? stated : Unknown,
            SourceOf(verdict, figure),
            AccountWords.Of(Tally.Outlook(verdict)).In(request.Language));
    }

    // Amounts are known, but not those from which the promised growth would follow.
    private bool LacksGrowth(Verdict verdict) =>
        verdict is { Path: null, UsedObservations.Count: > 0 } && verdict.UsedObservations.All(id => _observations.GetValueOrDefault(id)?.Key.Measure == SeriesMeasure.Level)
        && verdict.Commitment.Formula?.Predicates.FirstOrDefault() is { Left: Formulas.Term.Growth or Formulas.Term.AverageGrowth, Right: Formulas.Term.Constant };

    // Lists need the spaces, Chinese sentences do not.
    private string Tight(string text) => IsZh ? text.Replace(" ", "", StringComparison.Ordinal) : text;

    private string ValueOf(Figure figure)
    {
        var period = figure.Period.Print(request.Language);
        return IsZh ? figure.Text.StartsWith("完成", StringComparison.Ordinal) ? $"到{period}{figure.Text}" : $"{period}{(figure.Text[0] is '≥' or '≤' or '≈' ? figure.Verb.Zh.TrimEnd('为') : figure.Verb.Zh)}{Tight(figure.Text)}" : $"{figure.Verb.En}{figure.Text} {(figure.Text.EndsWith("done", StringComparison.Ordinal) ? "by" : "in")} {period}";
    }

    private string GapOf(Verdict verdict)
    {
        if ((verdict.Margin ?? verdict.Path?.Gap) is not { } gap)
        {
            return "";
        }

        var size = NumberPhrases.Short(gap with { Value = Math.Abs(gap.Value) }, request.Language);
        // A rate of growth is held against its target: there is no schedule that it could be behind.
        var isDirect = verdict.Margin is null && verdict.Path is { Rule: "direct" };
        var isBelow = verdict.Path is { } path && path.Actual.Value < path.Expected.Value;
        var least = verdict.Margin is not null && verdict.MarginBound != Bound.Exact;
        return (verdict.Margin is not null, gap.Value) switch
        {
            (true, < 0m) when verdict.Commitment.Formula is Formulas.Formula.Milestone => T($"晚{size}", $"{size} late"),
            (true, < 0m) when !verdict.Commitment.IsFloor && verdict.Commitment.Fact?.Comparator is Comparator.AtMost or Comparator.LessThan => T($"超出上限{(least ? "至少" : "")}{size}", $"over the ceiling by {(least ? "at least " : "")}{size}"),
            (true, < 0m) => T($"差{(least ? "至少" : "")}{size}", $"short by {(least ? "at least " : "")}{size}"),
            (true, 0m) => T("正好达到", "exactly reached"),
            (true, _) => T($"{(verdict.Commitment.IsFloor ? "超出" : "余量")}{(least ? "至少" : "")}{size}", $"{(least ? "at least " : "")}{size} to spare"),
            _ when AccountWords.OfLimit(verdict, size) is { } limit => limit.In(request.Language),
            (_, 0m) when isDirect => T("与目标持平", "exactly at the target"),
            (_, _) when isDirect => T($"比目标{(isBelow ? "低" : "高")}{size}", $"{size} {(isBelow ? "below" : "above")} the target"),
            (_, < 0m) => T($"比序时进度落后{size}", $"{size} behind schedule"),
            (_, 0m) => T("与序时进度持平", "exactly on schedule"),
            _ => T($"比序时进度领先{size}", $"{size} ahead of schedule"),
        };
    }

    // The publication of the figure shown, else of the newest used; how many others there are.
    private string SourceOf(Verdict verdict, Figure? figure)
    {
        var used = verdict.UsedObservations.Select(id => _observations.GetValueOrDefault(id)).OfType<Observation>().ToList();
        if ((figure?.Observation ?? used.MaxBy(one => (one.Period, one.Published?.Last))) is not { } shown)
        {
            return Tally.Outlook(verdict) == Outlook.Missing ? T("无公布数据", "no published figure") : "";
        }

        var others = used.Select(one => one.Source.Title).Where(title => title != shown.Source.Title).Distinct(StringComparer.Ordinal).Count();
        return shown.Source.TitleIn(request.Language) + (shown.Published is { } published ? T($"（{published}）", $" ({published})") : "") + (others > 0 ? T($"等{N(others + 1)}个来源", $" and {N(others)} more") : "");
    }

    internal string NeededOf(Verdict verdict)
    {
        if (verdict.Needed is not { } rest)
        {
            return "";
        }

        var value = AccountWords.OfNeeded(rest.Bound).In(request.Language) + NumberPhrases.Short(rest.Value, request.Language);
        return T($"{AccountWords.OfPer(rest.Per).Zh}还需{value}", $"{value} needed {AccountWords.OfPer(rest.Per).En}")
            + (rest.BestEver is { } best ? T($"（有记录以来最好{NumberPhrases.Short(best, request.Language)}）", $" (best on record {NumberPhrases.Short(best, request.Language)})") : "");
    }

    private TaskClass ClassOf(Verdict verdict) =>
        verdict.Commitment.Assigned.TryGetValue("class", out var stated) && TaskClasses.Parse(stated) is { } own ? own : TaskClasses.Of(verdict.Commitment, IndicatorOf(verdict.Commitment));

    private string TitleOf(Commitment commitment) => IsZh || IndicatorOf(commitment) is not { NameEn.Length: > 0 } indicator ? commitment.Title : indicator.NameEn;

    private Indicator? IndicatorOf(Commitment commitment) => commitment.IndicatorCode is { } code ? _indicators.GetValueOrDefault(code) : null;

    private IEnumerable<(string Lead, int Count, string Ids)> Departments(IEnumerable<Verdict> verdicts) => ByLead(verdicts).Select(group => (group.Key, group.Count(), Ids(group)));

    private IEnumerable<IGrouping<string, Verdict>> ByLead(IEnumerable<Verdict> verdicts) => verdicts
        .GroupBy(verdict => DecompositionTable.LeadOf(verdict.Commitment, IndicatorOf(verdict.Commitment)) is { Length: > 0 } lead ? AgencyNames.In(lead, request.Language) : T("未定牵头单位", "no lead named"), StringComparer.Ordinal)
        .OrderByDescending(group => group.Count());

    private static bool IsOff(Verdict verdict) => Tally.Outlook(verdict) is Outlook.Missed or Outlook.Behind;

    private string Ids(IEnumerable<Verdict> verdicts) => string.Join(T("、", ", "), verdicts.Select(verdict => verdict.Commitment.Id));

    private static string Capital(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    // A share of counts, with its counts beside it in the sentence; one decimal as bulletins print it.
    private static string Share(int part, int whole) => Math.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private string Day(DateOnly date) => IsZh ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日") : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private string T(string zh, string en) => IsZh ? zh : en;

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Ordinal(int quarter) => quarter switch { 0 => "First", 1 => "Second", 2 => "Third", _ => "Fourth" };
}
