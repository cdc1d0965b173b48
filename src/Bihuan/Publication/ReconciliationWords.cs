namespace Bihuan.Publication;

/// <summary>How promise and outcome are told to people.</summary>
public static class ReconciliationWords
{
    /// <summary>兑现, 未兑现, 未报告, 不可比.</summary>
    public static Words Of(ReconciliationResult result) => result switch
    {
        ReconciliationResult.Kept => new("兑现", "kept"),
        ReconciliationResult.Missed => new("未兑现", "missed"),
        ReconciliationResult.NotReported => new("未报告", "not reported"),
        _ => new("不可比", "not comparable"),
    };

    /// <summary>The margin, signed, with ≥ or ≤ where only a bound was reported; empty without one.</summary>
    public static string OfMargin(Reconciliation answer) => answer.Margin is not { } margin
        ? ""
        : (answer.IsMarginBound ? answer.Result == ReconciliationResult.Kept ? "≥" : "≤" : "") + QuantityWords.Signed(margin);

    /// <summary>The part of the sentence that states it: sentences of targets list a dozen.</summary>
    public static string ClauseOf(Citation citation)
    {
        var (sentence, quote) = (citation.Sentence, citation.Quote);
        // The sentence is without its bullet, so the quote stands at most a few characters before where the spans put it.
        var at = sentence.LastIndexOf(quote, Math.Clamp(citation.Span.End - citation.SentenceSpan.Start - 1, 0, sentence.Length - 1), StringComparison.Ordinal);
        if (at < 0)
        {
            return sentence;
        }

        var start = sentence.AsSpan(0, at).LastIndexOfAny('；', '：') + 1;
        var end = sentence.AsSpan(at).IndexOfAny('；', '。');
        return (start > 0 ? "…" : "") + (end < 0 ? sentence[start..] : sentence[start..(at + end)] + (at + end < sentence.Length - 1 ? "…" : sentence[at + end].ToString()));
    }
}
