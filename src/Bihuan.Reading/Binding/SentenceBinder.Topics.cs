using Bihuan.Reading.Drafting;
using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>What a sentence or the clause before a figure is about, where the figure itself does not say.</summary>
internal sealed partial class SentenceBinder
{
    // 进出口总额逆势上扬，有望突破200亿元: what went which way.
    private string? Moved(int start, int end)
    {
        start = _wording.StripStart(start, end, afterFigure: false);
        var said = _view.Slice(start, end);
        var thing = Tails.Without(said, Tails.Moves, least: 3).Length;
        return thing <= 20 && thing < said.Length && !said.Contains('、') ? _view.Written(start, start + thing).ToString() : null;
    }

    // 养老保险制度不断完善，参保人数达到…; 瓜果节圆满举办，…，成交金额…: of what a clause before says something without a figure.
    private string? TopicBefore(int clause)
    {
        var end = clause - 1;
        for (var step = 0; step < 3 && end > 1 && _view[end] == '，'; step++)
        {
            var start = _words.ClauseStart(end, 60);
            if (start < _consumed)
            {
                return null;
            }

            var from = _wording.StripStart(start, end, afterFigure: false);
            for (var i = _words.FirstTokenFrom(from + 2); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < end; i++)
            {
                var token = _mentions.Tokens[i];
                if (token.Is(CueRoles.Adverb) && token.End - token.Start > 1)
                {
                    var noun = _view.Written(from, token.Start);
                    if (noun.Length <= 20 && !noun.Contains('、'))
                    {
                        return Topical(noun);
                    }

                    break;
                }
            }

            var told = _view.Slice(from, end);
            if (told.EndsWith("力度"))
            {
                return null;
            }

            if (told.Length <= 24 && !told.Contains('、') && Tails.Without(told, Tails.States, least: 3).Length is var thing && thing < told.Length)
            {
                // 奶源基地建设初具规模，完成投资3000万元.
                return Topical(_view.Written(from, from + thing));
            }

            end = start - 1;
        }

        return null;
    }

    // 第三届瓜果节, 养老保险制度, 国有企业效益: the thing itself.
    private static string Topical(ReadOnlySpan<char> noun)
    {
        if (noun[0] == '第' && noun.IndexOf('届') is > 0 and < 5 and var ordinal)
        {
            noun = noun[(ordinal + 1)..];
        }

        return Tails.Without(noun, Tails.General, least: 2).ToString();
    }

    // 持续推进东河治理，投资7亿元: what the clause before is about.
    // 提升园区服务水平，落地项目达到17个; 用好直播平台，力争入驻商户90家: what the clause before does something with.
    private string? Undertaking(Draft draft)
    {
        if (!ClauseBefore(draft, out var start, out var end))
        {
            return null;
        }

        while (start < end && TaskLexicon.Cues.Longest(_view.Letters[start..end], out var length) is { } cue && (cue.Is(TaskRoles.Adverb) || cue.Is(TaskRoles.Verb)))
        {
            start += length;
            if (cue.Is(TaskRoles.Verb))
            {
                var things = _view.Written(start, end);
                return things.Length is > 3 and <= 24 && !things.ContainsAnyInRange('0', '9') ? things.TrimStart('了').ToString() : null;
            }
        }

        return null;
    }

    private string? Topic(Draft draft)
    {
        if (!ClauseBefore(draft, out var start, out var end))
        {
            return null;
        }

        var opening = start;
        start = _wording.StripStart(start, end, afterFigure: false);
        start += _view.Slice(start, start + 2) is "围绕" ? 2 : 0;
        if (start > opening && _view.Slice(opening, start).EndsWith("推进") && end - start is > 3 and <= 24 && _words.FigureStartingAt(start) is null)
        {
            return _view.Written(start, end).ToString();
        }

        if (_view.Slice(start, end).EndsWith("力度"))
        {
            // 加大争取力度，到位资金增长9%: how it was done.
            return null;
        }

        for (var step = 0; step < 3 && _words.TokenStartingAt(start, out var lead) && lead.Is(CueRoles.Adverb | CueRoles.Lead | CueRoles.Action) && end - lead.End > 3; step++)
        {
            var isVerb = lead.Is(CueRoles.Action);
            start = lead.End;
            if (isVerb)
            {
                return end - start is > 3 and <= 24 && _words.FigureStartingAt(start) is not { Skip: null } ? _view.Written(start, end).ToString() : null;
            }
        }

        return null;
    }

    private static readonly WordSet Turnover = new(WordLists.Of("turnover"));

    private static readonly WordSet Turns = new(WordLists.Of("turns"));

    // 新材料产业聚焦精深加工，…，实现营收70亿元: what the part of the sentence opens with, before what it is to do.
    private string? OpeningTopic(Draft draft)
    {
        var from = _wording.StripStart(PartStart(draft), draft.ClauseStart, afterFigure: false);
        var pause = _view.Slice(from, draft.ClauseStart).IndexOf('，');
        if (pause is > 4 and <= 20 && _view.Slice(from + pause - 2, from + pause) is "产业" or "工业" or "行业" or "集群" && _words.FigureStartingAt(from) is null)
        {
            // 加力发展食品加工产业，重点提升制糖业，产值增长20%: the sector that the sentence is about.
            for (var step = 0; step < 3 && _words.TokenStartingAt(from, out var verb) && verb.Is(CueRoles.Adverb | CueRoles.Lead | CueRoles.Action | CueRoles.Increase) && verb.End - from < pause - 2; step++)
            {
                pause -= verb.End - from;
                from = verb.End;
            }

            var said = _view.Slice(from, from + pause);
            var verbless = said.StartsWith("发展") ? 2 : said.IndexOf("发展") is 2 ? 4 : 0;
            return _view.Written(from + verbless, from + pause).ToString();
        }

        if (pause is > 6 and <= 28 && _words.TokenStartingAt(from, out var moves) && moves.Is(CueRoles.Action | CueRoles.Lead) && _view.Slice(from + pause - 2, from + pause) is "发展" or "升级" or "提升" or "壮大"
            && _view.Slice(moves.End, from + pause - 2).LastIndexOf("产业") is > 1 and var noun && from + pause - moves.End - noun <= 10)
        {
            // 推动中药材产业全链发展，力争产值增长15%.
            return _view.Written(moves.End, moves.End + noun + 2).ToString();
        }

        for (var at = from + 2; at < Math.Min(from + 12, draft.ClauseStart) && !SentenceWords.IsStop(_view[at]) && !char.IsAsciiDigit(_view[at]); at++)
        {
            if (Turns.IsIn(_view.Slice(at, at + 2)))
            {
                return _words.TokenStartingAt(from, out var verb) && verb.Is(CueRoles.Action | CueRoles.Lead) ? null : _view.Written(from, at).ToString();
            }
        }

        return null;
    }

    // 在…方面，: what the clauses after it are about, without its verb.
    private string? Facet(int clause)
    {
        var said = _view.Slice(0, clause);
        if (said.LastIndexOf("方面，") is not (> 3 and var end) || said[..end].LastIndexOf('在') is not (>= 0 and var start) || end - start > 24 || said[start..end].IndexOfAny("，；、") >= 0)
        {
            return null;
        }

        end -= _words.TokenEndingAt(end, out var verb) && verb.Is(CueRoles.Growth | CueRoles.Increase) ? verb.End - verb.Start : 0;
        return end - start > 3 ? _view.Written(start + 1, end).ToString() : null;
    }
}
