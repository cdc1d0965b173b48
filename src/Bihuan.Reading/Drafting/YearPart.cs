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
        var sentence = fact.Citation.Sentence;
        var before = fact.Citation.Span.Start - fact.Citation.SentenceSpan.Start;
        before = before >= 0 && before <= sentence.Length && sentence.AsSpan(before).StartsWith(fact.Citation.Quote, StringComparison.Ordinal)
            ? before : Math.Max(0, sentence.IndexOf(fact.Citation.Quote, StringComparison.Ordinal));
        view.Fill(sentence, 0, before);
        (bool IsKnown, Period? Part) found = (true, null);
        for (var at = 0; at < view.Length;)
        {
            if (MonthsAt(view, at, out var last, out var letters) || DeadlineReader.MonthAt(view, at, view.Length, out last, out letters))
            {
                found = IsBase(view, at) ? found : (true, Until(year, last, kind));
                at += letters;
            }
            else if (TaskLexicon.Cues.Longest(view.Letters[at..], out var word) is { } cue)
            {
                if (cue.Is(TaskRoles.Deadline) && !IsBase(view, at))
                {
                    found = cue.Code switch
                    {
                        "second-half" => (false, null),
                        "half" => (true, Until(year, 6, kind)),
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

        return found;
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
