using Bihuan.Reading.Text;

namespace Bihuan.Reading.Drafting;

/// <summary>
/// The part of its year that a figure is about: 一季度, 上半年, 前三季度, 1—9月, 6月底前. A fact has years only; the sentence before the figure says the rest. The word nearest before
/// the figure is in force, and 全年 or 年底 ends it; what a figure is held against (比上半年, 由一季度的…) is not about it.
/// </summary>
internal static class YearPart
{
    /// <summary>The part; null for the whole year. <c>false</c> where the words name a part that no period of statistics stands for (下半年).</summary>
    public static (bool IsKnown, Period? Part) Of(Fact fact, int year, IndicatorKind kind)
    {
        var view = new SentenceView();
        view.Fill(fact.Citation.Sentence, 0, Sentences.Before(fact).Length);
        (bool IsKnown, Period? Part) found = (true, null);
        // 县医院6月底前投用，…: behind its subject a day by which something is done is that clause's alone.
        var ownClause = false;
        for (var at = 0; at < view.Length;)
        {
            if (MonthsAt(view, at, out var last, out var letters))
            {
                (found, ownClause) = IsBase(view, at) ? (found, ownClause) : ((true, Until(year, last, kind)), false);
                at += letters;
            }
            else if (DeadlineReader.MonthAt(view, at, view.Length, out last, out letters, isAfterYear: fact.Modality == Modality.Target && at > 0 && view[at - 1] == '年'))
            {
                (found, ownClause) = IsBase(view, at) ? (found, ownClause) : ((true, Until(year, last, kind)), at > 1 && view[at - 1] is not ('，' or '；' or '：' or '、' or '年') && view[at + letters] is not ('，' or '、'));
                at += letters;
            }
            else if (ownClause && view[at] is '，' or '；')
            {
                (found, ownClause) = ((true, null), false);
                at++;
            }
            else if (TaskLexicon.Cues.Longest(view.Letters[at..], out var word) is { } cue)
            {
                if (cue.Is(TaskRoles.Deadline) && !IsBase(view, at))
                {
                    found = cue.Code switch
                    {
                        "second-half" => (false, null),
                        "half" => (true, Until(year, 6, kind)),
                        "eight-months" => (true, Until(year, 8, kind)),
                        "nine-months" => (true, Until(year, 9, kind)),
                        "q1" => (true, Period.OfQuarter(year, 1)),
                        "q2" => (true, Period.OfQuarter(year, 2)),
                        "q3" => (true, Period.OfQuarter(year, 3)),
                        "q4" => (true, Period.OfQuarter(year, 4)),
                        _ => (true, null),
                    };
                }

                at += cue.Is(TaskRoles.Deadline) ? word : 1;
            }
            else
            {
                at++;
            }
        }

        return found is (true, null) && DoneBy(Sentences.After(fact)) is { } by ? (true, Until(year, by, kind)) : found;
    }

    // 新增学位720个，9月1日前投入使用: the clause behind says by when, and counts nothing of its own.
    private static int? DoneBy(ReadOnlySpan<char> after)
    {
        if (after.IndexOf('，') is not (>= 0 and var pause))
        {
            return null;
        }

        var view = new SentenceView();
        var clause = after[(pause + 1)..];
        clause = clause.IndexOfAny("，；。") is >= 0 and var end ? clause[..end] : clause;
        view.Fill(clause.ToString(), 0, clause.Length);
        return DeadlineReader.MonthAt(view, 0, view.Length, out var month, out var letters) && view.Length - letters is >= 2 and <= 8 && !view.Slice(letters, view.Length).ContainsAnyInRange('0', '9') ? month : null;
    }

    // What has a value on a day is asked at the end of the last month, everything else from January on.
    private static Period Until(int year, int month, IndicatorKind kind) =>
        kind == IndicatorKind.Stock ? Period.OfMonth(year, month) : month == 1 ? Period.OfMonth(year, 1) : Period.OfYearToDate(year, month);

    private static bool IsBase(SentenceView view, int at) => at > 0 && view[at - 1] is '比' or '较' or '由' or '从' or '自' or '同';

    // Not inside a number: in 21-6月 no span begins.
    private static bool MonthsAt(SentenceView view, int at, out int month, out int letters)
    {
        (month, letters) = (0, 0);
        return !(at > 0 && char.IsAsciiDigit(view[at - 1])) && MonthSpan.TryRead(view.Letters[at..], out month, out letters);
    }
}
