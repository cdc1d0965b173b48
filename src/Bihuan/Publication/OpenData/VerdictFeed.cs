using System.Text;
using System.Xml;
using Bihuan.Replay;

namespace Bihuan.Publication.OpenData;

/// <summary>Verdicts that turned, newest first, as an Atom feed (RFC 4287) and a JSON feed (JSON Feed 1.1).</summary>
internal static class VerdictFeed
{
    private const int Most = 200;

    /// <summary>The feed in Atom.</summary>
    /// <param name="account">The account.</param>
    /// <param name="turns">Oldest first.</param>
    /// <param name="day">Day of the account.</param>
    /// <param name="root">Address of the published folder with a slash at its end; null when it is not known: links are then relative to the feed.</param>
    /// <param name="pageOf">The page of a commitment, relative to the folder.</param>
    public static string Atom(Account account, IReadOnlyList<Turn> turns, DateOnly day, string? root, Func<Commitment, string> pageOf)
    {
        const string Space = "http://www.w3.org/2005/Atom";
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Space);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            xml.WriteElementString("title", Space, Title(account.Plan));
            xml.WriteElementString("id", Space, StableId.Urn(account.Plan.Id, "feed"));
            xml.WriteElementString("updated", Space, Instant(turns.Count > 0 ? turns[^1].Day : day));
            Link("self", (root is null ? "" : root + "data/") + "feed.atom", "application/atom+xml");
            Link("alternate", (root ?? "../") + "zh/index.html", "text/html");
            xml.WriteStartElement("author", Space);
            xml.WriteElementString("name", Space, "闭环 Bihuan");
            xml.WriteEndElement();
            xml.WriteStartElement("generator", Space);
            xml.WriteAttributeString("version", Evaluation.Evaluator.RuleVersion);
            xml.WriteString("Bihuan");
            xml.WriteEndElement();
            foreach (var turn in Newest(turns))
            {
                xml.WriteStartElement("entry", Space);
                xml.WriteElementString("title", Space, TitleOf(turn));
                xml.WriteElementString("id", Space, IdOf(account.Plan, turn));
                xml.WriteElementString("updated", Space, Instant(turn.Day));
                xml.WriteElementString("published", Space, Instant(turn.Day));
                Link("alternate", (root ?? "../") + pageOf(turn.Commitment), "text/html");
                xml.WriteStartElement("category", Space);
                xml.WriteAttributeString("term", DataTables.Key(Tally.Outlook(turn.Blame.After!)));
                xml.WriteAttributeString("label", AccountWords.Of(Tally.Outlook(turn.Blame.After!)).Zh);
                xml.WriteEndElement();
                xml.WriteStartElement("summary", Space);
                xml.WriteAttributeString("type", "text");
                xml.WriteString(Summary(turn));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();

            void Link(string rel, string address, string type)
            {
                xml.WriteStartElement("link", Space);
                xml.WriteAttributeString("rel", rel);
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("href", address);
                xml.WriteEndElement();
            }
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text.Append('\n');
    }

    /// <summary>The same in JSON. Addresses are left out where the folder's own is not known: the format wants whole ones.</summary>
    public static string Json(Account account, IReadOnlyList<Turn> turns, string? root, Func<Commitment, string> pageOf) => ContractJson.Page(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", Title(account.Plan));
        json.WriteString("language", "zh-CN");
        if (root is not null)
        {
            json.WriteString("home_page_url", root + "zh/index.html");
            json.WriteString("feed_url", root + "data/feed.json");
        }

        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", "闭环 Bihuan");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var turn in Newest(turns))
        {
            json.WriteStartObject();
            json.WriteString("id", IdOf(account.Plan, turn));
            if (root is not null)
            {
                json.WriteString("url", root + pageOf(turn.Commitment));
            }

            json.WriteString("title", TitleOf(turn));
            json.WriteString("content_text", Summary(turn));
            json.WriteString("date_published", Instant(turn.Day));
            json.WriteStartArray("tags");
            json.WriteStringValue(AccountWords.Of(Tally.Outlook(turn.Blame.After!)).Zh);
            json.WriteEndArray();
            json.WriteStartObject("_bihuan");
            json.WriteString("commitment", turn.Commitment.Id);
            json.WriteString("before", DataTables.Key(Tally.Outlook(turn.Blame.Before!)));
            json.WriteString("after", DataTables.Key(Tally.Outlook(turn.Blame.After!)));
            json.WriteString("page", pageOf(turn.Commitment));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    private static IEnumerable<Turn> Newest(IReadOnlyList<Turn> turns) => turns.Reverse().Take(Most);

    private static string Title(Plan plan) => plan.Title + "：判定的变化";

    private static string TitleOf(Turn turn) => $"{turn.Commitment.Title}：{Seen(turn.Blame.Before!)} → {Seen(turn.Blame.After!)}";

    private static string Seen(Verdict verdict) => $"{AccountWords.Of(Tally.Outlook(verdict)).Zh}·{AccountWords.Of(verdict.DataState).Zh}";

    private static string IdOf(Plan plan, Turn turn) => StableId.Urn(plan.Id, turn.Commitment.Id, DataTables.Day(turn.Day));

    private static string Summary(Turn turn) =>
        $"{TargetWords.Of(turn.Commitment).Zh}。{string.Concat(turn.Blame.Causes.Select(cause => $"{cause.KindWords.Zh}：{cause.Words.Zh}。"))}原句：{turn.Commitment.Citation.Sentence}";

    private static string Instant(DateOnly day) => DataTables.Day(day) + "T00:00:00Z";
}
