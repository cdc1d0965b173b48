using System.Globalization;
using Bihuan.Publication.Bulletins;
using DocumentFormat.OpenXml;

namespace Bihuan.Office;

/// <summary>盘点材料 as a Word document on one page.</summary>
public static class StocktakeDocument
{
    /// <summary>The document's bytes.</summary>
    /// <param name="stocktake">What it says.</param>
    /// <param name="proofOf">Address of a commitment's proof, relative to the document or whole.</param>
    public static byte[] Make(Stocktake stocktake, Func<string, string> proofOf) => Paper.Make(stocktake.Bulletin.Language, Content(stocktake, proofOf), Paper.Section(isLandscape: false, isNarrow: true));

    private static IEnumerable<OpenXmlElement> Content(Stocktake stocktake, Func<string, string> proofOf)
    {
        var words = new StocktakeWords(stocktake);
        yield return Paper.Line("SheetTitle", words.Title);
        yield return Paper.Line("SheetNote", words.Note);
        yield return Paper.Line("SheetText", words.Standing);
        yield return Paper.Line("SheetHeading", words.TurnsHead);
        yield return Paper.Line("SheetText", words.TurnsSummary);
        foreach (var line in words.Turns)
        {
            yield return Paper.Line("SheetText", line);
        }

        yield return Paper.Line("SheetHeading", words.DisagreementsHead);
        foreach (var line in words.Disagreements)
        {
            yield return Paper.Line("SheetText", line);
        }

        yield return Paper.Line("SheetHeading", words.DecisionsHead);
        for (var i = 0; i < stocktake.Decisions.Count; i++)
        {
            var decision = stocktake.Decisions[i];
            yield return Paper.Line("SheetStrong", (i + 1).ToString(CultureInfo.InvariantCulture) + (words.IsZh ? "．" : ". ") + decision.Question);
            foreach (var reason in decision.Reasons)
            {
                yield return Paper.Line("SheetText", "· " + reason);
            }

            yield return Paper.Links("SheetText", words.ProofsHead, decision.Commitments.Select(id => (id, proofOf(id))));
        }
    }
}
