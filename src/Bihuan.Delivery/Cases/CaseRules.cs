using Bihuan.Agencies;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Reporting;

namespace Bihuan.Delivery.Cases;

/// <summary>The guards of the case machine. Sources: the practice described in published supervision notices, and 政府督查工作条例 (State Council Decree 733, 2021).</summary>
public static class CaseRules
{
    /// <summary>The state does not know the action at all.</summary>
    public static CaseRule Reachable { get; } = new("case.notHere", new("当前环节不能办理此事", "this cannot be done at this stage"), (_, _) => false);

    /// <summary>Somebody with another duty acts.</summary>
    public static CaseRule RightDuty { get; } = new("case.notYours", new("此事不由该身份办理", "this is for somebody in another capacity"), (_, _) => false);

    /// <summary>立项 needs a basis.</summary>
    public static CaseRule HasBasis { get; } = new("case.needsBasis", new("须写明督查依据（批示、会议或文件）", "name the basis: an instruction, a meeting or a document"), (_, input) => input.Document.Trim().Length > 0);

    /// <summary>立项 needs something to do.</summary>
    public static CaseRule HasText { get; } = new("case.needsText", new("须写明内容", "say what it is"), (_, input) => input.Text.Trim().Length > 0);

    /// <summary>Exactly one lead agency.</summary>
    public static CaseRule HasLead { get; } = new("case.needsLead", new("须有且只有一个牵头单位，且不同时列为配合单位", "exactly one lead agency, not listed among the supporting ones"),
        (_, input) => !string.IsNullOrWhiteSpace(input.Lead) && !input.Supporting.Contains(input.Lead, StringComparer.Ordinal) && input.Supporting.Distinct(StringComparer.Ordinal).Count() == input.Supporting.Count);

    /// <summary>A due day that is not past.</summary>
    public static CaseRule HasDue { get; } = new("case.needsDue", new("须有完成期限，且不早于当日", "a due day is needed, today or later"), (_, input) => input.Due >= input.On);

    /// <summary>A reason in words.</summary>
    public static CaseRule HasReason { get; } = new("case.needsReason", new("须写明理由", "say why"), (_, input) => input.Reason.Trim().Length > 0);

    /// <summary>A document it rests on.</summary>
    public static CaseRule HasDocument { get; } = new("case.needsDocument", new("须注明所据文件", "name the document it rests on"), (_, input) => input.Document.Trim().Length > 0);

    /// <summary>The lead agency's own people, or those of the supporting agencies.</summary>
    public static CaseRule OwnCase { get; } = new("case.notYourAgency", new("只能办理本单位承办的事项", "only cases of one's own agency"),
        (@case, input) => input.By.Duty switch
        {
            Duty.LeadAgency => input.By.Agency == @case.Lead,
            Duty.SupportingAgency => @case.Supporting.Contains(input.By.Agency, StringComparer.Ordinal),
            Duty.Preparer => input.By.Agency == @case.Lead || @case.Supporting.Contains(input.By.Agency, StringComparer.Ordinal),
            _ => true,
        });

    /// <summary>An extension is asked for before the due day, not after it.</summary>
    public static CaseRule BeforeDue { get; } = new("case.extensionTooLate", new("延期须在期限届满前申请", "an extension is asked for before the due day has passed"), (@case, input) => input.On <= @case.Due);

    /// <summary>The new due day is later than the old.</summary>
    public static CaseRule LaterDue { get; } = new("case.needsLaterDue", new("新期限须晚于原期限", "the new due day must be later than the old one"), (@case, input) => input.Due > @case.Due);

    /// <summary>Evidence is attached.</summary>
    public static CaseRule HasEvidence { get; } = new("case.needsEvidence", new("须附佐证材料", "attach evidence"), (_, input) => input.Evidence.Count > 0);

    /// <summary>Verifier ≠ reporter: neither the person nor the agency reported on this case.</summary>
    public static CaseRule VerifierIsNotReporter { get; } = new("case.verifierIsReporter", new("核验人不得是本事项的填报人，也不得来自承办单位", "the verifier must not have reported on this case nor belong to an agency that works on it"),
        (@case, input) => !@case.Reporters.Contains(input.By.Person, StringComparer.Ordinal) && input.By.Agency != @case.Lead && !@case.Supporting.Contains(input.By.Agency, StringComparer.Ordinal));

    /// <summary>The ladder is climbed one step at a time.</summary>
    public static CaseRule NextLevel { get; } = new("case.needsNextLevel", new("督办须逐级升级，至问责为止", "the ladder is climbed one step at a time, up to its last"), (@case, input) => input.Level == @case.Level + 1 && input.Level <= EscalationLevel.Accountability);

    /// <summary>Beyond a reminder only a person may go.</summary>
    public static CaseRule PersonForHighLevels { get; } = new("case.levelNeedsPerson", new("通报以上须由人决定，不能由规则自动升级", "from a circular on, a person decides, not a rule"),
        (_, input) => input.By.Duty != Duty.Clock || input.Level < EscalationLevel.Circular);

    /// <summary>Appraised before it is filed.</summary>
    public static CaseRule IsAppraised { get; } = new("case.needsAppraisal", new("须先完成评价", "appraise it first"), (@case, _) => @case.Score is not null);

    /// <summary>Points are given.</summary>
    public static CaseRule HasScore { get; } = new("case.needsScore", new("须给出得分", "give the points"), (_, input) => input.Score is not null);

    /// <summary>Points lie between 0 and 100.</summary>
    public static CaseRule ScoreInRange { get; } = new("case.scoreOutOfRange", new("得分须在0至100之间", "points lie between 0 and 100"), (_, input) => input.Score is null or (>= 0m and <= 100m));

    /// <summary>Points are given once in a round; an appeal opens them again.</summary>
    public static CaseRule NotAppraisedYet { get; } = new("case.isAppraised", new("本轮已经评价，承办单位申诉后才能再评", "it is appraised already; only an appeal opens it again"), (@case, _) => @case.Score is null || @case.IsAppealed);

    /// <summary>Whoever gives other points than the rules says why.</summary>
    public static CaseRule DeviationHasReason { get; } = new("case.deviationNeedsReason", new("给分与规则算出的不同，须写明理由", "the points differ from what the rules come to: say why"),
        (_, input) => input.Computed is null || input.Score is null || input.Score == input.Computed || input.Reason.Trim().Length > 0);

    /// <summary>An appeal is decided by somebody else than who appraised, with a reason.</summary>
    public static CaseRule AppealIsAnswered { get; } = new("case.appealNeedsAnother", new("申诉须由评价人以外的人裁定，并写明理由", "an appeal is decided by somebody else than who appraised, with a reason"),
        (@case, input) => !@case.IsAppealed || (input.By.Person != @case.AppraisedBy && input.Reason.Trim().Length > 0));

    /// <summary>Ten working days to appeal, once in a round.</summary>
    public static CaseRule AppealInTime { get; } = new("case.appealTooLate", new("申诉须在评价后10个工作日内提出，每轮一次", "an appeal is made within ten working days of the appraisal, once in a round"),
        (@case, input) => @case is { AppraisedOn: { } on, Appeals: 0 } && WorkCalendar.China.WorkingDaysBetween(on, input.On) <= 10);

    /// <summary>Nothing is filed while an appeal waits.</summary>
    public static CaseRule NoAppealWaits { get; } = new("case.appealWaits", new("申诉尚未裁定", "an appeal is waiting to be decided"), (@case, _) => !@case.IsAppealed);

    /// <summary>A report that is saved or submitted says which period it is about.</summary>
    public static CaseRule HasPeriod { get; } = new("case.needsPeriod", new("须写明填报的时期", "say which period the report is about"), (_, input) => input.Period is not null);

    /// <summary>A period that can be read and has begun.</summary>
    public static CaseRule PeriodHasBegun { get; } = new("case.periodNotBegun", new("时期须写成 2023-01/2023-06 这样，且已经开始", "the period is written like 2023-01/2023-06 and has begun"),
        (_, input) => input.Period is null || (Period.TryParse(input.Period, out var period) && period.Start <= input.On));

    /// <summary>What was signed is not written over: the office returns it first.</summary>
    public static CaseRule NotSignedYet { get; } = new("case.reportIsSigned", new("本单位这一时期的填报已经报送，须先由督查机构退回", "the agency's report on this period is signed already; the office would have to return it first"),
        (@case, input) => !Period.TryParse(input.Period, out var period) || @case.Sheet(input.By.Agency, period)?.State is not (ReportState.Signed or ReportState.Accepted));

    /// <summary>Cells of figures hold figures, or nothing.</summary>
    public static CaseRule FiguresAreNumbers { get; } = new("case.cellIsNoNumber", new("数值格只填数字，没有数就空着", "cells of figures hold a plain number, or nothing"),
        (_, input) => input.Cells?.All(cell => !ReportCell.IsFigure(cell.Key) || cell.Value.Length == 0 || ReportCell.IsNumber(cell.Value)) != false);

    /// <summary>There is a report to return or accept: one's own before it is signed, somebody else's once it is.</summary>
    public static CaseRule HasReport { get; } = new("case.noSuchReport", new("没有待处理的这份填报", "there is no such report to be dealt with"),
        (@case, input) => Period.TryParse(input.Period, out var period) && @case.Sheet(input.Agency ?? input.By.Agency, period)?.State is { } state
            && (input.By.Duty is Duty.LeadAgency or Duty.SupportingAgency ? state == ReportState.Submitted && input.Agency is null : state == ReportState.Signed));

    /// <summary>Every rule, for documentation and the completeness test.</summary>
    public static IReadOnlyList<CaseRule> All { get; } =
    [
        Reachable, RightDuty, HasBasis, HasText, HasLead, HasDue, HasReason, HasDocument, OwnCase, BeforeDue, LaterDue, HasEvidence, VerifierIsNotReporter, NextLevel,
        PersonForHighLevels, IsAppraised, HasScore, HasPeriod, PeriodHasBegun, NotSignedYet, FiguresAreNumbers, HasReport, DeviationHasReason,
        AppealIsAnswered, AppealInTime, NoAppealWaits, ScoreInRange, NotAppraisedYet,
    ];
}
