using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Recognition.Periods;

namespace Bihuan.Reading.Binding;

/// <summary>Comparisons without a number: 高于经济增长, 与经济增长基本同步.</summary>
internal sealed partial class SentenceBinder
{
    private const CueRoles Measured = CueRoles.ShareNoun | CueRoles.GrowthNoun | CueRoles.Growth | CueRoles.LevelNoun | CueRoles.Money;

    private static readonly WordSet BroadObjects = new(WordLists.Of("broad-objects"));

    private int BindRelations(int next, int before)
    {
        var tokens = _mentions.Tokens;
        for (; next < tokens.Count && tokens[next].Start < before; next++)
        {
            var token = tokens[next];
            if (_mentions.IsQuoted(token.Start) || token.Start < _consumed)
            {
                continue;
            }

            if (token.Is(CueRoles.InStep))
            {
                BindInStep(token);
            }
            else if (token.Is(CueRoles.Comparison) && token.Cue.Word.StartsWith("平均", StringComparison.Ordinal))
            {
                BindAverage(token);
            }
            else if (token.Is(CueRoles.Comparison))
            {
                BindComparison(token);
            }
        }

        return next;
    }

    // 提升至全国平均水平以上, 保持在全省平均水平以下: the word of comparison stands behind.
    private void BindAverage(Token token)
    {
        var start = token.Start;
        while (start > 0 && token.Start - start < 8 && _view[start - 1] is '全' or '国' or '省' or '市' or '区' or '州' or '、' or '同' or '类')
        {
            start--;
        }

        if (token.Start - start < 2 || start == 0 || _view[start - 1] is not ('在' or '至' or '到' or '于'))
        {
            return;
        }

        var from = _view[start - 1] == '在' ? start - 1 : start;
        if (from < _consumed)
        {
            // 高于全国平均水平以上: it has been compared already.
            return;
        }

        var clause = Math.Max(_words.ClauseStart(token.Start), Math.Min(_consumed, token.Start));
        EmitRelation(token, from, token.End, start, token.Start + 4, clause, _words.TokenEndingAt(start, out var keeps) && keeps.Start > clause && keeps.Start < from ? keeps.Start : from);
    }

    private void BindComparison(Token token)
    {
        var end = token.End;
        var stop = Math.Min(_view.Length, end + 24);
        while (end < stop && !SentenceWords.IsStop(_view[end]) && ((_view[end] == '、' && token.Cue.Word == "超过" && ListsAsMany(token.Start, end) || _view[end] == '、' && _view[end + 1] == '全' && _view.Slice(end, end + 7) is var also && (also.IndexOf("平均") > 0 || also.IndexOf("水平") > 0)) || _view[end] is not ('、' or '）' or '”' or '（') || (_view[end] == '”' && _view.Slice(token.End, end).Contains('“'))))
        {
            if (_words.FigureStartingAt(end) is { Skip: null } || _words.FigureStartingAt(end) is { IsChinese: false, Kind: FigureKind.Quantity })
            {
                return;
            }

            if (_words.TokenStartingAt(end, out var another) && another.Is(CueRoles.Comparison) && another.End - another.Start > 1 && another.Cue.Word[0] != '平')
            {
                break;
            }

            end++;
        }

        if (_view[end] == '、')
        {
            // 分别高于全国、全省0.9、2个百分点: by how much.
            for (var at = end + 1; at < Math.Min(end + 10, _view.Length) && !SentenceWords.IsStop(_view[at]); at++)
            {
                if (_words.FigureStartingAt(at) is { Class: UnitClass.Point })
                {
                    return;
                }
            }
        }

        var length = end - token.End;
        if (length is < 2 or > 20)
        {
            return;
        }

        var target = _view.Slice(token.End, end);
        if (target.IndexOf("的势头") is > 0 and var trend || target.IndexOf("的态势") is > 0 && target.IndexOf("的态势") is var state && (trend = state) > 0)
        {
            // 增速快于全省的势头不断巩固.
            end = token.End + trend;
            target = target[..trend];
        }

        if (token.Cue.Word == "超" && target.Contains('的'))
        {
            // 超预算支出的审批.
            return;
        }

        if (token.Cue.Word.EndsWith("领先", StringComparison.Ordinal) && _view[token.End] == '的')
        {
            // 建设全国领先的研发中心: a quality, held against nothing.
            return;
        }

        // 高于全国、高于西部地区: one comparison after another.
        var broad = IsBroad(target) || _lastReference == token.Start - 1 && _view[token.Start - 1] == '、';
        var clause = Math.Max(_words.ClauseStart(token.Start), Math.Min(_consumed, token.Start));
        if (token.Cue.Word.EndsWith("超过", StringComparison.Ordinal) && Surpasses(token, clause, end, broad))
        {
            EmitRelation(token, token.Start, end, token.End, end, clause, token.Start);
            return;
        }

        if (token.Cue.Word == "领先" && target is "全国" or "全省" or "全市" or "全区")
        {
            // 产能领先全国: a phrase, held against nothing that is measured.
            return;
        }

        if (token.Cue.Word is "超过" or "超" or "接近" or "达到或超过" or "好于" or "优于" or "多于" or "少于" or "小于" && !broad)
        {
            return;
        }

        if ((target.StartsWith("预期") && token.Cue.Word is "好于" or "优于") || target.StartsWith("一切"))
        {
            return;
        }

        if (!broad && !(token.Cue.Word is "快于" or "慢于") && (_words.RolesIn(clause, end) & Measured) == CueRoles.None && !(_subjectIsHere && broad))
        {
            return;
        }

        EmitRelation(token, token.Start, end, token.End, end, clause, token.Start);
    }

    // 公共自行车、公交车数量超过出租车、网约车数量: two things are compared with two.
    private bool ListsAsMany(int start, int end) => _view.Slice(_words.ClauseStart(start), start).Count('、') == 1 && _view.Slice(start, end).IndexOf('、') < 0;

    // Growth is compared over the years of a period, a level at their end.
    private static bool IsGrowthName(string name) =>
        name.Contains("增速", StringComparison.Ordinal) || name.EndsWith("增长", StringComparison.Ordinal) || name.EndsWith("增幅", StringComparison.Ordinal) || name.EndsWith("增长幅度", StringComparison.Ordinal) || name.EndsWith("收入", StringComparison.Ordinal);

    // 超过 stands mostly before a number; before a name it compares things of one kind, or what was just measured.
    private bool Surpasses(Token token, int clause, int end, bool broad)
    {
        var target = _view.Slice(token.End, end);
        if (_subjectIsHere && target.Length > 2 && _subject.AsSpan().EndsWith(target[^2..]))
        {
            // 甲类用户…，超过乙类用户.
            return true;
        }

        if (target.Contains('、') && _view.Slice(clause, token.Start).EndsWith(target[^2..]))
        {
            // 公共自行车、公交车数量超过出租车、网约车数量.
            return true;
        }

        if (target.Length > 8 || (_words.RolesIn(token.End, end) & (CueRoles.Tail | CueRoles.Action | CueRoles.People)) != CueRoles.None)
        {
            return false;
        }

        var said = _view.Slice(clause, token.Start).Trim('、');
        if (_subjectIsHere && !broad && _lastMeasure is Measure.Share or Measure.Level && said is "" or "首次" or "已" or "已经" or "历史性" or "首次历史性")
        {
            // 比重达到38%，首次超过实体零售.
            return true;
        }

        // 民营医院床位规模历史性超过公办: nothing but an adverb between the measure and the verb.
        return _words.LastIn(clause, token.Start, CueRoles.Generic | CueRoles.ShareNoun | CueRoles.LevelNoun, out var measured) && token.Start - measured.End is 0 or 3;
    }

    // What growth rates and levels are usually compared with.
    private static bool IsBroad(ReadOnlySpan<char> target) => target is "去年" or "上年" or "上年同期" or "去年同期" || BroadObjects.IsIn(target);

    private void BindInStep(Token token)
    {
        if (_view[token.Start - 1] is '不' or '非' || !IsEndOfStep(token) || _view[token.End] == '的' && _view.Slice(_words.ClauseStart(token.Start), token.Start).IndexOfAny('增', '速', '收') < 0)
        {
            return;
        }

        var clause = Math.Max(_words.ClauseStart(token.Start), Math.Min(_consumed, token.Start));
        var text = _view.Slice(clause, token.Start);
        var joint = text.LastIndexOf('与');
        joint = joint > 0 || text.StartsWith("与") ? joint : text.LastIndexOf('跟');
        joint = joint >= 0 ? joint : text.LastIndexOf('同');
        joint = joint >= 0 ? joint : text.LastIndexOf('和');
        if (joint < 0 || text.Length - joint < 3)
        {
            return;
        }

        if (_view.Slice(_words.ClauseStart(token.Start), token.Start) is var manner && manner.StartsWith("坚持") && manner.IndexOfAny("收增酬价") < 0)
        {
            // 坚持招商引资与引智同步: how it is done.
            return;
        }

        var from = clause + joint;
        if ((_words.RolesIn(clause, token.Start) & Measured) == CueRoles.None && text.IndexOf("经济") < 0 && text.IndexOf("增长") < 0)
        {
            return;
        }

        var draft = _draft;
        var end = token.Start;
        var kept = draft.Verbs;
        end = _wording.StripEnd(draft, from + 1, end);
        draft.Verbs = kept;
        end = end - from <= 2 ? token.Start : RestoreGrowth(end, token.Start);
        EmitRelation(token, from, token.End, from + 1, end, clause, from);
    }

    // 经济增长 ends in a verb of growth that is part of the name.
    private int RestoreGrowth(int end, int limit) =>
        _words.TokenStartingAt(end, out var token) && token.Is(CueRoles.Growth | CueRoles.GrowthNoun) && token.End <= limit ? token.End : end;

    private bool IsEndOfStep(Token token)
    {
        var after = _view[token.End];
        return token.End >= _view.Length || SentenceWords.IsStop(after) || after is '、' or '）' or '的' or '并' or '等' || _words.TokenStartingAt(token.End, out var next) && next.Is(CueRoles.Growth | CueRoles.Increase);
    }

    private void EmitRelation(Token token, int quoteStart, int quoteEnd, int referenceStart, int referenceEnd, int clause, int subjectEnd)
    {
        var draft = _draft;
        draft.Verbs = CueRoles.None;
        draft.ClauseStart = _words.ClauseStart(token.Start);
        draft.IsBaseline = draft.EndsWay = false;
        var end = subjectEnd;
        while (end > clause && _words.TokenEndingAt(end, out var word) && word.Start >= clause && word.Is(CueRoles.Adverb | CueRoles.Keep | CueRoles.Link | CueRoles.Estimate | CueRoles.Strive | CueRoles.Ensure | CueRoles.Plan | CueRoles.Period) && !word.Is(CueRoles.GrowthNoun | CueRoles.ShareNoun))
        {
            draft.Verbs |= word.Roles;
            end = word.Start;
        }

        while (end > clause && _words.FigureEndingAt(end) is { Kind: FigureKind.YearSpan } span && span.Start >= clause)
        {
            // 增速连续五年快于…: how long it has held is not the name.
            end = _words.TokenEndingAt(span.Start, out var running) && running.Cue.Word == "连续" ? running.Start : span.Start;
        }

        if (_words.FigureEndingAt(end) is { Class: UnitClass.Time } || _view.Slice(end - 2, end) is "以来")
        {
            // 用电增速2021年以来连续12个季度高于…
            end = _wording.StripEnd(new Draft { Figure = new Figure() }, clause, end);
        }

        var start = _wording.StripStart(clause, end, _consumed > draft.ClauseStart);
        var subject = _view.Written(start, end).Trim("，、").ToString();
        if (_words.TokenStartingAt(start, out var keep) && keep.Is(CueRoles.Keep) && end - keep.End >= 4)
        {
            subject = _view.Slice(keep.End, end).ToString();
        }

        if (subject.LastIndexOf('、') is > 0 and var item && (token.Is(CueRoles.InStep) && (_words.RolesIn(start, start + item) & CueRoles.Growth) != CueRoles.None || subject.AsSpan(0, item) is [_, _, _, .., '稳', '中', '提', '质' or '增'] or [_, _, _, .., '稳', '中', '有', '进'] or [_, _, _, .., '稳', '定', '增', '长']))
        {
            // 茶农收入稳步增长、工资与产出同步: the first has a verb of its own.
            subject = subject[(item + 1)..];
        }

        if (subject.Length > 4 && subject.StartsWith("实现", StringComparison.Ordinal))
        {
            subject = subject[2..];
        }

        if (subject.Length == 0)
        {
            subject = AllNamed(draft.ClauseStart, token.Start) ?? SubjectFor(draft);
        }
        else if (_subjectIsHere && Owners.Counterpart(_subject, subject) is { } beside)
        {
            subject = beside;
        }
        else if (subject is "增速" or "增幅" or "涨幅" or "降幅" or "规模" or "总量" or "占比" or "比重" && _subjectIsHere && !_subject.EndsWith(subject, StringComparison.Ordinal))
        {
            subject = (AllNamed(draft.ClauseStart, token.Start) ?? _subject) + subject;
        }

        if (subject.Length == 0)
        {
            return;
        }

        var goesOn = subject == _subject && _lastMeasure is Measure.AverageGrowth && token.Start - _consumed <= 2;

        var (years, mark) = PeriodRules.InForce(_periods, quoteStart, draft.ClauseStart, PartStart(draft));
        var manner = _view.Slice(quoteStart - 3, quoteStart);
        var lasts = years.IsLong && (token.Cue.Word.Length > 3 && token.Cue.Word[..2] is "持续" or "始终" or "连续" || mark is { Kind: MarkKind.Length, IsEachYear: true } || manner.EndsWith("持续") || manner.EndsWith("连续") || manner.EndsWith("始终") || manner.EndsWith("一直"));
        var isAnnual = years.IsLong && (lasts || draft.Does(CueRoles.Keep));
        var reference = _view.Slice(referenceStart, referenceEnd).ToString();
        var isGrowth = goesOn || reference.EndsWith("总和", StringComparison.Ordinal) || token.Is(CueRoles.InStep) || token.Cue.Word is "快于" or "慢于" || IsGrowthName(subject) || reference.EndsWith("增速", StringComparison.Ordinal);
        var isRatio = !isGrowth || (token.Cue.Word.EndsWith("超过", StringComparison.Ordinal) && !IsBroad(reference)) || (_words.TokenEndingAt(end, out var tail) && tail.Is(CueRoles.ShareNoun)) || subject.EndsWith("强度", StringComparison.Ordinal) || subject.EndsWith('率');
        var held = PeriodRules.Hold(Measure.Relative, null, years, mark, _periods.Current, _periods.Heading, isRatio && !lasts);
        var modality = ModalityAt(quoteStart, years, out var modalityCue);
        var strength = modality == Modality.Target ? StrengthAt(quoteStart, quoteEnd, out _) : (Strength?)null;
        var quoted = _view.Original(quoteStart, quoteEnd);
        var link = _linker?.Link(subject, Measure.Relative, null, _indicators);
        _facts.Add(new Fact
        {
            Id = NextId(),
            Citation = new Citation(quoted, Quote(quoted), _sentenceSpan, _sentence, _section),
            Indicator = subject,
            IndicatorCode = link?.Code,
            LinkScore = link?.Score,
            Measure = Measure.Relative,
            Comparator = token.Cue.Before,
            Reference = reference,
            From = held.From,
            To = held.To,
            IsAnnual = isAnnual,
            Modality = modality,
            Strength = strength,
            Because = _explain
                ? [new("measure", _view.Original(token.Start, token.End), "comparison:" + token.Cue.Word), new("from", mark is { } m ? _view.Original(m.Start, m.End) : null, held.Rule), new("modality", modalityCue, modality.ToString())]
                : [],
        });
        _subject = subject;
        _subjectIsHere = true;
        _consumed = _lastReference = quoteEnd;
    }
}
