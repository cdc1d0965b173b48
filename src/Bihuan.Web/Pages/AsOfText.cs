namespace Bihuan.Web.Pages;

/// <summary>As-of dates in addresses: <c>2024-12-31</c>, nothing, or words about what is wrong.</summary>
internal static class AsOfText
{
    /// <summary>Reads it; empty is no date. False with words when it is not a date.</summary>
    public static bool TryParse(string? text, out DateOnly? asOf, out Words problem)
    {
        (asOf, problem) = (null, default);
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        // As everywhere, a month or a year stands for its last day.
        if (PublicationDate.TryParse(text.AsSpan().Trim(), out var date) && date.Last.Year is >= 1900 and <= 2199)
        {
            asOf = date.Last;
            return true;
        }

        var seen = text.Length > 40 ? text[..40] + "…" : text;
        problem = new($"“{seen}”不是日期。请写成年-月-日，例如 2024-12-31；只写 2024-12 或 2024 时取其最后一天；1900年到2199年之间。", $"“{seen}” is not a date. Write year-month-day, for example 2024-12-31; 2024-12 or 2024 stand for their last day; between 1900 and 2199.");
        return false;
    }
}
