using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>Among whom a rank was taken, which is not the name; and the lists and contests that rank, which are.</summary>
internal sealed partial class WordingRules
{
    private static readonly WordSet Contests = new(WordLists.Of("contests"));

    // Strips one expression of the field of a rank from the end; whether there was one, and whether what now ends [start, end) is kept.
    private bool StripField(Draft draft, int start, ref int end, out bool keeps)
    {
        keeps = false;
        if (end - start >= 2 && words.LastIn(Math.Max(start, end - 24), end, CueRoles.RankVerb, out var ranked) && !draft.Does(CueRoles.RankVerb) && words.View.Slice(ranked.Start, end).IndexOfAny('、', '，') < 0)
        {
            // 稳居某某地区首位: among whom it is first is not the name; a list that others draw up is.
            draft.Verbs |= ranked.Roles;
            if (end - ranked.End > 3 && (words.View[end - 1] is '强' or '榜' || Contests.IsIn(words.View.Slice(end - 2, end)) || words.View.Slice(end - 2, end) is "强市" or "强县" or "强区" or "榜单" || words.View.Slice(ranked.End, end) is var list && (list.IndexOf("百强") >= 0 || list.IndexOf("指数") >= 0)))
            {
                (draft.ListStart, draft.ListEnd) = (ranked.End, words.View[end - 1] == '前' ? end - 1 : end);
            }
            else if (words.View.Slice(ranked.End, end) is var field && field.IndexOf('“') is >= 0 and var open && field.LastIndexOf('”') is > 0 and var shut && shut - open > 3)
            {
                (draft.ListStart, draft.ListEnd) = (ranked.End + open, ranked.End + shut + 1);
            }

            end = ranked.Start;
            return true;
        }

        if (FieldOfRank(start, end) is >= 0 and var fieldStart)
        {
            // 在全国168个城市排名第15: among how many it is first is not the name.
            end = fieldStart;
            end -= end - start > 4 && words.View.Slice(end - 2, end) is "保持" or "稳定" ? 2 : 0;
            return true;
        }

        if (end - start > 4 && words.View[end - 1] == '中' && words.View.Slice(start, end).LastIndexOf('在') is >= 0 and var among && (among > 1 || Contests.IsIn(words.View.Slice(end - 3, end - 1))))
        {
            if (among <= 1 || among == 2 && words.View[start] == '我')
            {
                // 我市在纳税人满意度调查中排名第一: the ranking is the name.
                (draft.ListStart, draft.ListEnd) = (start + among + 1, end - 1);
                end = start;
                return true;
            }

            if (Contests.IsIn(words.View.Slice(end - 3, end - 1)))
            {
                // 经开区在综合考评中排第9位: what it is ranked by.
                end--;
                keeps = true;
                return true;
            }

            end = start + among;
            return true;
        }

        if (end - start > 2 && words.View[end - 1] == '前')
        {
            // 营商环境全省前三.
            end--;
            return true;
        }

        if (end - start is >= 2 and <= 6 && WordLists.Regions.IsIn(words.View.Slice(start, end)))
        {
            // 治理率56%，苏中苏北第一; 绿色工厂6家、数量苏北第一.
            end = words.View.Slice(start, start + 2) is "数量" or "总量" or "增幅" or "增速" ? start + 2 : start;
            return true;
        }

        if (end - start is 2 or 3 && words.View[end - 1] is '北' or '南' or '东' or '西')
        {
            // 9亿美元、苏北第一.
            end = start;
            return true;
        }

        if (end - start > 5 && words.View.Slice(end - 2, end) is "城市" && WordLists.Wholes.IsIn(words.View.Slice(end - 4, end - 2)))
        {
            // 增量全国城市第一.
            end -= 4;
            return true;
        }

        if (end - start > 4 && words.View.Slice(end - 3, end) is "地级市")
        {
            end -= 3;
            return true;
        }

        if (end - start > 3 && WordLists.Wholes.IsIn(words.View.Slice(end - 2, end)))
        {
            end -= 2;
            return true;
        }

        if (end - start > 3 && words.FigureEndingAt(end) is { Unit.Written: "次" } often && often.Start > start)
        {
            // 某县3次全省第二: how often is not the name.
            end = often.Start;
            return true;
        }

        if (end - start >= 2 && words.View.Slice(end - 2, end) is "世界" or "全球" or "西部" or "中部" or "东部" or "国内" or "亚洲")
        {
            end -= 2;
            return true;
        }

        if (end - start > 3 && words.View[end - 1] is '区' or '县' or '市' or '省' or '州' && words.View[end - 2] is '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '各' or (>= '0' and <= '9'))
        {
            // 总量六区第一: among how many it is first is not the name.
            end -= 2;
            return true;
        }

        return false;
    }

    // Where 在全国168个城市 begins, if that is what [start, end) ends in; otherwise -1.
    private int FieldOfRank(int start, int end)
    {
        for (var at = end - 1; at > start + 1 && end - at < 14 && words.View[at] is not ('，' or '、'); at--)
        {
            if (words.FigureStartingAt(at) is { Skip: SkipReasons.SetSize, Class: UnitClass.Counter } && WordLists.Wholes.IsIn(words.View.Slice(at - 2, at)))
            {
                return Math.Max(start, at - 2 - (words.View[at - 3] == '在' ? 1 : 0));
            }
        }

        return -1;
    }
}
