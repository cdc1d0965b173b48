using System.Globalization;

namespace Bihuan.Web.Shell;

/// <summary>Names of months and days for the calendar. Made by hand: the program runs without culture data, the same on every machine.</summary>
internal static class CalendarCulture
{
    public static CultureInfo English { get; } = Make(null);

    public static CultureInfo Chinese { get; } = Make(["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月", ""]);

    private static CultureInfo Make(string[]? months)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var format = culture.DateTimeFormat;
        format.ShortDatePattern = "yyyy-MM-dd";
        format.FirstDayOfWeek = DayOfWeek.Monday;
        if (months is not null)
        {
            format.MonthNames = months;
            format.MonthGenitiveNames = months;
            format.AbbreviatedMonthNames = months;
            format.AbbreviatedMonthGenitiveNames = months;
            format.DayNames = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];
            format.AbbreviatedDayNames = ["日", "一", "二", "三", "四", "五", "六"];
            format.ShortestDayNames = ["日", "一", "二", "三", "四", "五", "六"];
            format.YearMonthPattern = "yyyy年 MMMM";
        }

        return culture;
    }
}
