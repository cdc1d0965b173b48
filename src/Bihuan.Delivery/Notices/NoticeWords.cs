using System.Globalization;
using System.Text.Json;
using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Notices;

/// <summary>The words of notices, both languages.</summary>
public static class NoticeWords
{
    private static readonly Dictionary<NoticeKind, Words> Kinds = new()
    {
        [NoticeKind.Overdue] = new("已逾期", "overdue"),
        [NoticeKind.Escalated] = new("督办升级", "escalated"),
        [NoticeKind.Reminded] = new("督查提醒", "reminder"),
        [NoticeKind.DueSoon] = new("临期", "due soon"),
        [NoticeKind.Unanswered] = new("逾时未签收", "not acknowledged"),
        [NoticeKind.Returned] = new("已退回", "returned"),
        [NoticeKind.AwaitsVerification] = new("待核验", "to be verified"),
        [NoticeKind.AwaitsDecision] = new("待审定", "to be decided"),
        [NoticeKind.Assigned] = new("新交办", "newly assigned"),
    };

    /// <summary>The kind in a word or two.</summary>
    public static Words Of(NoticeKind kind) => Kinds[kind];

    /// <summary>The word a program writes for it: <c>due-soon</c>.</summary>
    public static string CodeOf(NoticeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>What a notice says.</summary>
    public static Words Of(Notice notice)
    {
        var (due, input) = (Day(notice.Case.Due), notice.RestsOn.Input);
        return notice.Kind switch
        {
            NoticeKind.Overdue => new Words("期限 {1}，已逾期{0}个工作日", "due {1}, {2} overdue").With(notice.Days, due, Working(notice.Days)),
            NoticeKind.DueSoon => new Words("期限 {1}，还有{0}个工作日", "due {1}, {2} left").With(notice.Days, due, Working(notice.Days)),
            NoticeKind.Unanswered => new Words("{1} 交办，已过{0}个工作日未签收", "assigned {1}, not acknowledged for {2}").With(notice.Days, Day(input.On), Working(notice.Days)),
            NoticeKind.Escalated => Level(input),
            NoticeKind.Reminded => new Words("{0} 督查机构提醒：{1}；期限 {2}", "reminded on {0}: {1}; due {2}").With(Day(input.On), input.Text.Length > 0 ? input.Text : input.Reason.Length > 0 ? input.Reason : "—", due),
            NoticeKind.Returned => new Words("{0} 退回，理由：{1}", "returned {0}, because: {1}").With(Day(input.On), input.Reason),
            NoticeKind.AwaitsVerification => new Words("{0} 申请办结，待核验", "completion claimed {0}, to be verified").With(Day(input.On)),
            NoticeKind.AwaitsDecision => notice.RestsOn.Action switch
            {
                CaseAction.Dispute => new Words("{0} 提出异议，待裁定：{1}", "disputed {0}, to be arbitrated: {1}").With(Day(input.On), input.Reason),
                CaseAction.RequestExtension => new Words("申请延期至 {0}，待批：{1}", "an extension to {0} is asked for: {1}").With(Day(input.Due), input.Reason),
                _ => new Words("{0} 核验通过，待审定办结", "verified {0}, to be closed").With(Day(input.On)),
            },
            _ => new Words("{0} 交办，待签收；期限 {1}", "assigned {0}, to be acknowledged; due {1}").With(Day(input.On), due),
        };
    }

    private static Words Level(CaseInput input)
    {
        var level = CaseWords.Of(input.Level!.Value);
        return new($"{Day(input.On)} 督办升级为“{level.Zh}”：{input.Reason}", $"raised to “{level.En}” on {Day(input.On)}: {input.Reason}");
    }

    private static string Working(int? days) => days == 1 ? "1 working day" : string.Create(CultureInfo.InvariantCulture, $"{days} working days");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
}
