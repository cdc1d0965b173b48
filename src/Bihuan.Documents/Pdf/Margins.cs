namespace Bihuan.Documents.Pdf;

/// <summary>
/// Leaves out what is printed in a page's margins: page numbers, heads and feet that come back on other pages, small print of the browser.
/// </summary>
internal static class Margins
{
    private const double Zone = 0.12;
    private const double OuterZone = 0.065;
    private const float SmallPrint = 0.85f;
    private const double CameBack = 0.3;
    private const int LongestNumber = 14;

    /// <summary>Removes the lines; gives how many.</summary>
    public static int Clear(List<PrintedPage> pages, float body)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var key in page.Lines.Where(line => IsIn(page, line, Zone)).Select(line => Key(page, line)).Distinct(StringComparer.Ordinal))
            {
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        return pages.Sum(page => page.Lines.RemoveAll(line => IsIn(page, line, Zone)
            && (IsPageNumber(line.Text)
                || (seen[Key(page, line)] is var times and >= 2 && times >= CameBack * pages.Count)
                || (IsIn(page, line, OuterZone) && line.Size <= SmallPrint * body))));
    }

    private static bool IsIn(PrintedPage page, PrintedLine line, double zone) => line.Base < zone * page.Height || line.Base > (1 - zone) * page.Height;

    // Numbers in a head change from page to page; its place does not.
    private static string Key(PrintedPage page, PrintedLine line) => (line.Base > page.Height / 2 ? "^" : "_") + MathF.Round(line.Base / 4)
        + string.Concat(line.Text.Select(letter => char.IsAsciiDigit(letter) ? '0' : letter));

    private static bool IsPageNumber(string text)
    {
        if (text.Length > LongestNumber)
        {
            return false;
        }

        var digits = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter) || letter is >= '０' and <= '９')
            {
                digits++;
            }
            else if (!"-—–－·•.~ /第页共ofPpagevix|".Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return digits is >= 1 and <= 8 || text.Trim('-', '—', ' ').All(letter => letter is 'i' or 'v' or 'x');
    }
}
