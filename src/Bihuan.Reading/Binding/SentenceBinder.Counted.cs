using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Names of what is counted twice over: sizes of sets, sizes beside counts, and counts that a predicate says something of.</summary>
internal sealed partial class SentenceBinder
{
    // The problem behind a second count of those that had it.
    // 提质升级, 建设: what is done to the things that stand before it.
    private static readonly WordSet Bettering = new(WordLists.Of("bettering"));

    private string? SolvedFor(Draft draft)
    {
        var end = draft.RightEnd;
        foreach (var figure in _mentions.Figures)
        {
            if (figure.LeadStart == end + (_view[end] == '、' ? 1 : 0) && figure.Skip is null)
            {
                (var start, end) = _wording.Object(figure, _view.Length);
                if (end - start > 3 && _view.Slice(start, end).EndsWith("问题"))
                {
                    return _view.Written(start, end).ToString();
                }
            }
        }

        return null;
    }

    private static bool IsSizeClass(Figure figure) => (figure.Unit is null || figure is { Class: UnitClass.Money, IsChinese: true }) && figure.IsScaled && figure.After is not null && (figure.TrailEnd == figure.End + 1 || figure.TrailEnd == figure.End && figure.IsChinese);

    // 备案超10亿元项目80个，其中超50亿元15个: the things named before, of another size.
    private string? OfOtherSize(ReadOnlySpan<char> left)
    {
        left = left.TrimEnd('的');
        if (left is ['过' or '超', .., '亿'] && _subject.IndexOf(left[0] == '过' ? "过百亿" : "超百亿", StringComparison.Ordinal) is > 0 and var hundred)
        {
            // 营业收入过百亿的企业1家、过50亿的2家.
            return string.Concat(_subject.AsSpan(0, hundred), left, _subject.AsSpan(hundred + 3));
        }

        if (left is not (['超' or '过', .., '元'] or [>= '0' and <= '9', .., '元', '以', '上']) || _subject.IndexOf('元') is not (> 1 and var end))
        {
            return null;
        }

        var start = end;
        while (start > 0 && (NumeralReader.IsDigit(_subject[start - 1]) || NumberWords.IsNumeral(_subject[start - 1]) || _subject[start - 1] is '.' or '超' or '过'))
        {
            start--;
        }

        var rest = _subject.AsSpan(end + 1);
        left = left.EndsWith("以上") && !rest.StartsWith("以上") ? left[..^2] : left;
        rest = left.EndsWith("以上") && rest.StartsWith("以上") ? rest[2..] : rest;
        return end > start ? string.Concat(_subject.AsSpan(0, start), left, rest.StartsWith("以上") ? rest[2..] : rest) : null;
    }

    // 打造一个百亿级、两个五十亿级园区: the noun is the last one's, the verb and the size of the set are not part of it.
    private string? SizeClassName(Draft draft, ReadOnlySpan<char> left)
    {
        var at = draft.Figure.TrailEnd;
        if (_view[at - 1] != '级' && at > draft.Figure.End || _view[at] is '台' or '大')
        {
            return null;
        }

        for (var step = 0; step < 3 && (_view[at] == '、' || _view[at] == '和' && _words.FigureStartingAt(at + 1) is not null); step++)
        {
            var from = at;
            foreach (var figure in _mentions.Figures)
            {
                if (figure.Start > from && figure.Start - from <= 6 && figure.TrailEnd < _view.Length && IsSizeClass(figure))
                {
                    at = figure.TrailEnd;
                    break;
                }
            }
        }

        at += _view[at] == '的' ? 1 : 0;
        var end = at;
        while (end < _view.Length && end - at < 20 && !SentenceWords.IsStop(_view[end]) && _view[end] != '、')
        {
            end++;
        }

        for (var joint = at + 2; joint < end; joint++)
        {
            if (_view[joint] is '和' or '与' && _words.FigureStartingAt(joint + 1) is not null)
            {
                // 2个百亿级食品产业和4个省级集群: the second set has a number of its own.
                end = joint;
            }
        }

        var noun = _view.Written(at, end);
        if (noun.StartsWith("城市") && draft.Figure.Value >= 100_000_000_000)
        {
            // 迈入万亿级城市行列: a city is classed by its product.
            return "地区生产总值";
        }

        if (at == draft.Figure.End && noun.IndexOf("产业") is > 0 and var sector && !noun.EndsWith("园区") && !noun.EndsWith("集群"))
        {
            // 推动千亿香料产业一二三产融合发展: what it is to become besides.
            noun = noun[..(sector + 2)];
        }

        foreach (var set in (ReadOnlySpan<string>)["基地", "集群", "园区", "产业链", "开发区"])
        {
            if (noun.LastIndexOf(set) is > 0 and var last && Bettering.Is(noun[(last + set.Length)..]))
            {
                // 推动4个千亿级产业基地提质升级: what becomes of them.
                noun = noun[..(last + set.Length)];
            }
        }

        left = left.EndsWith("一批") ? left[..^2] : left;
        if (!noun.EndsWith("集群") && !noun.EndsWith("产业") && !noun.EndsWith("产业链") && !noun.EndsWith("区") && !noun.EndsWith("基地") && !noun.EndsWith("平台") && !noun.EndsWith("企业"))
        {
            return null;
        }

        while (left.Length > 1 && left[^1] is '大' or '个' or '条' or '一' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' || left.Length > 1 && char.IsAsciiDigit(left[^1]))
        {
            left = left[..^1];
        }

        if (_words.TokenStartingAt(draft.LeftStart, out var verb) && verb.Is(CueRoles.Action | CueRoles.Drop) && verb.End - draft.LeftStart <= left.Length)
        {
            left = left[(verb.End - draft.LeftStart)..];
        }
        if (left.StartsWith("打造") || left.StartsWith("形成") || left.StartsWith("培育") || left.StartsWith("建设") || left.StartsWith("构建"))
        {
            left = left[2..];
        }

        return left.Length <= 1 ? string.Concat(noun, "规模") : string.Concat(left, noun, "规模");
    }

    // 6个乡、20个村全部脱贫: the counted noun, with what is said of it before.
    private string? PredicatedName(Draft draft)
    {
        if (draft.Figure.Class is UnitClass.Money or UnitClass.Area or UnitClass.Amount || _view[draft.RightStart] is '”' or '“')
        {
            return null;
        }

        var listed = draft.LeftEnd > draft.LeftStart && _view[draft.LeftEnd - 1] == '等' ? _view.Written(draft.LeftStart, draft.LeftEnd).ToString() : "";
        if (_view.Slice(draft.RightStart, draft.RightEnd).IndexOf("尚未") > 0)
        {
            // 6万农村人口尚未脱贫: what has not come about says nothing of them.
            return null;
        }

        if (draft.Figure.Class == UnitClass.Counter && draft.HasObject && _view[draft.Figure.LeadStart - 1] == '、' && _view.Slice(draft.RightEnd, draft.RightEnd + 2) is "成为")
        {
            // 3个县区、6家企业成为试点.
            return string.Concat(_view.Written(draft.RightEnd, ClauseEnd(draft.RightEnd)), "的", _view.Written(draft.RightStart, draft.RightEnd));
        }

        var nounEnd = draft.RightEnd;
        var start = draft.RightStart;
        var end = draft.RightEnd;
        for (var items = 0; items < 4 && _view[end] == '、' && (_words.RolesIn(start + 1, end) & CueRoles.Predicate) == CueRoles.None; items++)
        {
            var next = _words.FigureStartingAt(end + 1);
            if (next is null && (_words.RolesIn(start + 1, end) & CueRoles.Predicate) != CueRoles.None)
            {
                break;
            }

            if (next is null || next.Skip is not null)
            {
                return null;
            }

            start = next.TrailEnd;
            end = start;
            while (end < _view.Length && end - start < 30 && !SentenceWords.IsStop(_view[end]) && _view[end] != '、')
            {
                end++;
            }
        }

        for (var i = _words.FirstTokenFrom(start == draft.RightStart ? start + 1 : start); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
        {
            var token = _mentions.Tokens[i];
            if (!token.Is(CueRoles.Predicate) && !(token.Cue.Word is "达到" && _view.Slice(token.End, end) is var standard && (standard.EndsWith("水平") || standard.EndsWith("标准") || standard.EndsWith("要求"))))
            {
                continue;
            }

            var from = token.Start;
            var predicate = from;
            if (_view[from - 1] is var place && token.Cue.Word == "落户" && _view.Slice(start + 1, from).LastIndexOf('在') is >= 0 and var within)
            {
                _ = place;
                from = predicate = start + 1 + within;
            }
            else if (token.Cue.Word == "做到")
            {
                predicate = token.End;
            }
            else if (token.Cue.Word == "实现" && PastManner(token.End) is var after && _words.TokenStartingAt(after, out var done) && done.Is(CueRoles.Predicate))
            {
                predicate = after;
            }

            while (from > start + 1 && _words.TokenEndingAt(from, out var adverb) && (adverb.Is(CueRoles.Adverb) || adverb.Cue.Word == "免费") && adverb.Start > start)
            {
                predicate = adverb.Cue.Word == "免费" ? adverb.Start : predicate;
                from = adverb.Start;
            }

            if (start == draft.RightStart)
            {
                nounEnd = from;
            }

            var noun = _view.Written(draft.RightStart, PastManner(draft.RightStart) >= nounEnd ? draft.RightStart : nounEnd);
            noun = Tails.Without(noun, Tails.Soon, least: 1);
            var said = _view.Written(predicate, end);
            if (said.EndsWith("任务"))
            {
                said = said[..^2];
            }

            if (noun.IsEmpty && IsGroup(draft) && said.Length is >= 2 and <= 12)
            {
                // 贫困户300户900人全部脱贫: of the group named before.
                return !_subjectIsHere || !draft.IsAmong && _consumed < draft.Figure.LeadStart ? said.ToString() : _subject.Contains(said, StringComparison.Ordinal) ? _subject : string.Concat(said, "的", _subject);
            }

            if (noun.Length < 1 || said.Length is < 2 or > 24 || noun[0] is '向' or '对' or '为' or '给' || noun.IndexOf('，') >= 0)
            {
                return null;
            }

            // 甲等5个项目竣工: the example stays with the things.
            return string.Concat(string.Concat(said, "的", listed), noun);
        }

        return null;
    }

    // 全部, 稳定, 实现全部: how it came about, before what did.
    private int PastManner(int at)
    {
        while (_words.TokenStartingAt(at, out var manner) && (manner.Is(CueRoles.Adverb | CueRoles.Keep) || manner.Cue.Word == "实现"))
        {
            at = manner.End + (_view[manner.End] == '了' ? 1 : 0);
        }

        return at;
    }

    private const int MostSizes = 3;
    private const int LongestVerb = 6;

    // 65条、总长度57公里的道路改造: two counts of one noun, which stands behind the second.
    private string? SizedNoun(Draft draft)
    {
        var figure = draft.Figure;
        for (var step = 0; step < MostSizes && _view[figure.TrailEnd] == '、'; step++)
        {
            var at = figure.TrailEnd + 1;
            var begins = at;
            foreach (var size in Sizes)
            {
                at += _view.Slice(at, at + size.Length).SequenceEqual(size) ? size.Length : 0;
            }

            while (at - begins < LongestVerb && _words.TokenStartingAt(at, out var verb) && verb.Is(CueRoles.Action | CueRoles.Served | CueRoles.Increase | CueRoles.Stock | CueRoles.Money) && !verb.Is(CueRoles.Respectively))
            {
                at = verb.End;
            }

            if (_words.FigureStartingAt(at) is not { Skip: null } next)
            {
                return null;
            }

            var (start, end) = _wording.Object(next, _view.Length);
            if (end - start > 2)
            {
                // 新建5万亩、改造3万亩高标准农田: as much of the same. 实施9处、覆盖8万人、投资3亿元的供水工程: its sizes one by one.
                var shares = at > begins && next.Class == draft.Figure.Class && (draft.First & CueRoles.Action) != CueRoles.None;
                var sized = draft.Figure.Class is UnitClass.Counter or UnitClass.Household && next.Class is UnitClass.Amount or UnitClass.Area || at > begins && _view[next.TrailEnd] == '的';
                return shares || sized ? _view.Written(start, end).ToString() : null;
            }

            figure = next;
        }

        return null;
    }
}
