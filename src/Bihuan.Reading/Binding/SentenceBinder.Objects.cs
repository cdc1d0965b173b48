using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Where the words of a figure end: its object, what it is compared with, the base it comes from.</summary>
internal sealed partial class SentenceBinder
{
    // 发行N亿元债券支持某事: what the money is for is not its name.
    private int CutAtAim(int start, int end)
    {
        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < end; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Aim))
            {
                return _mentions.Tokens[i].Start;
            }
        }

        return end;
    }

    // 比上年增加, 比2010年翻一番, 较五年前下降: what it is compared with is not the name.
    private int CutAtComparedWith(Draft draft, ref int start, int end)
    {
        if (draft.Figure.Class == UnitClass.Point && _words.LastIn(start, draft.Figure.LeadStart, CueRoles.Comparison, out var self) && draft.Figure.LeadStart - self.End is >= 2 and <= 8 && WordingRules.IsOwnPast(_view.Slice(self.End, draft.Figure.LeadStart)))
        {
            // 快于上年1.8个百分点: not a gap, but so much more than before.
            draft.AfterBase = true;
            draft.BaseStart = self.Start;
            draft.Verbs |= self.Cue.Word.Contains('低', StringComparison.Ordinal) || self.Cue.Word.Contains('慢', StringComparison.Ordinal) ? CueRoles.Reduction : CueRoles.Increase;
            return _wording.StripEnd(draft, start, self.Start);
        }

        if (_words.LastIn(start, end, CueRoles.Comparison, out var over) && end - over.End is >= 2 and <= 12 && (IsBroad(_view.Slice(over.End, end)) || draft.Figure.Class == UnitClass.Point) && (over.Start > start || !over.Is(CueRoles.HedgeBefore) || draft.Figure.Class == UnitClass.Point) && !draft.Does(CueRoles.Increase | CueRoles.Growth | CueRoles.Reduction))
        {
            if (draft.Figure.Class == UnitClass.Point)
            {
                draft.IsGap = true;
                (draft.GapStart, draft.GapEnd) = (over.Start, end);
            }

            draft.AfterBase = true;
            draft.BaseStart = over.Start;
            return _wording.StripEnd(draft, start, over.Start);
        }

        if (!(_words.LastIn(start, end, CueRoles.Base, out var quoted) && _mentions.IsQuoted(quoted.Start)) && _words.LastIn(start, end, CueRoles.Base, out var token) && end - token.End <= 14 && token.End < draft.Figure.LeadStart && !(token.Cue.Word is "比" && token.Start > 0 && _view[token.Start - 1] == '评') && !(token.Cue.Word is "比" && _view[token.End] is '缩' or '收' or '扩' or '达' or '为' or '降' or '提' or '增' or '由' or '从' or '控' or '保' or '稳' or '是') && token.Cue.Word is not "自"
            && (token.Cue.Word is not "较" || _view[token.End] is '“' or '上' or '去' or '同' or '前' or '五' or '十' or '全' or '初' or '历' or '往' or '计' or '改' or '年' or (>= '0' and <= '9'))
            && (token.Cue.Word is not "与" || _view.Slice(token.End, end).IndexOf("相比") >= 0 || draft.Does(CueRoles.Base)))
        {
            for (var i = draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase) ? _mentions.Tokens.Count : _words.FirstTokenFrom(token.End); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < end - 1; i++)
            {
                // 比改革前减轻企业负担: the verb after the comparison keeps its object.
                if (_mentions.Tokens[i].Is(CueRoles.Reduction | CueRoles.Increase | CueRoles.Relief | CueRoles.Action | CueRoles.NewlyAdded) && _mentions.Tokens[i].End - _mentions.Tokens[i].Start > 1)
                {
                    start = _mentions.Tokens[i].Start;
                    return end;
                }
            }

            var kept = draft.Verbs;
            draft.AfterBase = true;
            draft.BaseStart = token.Start;
            var cut = _wording.StripEnd(draft, start, token.Start);
            draft.Verbs = kept | (draft.Verbs & (CueRoles.Average | CueRoles.Respectively | CueRoles.Estimate));
            return cut;
        }

        return end;
    }

    // 未达到8%的目标: what one had set oneself.
    private static readonly WordSet OwnAims = new(WordLists.Of("own-aims"));

    // A counted noun follows only where the verb before the figure leaves its object open.
    private bool TakesObject(Draft draft, bool hasSubject)
    {
        if (!draft.HasObject || draft.Figure.Kind is FigureKind.Grade or FigureKind.Doubling || hasSubject && (_view.Slice(draft.RightStart, draft.RightStart + 2) is "任务" or "目标" && (draft.Figure.Class != UnitClass.Counter || draft.RightEnd - draft.RightStart == 2) || _view[draft.RightStart] == '等' && _view.Slice(draft.RightStart, draft.RightEnd).EndsWith("任务")))
        {
            return false;
        }

        if (draft.Figure is { Before: not null, Kind: FigureKind.Quantity, Class: not UnitClass.Counter } && _view[draft.RightStart - 1] == '的' && OwnAims.Is(_view.Slice(draft.RightStart, draft.RightEnd)))
        {
            // 增长3%，低于6%的预期目标: measured against what one set oneself.
            draft.IsOwnAim = true;
            return false;
        }

        if (draft.Figure.Kind == FigureKind.Rank)
        {
            return !hasSubject;
        }

        if (_words.TokenStartingAt(draft.RightStart, out var change) && change.Is(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase) && _words.FigureStartingAt(change.End) is not null)
        {
            // 较上年末的932亿元增加437亿元: the verb is the next figure's.
            return false;
        }

        if (_words.TokenStartingAt(draft.RightStart, out var token) && token.Is(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Tail | CueRoles.Link | CueRoles.Respectively)
            && (hasSubject || !token.Is(CueRoles.Action)) && (hasSubject || token.Is(CueRoles.Tail)))
        {
            return false;
        }

        if ((_view[draft.RightStart] == '和' && _view[draft.RightStart + 1] is not ('美' or '谐')) || _view[draft.RightStart] is '与' or '及' or '并' or '后' || _view[draft.RightStart] == '以' && _view[draft.RightStart + 2] is not ('换' or '代') || _view[draft.RightStart] == '时' && SentenceWords.IsStop(_view[draft.RightStart + 1]))
        {
            return false;
        }

        if (!hasSubject)
        {
            return !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase) || draft.Figure.Class is UnitClass.Person or UnitClass.Counter or UnitClass.Household || draft.Figure.Unit is null || NameEnds.Of(_view.Slice(draft.RightStart, draft.RightEnd)) == NameEnd.Quality;
        }

        if (draft.Figure.Class is UnitClass.Percent or UnitClass.Point or UnitClass.Multiple or UnitClass.Time)
        {
            if (_view.Slice(draft.RightStart, draft.RightStart + 2) is "政策")
            {
                // 降低电价5%政策: the policy has the figure in its name.
                return false;
            }

            return draft.Verbs == CueRoles.None || draft.RightEnd - draft.RightStart >= 2 && !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Link | CueRoles.Keep | CueRoles.Control);
        }

        if (draft.Figure.Class == UnitClass.Money)
        {
            return !draft.Does(CueRoles.HedgeBefore | CueRoles.Link | CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Keep | CueRoles.Control) && (_view[draft.RightStart - 1] != '的' || !hasSubject || _view.Slice(draft.RightStart, draft.RightEnd).EndsWith("基金") || _view[draft.Figure.LeadStart - 1] == '资' || _view.Slice(draft.Figure.LeadStart - 3, draft.Figure.LeadStart) is "总规模");
        }

        return !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Keep | CueRoles.Control)
            && (!draft.Does(CueRoles.Link) || draft.Figure.Class is UnitClass.Counter or UnitClass.Household || draft.Figure.Unit is null);
    }

    private int ClauseEnd(int at)
    {
        var stop = Math.Min(_view.Length, at + 60);
        while (at < stop && !SentenceWords.IsStop(_view[at]))
        {
            at++;
        }

        return at;
    }

    // 从A增加到B: what follows the figure leads to another.
    private bool IsBaseline(Figure figure, Draft draft)
    {
        var at = figure.TrailEnd;
        var current = figure.LeadStart >= 2 && _view.Slice(figure.LeadStart - 2, figure.LeadStart) is "现行";
        if (draft.EndsWay || (!current && !_words.LastIn(draft.ClauseStart, figure.LeadStart, CueRoles.From, out _)))
        {
            return false;
        }

        var limit = Math.Min(ClauseEnd(at), at + 12);
        for (var i = _words.FirstTokenFrom(at); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < limit; i++)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Link) && _view[token.End - 1] is '到' or '至' or '为')
            {
                return true;
            }

        }

        // 由30公里伸展到45公里: any verb in 到, 至 or 为 directly before the next figure of the clause.
        for (var place = at + 1; place <= limit + 4 && place < _view.Length; place++)
        {
            if (_words.FigureStartingAt(place) is { } next)
            {
                return next.LeadStart > at && next.LeadStart <= limit && next.Kind is not (FigureKind.Year or FigureKind.YearSpan) && _view[next.LeadStart - 1] is '到' or '至' or '为';
            }
        }

        return _view[at] is '到' or '至';
    }

    private void CutAtFrom(Draft draft)
    {
        if (_words.LastIn(draft.ClauseStart, draft.Figure.LeadStart, CueRoles.From, out var token))
        {
            draft.LeftEnd = Math.Max(draft.LeftStart, Math.Min(draft.LeftEnd, _wording.StripEnd(draft, draft.LeftStart, Math.Max(draft.LeftStart, token.Start))));
            draft.Inside = _words.RolesIn(draft.LeftStart, draft.LeftEnd);
            draft.Last = _words.TokenEndingAt(draft.LeftEnd, out var last) && last.Start >= draft.LeftStart ? last.Roles : CueRoles.None;
            draft.LastIsTotal = draft.Last != CueRoles.None && last.Cue.Word.AsSpan() is var word && (word.EndsWith("规模") || word.EndsWith("总量") || word.EndsWith("余额"));
            draft.RightEnd = draft.RightStart;
            draft.IsElided = draft.LeftEnd <= draft.LeftStart;
        }
    }
}
