using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Recognition.Periods;

namespace Bihuan.Reading.Binding;

/// <summary>Modality, strength, comparator and unit of a figure.</summary>
internal sealed partial class SentenceBinder
{
    private Modality ModalityAt(int at, Epoch years, out Span? cue)
    {
        cue = null;
        var strives = false;
        for (var i = _words.FirstTokenFrom(at) - 1; i >= 0; i--)
        {
            strives |= _mentions.Tokens[i].Cue.Word is "力争" or "确保" && _mentions.Tokens[i].Start > 0 && _view[_mentions.Tokens[i].Start - 1] == '，' && _mentions.Tokens[i].Start >= _words.ClauseStart(at) && !_mentions.IsQuoted(_mentions.Tokens[i].Start);
            if (strives && _mentions.Tokens[i].Is(CueRoles.Estimate))
            {
                // 预计完成投资180亿元，力争增长15%: what is striven for is not what is expected.
                return Modality.Target;
            }

            if (_mentions.Tokens[i].Is(CueRoles.Estimate))
            {
                if (_mentions.Tokens[i].Start is > 1 and var held && _view[held - 1] == '于' && _view[held - 2] is '好' or '高' or '优' or '快' or '低')
                {
                    // 财政收入好于预计: what it is held against.
                    continue;
                }

                if (_mentions.Tokens[i].Start is > 0 and var said && _view.Slice(said, at).IndexOf('；') >= 0 && _view[_mentions.Tokens[i].End] != '数' && (_facts.Count > _firstFact && _view.Original(said, said).Start > _facts[_firstFact].Citation.Span.End || (EstimatesAfter(i) || _mentions.Tokens[i].Cue.Word == "有望") && _wording.StripPeriod(_mentions.Tokens[i].Cue.Word == "有望" ? _view.Slice(0, said).LastIndexOf('；') + 1 : _words.ClauseStart(said), said) < said - 2))
                {
                    // 投入预计年均增长5%；拥有量翻番: said inside its clause it reaches no further than the ；.
                    continue;
                }

                if (_view.Slice(_mentions.Tokens[i].End, at).IndexOf("基础上，") >= 0)
                {
                    // 在今年预计增长6%的基础上，增长…: what is built on is expected, not what is to come.
                    continue;
                }

                if (ActsBetween(i, at) || IsInsideClause(_mentions.Tokens[i]) && DoesElse(_mentions.Tokens[i].End, at))
                {
                    // 预计产值达到9亿元，…，完成投资2亿元: another verb of doing ends the estimate.
                    break;
                }

                cue = _view.Original(_mentions.Tokens[i].Start, _mentions.Tokens[i].End);
                return years.IsTarget && years.To > _periods.Year ? Modality.Target : Modality.Estimate;
            }
        }

        return years.IsTarget ? Modality.Target : _periods.EstimatesBelow ? Modality.Estimate : Modality.Outcome;
    }

    // 比重预计达到19%, not 预计比重达到19%.
    private bool IsInsideClause(Token estimate)
    {
        var clause = _words.ClauseStart(estimate.Start);
        return _wording.StripPeriod(clause, estimate.Start) < estimate.Start - 2;
    }

    // 比重预计达到19%，新增平台1个: what was done besides is no estimate.
    private bool DoesElse(int from, int at)
    {
        for (var i = _words.FirstTokenFrom(from); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < at; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Creation | CueRoles.NewlyAdded) && _view[_mentions.Tokens[i].Start - 1] is '，' or '；')
            {
                return true;
            }
        }

        return false;
    }

    private bool ActsBetween(int token, int at)
    {
        var estimated = "";
        for (var i = token + 1; i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < at; i++)
        {
            if ((_mentions.Tokens[i].Is(CueRoles.Action) || _mentions.Tokens[i].Cue.Word is "加快" or "推进" or "推动" or "强化" or "深化") && _mentions.Tokens[i].Start is > 1 and var opens && _view[opens - 1] == '；' && _mentions.Tokens[i].End - opens > 1 && _mentions.Tokens[i].Cue.Word[0] is not ('完' or '实'))
            {
                // …；启动建设产业园，签约项目11个: another work.
                return true;
            }

            if (_mentions.Tokens[i].Cue.Word is not ("完成" or "实施" or "新建" or "争取"))
            {
                continue;
            }

            if (_mentions.Tokens[i].Cue.Word == "完成" && _words.FigureStartingAt(_mentions.Tokens[i].End) is not null && estimated.Length == 0 && _view.Slice(_mentions.Tokens[token].End, _mentions.Tokens[i].Start).IndexOf('；') >= 0 && _view.Letters.IndexOf("下同") < 0)
            {
                // 预计生产总值增长6%；一般公共预算收入完成24亿元.
                return true;
            }

            if (_mentions.Tokens[i].Start is > 1 and var start && SentenceWords.IsStop(_view[start - 1]))
            {
                // 预计完成产值9亿元；完成税收2亿元: the verb that is estimated goes on.
                if (_mentions.Tokens[i].Cue.Word != estimated)
                {
                    return true;
                }
            }
            else if (estimated.Length == 0 && _view.Slice(_mentions.Tokens[token].End, _mentions.Tokens[i].Start).IndexOfAny("，；。、") < 0)
            {
                estimated = _mentions.Tokens[i].Cue.Word;
            }
        }

        return false;
    }

    // 产值预计达30亿元；比重达61%；营收预计达6亿元: where each estimate is called one, the others are none.
    private bool EstimatesAfter(int token)
    {
        for (var i = token + 1; i < _mentions.Tokens.Count; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Estimate))
            {
                return true;
            }
        }

        return false;
    }

    // 力争 and 确保 reach over parallel clauses until another such word or a new action begins a clause.
    private Strength StrengthAt(int at, int end, out Span? cue)
    {
        cue = null;
        // 力争到2032年，新建学校9所: the year is all that stands between.
        var until = -1;
        var strength = Strength.Commit;
        for (var i = 0; i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < at; i++)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Strive) && token.Cue.Word.EndsWith("争取", StringComparison.Ordinal) && Obtains(token))
            {
                continue;
            }

            if (token.Is(CueRoles.Strive | CueRoles.Ensure) && _mentions.IsQuoted(token.Start))
            {
                // “两个确保”: a name.
                continue;
            }

            if (token.Is(CueRoles.Ensure) && _view.Slice(token.End, token.End + 12) is var ground && ground.IndexOf("前提下") >= 0)
            {
                // 在确保质量的前提下: the ground it stands on.
                continue;
            }

            if (token.Is(CueRoles.Strive) && _view.Slice(token.End, token.End + 2) is "更好" or "更高" or "更优")
            {
                // 增长5%，力争更高水平.
                continue;
            }

            if (token.Is(CueRoles.Strive) && IsAside(token, at) || token.Is(CueRoles.Strive | CueRoles.Ensure) && SaidOfOne(token, at))
            {
                continue;
            }

            if (token.Is(CueRoles.Strive | CueRoles.Ensure))
            {
                strength = token.Is(CueRoles.Strive) ? Strength.Strive : Strength.Ensure;
                until = token.End;
                cue = _view.Original(token.Start, token.End);
            }
            else if (strength != Strength.Commit && token.Cue.Word == "加快" && token.Start > 0 && _view[token.Start - 1] == '；')
            {
                strength = Strength.Commit;
                cue = null;
            }
            else if (strength != Strength.Commit && token.Cue.Word == "完成" && _view.Slice(_words.ClauseStart(token.Start), token.Start).StartsWith("带动"))
            {
                // 力争年度投资300亿元，带动全市完成投资900亿元: what comes of it.
                strength = Strength.Commit;
                cue = null;
            }
            else if (strength != Strength.Commit && token.Start > 3 && (_view.Slice(token.Start - 3, token.Start) is "努力，" || _view[token.Start - 1] == '，' && until >= 0 && token.Start - until is > 3 and < 14 && _view[token.Start - 2] is '年' or '末' or '底' or '时' && _words.FigureStartingAt(until + 1) is { Kind: FigureKind.Year }))
            {
                // 力争通过三年努力，培育…: the verb is what is striven for.
                continue;
            }
            else if (strength != Strength.Commit && token.Is(CueRoles.Action) && token.Start > 0 && !Outcomes.Contains(token.Cue.Word) && (token.Cue.Word == "完成" || _view.Slice(token.End, token.End + 2) is not "投资" || char.IsAsciiDigit(_view[token.End + 2])) && (SentenceWords.IsStop(_view[token.Start - 1]) || (_view[token.Start - 1] == '、' && token.Cue.Word is "完成" or "实施" or "建设") || token.Start - _words.ClauseStart(token.Start) is > 1 and < 8 && _wording.StripPeriod(_words.ClauseStart(token.Start), token.Start) == token.Start && !_words.LastIn(_words.ClauseStart(token.Start), token.Start, CueRoles.Strive | CueRoles.Ensure, out _)))
            {
                // …；五年新建农田12万亩, …，年内完成投资9亿元.
                strength = Strength.Commit;
                cue = null;
            }
        }

        if (strength == Strength.Commit && _view.Slice(Math.Min(end, _view.Length), end + 24) is var rest && rest.IndexOf("确保") is >= 0 and var back && rest[back..].IndexOf("目标") is > 0 and < 9 && rest[back..].IndexOf('这') >= 0)
        {
            return Strength.Ensure;
        }

        return strength;
    }

    // What comes of an effort is no new work beside it: 力争签约60个，到位资金36亿元.
    private static readonly HashSet<string> Outcomes = new(WordLists.Of("outcomes"), StringComparer.Ordinal);

    // 研发强度力争达到3%；技改投资增长8%: said behind its subject it reaches no further than the ；.
    private bool SaidOfOne(Token token, int at) =>
        _view.Slice(token.End, at).IndexOf('；') >= 0 && _wording.StripStart(_words.ClauseStart(token.Start), token.Start, afterFigure: false) < token.Start - 1;

    // 增长6%左右，力争达到6.5%；收入增长5%: said of the one before, it reaches no further than its own clause.
    private bool IsAside(Token token, int at)
    {
        var end = token.End;
        while (end < at && !SentenceWords.IsStop(_view[end]))
        {
            end++;
        }

        return end < at && token.Start > 0 && (SentenceWords.IsStop(_view[token.Start - 1]) || _view[token.Start - 1] == '、')
            && (_words.FigureStartingAt(token.End) is { Skip: null } || (_words.TokenStartingAt(token.End, out var link) && link.Is(CueRoles.Link | CueRoles.Growth) && _words.FigureStartingAt(link.End) is { Skip: null }
                || link.Is(CueRoles.Comparison) && end - link.End < 10 && _words.FigureStartingAt(end - 4) is null && HoldsFigure(link.End, end)));
    }

    private bool HoldsFigure(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_words.FigureStartingAt(at) is { Skip: null })
            {
                return true;
            }
        }

        return false;
    }

    // 争取更好结果, 争取项目核准，…: to obtain, not to strive for the figure of a later clause.
    private bool Obtains(Token token)
    {
        var end = token.End;
        while (end < _view.Length && !SentenceWords.IsStop(_view[end]))
        {
            if (_words.FigureStartingAt(end) is { Skip: null } obtained)
            {
                // 争取上级资金9亿元: so much is striven for; 争取上级资金增长5%: what is obtained grows.
                return obtained.Class == UnitClass.Percent && _words.TokenEndingAt(obtained.LeadStart, out var grows) && grows.Is(CueRoles.Growth) && grows.Start - token.End > 3 && _view.Slice(token.End, grows.Start).EndsWith("资金");
            }

            end++;
        }

        return true;
    }

    private Comparator ComparatorOf(Draft draft, Figure figure, Modality modality)
    {
        if (figure.RangeSide != 0)
        {
            return figure.RangeSide < 0 ? Comparator.AtLeast : Comparator.AtMost;
        }

        if (figure.After is { } after && !(figure.IsMore && after == Comparator.About))
        {
            return after;
        }

        if (figure.Before is { } before)
        {
            return before;
        }

        if (figure.Kind == FigureKind.Grade && _view.Slice(figure.TrailEnd, figure.TrailEnd + 4) is "标准以上" or "标准及以")
        {
            // 水质达Ⅱ类标准以上.
            return Comparator.AtLeast;
        }

        if (draft.TakesPart && draft.HasSubject && _view.Slice(draft.LeftStart, draft.LeftEnd).IndexOf("约占") >= 0)
        {
            // 约占全国市场份额7%.
            return Comparator.About;
        }

        if (figure.IsMore || figure.Class == UnitClass.Percent && _view[figure.TrailEnd] == '多' && (figure.TrailEnd + 1 >= _view.Length || _view[figure.TrailEnd + 1] is '、' or '，' or '。' or '；' or '的'))
        {
            return Comparator.MoreThan;
        }

        if (_view.Slice(draft.LeftStart, draft.LeftEnd).EndsWith("红线") || _view.Slice(draft.RightStart, draft.RightEnd).EndsWith("红线"))
        {
            return Comparator.AtLeast;
        }

        if ((figure.Kind == FigureKind.Fraction || figure.Class == UnitClass.Percent) && _view[figure.Start - 1] == '的' && _words.LastIn(draft.ClauseStart, figure.Start, CueRoles.HedgeBefore, out var held) && held.Cue.Before is { } bound && !_words.LastIn(held.End, figure.Start, CueRoles.Link | CueRoles.Growth, out _))
        {
            // 不到全省平均水平的一半: the hedge stands before the whole.
            return bound;
        }

        if (figure.Kind == FigureKind.Doubling && _view.Slice(figure.Start - 6, figure.Start) is var nearly && (nearly.IndexOf("基本") >= 0 || nearly.IndexOf("接近") >= 0))
        {
            // 基本实现翻一番.
            return Comparator.About;
        }

        var reached = _words.LastIn(draft.ClauseStart, draft.GroupStart, CueRoles.Link, out var link) && link.End >= draft.GroupStart - 2;
        if (reached && link.Cue.Word is "跨过" or "越过" or "迈过" or "跨越" && _view[figure.TrailEnd] is '，' or '、' or '；' or '。' or '大' or '关')
        {
            return Comparator.MoreThan;
        }

        return modality == Modality.Target && reached && (link.Cue.Word.Contains('达') || link.Cue.Is(CueRoles.Reach)) ? Comparator.AtLeast : Comparator.Equal;
    }

    private string? UnitOf(Draft draft, Figure figure, string name)
    {
        if (figure.Unit is { } unit)
        {
            return unit.Unit;
        }

        if (IsRatio(name))
        {
            // 收入倍差缩小至1.9左右，农户…: a pure number, whoever is spoken of next.
            return null;
        }

        var right = _words.RolesIn(draft.RightStart, Math.Min(draft.RightEnd, draft.RightStart + 12)) | _words.RolesIn(figure.TrailEnd, Math.Min(figure.TrailEnd + 8, _view.Length));
        if ((right & CueRoles.Household) != CueRoles.None && (right & CueRoles.People) != CueRoles.None && EndsInPeople(draft))
        {
            return "人";
        }

        if ((right & CueRoles.Household) != CueRoles.None || _view.Slice(figure.TrailEnd, figure.TrailEnd + 2) is "家庭" or "农户")
        {
            return "户";
        }

        if (name.EndsWith("人次", StringComparison.Ordinal))
        {
            return "人次";
        }

        if (name.EndsWith("户数", StringComparison.Ordinal) || name.EndsWith("用户", StringComparison.Ordinal))
        {
            // 日活跃用户, “某某通”用户: people; those of gas and power are households.
            var person = name.EndsWith("活跃用户", StringComparison.Ordinal) || name.EndsWith("注册用户", StringComparison.Ordinal) || name.EndsWith("”用户", StringComparison.Ordinal);
            return person ? "人" : "户";
        }

        if (!draft.HasSubject && (right & CueRoles.People) != CueRoles.None || (draft.Last & CueRoles.People) != CueRoles.None || name.EndsWith("人数", StringComparison.Ordinal) || name.EndsWith("人口", StringComparison.Ordinal))
        {
            return "人";
        }

        if ((right & CueRoles.People) != CueRoles.None)
        {
            return "人";
        }

        if (figure.IsScaled && (name.EndsWith("客流量", StringComparison.Ordinal) || name.EndsWith("旅客吞吐量", StringComparison.Ordinal)))
        {
            // 客流量突破百万.
            return "人";
        }

        if (figure.IsScaled && draft.IsElided && (name.EndsWith("GDP", StringComparison.Ordinal) || name.EndsWith("生产总值", StringComparison.Ordinal)))
        {
            // GDP增长7%，有望突破3000亿.
            return "元";
        }

        if (name.EndsWith("总数", StringComparison.Ordinal) && draft.Names(CueRoles.People))
        {
            // 注册志愿者总数超过381万.
            return "人";
        }

        if (draft.LastIsTotal && _facts.Count > _firstFact && _facts[^1].Unit == "人")
        {
            // 新增常住人口5万人，总规模90万: what the whole is a whole of.
            return "人";
        }

        if (figure.IsScaled && !figure.IsBareMagnitude && draft.Names(CueRoles.People) && (name.EndsWith("规模", StringComparison.Ordinal) || name.EndsWith("总量", StringComparison.Ordinal)) && !(_words.TokenEndingAt(draft.LeftEnd - 2, out var sum) && sum.Is(CueRoles.Money)))
        {
            // 脱贫人口外出规模超过2万: a size of people.
            return "人";
        }

        return figure.IsScaled && (draft.Names(CueRoles.Money) || (right & CueRoles.Money) != CueRoles.None || figure.IsBareMagnitude || figure.After == Comparator.About) ? "元" : null;
    }

    // 贫困家庭学生: the last of the nouns is what is counted.
    private bool EndsInPeople(Draft draft) =>
        _words.LastIn(draft.RightStart, Math.Min(draft.RightEnd, draft.RightStart + 12), CueRoles.People | CueRoles.Household, out var counted) && counted.Is(CueRoles.People);
}
