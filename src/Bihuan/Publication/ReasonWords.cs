namespace Bihuan.Publication;

/// <summary>Reasons in words, with indicator names and periods in place of the codes that data carry.</summary>
public static class ReasonWords
{
    /// <summary>The reason in one language.</summary>
    public static string Of(Reason reason, Plan plan, Language language) =>
        (reason with { Subject = reason.Subject is { } subject ? Subject(subject, plan, language) : null }).Words.In(language);

    /// <summary>The reason in one language, where only a period in it is a code.</summary>
    public static string Of(Reason reason, Language language) =>
        (reason.Subject is { } subject && Period.TryParse(subject, out var period) ? reason with { Subject = period.Print(language) } : reason).Words.In(language);

    /// <summary><c>gdp@2024</c> becomes 地区生产总值2024年; what is neither code nor period stays.</summary>
    private static string Subject(string subject, Plan plan, Language language)
    {
        var at = subject.IndexOf('@', StringComparison.Ordinal);
        var (head, tail) = at < 0 ? (subject, "") : (subject[..at], subject[(at + 1)..]);
        if (Period.TryParse(head, out var alone))
        {
            return alone.Print(language);
        }

        // Where nothing was observed the data carry the indicator's Chinese name.
        var indicator = plan.Indicators.FirstOrDefault(one => string.Equals(one.Code, head, StringComparison.Ordinal)) ?? plan.Indicators.FirstOrDefault(one => string.Equals(one.NameZh, subject, StringComparison.Ordinal));
        if (indicator is null)
        {
            return subject;
        }

        var rest = string.Join(language == Language.Chinese ? "" : ", ", tail.Split('@', StringSplitOptions.RemoveEmptyEntries).Select(part => Period.TryParse(part, out var period)
            ? period.Print(language)
            : plan.Areas.FirstOrDefault(area => string.Equals(area.Code, part, StringComparison.Ordinal))?.Name(language)
                ?? (part == Area.China ? new Words("全国", "China").In(language) : part)));
        return (rest.Length, language) switch
        {
            (0, _) => indicator.Name(language),
            (_, Language.Chinese) => rest + indicator.NameZh,
            _ => $"{indicator.Name(language)}, {rest}",
        };
    }
}
