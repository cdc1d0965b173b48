using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>Finds the words around a figure that name what it counts, and the verbs that say how.</summary>
internal sealed partial class WordingRules(SentenceWords words)
{
    private const CueRoles AtEnd = CueRoles.HedgeBefore | CueRoles.Link | CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Average
        | CueRoles.EachYear | CueRoles.Keep | CueRoles.Control | CueRoles.Respectively | CueRoles.Estimate | CueRoles.Strive | CueRoles.Ensure
        | CueRoles.Plan | CueRoles.Adverb | CueRoles.Period | CueRoles.NetIncrease | CueRoles.NewlyAdded;

    private const CueRoles AtStart = CueRoles.Lead | CueRoles.Estimate | CueRoles.Strive | CueRoles.Ensure | CueRoles.Plan | CueRoles.Period;

    private static readonly string[] Earlier = WordLists.Of("earlier");

    /// <summary>Strips from the end of [start, end) the words that are not the name; their roles are added to the draft.</summary>
    public int StripEnd(Draft draft, int start, int end)
    {
        while (end > start)
        {
            if (words.TokenEndingAt(end, out var token) && token.Start >= start && (token.Is(AtEnd) || (draft.Figure.Kind == FigureKind.Rank && token.Is(CueRoles.RankVerb | CueRoles.Lead | CueRoles.From))) && !IsNoun(token))
            {
                if (token.Cue.Word == "增收" && words.View.Slice(start, token.Start) is var each && (each.EndsWith("人均") || each.EndsWith("户均") || each.EndsWith("村均") || each.EndsWith("亩均") || each.Length <= 5 && (each.EndsWith("农民") || each.EndsWith("群众") || each.EndsWith("农户") || each.EndsWith("村民"))))
                {
                    // 农民人均增收461元, 带动农民增收9亿元: what was measured.
                    break;
                }

                if (token.Is(CueRoles.NetIncrease) && (words.View.Slice(start, token.Start) is "同比" || words.LastIn(start, token.Start, CueRoles.Base, out _)))
                {
                    // 收入3842元，比上年净增580元: more of what was named.
                    draft.Verbs |= CueRoles.NetIncrease;
                    end = token.Start;
                    continue;
                }

                if (token.Is(CueRoles.NewlyAdded | CueRoles.NetIncrease) && token.Start - StripStart(start, token.Start, afterFigure: true) < 5)
                {
                    // 平均每天新增, 五年净增: with no noun before it the word stays.
                    break;
                }

                if (token.Is(CueRoles.NewlyAdded | CueRoles.NetIncrease) && token.End - token.Start == 2)
                {
                    (draft.MovedStart, draft.MovedEnd) = (token.Start, token.End);
                }

                if (token.Cue.Word == "提升" && token.Start - start <= 1 && token.Start > 1 && words.View[token.Start - 1] == '、' && words.FigureEndingAt(token.Start - 1) is { Skip: null } before && before.Class == draft.Figure.Class && before.Class is UnitClass.Area or UnitClass.Amount or UnitClass.Counter && words.LastIn(words.ClauseStart(before.Start), before.Start, CueRoles.Action, out _))
                {
                    // 改造公园5个、提升6个: another thing done to them.
                    break;
                }

                if (token.Cue.Word == "提升" && draft.Figure.Class is UnitClass.Counter && token.Start > start + 3 && words.View.Slice(token.Start - 2, token.Start) is "质量" or "品质" or "能力" or "环境" or "风貌" or "功能" or "景观" or "亮化" or "形象")
                {
                    // 实施路灯质量提升90条: what was done to them, and not by how much.
                    break;
                }

                if (token.Cue.Word == "提升" && draft.Figure.Class is UnitClass.Area or UnitClass.Amount or UnitClass.Counter or UnitClass.Household && token.Start > start && words.TokenEndingAt(token.Start, out var verb) && verb.Start >= start && verb.Is(CueRoles.Action) && !verb.Is(CueRoles.Adverb))
                {
                    // 改造提升3万亩: one verb in two words.
                    break;
                }

                // 为74.8万群众送水: the preposition does not say what the figure is.
                draft.Verbs |= token.Cue.Word == "为" && (token.Start == start || words.View.Slice(start, token.Start) is "免费") ? CueRoles.None : token.Is(CueRoles.Strive) ? token.Roles & ~(CueRoles.Action | CueRoles.Creation) : token.Roles;
                end = token.Start;
                if (token.Cue.Word == "基础上" && words.View.Slice(start, end).LastIndexOf('在') is >= 0 and var within)
                {
                    // 在提高质量的基础上年均增长: the ground it stands on is not the name.
                    end = start + within;
                }
            }
            else if (draft.Figure.Kind == FigureKind.Rank && StripField(draft, start, ref end, out var keepsField))
            {
                if (keepsField)
                {
                    break;
                }
            }
            else if (words.View[end - 1] == '）' && words.View.Slice(Math.Max(start, end - 12), end) is var aside && aside.IndexOf("简称") > 0 && aside.LastIndexOf('（') is >= 0 and var opens)
            {
                // 同比增长（以下简称增长）8%.
                end -= aside.Length - opens;
            }
            else if (words.FigureEndingAt(end) is { Kind: FigureKind.YearSpan or FigureKind.Year } span && span.Start >= start)
            {
                // 是前五年的1.6倍, 是上个五年的2倍: which years it is compared with.
                end = span.Start;
                end -= EarlierAt(start, end);
            }
            else if (draft.Figure.Class == UnitClass.Multiple && words.LastIn(start, end, CueRoles.Link | CueRoles.Keep, out var equals) && equals.Start - start > 2 && words.View.Slice(equals.Start, end).IndexOfAny('、', '，') < 0)
            {
                // 备选库规模达到当年投资规模3倍: of what it is a multiple is not the name.
                draft.Verbs |= equals.Roles;
                end = equals.Start;
            }
            else if (draft.Figure.Class == UnitClass.Multiple && end - start > 3 && words.View.Slice(end - 2, end) is "总和" && words.FigureEndingAt(end - 2) is { Kind: FigureKind.YearSpan })
            {
                // 是前两年总和的1.3倍.
                end -= 2;
            }
            else if (draft.Figure.Class is UnitClass.Multiple or UnitClass.Point && words.View[end - 1] == '”' && words.View.Slice(start, end).LastIndexOf('“') is >= 0 and var quoted && (words.TokenStartingAt(start + quoted + 1, out var era) || words.TokenStartingAt(start + quoted, out era)) && era.Is(CueRoles.FiveYearPlan))
            {
                // 分别是“十二五”的1.6倍和1.2倍, 高于“十二五”3个百分点: which plan it is compared with.
                end = start + quoted;
                if (words.TokenEndingAt(end, out var over) && over.Start >= start && over.Is(CueRoles.Comparison))
                {
                    draft.Verbs |= CueRoles.Increase;
                    end = over.Start;
                }
            }
            else if (draft.Figure.Class == UnitClass.Percent && draft.Whole.Length == 0 && WholeEnd(end) is > 0 and var part && part > start && words.View[part] == '占')
            {
                // 产量、用工分别占全市的28%、17%.
                draft.Whole = words.View.Slice(part, part + 3).ToString();
                end = part;
            }
            else if (draft.Figure.Kind == FigureKind.Grade && end - start > 4 && (words.View.Slice(end - 2, end) is "国家" || words.View.Slice(end - 3, end) is "地表水" || words.View.Slice(end - 6, end) is "国家空气质量"))
            {
                // 水质达到国家四类标准, 稳定在地表水Ⅲ类: whose standard it is.
                end -= words.View[end - 1] switch { '水' => 3, '量' => 6, _ => 2 };
            }
            else if (draft.Figure.Kind == FigureKind.Fraction && end - start > 4 && words.View.Slice(end - 2, end) is "全国" or "全球" or "全省" && words.TokenEndingAt(end - 2, out var kept) && kept.Is(CueRoles.Keep))
            {
                // 产量稳定在全国1/4.
                end -= 2;
            }
            else if (draft.Figure.Class == UnitClass.Percent && end - start > 3 && words.View.Slice(end - 2, end) is "改善")
            {
                // 年均浓度改善11.2%: what improves by a per cent has fallen.
                draft.Verbs |= CueRoles.Reduction;
                end -= 2;
            }
            else if (end - start > 3 && words.FigureEndingAt(end) is { Class: UnitClass.Time, Skip: SkipReasons.Duration } run && run.Start > start + 2 && words.View.Slice(run.Start - 2, run.Start) is "连续")
            {
                // 园区产值连续24个月: how long it has held is not the name.
                end = run.Start - 2;
            }
            else if (words.View[end - 1] == '转' && words.View.Slice(start, end).LastIndexOf('由') is >= 0 and var turned && end - start - turned is > 2 and <= 8)
            {
                // 增加值由负增长转为增长2%: what it was before is not the name.
                end = start + turned;
                draft.Verbs &= ~CueRoles.Link;
            }
            else if (end - start > 4 && words.View.Slice(end - 2, end) is "以来" && words.FigureEndingAt(end - 2) is { Kind: FigureKind.Year })
            {
                end -= 2;
            }
            else if (words.FigureEndingAt(end) is { Skip: SkipReasons.RateBase } @base && @base.Start > start + 1 && words.View[@base.Start - 1] == '每')
            {
                // 花生每25公斤提高4元: the base of the rate.
                end = @base.Start - 1;
            }
            else if (words.View[end - 1] is '前' or '内' && words.FigureEndingAt(end - 1) is { Kind: FigureKind.YearSpan } ago && ago.Start >= start)
            {
                end = ago.Start;
            }
            else if (words.View[end - 1] is '高' or '快' or '低' or '多' or '少' && words.LastIn(Math.Max(start, end - 14), end, CueRoles.Base, out var than) && than.Cue.Word[0] is '比' or '较')
            {
                var since = IsOwnPast(words.View.Slice(than.Start, end));
                if (!since)
                {
                    draft.IsGap = true;
                    (draft.GapStart, draft.GapEnd) = (than.Start, end);
                }

                draft.Verbs |= !since ? CueRoles.None : words.View[end - 1] is '低' or '少' ? CueRoles.Reduction : CueRoles.Increase;
                end--;
            }
            else if (words.View[end - 1] is '，' or '：' or '、' or '“' or '（' or '-' or '—' or '末' && end - 1 > start)
            {
                end--;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // 上个五年, 上一届五年, 前五年: the letters that make the years earlier ones.
    /// <summary>Whether something is held against what it was itself: 上年同期, 2021年, “十三五”末; what was hoped for is something else.</summary>
    public static bool IsOwnPast(ReadOnlySpan<char> compared) => !Hopes.IsIn(compared) && (OwnPast.IsIn(compared) || compared.IndexOf('”') > 0 || compared.IndexOf('年') is > 3 and var year && !compared.Slice(year - 4, 4).ContainsAnyExceptInRange('0', '9'));

    // 年初预期, 上年目标: what was hoped for is not what was.
    private static readonly WordSet Hopes = new(WordLists.Of("hopes"));

    private static readonly WordSet OwnPast = new(WordLists.Of("own-past"));

    private int EarlierAt(int start, int end)
    {
        foreach (var word in Earlier)
        {
            if (end - start >= word.Length && words.View.Slice(start, end).EndsWith(word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    // Where 占全市 begins that 分别 stands before; 0 for none.
    private int WholeEnd(int end)
    {
        var at = words.View[end - 1] == '的' ? end - 4 : end - 3;
        return at > 0 && words.View[at + 1] == '全' && words.TokenEndingAt(at, out var each) && each.Is(CueRoles.Respectively) ? at : 0;
    }

    private static bool IsNoun(Token token) => token.Is(CueRoles.GrowthNoun | CueRoles.ReductionNoun | CueRoles.ShareNoun | CueRoles.LevelNoun);

    /// <summary>Strips connectives, scope of place and period expressions from the start of [start, end).</summary>
    public int StripStart(int start, int end, bool afterFigure)
    {
        if (start == 0 && words.View[0] == '（' && words.View.Slice(0, Math.Min(6, end)).IndexOf('）') is > 0 and var close)
        {
            start = close + 1;
        }

        while (start < end)
        {
            if (words.FigureStartingAt(start) is { } figure && figure.End <= end && (figure.Kind is FigureKind.Year or FigureKind.YearSpan || figure.Skip is SkipReasons.Date || figure.Skip == SkipReasons.SectionNumber || (figure.Skip is SkipReasons.Year or SkipReasons.Enumerator && figure.Start == 0)))
            {
                start = figure.End;
                while (start < end && words.View[start] is '底' or '末' or '初' or '的' or '来' or '间' or '内' or '前')
                {
                    start++;
                }
            }
            else if (words.View[start] is '用' or '利' && words.FigureStartingAt(start + (words.View[start] == '利' && words.View[start + 1] == '用' ? 2 : 1)) is { Kind: FigureKind.YearSpan } taken && taken.End <= end)
            {
                // 用四年左右时间建成…: how long it takes.
                start = taken.TrailEnd;
                start += words.View.Slice(start, start + 2) is "时间" ? 2 : 0;
            }
            else if (words.View.Slice(start, start + 2) is "今明" or "今后" or "未来" && words.FigureStartingAt(start + 2) is { Kind: FigureKind.YearSpan } both && both.End <= end)
            {
                start = both.End;
            }
            else if (words.TokenStartingAt(start, out var on) && on.Cue.Word == "连续" && words.FigureStartingAt(on.End) is { } lasting && lasting.End <= end && (lasting.Kind == FigureKind.YearSpan || lasting is { Class: UnitClass.Time, Skip: SkipReasons.Duration }))
            {
                start = lasting.Kind == FigureKind.YearSpan ? on.End : lasting.End;
            }
            else if (words.View[start] is '到' or '至' or '近' or '在' or '过' && words.FigureStartingAt(start + 1) is { Kind: FigureKind.Year or FigureKind.YearSpan })
            {
                start++;
            }
            else if (words.TokenStartingAt(start, out var token) && token.End <= end && token.Is(AtStart) && !(token.Cue.Word[0] == '全' && words.View[token.End] is '和' or '与' or '及') && !(token.Cue.Word == "各县" && words.View[token.End] is '区' or '市' or '（'))
            {
                start = token.End;
                start += (token.Is(CueRoles.Period) || token.Cue.Word[^1] is '底' or '末' or '度') && start < end && words.View[start] == '前' ? 1 : 0;
            }
            else if (words.View[start] == '先' && end - start == 1)
            {
                // 今年拟先增加5亿元.
                start++;
            }
            else if (words.View[start] is '.' or '．' && words.FigureEndingAt(start) is { Skip: SkipReasons.SectionNumber } || words.View[start] is >= '①' and <= '⑳')
            {
                // 改造危房8户；2.新建道路6公里: the number of the item.
                start++;
            }
            else if (words.View[start] == '（' && words.FigureStartingAt(start + 1) is { Skip: SkipReasons.SectionNumber } label && words.View[label.End] == '）' && label.End < end)
            {
                start = label.End + 1;
            }
            else if (words.View[start] is '，' or '、' or '：' or '—' or '；' or '）' or '”' or '-' or '的' or '是' or '，' || (words.View[start] == '（' && words.View.Slice(start, end).IndexOf('）') < 0))
            {
                start++;
            }
            else if (words.View[start] == '“' && (words.TokenStartingAt(start + 1, out var plan) || words.TokenStartingAt(start, out plan)) && plan.Is(CueRoles.FiveYearPlan))
            {
                start = plan.End;
                while (start < end && words.View[start] is '”' or '时' or '期' or '间' or '末' or '以' or '来')
                {
                    start++;
                }
            }
            else if (afterFigure && words.View[start] is '和' or '与' or '及' or '并' or '而' or '且' && !(words.TokenStartingAt(start, out var word) && word.End - word.Start > 1))
            {
                start++;
                afterFigure = false;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>Past the years, 其中 and commas that stand before a place.</summary>
    public int StripPeriod(int start, int end)
    {
        while (start < end)
        {
            if (words.FigureStartingAt(start) is { Kind: FigureKind.Year or FigureKind.YearSpan } year && year.End <= end)
            {
                start = year.End;
            }
            else if (words.TokenStartingAt(start, out var token) && token.End <= end && (token.Is(CueRoles.Period) || token.Cue.Word is "其中" or "同时" or "确保" or "力争" or "预计"))
            {
                start = token.End;
            }
            else if (words.View[start] is '，' or '、')
            {
                start++;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>完成, 安排 and 实施 do not belong to the name when a noun follows.</summary>
    public int DropVerb(int start, int end, bool hasObject)
    {
        if (words.View[start] is '分' or '再' && words.TokenStartingAt(start + 1, out var parted) && parted.Is(CueRoles.Action) && parted.End <= end)
        {
            // 分三批开工: 分 belongs to the number; 再开工: again is no part of the work.
            return start + 1;
        }

        if (words.View[start] == '建' && words.View[start + 1] == '设' && words.View[start + 2] == '“')
        {
            // 建设“某某林带”: the name in quotation marks stands for itself.
            return start + 2;
        }

        if (words.TokenStartingAt(start, out var token) && token.Is(CueRoles.Drop) && token.End <= end && (hasObject || end - token.End >= 2)
            && !(words.View[token.End] is '投' && end - token.End == 2))
        {
            return token.End + (words.View[token.End] == '了' && end - token.End > 2 ? 1 : 0);
        }

        return start;
    }
}
