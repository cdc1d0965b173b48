using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>What stands at the edges of an indicator's name and is no part of it: the months it is counted for, and what it is held against.</summary>
internal static class NameEdges
{
    private static readonly string[] Against = WordLists.Of("against");

    // Most names have none of the characters at which one may have to be cut.
    private static readonly CharSet Cuts = new([.. Against.Select(static words => words[0]), '（', '“', '突']);

    private static readonly string[] Deadlines = ["月底前", "月末前"];

    private static readonly string[] Quarters = ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年"];

    // 市交通局6月底前完成国道改造 is 国道改造, 规上工业利润二季度 is 规上工业利润.
    private static string WithoutTime(string name)
    {
        foreach (var deadline in Deadlines)
        {
            if (name.IndexOf(deadline, StringComparison.Ordinal) is > 1 and var at && name.Length - at - deadline.Length >= 4)
            {
                var rest = name[(at + deadline.Length)..];
                return rest.StartsWith("完成", StringComparison.Ordinal) && rest.Length > 4 ? rest[2..] : rest;
            }
        }

        foreach (var quarter in Quarters)
        {
            if (name.Length > quarter.Length + 2 && name.EndsWith(quarter, StringComparison.Ordinal))
            {
                return name[..^quarter.Length];
            }
        }

        return name;
    }

    /// <summary>前8个月城镇新增就业 is 城镇新增就业, 固定资产投资比上半年加快 is 固定资产投资.</summary>
    public static string Trim(string name)
    {
        if (MonthSpan.TryRead(name, out _, out var months) && name.Length > months + 1)
        {
            name = name[months..];
        }

        name = WithoutTime(name);
        if (name.Length > 6 && name.EndsWith("同比增速", StringComparison.Ordinal))
        {
            // 工业投资同比增速: every growth of a year is over the one before.
            name = string.Concat(name.AsSpan(0, name.Length - 4), "增速");
        }

        if (name.Length > 6 && name.EndsWith("预期目标", StringComparison.Ordinal))
        {
            // 茶产业增长预期目标为6%.
            name = name[..^4];
        }

        if (!HasCut(name))
        {
            return name;
        }

        if (name.IndexOf('（') is > 0 and var open && name.IndexOf('）') is var close && close - open is 2 or 3 && !name.AsSpan(open + 1, close - open - 1).ContainsAnyExceptInRange('0', '9'))
        {
            // 新增“四上”企业（1）: the mark of a footnote.
            name = name.Remove(open, close - open + 1);
        }

        if (name.LastIndexOf('“') is > 2 and var quote && (name.IndexOf('”', quote) < 0 || name.EndsWith("个”", StringComparison.Ordinal) && name.Length - quote <= 4))
        {
            // 达标率实现“两个100%”: the rest of the quotation is the figure's.
            name = name[..quote];
            name = name.EndsWith("实现", StringComparison.Ordinal) ? name[..^2] : name;
        }

        if (name.IndexOf("突破“", StringComparison.Ordinal) is > 1 and var broke)
        {
            // 产值突破“百亿”，增长5%: what was reached is not the name.
            name = name[..broke];
        }

        foreach (var words in Against)
        {
            if (name.IndexOf(words, StringComparison.Ordinal) is > 1 and var at)
            {
                return name[..at];
            }
        }

        return name;
    }

    private static bool HasCut(string name)
    {
        foreach (var letter in name)
        {
            if (Cuts.Contains(letter))
            {
                return true;
            }
        }

        return false;
    }
}
