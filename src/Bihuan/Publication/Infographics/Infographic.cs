namespace Bihuan.Publication.Infographics;

/// <summary>
/// 一图读懂: the promises of a plan arranged for one tall picture, by the report's own chapters and headings. What is drawn and in which order is
/// decided here; how it looks is the pages' affair. Every promise is in it exactly once; statements about the past are not promises and are not.
/// </summary>
/// <param name="Account">The account shown.</param>
/// <param name="Layout">Promised, or promised against delivered.</param>
/// <param name="Parts">In document order.</param>
public sealed record Infographic(Account Account, InfographicLayout Layout, IReadOnlyList<InfographicPart> Parts)
{
    // A chapter of few promises reads better undivided.
    private const int Undivided = 6;

    /// <summary>Arranges an account.</summary>
    public static Infographic Of(Account account, InfographicLayout layout)
    {
        var parts = new List<InfographicPart>();
        var number = 0;
        foreach (var (chapter, verdicts) in account.Chapters)
        {
            var entries = verdicts.Where(verdict => verdict.Commitment.Kind != CommitmentKind.Claim).ToList();
            var promises = entries.Count(IsPromise);
            if (promises == 0)
            {
                continue;
            }

            var sections = new List<InfographicSection>();
            foreach (var group in entries.GroupBy(verdict => promises <= Undivided ? "" : HeadingOf(verdict), StringComparer.Ordinal))
            {
                var own = group.Where(IsPromise).ToList();
                if (own.Count > 0)
                {
                    sections.Add(new InfographicSection(
                        WithoutNumber(group.Key), ++number,
                        [.. own.Where(verdict => IsDrawn(verdict, layout))], [.. own.Where(verdict => !IsDrawn(verdict, layout))], group.Count() - own.Count));
                }
            }

            parts.Add(new InfographicPart(chapter, sections));
        }

        return new Infographic(account, layout, parts);
    }

    /// <summary>A heading without “一、”, “（二）”, “3.” in front: the picture numbers its sections itself.</summary>
    public static string WithoutNumber(string heading)
    {
        var text = heading.AsSpan().Trim();
        var at = 0;
        while (at < text.Length && ("（()第 ".Contains(text[at], StringComparison.Ordinal) || "一二三四五六七八九十百".Contains(text[at], StringComparison.Ordinal) || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        return at > 0 && at < text.Length - 1 && "、.．）)".Contains(text[at], StringComparison.Ordinal) ? text[(at + 1)..].TrimStart("、.．）) ").ToString() : text.ToString();
    }

    private static bool IsPromise(Verdict verdict) => verdict.Commitment.Kind == CommitmentKind.Target;

    private static bool IsDrawn(Verdict verdict, InfographicLayout layout) => layout == InfographicLayout.Promised || Tally.Outlook(verdict) is not (Outlook.Missing or Outlook.NoMeaning);

    private static string HeadingOf(Verdict verdict) => verdict.Commitment.Citation.Section is [_, var second, ..] ? second : "";
}
