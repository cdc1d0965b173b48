using Bihuan.Agencies;
using Bihuan.Delivery.Reporting;

namespace Bihuan.Delivery.Cases;

/// <summary>The words people read for the parts of a case.</summary>
public static class CaseWords
{
    private static readonly Dictionary<CaseAction, Words> Actions = new()
    {
        [CaseAction.Register] = new("立项", "register"),
        [CaseAction.Assign] = new("交办", "assign"),
        [CaseAction.Acknowledge] = new("签收", "acknowledge"),
        [CaseAction.Dispute] = new("提出异议", "dispute"),
        [CaseAction.Arbitrate] = new("协调裁定", "arbitrate"),
        [CaseAction.Report] = new("反馈进展", "report"),
        [CaseAction.SaveReport] = new("暂存填报", "save a report"),
        [CaseAction.SubmitReport] = new("填报送审", "submit a report for signature"),
        [CaseAction.ReturnReport] = new("退回填报", "return a report"),
        [CaseAction.AcceptReport] = new("采纳填报", "accept a report"),
        [CaseAction.Remind] = new("提醒", "remind"),
        [CaseAction.Escalate] = new("升级督办", "escalate"),
        [CaseAction.RequestExtension] = new("申请延期", "request an extension"),
        [CaseAction.GrantExtension] = new("同意延期", "grant the extension"),
        [CaseAction.RefuseExtension] = new("不同意延期", "refuse the extension"),
        [CaseAction.Suspend] = new("中止", "suspend"),
        [CaseAction.Resume] = new("恢复办理", "resume"),
        [CaseAction.Change] = new("变更", "change"),
        [CaseAction.Cancel] = new("撤销", "cancel"),
        [CaseAction.ClaimDone] = new("申请办结", "claim completion"),
        [CaseAction.Verify] = new("核验通过", "verify"),
        [CaseAction.Return] = new("退回", "return"),
        [CaseAction.Close] = new("审定办结", "close"),
        [CaseAction.Appraise] = new("评价", "appraise"),
        [CaseAction.Appeal] = new("申诉", "appeal"),
        [CaseAction.Archive] = new("归档", "archive"),
        [CaseAction.Reopen] = new("重新督办", "reopen"),
    };

    private static readonly Dictionary<CaseState, Words> States = new()
    {
        [CaseState.Registered] = new("已立项", "registered"),
        [CaseState.Assigned] = new("已交办", "assigned"),
        [CaseState.Disputed] = new("待协调", "disputed"),
        [CaseState.InProgress] = new("办理中", "in progress"),
        [CaseState.ExtensionPending] = new("延期待批", "extension pending"),
        [CaseState.Suspended] = new("中止", "suspended"),
        [CaseState.ClaimedDone] = new("待核验", "to be verified"),
        [CaseState.Verified] = new("已核验", "verified"),
        [CaseState.Closed] = new("已办结", "closed"),
        [CaseState.Archived] = new("已归档", "archived"),
        [CaseState.Cancelled] = new("已撤销", "cancelled"),
    };

    private static readonly Dictionary<EscalationLevel, Words> Levels = new()
    {
        [EscalationLevel.Tracking] = new("跟踪", "tracking"),
        [EscalationLevel.Reminder] = new("提醒", "reminder"),
        [EscalationLevel.Urging] = new("催办", "urging"),
        [EscalationLevel.SupervisionLetter] = new("督办函", "supervision letter"),
        [EscalationLevel.Circular] = new("通报", "circular"),
        [EscalationLevel.Interview] = new("约谈", "interview"),
        [EscalationLevel.Accountability] = new("问责移交", "accountability"),
    };

    private static readonly Dictionary<ReportState, Words> ReportStates = new()
    {
        [ReportState.Draft] = new("暂存", "draft"),
        [ReportState.Submitted] = new("待签发", "to be signed"),
        [ReportState.Returned] = new("已退回", "returned"),
        [ReportState.Signed] = new("已报送", "signed"),
        [ReportState.Accepted] = new("已采纳", "accepted"),
    };

    private static readonly Dictionary<Duty, Words> Duties = new()
    {
        [Duty.Supervisor] = new("督查机构", "supervisor"),
        [Duty.Leader] = new("领导", "leader"),
        [Duty.LeadAgency] = new("承办单位", "agency"),
        [Duty.SupportingAgency] = new("配合单位", "supporting agency"),
        [Duty.Verifier] = new("核验人", "verifier"),
        [Duty.Preparer] = new("填报人", "preparer of reports"),
        [Duty.Clock] = new("定时规则", "clock"),
    };

    /// <summary>What is done, as a verb.</summary>
    public static Words Of(CaseAction action) => Actions[action];

    /// <summary>Where it stands.</summary>
    public static Words Of(CaseState state) => States[state];

    /// <summary>How far a report has come.</summary>
    public static Words Of(ReportState state) => ReportStates[state];

    /// <summary>The word a program writes for it: <c>signed</c>.</summary>
    public static string CodeOf(ReportState state) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    /// <summary>The ladder's step.</summary>
    public static Words Of(EscalationLevel level) => Levels[level];

    /// <summary>In what capacity.</summary>
    public static Words Of(Duty duty) => Duties[duty];

    /// <summary>The word a program writes for an action: <c>request-extension</c>.</summary>
    public static string CodeOf(CaseAction action) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(action.ToString());

    /// <summary>The word a program writes for a state: <c>in-progress</c>.</summary>
    public static string CodeOf(CaseState state) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    /// <summary>The word a program writes for a level: <c>supervision-letter</c>.</summary>
    public static string CodeOf(EscalationLevel level) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(level.ToString());
}
