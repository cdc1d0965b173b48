using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>The indicator as worded, with what the sentence leaves out put back.</summary>
internal sealed partial class SentenceBinder
{
    private const int LongestName = 60;

    private string NameOf(Draft draft)
    {
        var left = _view.Slice(draft.LeftStart, draft.LeftEnd);
        var right = _view.Slice(draft.RightStart, draft.RightEnd);
        if (left.Length > LongestName)
        {
            left = left[^LongestName..];
        }

        if (draft.EndsWay || left.IsEmpty && right.IsEmpty)
        {
            return SubjectFor(draft);
        }

        if (draft.Figure.Kind == FigureKind.Rank && left.IsEmpty && !right.IsEmpty)
        {
            var country = right.IndexOf("大国");
            return country > 0 ? right[..country].ToString() : SubjectFor(draft);
        }

        if (left.IsEmpty && _words.TokenStartingAt(draft.RightStart, out var noun) && noun.Is(CueRoles.GrowthNoun))
        {
            return SubjectFor(draft) + noun.Cue.Word;
        }

        if (left.IsEmpty && right.Length <= 3 && !_subjectIsHere && draft.ClauseStart == 0)
        {
            return Clean(_view.Slice(draft.RightStart, ClauseEnd(draft.RightStart)));
        }

        if (left.IsEmpty)
        {
            if (draft.SinceList && _listVerb.Length > 0 && _view[draft.Figure.LeadStart - 1] is '、' or '和' && draft.Figure.Class is UnitClass.Counter)
            {
                return _listVerb + Clean(right);
            }

            return right.Length <= 3 && !IsPeople(draft) ? SubjectFor(draft) + right.ToString() : Clean(right);
        }

        if (draft.HasObject && _view[draft.RightStart - 1] == '的' && left.EndsWith("投资") && draft.Figure.Class == UnitClass.Money)
        {
            return Clean(right) + "总投资";
        }

        if (draft.HasObject)
        {
            var carries = _words.FigureEndingAt(draft.LeftStart) is null && IsServing(draft) && right.Length <= 4;
            return carries ? SubjectFor(draft) + Clean(left, right) : Clean(left, right);
        }

        if (IsOnly(draft, CueRoles.NewlyAdded | CueRoles.NetIncrease | CueRoles.Generic | CueRoles.Cumulative | CueRoles.Adverb | CueRoles.Average | CueRoles.EachYear) || left[0] == '占' || IsServing(draft) && left.Length <= 4)
        {
            if (!NeedsOwner(draft, left))
            {
                return Clean(left);
            }

            var subject = ClauseSubject(draft) ?? SubjectFor(draft);
            return subject.Length == 0 || subject.AsSpan().EndsWith(left, StringComparison.Ordinal) ? left.ToString() : subject + left.ToString();
        }

        if (_subjectIsHere && draft.SinceList && (draft.First & CueRoles.Action) != CueRoles.None && _view[draft.LeftStart - 1] == '、' && _subject.StartsWith("累计", StringComparison.Ordinal))
        {
            draft.Inside |= CueRoles.Cumulative;
            return "累计" + Clean(left);
        }

        if (draft.SinceList && !draft.HasObject && _subjectIsHere && left.Length <= 6 && IsOnly(draft, CueRoles.Action | CueRoles.Increase) && (draft.Last & CueRoles.Generic) == CueRoles.None && _view[draft.LeftStart - 1] is '、' or '和' or '并')
        {
            return string.Concat(left, _subject);
        }

        if (!draft.HasObject && left.Length <= 4 && draft.ClauseStart > 1 && draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person or UnitClass.Area && IsOnly(draft, CueRoles.Action) && !draft.Names(CueRoles.Cumulative))
        {
            return SubjectFor(draft) + left.ToString();
        }

        var inherits = draft.SinceList && draft.Verbs == CueRoles.None && _listRoles != CueRoles.None && draft.First == CueRoles.None && ((_listRoles & CueRoles.Action) != CueRoles.None || _view[draft.LeftStart - 1] is '、' or '和') && draft.Figure.Class is not (UnitClass.Percent or UnitClass.Point);
        if (inherits)
        {
            draft.Inherits = true;
            draft.First = _listRoles;
            draft.Inside |= _listRoles;
            return _view[draft.LeftStart - 1] is '、' or '和' ? _listVerb + Clean(left) : Clean(left);
        }

        return string.Concat(ScopeFor(draft), Clean(left));
    }

    // 城镇化率达到62%，产值增长7%: after a rate, a noun that can stand alone does.
    private bool NeedsOwner(Draft draft, ReadOnlySpan<char> left) =>
        !(_subjectIsHere && _lastClass is UnitClass.Percent or UnitClass.Point && draft.ClauseStart >= _consumed && _view[draft.ClauseStart - 1] is '，' or '；' && (draft.Last & CueRoles.Generic) != CueRoles.None)
        || draft.LastIsTotal || left is "规模" or "总量" or "余额" or "增速" or "增幅" or "总数" or "总规模" or "占比" or "比重" or "降幅" or "涨幅" || left[0] == '占';

    private static bool IsPeople(Draft draft) => (draft.Right & CueRoles.People) != CueRoles.None;

    private bool IsServing(Draft draft) => _words.TokenStartingAt(draft.LeftStart, out var token) && token.Cue.Word is "惠及" or "受益" or "覆盖" or "带动" or "服务" or "参与" or "其中";

    // 单位国内生产总值能耗…、二氧化碳排放…: what stands before the first item stands before the others too.
    private ReadOnlySpan<char> ScopeFor(Draft draft)
    {
        if (_words.TokenStartingAt(draft.LeftStart, out var token) && token.Is(CueRoles.Scope))
        {
            (_scopeStart, _scopeEnd) = (token.Start, token.End);
            return default;
        }

        if (_scopeEnd <= _scopeStart || draft.LeftStart < 1)
        {
            return default;
        }

        var joint = _view[draft.LeftStart - 1];
        return joint == '、' || (joint == '，' && draft.LeftEnd - draft.LeftStart <= 6 && _view[_scopeStart] == '地') ? _view.Slice(_scopeStart, _scopeEnd) : default;
    }

    private bool IsOnly(Draft draft, CueRoles roles)
    {
        var at = draft.LeftStart;
        while (at < draft.LeftEnd)
        {
            if (!_words.TokenStartingAt(at, out var token) || !token.Is(roles) || token.Is(CueRoles.LevelNoun))
            {
                return false;
            }

            at = token.End;
        }

        return true;
    }

    // 同时充实全国社保基金，储备规模从…: a clause of its own between the last fact and this one names the owner.
    private string? ClauseSubject(Draft draft)
    {
        if (!_subjectIsHere || draft.ClauseStart < 2 || !IsOnly(draft, CueRoles.Generic))
        {
            return null;
        }

        var end = draft.ClauseStart - 1;
        var start = _words.ClauseStart(end, 40);
        if (start <= _consumed || _view[end] != '，')
        {
            return null;
        }

        start = _wording.StripStart(start, end, afterFigure: false);
        return end - start is > 3 and < 20 ? _view.Slice(start, end).ToString() : null;
    }

    // The elided subject is the previous one; without one in the sentence, what the clause before speaks of.
    private string SubjectFor(Draft draft)
    {
        if (_subjectIsHere)
        {
            return _subject;
        }

        if (draft.ClauseStart > 1)
        {
            var end = draft.ClauseStart - 1;
            var start = _words.ClauseStart(end, 60);
            start = _wording.StripStart(start, end, afterFigure: false);
            // 经济总量连跨两个台阶，年均增长…: the subject of the clause is the subject here.
            for (var i = _words.FirstTokenFrom(start + 3); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
            {
                if (_mentions.Tokens[i].Is(CueRoles.Reach | CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Keep) || _mentions.Tokens[i].Cue.Word is "连跨" or "连续跨越")
                {
                    end = _mentions.Tokens[i].Start;
                    break;
                }
            }

            var clause = _view.Slice(start, end);
            if (clause.Length is > 1 and <= 24 && !clause.Contains('、'))
            {
                return clause.ToString();
            }

            if (clause.Length > 24)
            {
                return clause[^16..].ToString();
            }
        }

        return _subject;
    }

    private static string Clean(ReadOnlySpan<char> left, ReadOnlySpan<char> right = default)
    {
        left = left.TrimStart("，、；：）—的").TrimEnd("，、；：（—");
        right = right.TrimEnd("，、；：（的");
        return string.Concat(left, right);
    }

    private List<(int Start, int End)> Items(int start, int end)
    {
        var items = new List<(int Start, int End)>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!_mentions.IsQuoted(i) && (_view[i] is '、' || (IsJoint(i) && i > from)))
            {
                items.Add((from, i));
                from = i + 1;
            }
        }

        items.Add((from, end));
        return items;
    }

    // 和, 与 and 及 join two items, unless they are half of a word.
    private bool IsJoint(int at) => _view[at] switch
    {
        '和' => _view[at - 1] is not ('共' or '饱' or '总' or '调' or '缓' or '中' or '温') && _view[at + 1] is not ('谐' or '平' or '解' or '美'),
        '与' => _view[at - 1] != '参',
        '及' => _view[at - 1] is not ('普' or '涉' or '惠' or '触' or '以') && _view[at + 1] is not ('以' or '时' or '格'),
        _ => false,
    };

    // 汽车、电子产业: the tail of the last item belongs to all, the scope before the first one too.
    private string ItemName(List<(int Start, int End)> items, int index, Draft draft)
    {
        var (start, end) = items[index];
        var (lastStart, lastEnd) = items[^1];
        var own = _view.Slice(start, end);
        var scope = default(ReadOnlySpan<char>);
        if (_words.TokenStartingAt(items[0].Start, out var token) && token.Is(CueRoles.Scope) && index > 0)
        {
            scope = _view.Slice(token.Start, token.End);
        }

        var right = _view.Slice(draft.RightStart, draft.RightEnd);
        if (index == items.Count - 1)
        {
            return string.Concat(scope, own, right);
        }

        var last = _view.Slice(lastStart, lastEnd);
        var tail = default(ReadOnlySpan<char>);
        var at = lastEnd;
        while (_words.TokenEndingAt(at, out var noun) && noun.Start > lastStart && noun.Is(CueRoles.Generic | CueRoles.Money | CueRoles.ShareNoun | CueRoles.GrowthNoun | CueRoles.TimeNoun))
        {
            at = noun.Start;
        }

        tail = own.Length > 3 && own[^1] is '数' or '率' or '量' or '额' or '值' ? default : _view.Slice(at, lastEnd);
        if (tail.IsEmpty && !(own.Length > 3 && own[^1] is '数' or '率' or '量' or '额' or '值') && last.Length > own.Length + 2)
        {
            tail = last[Math.Max(own.Length, 2)..];
        }

        return own.EndsWith(tail) ? string.Concat(scope, own, right) : string.Concat(string.Concat(scope, own), tail, right);
    }
}
