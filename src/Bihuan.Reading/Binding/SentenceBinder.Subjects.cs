using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Whom a figure without words of its own speaks of: the one named before, or what the clause before says.</summary>
internal sealed partial class SentenceBinder
{
    // 扩大某基金，规模从A增加到B: a clause of its own between the last fact and this one names the owner.
    private string? ClauseSubject(Draft draft)
    {
        if (!_subjectIsHere || draft.ClauseStart < 2 || !IsOnly(draft, CueRoles.Generic))
        {
            return null;
        }

        var end = draft.ClauseStart - 1;
        var start = _words.ClauseStart(end, 40);
        if (start <= _consumed || _view[end] != '，' || (_words.TokenStartingAt(start, out var said) && said.Is(CueRoles.Generic)))
        {
            // 年均增长…，增速保持前列，总量突破…: what the clause says of the one before is no owner.
            return null;
        }

        start = _wording.StripStart(start, end, afterFigure: false);
        if (_view.Slice(start, end) is var told && told.IndexOf("实现") is >= 0 and var came)
        {
            // 面积达到4000亩，实现全覆盖，规模…: of what was measured; 试验区实现全覆盖，交易额…: of the zone.
            if (came == 0)
            {
                return null;
            }

            end = start + came;
        }

        start = _wording.DropVerb(start, end, hasObject: false);
        end = start + Tails.Without(_view.Slice(start, end), Tails.States, least: 3).Length;
        return end - start is > 3 and < 20 ? _view.Written(start, end).ToString() : null;
    }

    // 甲5%，乙6%，增速均居首位: 均 speaks of all that was named since the last ；.
    private string? AllNamed(int start, int end)
    {
        if (_facts.Count - _firstFact < 2 || !_subjectIsHere)
        {
            return null;
        }

        var all = false;
        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
        {
            all |= _mentions.Tokens[i].Cue.Word is "均" or "都";
        }

        if (!all)
        {
            return null;
        }

        var from = _view.Slice(0, start).LastIndexOf('；') + 1;
        var opening = _view.Original(from, Math.Max(from + 1, start)).Start;
        var names = new List<string>();
        // 新增企业9家，余额分别超过5万亿元、6万亿元，均居首位: of the pair, and not of what was done.
        var pair = Math.Max(_firstFact, _facts.Count - _lastGroup);
        var sincePair = _lastGroup > 1 && pair > _firstFact && _facts.Skip(_firstFact).Take(pair - _firstFact).All(static fact => fact.Measure is Measure.CountCompleted or Measure.Cumulative);
        for (var i = sincePair ? pair : _firstFact; i < _facts.Count; i++)
        {
            if (_facts[i].Citation.Span.Start >= opening && !names.Contains(_facts[i].Indicator, StringComparer.Ordinal))
            {
                names.Add(_facts[i].Indicator);
            }
        }

        return names.Count is > 1 and <= 6 ? string.Join('、', names) : null;
    }

    // The clause before that of the figure, when only a comma parts them.
    private bool ClauseBefore(Draft draft, out int start, out int end)
    {
        end = draft.ClauseStart - 1;
        start = end > 0 ? _words.ClauseStart(end, 40) : 0;
        return end > 0 && _view[end] == '，';
    }

    // 甲增长5%；乙迈过百亿大关，达133亿元: the clause between, that says what it reached in words, has the subject.
    private string? ReachedBefore(Draft draft)
    {
        if (!ClauseBefore(draft, out var start, out _) || start <= _consumed)
        {
            return null;
        }

        if (Moved(start, draft.ClauseStart - 1) is { } moved)
        {
            return moved;
        }

        for (var i = _words.FirstTokenFrom(start + 2); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < draft.ClauseStart; i++)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Reach) && token.Cue.Word[^1] is '高' or '史' or '创' && token.Start - start > 2)
            {
                // 水产加工额创历史新高，达到27亿元.
                start = _wording.StripStart(start, token.Start, afterFigure: false);
                return token.Start - start is > 2 and < 24 ? _view.Written(start, token.Start).ToString() : null;
            }

            if (token.Is(CueRoles.Reach | CueRoles.HedgeBefore) && _words.FigureStartingAt(token.End) is { IsChinese: true })
            {
                start = _wording.StripStart(start, token.Start, afterFigure: false);
                var end = _wording.StripEnd(new Draft { Figure = draft.Figure }, start, token.Start);
                return end - start is > 2 and < 24 ? _view.Written(start, end).ToString() : null;
            }
        }

        return null;
    }

    // 发放贴息，320多户农户受益; 实施养老试点，17万人参保，6万人领取养老金: of what the clause before speaks of.
    private string? Reached(Draft draft, ReadOnlySpan<char> right)
    {
        var benefits = right.EndsWith("受益") || right.EndsWith("受惠");
        if (!benefits && !right.EndsWith("参保") && !right.StartsWith("领取") || draft.Figure.Class is not (UnitClass.None or UnitClass.Person or UnitClass.Household or UnitClass.Counter or UnitClass.Event) || !ClauseBefore(draft, out var start, out var end))
        {
            return null;
        }

        if (_words.FigureEndingAt(end) is not null)
        {
            // 建成处理厂4个，60余户企业受益: the clause before has said its own.
            return null;
        }

        var owner = _reachedOwner;
        if (!(_reachedOwner.Length > 0 && _lastReached == end))
        {
            var from = start < _consumed ? -1 : _wording.StripStart(start, end, afterFigure: false);
            for (var i = _words.FirstTokenFrom(from < 0 ? start : from); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < end - 3; i++)
            {
                var verb = _mentions.Tokens[i];
                if (verb.Is(CueRoles.Action | CueRoles.Increase | CueRoles.Reduction) && (from < 0 || verb.Start == from))
                {
                    from = verb.End;
                    break;
                }
            }

            if (from < 0 || end - from is < 4 or > 24)
            {
                return null;
            }

            owner = _view.Written(from, end).ToString();
        }

        _reachedOwner = owner;
        _lastReached = draft.RightEnd;
        return benefits ? string.Concat(owner, "受益", right[..^2]) : string.Concat(owner, right);
    }

    // 甲快于乙；连续第7年提高某某标准，人均增加5元: the clause between says what is raised.
    private string? RaisedBefore(Draft draft)
    {
        if (!draft.Does(CueRoles.Increase | CueRoles.Reduction) || !ClauseBefore(draft, out var start, out var end))
        {
            return null;
        }

        return start >= _consumed ? Raised(_wording.StripStart(start, end, afterFigure: false), end) : null;
    }

    // 提高粮食收购价，小麦提高3元、玉米提高2元: each kind's price.
    private string RaisedFor(Draft draft, ReadOnlySpan<char> kind)
    {
        if (draft.Figure.Class != UnitClass.Money || kind.Length is 0 or > 6 || !draft.Does(CueRoles.Increase | CueRoles.Reduction))
        {
            return "";
        }

        _raised = RaisedBefore(draft) ?? _raised;
        return _raised.EndsWith(kind[^1]) ? "" : _raised;
    }

    // 提高某某标准，人均增加5元: what is raised.
    private string? Raised(int start, int end)
    {
        if (_view.Slice(start, start + 3) is "连续第" && _view.Slice(start, end).IndexOf('年') is > 0 and < 7 and var nth)
        {
            start += nth + 1;
        }

        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start - start <= 5; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Increase | CueRoles.Reduction) && !_view.Slice(start, _mentions.Tokens[i].Start).ContainsAny('、', '的'))
            {
                // 要逐年适当增加某某投资: how it is raised does not hide what is.
                start = _mentions.Tokens[i].Start;
                break;
            }
        }

        return _words.TokenStartingAt(start, out var raised) && raised.Is(CueRoles.Increase | CueRoles.Reduction) && end - raised.End is > 3 and <= 24 && !_view.Slice(raised.End, end).Contains('、')
            ? _view.Written(raised.End, end).ToString() : null;
    }

    // The elided subject is the previous one; without one in the sentence, what the clause before speaks of.
    private string SubjectFor(Draft draft)
    {
        if ((draft.Figure.Kind == FigureKind.Rank || draft.IsElided && draft.Does(CueRoles.Growth) && _view[draft.ClauseStart] is '均' or '都') && AllNamed(draft.ClauseStart, draft.Figure.Start) is { } all)
        {
            return all;
        }

        if (draft.IsElided && Bracket(draft.Figure.Start) is > 0 and var open && _facts.Count > _firstFact && _facts[^1].Citation.Span.Start > _view.Original(open, open).Start)
        {
            // （不含甲地增长8%、全省第五）: inside the bracket, what the bracket speaks of.
            return _facts[^1].Indicator;
        }

        if (draft.IsElided && ClauseBefore(draft, out var opens, out var closes) && opens > _consumed && _words.LastIn(draft.ClauseStart, draft.Figure.LeadStart, CueRoles.From, out _) && _words.TokenStartingAt(opens, out var cleared) && cleared.Is(CueRoles.Action | CueRoles.Increase | CueRoles.Reduction) && closes - cleared.End is > 2 and <= 20)
        {
            // …；清理审批事项，由218项减少到164项: what the clause before did something with.
            return _view.Written(cleared.End, closes).ToString();
        }

        if (_subjectIsHere)
        {
            return ReachedBefore(draft) ?? RaisedBefore(draft) ?? _subject;
        }

        if (draft.ClauseStart > 1)
        {
            var end = draft.ClauseStart - 1;
            var start = _words.ClauseStart(end, 60);
            if (start > 1 && _view[start] == '在' && _view[end - 1] is '下' or '上' && _view[start - 1] == '，')
            {
                // 推进某工程，在保证质量的前提下，建成…: the ground it stands on is no subject.
                end = start - 1;
                start = _words.ClauseStart(end, 60);
            }

            start = _wording.StripStart(start, end, afterFigure: false);
            if (Raised(start, end) is { } raised)
            {
                return raised;
            }

            if (Moved(start, end) is { } moved)
            {
                return moved;
            }

            if (end - start > 2 && (_view[start] == '从' && _view[end - 1] == '看' || _view[start] is '与' or '同' or '和' && _view.Slice(end - 2, end) is "相比"))
            {
                // 从就业能力看，6%左右的增速…; 与上年相比，产值…: where it is looked at from.
                return "";
            }

            // 经济总量连跨两个台阶，年均增长…: the subject of the clause is the subject here.
            for (var i = _words.FirstTokenFrom(start + 3); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
            {
                if (_mentions.Tokens[i].Is(CueRoles.Reach | CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Keep) || _mentions.Tokens[i].Cue.Word is "实现" or "持续" or "不断" or "稳步" or "进一步" or "连跨" or "连续跨越")
                {
                    end = _mentions.Tokens[i].Start;
                    break;
                }
            }

            if (_view.Slice(start, end).IndexOf('是') is > 1 and var told && _view[start + told - 1] is not ('于' or '还' or '但' or '特' or '凡' or '只' or '要'))
            {
                // 增速是综合性指标，今年预期为6%: of what the clause speaks of.
                end = start + told;
            }

            var stated = end < draft.ClauseStart - 1;
            while (end > start && (_words.FigureEndingAt(end) is { Kind: FigureKind.Year or FigureKind.YearSpan } || (_words.TokenEndingAt(end, out var on) && on.Cue.Word is "连续")))
            {
                end = _words.FigureEndingAt(end)?.Start ?? end - 2;
            }

            while (stated && end > start + 2 && _words.TokenEndingAt(end, out var manner) && manner.Is(CueRoles.Adverb | CueRoles.Lead) && manner.Start > start + 1)
            {
                end = manner.Start;
            }

            if (end - start <= 1)
            {
                return stated ? _subject : "";
            }

            if (_view.Slice(start, end).EndsWith("力度"))
            {
                // 加大争取力度，到位资金增长9%: how it was done.
                return "";
            }

            var cut = end < draft.ClauseStart - 1;
            var clause = _view.Written(start, end);
            if (cut && draft.Figure.Kind == FigureKind.Rank && clause.Length is > 1 and <= 40)
            {
                return clause.ToString();
            }

            if (clause.Length is > 1 and <= 24 && (!clause.Contains('、') || (draft.HasSubject && IsServing(draft))))
            {
                return clause.ToString();
            }

            if (clause.Length > 24)
            {
                // The last of the things listed, or the end of a long clause.
                var item = clause.LastIndexOf('、') + 1;
                return item > 0 && clause.Length - item is > 1 and < 24 ? clause[item..].ToString() : clause[^16..].ToString();
            }
        }

        return _subject;
    }
}
