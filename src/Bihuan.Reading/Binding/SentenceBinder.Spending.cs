using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Binding;

/// <summary>What money is for: the works it pays for, in the same clause or in the one after, and what a treasury gives it to.</summary>
internal sealed partial class SentenceBinder
{
    // 投资2亿元建成一批供水、供气项目, 投资2亿元完成5个小区改造, 投资80万元为学校配置座椅, 投资80万元对广场升级改造: the money is that of the works.
    private string? SpentOn(Draft draft)
    {
        var at = draft.Figure.TrailEnd;
        if (draft.Figure.Class != UnitClass.Money)
        {
            return null;
        }

        if (_view.Slice(at, at + 2) is "用于")
        {
            return Works(at + 2);
        }

        if (_view[at] is '为' or '对')
        {
            return Works(at);
        }

        if (!_words.TokenStartingAt(at, out var verb) || !verb.Is(CueRoles.Action))
        {
            return null;
        }

        at = verb.Is(CueRoles.Drop | CueRoles.Creation) ? verb.End : at;
        at += _view[at] == '了' ? 1 : 0;
        return Works(_view.Slice(at, at + 2) is "一批" ? at + 2 : at);
    }

    // 投资, 投入, 计划投资: named by what it is for, said in this clause, the one before or the one after.
    private string? NameOfSpending(Draft draft, ReadOnlySpan<char> left)
    {
        if (left is not ("投资" or "投入" or "累计投入" or "计划投资"))
        {
            return null;
        }

        var works = SpentOn(draft) ?? (left is "投资" && !_subjectIsHere ? Topic(draft) : null)
            ?? (left is "投入" || left is "投资" && draft.LeftStart - draft.ClauseStart <= 5 || left is "计划投资" && !_subjectIsHere ? Followed(draft) : null);
        return works is null ? null : string.Concat(works, left);
    }

    // 甲等58个项目完成投资7亿元; 新开工甲等5个项目，竣工乙等3个项目，完成投资9亿元: in the projects just counted, one set or all of them.
    private string? InvestedIn(Draft draft, ReadOnlySpan<char> left)
    {
        if (left is "项目完成投资" or "工程完成投资" && _lastLeftEnd > _lastLeftStart && _lastLeftEnd < draft.LeftStart && _view[_lastLeftEnd - 1] == '等')
        {
            return string.Concat(_view.Written(_lastLeftStart, _lastLeftEnd), left[..2]);
        }

        if (left is not "完成投资" || draft.LeftStart != draft.ClauseStart || _projects.Count < 2)
        {
            return null;
        }

        return string.Join('、', _projects.Select(project => _view.Written(project.Start, project.End).ToString()).Distinct(StringComparer.Ordinal));
    }

    // 中央财政安排4亿元支持某事; 安排3亿元资金，用于某事: what a treasury pays for names the money.
    private string? Financed(Draft draft)
    {
        var at = draft.Figure.TrailEnd;
        var end = ClauseEnd(at);
        if (!Aims(at, end, out var start) && (end - at > 5 || _view[end] != '，' || !Aims(end + 1, ClauseEnd(end + 1), out start) || start > end + 1))
        {
            return null;
        }

        end = start;
        while (end < _view.Length && end - start < 26 && !SentenceWords.IsStop(_view[end]) && _words.FigureStartingAt(end) is not { Skip: null })
        {
            end++;
        }

        return end - start > 4 ? _view.Written(start, end).ToString() : null;
    }

    // 进一步增加养老投入，县财政安排4亿元: what the clause before says there shall be more of.
    private string? Widened(Draft draft)
    {
        if (!ClauseBefore(draft, out var start, out var end) || start < _consumed)
        {
            return null;
        }

        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < end; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Increase) && end - _mentions.Tokens[i].End is > 2 and <= 16)
            {
                return _view.Written(_mentions.Tokens[i].End, end).ToString();
            }
        }

        return null;
    }

    private bool Aims(int from, int end, out int start)
    {
        for (var i = _words.FirstTokenFrom(from); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Aim) || _mentions.Tokens[i].Cue.Word is "帮助" or "扶持" or "解决")
            {
                start = _mentions.Tokens[i].Start;
                return true;
            }
        }

        start = 0;
        return false;
    }

    // 投资7亿元，实施了河道清淤等项目: what the clause after says it was spent on.
    private string? Followed(Draft draft)
    {
        var start = draft.Figure.TrailEnd + 1;
        while (_words.TokenStartingAt(start, out var lead) && lead.Is(CueRoles.Adverb | CueRoles.Lead) && !lead.Is(CueRoles.Action))
        {
            start = lead.End;
        }

        if (_view[draft.Figure.TrailEnd] == '，' && _view[start] == '对')
        {
            // 投资80万元，对城区管网进行改造.
            return Works(start);
        }

        if (_view[draft.Figure.TrailEnd] != '，' || !_words.TokenStartingAt(start, out var verb) || !verb.Is(CueRoles.Action))
        {
            return null;
        }

        start = verb.Is(CueRoles.Drop) || verb.Cue.Word is "实施" or "完成" ? verb.End : start;
        start += _view[start] == '了' ? 1 : 0;
        return Works(start);
    }

    // 总长度57公里的道路改造: what a size is the size of.
    private static readonly string[] Sizes = WordLists.Of("sizes");

    // What is listed from here to the end of the clause, without its numbers: 16个小区改造、29条道路修缮工作.
    private string? Works(int start)
    {
        var end = ClauseEnd(start);
        var things = new System.Text.StringBuilder();
        for (var at = start; at < end;)
        {
            var next = at;
            while (next < end && _words.FigureStartingAt(next) is not { Skip: null })
            {
                next++;
            }

            things.Append(_view.Written(at, next));
            at = next < end ? _words.FigureStartingAt(next)!.TrailEnd : end;
            at += at < end && _view[at] == '的' ? 1 : 0;
        }

        var listed = things.ToString().TrimStart('、').Replace("、、", "、", StringComparison.Ordinal);
        foreach (var size in Sizes)
        {
            listed = listed.StartsWith(size, StringComparison.Ordinal) ? listed[size.Length..] : listed;
        }

        return listed.Length is > 2 and < 60 ? listed : null;
    }
}
