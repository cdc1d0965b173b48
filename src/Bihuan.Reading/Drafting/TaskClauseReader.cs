using Bihuan.Reading.Text;

namespace Bihuan.Reading.Drafting;

/// <summary>
/// What a clause promises to do. Three shapes: a verb with its object (推进殡葬改革), a phrase before it (在山区推广以工代赈), a subject before it
/// (第二水厂年底前投用). Anything else is no task.
/// </summary>
internal static class TaskClauseReader
{
    public static TaskClause Read(SentenceView view, int start, int end)
    {
        while (start < end && view[start] is '—' or '-' or '•' or '·')
        {
            start++;
        }

        start += ItemNumber(view, start, end);
        var marks = TaskRoles.None;
        var isFirst = true;
        for (var at = start; at < end;)
        {
            var cue = CueAt(view, at, end, out var length);
            if (cue is not null)
            {
                marks |= cue.Roles & (TaskRoles.Slogan | TaskRoles.Past | TaskRoles.Lead | TaskRoles.Appeal);
                marks |= at + length == end ? cue.Roles & TaskRoles.Programme : TaskRoles.None;
                marks |= isFirst ? cue.Roles & TaskRoles.Result : TaskRoles.None;
                isFirst &= cue.Is(TaskRoles.Adverb);
            }

            isFirst &= cue is not null;
            at += cue is null || cue.Is(TaskRoles.Verb) ? 1 : length;
        }

        var verb = VerbAt(view, PastLeader(view, start, end), end, out var first);
        if (verb is not null)
        {
            return new TaskClause(start, end, verb, OpensWithVerb: true, marks);
        }

        verb = CueAt(view, first, end, out var letters) is { } opening && opening.Is(TaskRoles.Preposition) ? VerbWithin(view, first + letters, end) : VerbOfSubject(view, first, end);
        return new TaskClause(start, end, verb, OpensWithVerb: false, marks);
    }

    // 县工信局牵头开展…: who takes the lead is not what is done.
    private static int PastLeader(SentenceView view, int start, int end) =>
        view.Slice(start, Math.Min(end, start + 16)).IndexOf("牵头") is > 1 and var leads && view[start + leads - 1] is '局' or '委' or '办' or '部' or '厅' or '院' or '门' or '位' or '社' or '会' ? start + leads + 2 : start;

    // 3. 建成…, （3）建成…, ③建成…: the number of an item is no part of what it says; its length, or 0.
    private static int ItemNumber(SentenceView view, int start, int end)
    {
        if (view[start] is >= '①' and <= '⑳')
        {
            return 1;
        }

        var open = view[start] == '（' ? 1 : 0;
        var at = start + open;
        while (at < end && at - start - open < 2 && char.IsAsciiDigit(view[at]))
        {
            at++;
        }

        return at == start + open || at >= end || !(open == 1 ? view[at] == '）' : view[at] is '、' or '）' || view[at] == '.' && (!char.IsAsciiDigit(view[at + 1]) || view.IsApart(at + 1))) ? 0 : at + 1 - start;
    }

    /// <summary>The verb that opens a stretch, read past adverbs and times; <paramref name="at"/> is where the reading stopped.</summary>
    private static TaskCue? VerbAt(SentenceView view, int start, int end, out int at)
    {
        at = start;
        while (at < end)
        {
            if (DeadlineReader.Skip(view, at, end) is > 0 and var time)
            {
                at += time;
                continue;
            }

            if (CueAt(view, at, end, out var length) is not { } cue)
            {
                return null;
            }

            if (cue.Is(TaskRoles.Adverb | TaskRoles.Modal))
            {
                // 加快发展…: an adverb before another verb; 加快农业机械化: the verb itself.
                if (VerbAt(view, at + length, end, out _) is { } next)
                {
                    return next;
                }

                if (!cue.Is(TaskRoles.Verb))
                {
                    at += length;
                    continue;
                }
            }

            return cue.Is(TaskRoles.Verb) && HasObject(view, at + length, end) ? cue : null;
        }

        return null;
    }

    // The word right after the preposition belongs to its phrase, and a phrase that ends in 同时, 中, 下 or 后 is all of the clause.
    private static TaskCue? VerbWithin(SentenceView view, int start, int end)
    {
        if (view[end - 1] is '中' or '下' or '后' or '时' or '上')
        {
            return null;
        }

        var depth = 0;
        for (var at = start + 1; at < end; at++)
        {
            depth += view[at] is '“' or '《' or '（' ? 1 : view[at] is '”' or '》' or '）' ? -1 : 0;
            if (depth == 0 && CueAt(view, at, end, out var length) is { } cue && length >= 2)
            {
                if (cue.Is(TaskRoles.Verb) && HasObject(view, at + length, end))
                {
                    return cue;
                }

                at += cue.Is(TaskRoles.Plain) ? length - 1 : 0;
            }
        }

        return null;
    }

    // 第二水厂要建成投用, 第二水厂投用: the subject has at least two letters.
    private static TaskCue? VerbOfSubject(SentenceView view, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var cue = CueAt(view, at, end, out var length);
            if (cue is not null && at >= start + 2)
            {
                if (cue.Is(TaskRoles.Outcome) && HasObject(view, at + length, end))
                {
                    return cue;
                }

                if (cue.Is(TaskRoles.Final) && at + length == end)
                {
                    return cue;
                }

                if (cue.Is(TaskRoles.Modal) && VerbAt(view, at + length, end, out var rest) is { } verb)
                {
                    return verb;
                }
            }

            at += cue is not null && cue.Is(TaskRoles.Plain) ? length : 1;
        }

        return null;
    }

    private static bool HasObject(SentenceView view, int start, int end) =>
        end - start >= 2 && view[start] is not ('是' or '的' or '也' or '都' or '为' or '很' or '较' or '如') && view.Slice(start, start + 2) is not "成为";

    private static TaskCue? CueAt(SentenceView view, int at, int end, out int length)
    {
        length = 0;
        return at < end ? TaskLexicon.Cues.Longest(view.Slice(at, end), out length) : null;
    }
}
