using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Binding;

/// <summary>What one name takes over from another: the owner of 支出, of 总量, of 增速.</summary>
internal static class Owners
{
    private static readonly (string, string)[] Sides = Array.ConvertAll(WordLists.Of("sides"), static sides => (sides[..sides.IndexOf('/')], sides[(sides.IndexOf('/') + 1)..]));

    // 财政一般预算收入…、支出…; 金融机构各项存款余额…，贷款余额…: one side of an account has the owner of the other.
    public static string? Counterpart(string subject, ReadOnlySpan<char> left)
    {
        if (left is "投入强度" && subject.EndsWith("投入", StringComparison.Ordinal))
        {
            // 技术投入年均增长8%以上、投入强度超过…: the intensity of the same outlay.
            return subject + "强度";
        }

        foreach (var (one, other) in Sides)
        {
            var (mine, its) = left.StartsWith(one) ? (one, other) : (other, one);
            if (left.StartsWith(mine) && subject.LastIndexOf(its, StringComparison.Ordinal) is >= 2 and var at && left[mine.Length..].SequenceEqual(subject.AsSpan(at + its.Length)))
            {
                return string.Concat(subject.AsSpan(0, at), left);
            }
        }

        return null;
    }

    // 建成电站3座，风电装机8万千瓦: a capacity with a name of its own is what there is, not what was built.
    public static bool IsCapacity(ReadOnlySpan<char> left)
    {
        if (left.StartsWith("人均") || left.StartsWith("万人") || left.StartsWith("每万") || left.StartsWith("每千"))
        {
            // 新建公园6个，人均绿地9平方米: a rate is not built.
            return true;
        }

        if (left.EndsWith("总产") || left.EndsWith("产量") || left.EndsWith("里程"))
        {
            // 新建农田5万亩，粮食总产8万吨: a yield is not built; nor is the length of the whole network.
            return true;
        }

        foreach (var noun in (ReadOnlySpan<string>)["装机容量", "总装机", "装机", "容量", "存量", "保有量"])
        {
            if (left.EndsWith(noun))
            {
                return left.Length > noun.Length && !left.StartsWith("新增");
            }
        }

        return false;
    }

    // 谋划项目N个，总投资X亿元，开工M个: the works are those counted, not the money.
    // 签约项目18个，签约资金26亿元，到位资金9亿元: both are of the projects.
    public static string Counted(string subject) => subject.EndsWith("个数", StringComparison.Ordinal) ? subject[..^2] : Tails.Without(subject, Tails.Funds, least: 3) is var counted && counted.Length < subject.Length ? counted.ToString() : subject;

    // 新建、改造公园: what was done things to, without what was done.
    public static string Things(string works)
    {
        var things = works.AsSpan();
        while (LanguageLexicon.Current.Cues.Longest(things, out var length) is { } verb && verb.Is(CueRoles.Action | CueRoles.NewlyAdded) && things.Length > length + 1)
        {
            things = things[length..].TrimStart("、和及了");
        }

        return things.ToString();
    }

    public static bool IsOwnTarget(ReadOnlySpan<char> left) =>
        left.Length <= 8 && (left.EndsWith("任务") || left.EndsWith("计划") || left.EndsWith("目标") || left.EndsWith("任务数") || left.EndsWith("目标任务") || left.EndsWith("预算"));

    // 重点项目完成投资, 国企新增投资: whose investment it is, when it is that of named works or firms.
    public static string OfInvestment(string whole)
    {
        foreach (var tail in (ReadOnlySpan<string>)["年度计划投资", "年度投资", "完成投资", "新增投资", "投资"])
        {
            if (whole.EndsWith(tail, StringComparison.Ordinal) && whole.AsSpan(0, whole.Length - tail.Length) is var owner && (owner.EndsWith("项目") || owner.EndsWith("国企") || owner.EndsWith("国有企业") || owner.EndsWith("集团")))
            {
                return string.Concat(owner, tail.StartsWith("新增", StringComparison.Ordinal) ? "新增" : "");
            }
        }

        return "";
    }

    public static string WholeTail(string whole)
    {
        foreach (var tail in (ReadOnlySpan<string>)["产值规模", "产值", "增加值", "营业收入"])
        {
            if (whole.EndsWith(tail, StringComparison.Ordinal))
            {
                return tail;
            }
        }

        return "";
    }

    // 净增市场主体…、总量: the whole is not what was added to it; 贷款余额…、平均利率: nor is a rate one of the balance.
    public static ReadOnlySpan<char> Of(string subject, ReadOnlySpan<char> left)
    {
        var owner = subject.AsSpan();
        if (left.StartsWith("总") && left is not "总投资" && owner.Length > 4)
        {
            foreach (var added in (ReadOnlySpan<string>)["净增", "新增", "新登记", "新认定", "新培育", "引进集聚"])
            {
                if (owner.StartsWith(added))
                {
                    owner = owner[added.Length..];
                }
            }

            if (left.Length > 2 && owner.Length > left.Length && owner.EndsWith(left[1..]))
            {
                // 新增运营里程30公里，总里程达909公里.
                owner = owner[..^(left.Length - 1)];
            }
        }
        else if (left is "计划投资" or "年度投资" or "年度计划投资" && owner.EndsWith("总投资") && owner.Length > 4)
        {
            // 重点项目总投资9亿元，当年计划投资2亿元.
            owner = owner[..^3];
        }
        else if (left.EndsWith("投资") && owner.Length > 5 && (owner.StartsWith("竣工") || owner.StartsWith("完工") || owner.StartsWith("投产")))
        {
            // 项目开工86个、竣工41个，完成投资9亿元: of all of them.
            owner = owner[2..];
        }
        else if (left.EndsWith("完成投资") && owner.IndexOf("实施") is >= 0 and var carried && owner.Length - carried > 5)
        {
            // 实施一批项目，完成投资…: the money is that of the projects.
            owner = owner[(carried + 2)..];
        }
        else if (left is "增速" or "增幅" && (owner.EndsWith("增长") || owner.EndsWith("目标")) && owner.LastIndexOf("增长") is > 0 and var grows)
        {
            owner = owner[..grows];
        }
        else if (left is "总产" or "总产量" or "产量" or "单产" && owner.EndsWith("面积"))
        {
            owner = owner.EndsWith("种面积") || owner.EndsWith("植面积") ? owner[..^4] : owner[..^2];
        }
        else if (left.EndsWith("规模") && owner.EndsWith("规模"))
        {
            owner = owner[..^2];
        }
        else if (left.EndsWith("利率") && owner.EndsWith("余额"))
        {
            owner = owner[..^2];
        }

        return owner;
    }
}
