namespace Bihuan.Web.Phrases;

/// <summary>Why a numeral of the text is not a fact, in words.</summary>
internal static class SkippedPhrases
{
    private static readonly Dictionary<string, Words> Table = new(StringComparer.Ordinal)
    {
        ["year"] = new("年份", "a year"),
        ["date"] = new("日期", "a date"),
        ["section_number"] = new("章节编号", "number of a section"),
        ["numbering"] = new("编号", "numbering"),
        ["name"] = new("名称或口号的一部分", "part of a name or slogan"),
        ["vague"] = new("过于笼统，不成数量", "too loose to be a number"),
        ["duration"] = new("期限", "length of a plan"),
        ["ordinal"] = new("序数", "an ordinal"),
        ["base"] = new("增长的基数", "base of a rate"),
        ["list_count"] = new("文中条目的个数", "count of the document's own items"),
    };

    /// <summary>The reason in words; an unknown code is its own words.</summary>
    public static Words Of(string code) => Table.TryGetValue(code, out var words) ? words : new Words(code, code);
}
