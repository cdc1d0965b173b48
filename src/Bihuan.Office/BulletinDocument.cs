using System.Globalization;
using Bihuan.Publication.Bulletins;
using DocumentFormat.OpenXml;

namespace Bihuan.Office;

/// <summary>督查通报 as a Word document in the form of official papers, with its table in a landscape annex.</summary>
public static class BulletinDocument
{
    private static readonly int[] Widths = [780, 2500, 2100, 2200, 1700, 900, 1450, 2374];

    /// <summary>The document's bytes.</summary>
    public static byte[] Make(Bulletin bulletin) => Paper.Make(bulletin.Language, Content(bulletin), Paper.Section(isLandscape: true));

    private static IEnumerable<OpenXmlElement> Content(Bulletin bulletin)
    {
        var isZh = bulletin.Language == Language.Chinese;
        yield return Paper.Line("Banner", isZh ? string.Join(' ', bulletin.Banner.ToCharArray()) : bulletin.Banner);
        yield return Paper.Line("Issue", bulletin.Issue);
        yield return Paper.Ruled(Paper.Line("Dateline", $"{bulletin.Period}（{bulletin.Date}）".Replace("（", isZh ? "（" : " (", StringComparison.Ordinal).Replace("）", isZh ? "）" : ")", StringComparison.Ordinal)));
        yield return Paper.Line("Title", bulletin.Title);
        yield return Said(bulletin.Basis, "");
        if (bulletin.FlagNote.Length > 0)
        {
            yield return Paper.Line("Body", bulletin.FlagNote);
        }

        foreach (var section in bulletin.Sections)
        {
            yield return section.Subheading.Length > 0 ? Paper.Line("Subheading", section.Subheading) : Paper.Line("Heading", section.Heading);
            for (var i = 0; i < section.Sentences.Count; i++)
            {
                yield return Said(section.Sentences[i], section.IsList ? (i + 1).ToString(CultureInfo.InvariantCulture) + (isZh ? "．" : ". ") : "");
            }
        }

        yield return Paper.Line("Body", isZh ? $"附件：{bulletin.AnnexTitle}" : $"Annex: {bulletin.AnnexTitle}");
        yield return Paper.EndOf(Paper.Section(isLandscape: false));
        yield return Paper.Line("Annex", isZh ? "附件" : "Annex");
        yield return Paper.Line("AnnexTitle", bulletin.AnnexTitle);
        yield return Paper.Table([.. bulletin.AnnexHeads.Zip(Widths)], bulletin.Annex.Select(item => item.Cells));
        yield return Paper.Line("Small", bulletin.AnnexNote);
    }

    // What was said in the two bulletins before is marked where it stands.
    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Said(BulletinSentence sentence, string number) => Paper.Line("Body", number + sentence.Text, sentence.Flag.Length > 0 ? $"【{sentence.Flag}】" : "");
}
