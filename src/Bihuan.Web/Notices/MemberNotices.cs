using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Notices;
using Bihuan.Web.Access;

namespace Bihuan.Web.Notices;

/// <summary>Which notices are a member's: addressed to a post the person holds that day, and about a case within reach of it.</summary>
internal static class MemberNotices
{
    /// <summary>Those due today, the most urgent first.</summary>
    public static IReadOnlyList<Notice> Of(Visitor visitor) => Of(visitor, NoticeBoard.Of(visitor.Book, visitor.On, WorkCalendar.China));

    /// <summary>Those of a list that are theirs.</summary>
    public static IReadOnlyList<Notice> Of(Visitor visitor, IEnumerable<Notice> all) =>
        visitor.Member?.Person is { } person ? [.. all.Where(notice => notice.To.Any(one => one.Person == person) && visitor.Reaches(Right.ReadCases, notice.Case))] : [];
}
