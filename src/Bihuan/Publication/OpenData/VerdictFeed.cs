using System.Globalization;
using System.Text;
using System.Xml;

namespace Bihuan.Publication.OpenData;

/// <summary>Verdicts that turned, newest first, as an Atom feed (RFC 4287) and a JSON feed (JSON Feed 1.1).</summary>
internal static class VerdictFeed
{
    private const int Most = 200;

    /// <summary>The feed in Atom.</summary>
    /// <param name="account">The account.</param>
    /// <param name="changes">Oldest first.</param>
    /// <param name="day">Day of the account.</param>
    /// <param name="root">Address of the published folder with a slash at its end; null when it is not known: links are then relative to the feed.</param>
    /// <param name="pageOf">The page of a commitment, relative to the folder.</param>
    public static string Atom(Account account, IReadOnlyList<VerdictChange> changes, DateOnly day, string? root, Func<Commitment, string> pageOf)
    {
        const string Space = "http://www.w3.org/2005/Atom";
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Space);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            xml.WriteElementString("title", Space, Title(account.Plan));
            xml.WriteElementString("id", Space, StableId.Urn(account.Plan.Id, "feed"));
            xml.WriteElementString("updated", Space, Instant(changes.Count > 0 ? changes[^1].Day : day));
            Link("self", (root is null ? "" : root + "data/") + "feed.atom", "application/atom+xml");
            Link("alternate", (root ?? "../") + "zh/index.html", "text/html");
            xml.WriteStartElement("author", Space);
            xml.WriteElementString("name", Space, "闭环 Bihuan");
            xml.WriteEndElement();
            xml.WriteStartElement("generator", Space);
            xml.WriteAttributeString("version", Evaluation.Evaluator.RuleVersion);
            xml.WriteString("Bihuan");
            xml.WriteEndElement();
            foreach (var change in Newest(changes))
            {
                xml.WriteStartElement("entry", Space);
                xml.WriteElementString("title", Space, TitleOf(change));
                xml.WriteElementString("id", Space, IdOf(account.Plan, change));
                xml.WriteElementString("updated", Space, Instant(change.Day));
                xml.WriteElementString("published", Space, Instant(change.Day));
                Link("alternate", (root ?? "../") + pageOf(change.Commitment), "text/html");
                xml.WriteStartElement("category", Space);
                xml.WriteAttributeString("term", DataTables.Key(Tally.Outlook(change.After)));
                xml.WriteAttributeString("label", AccountWords.Of(Tally.Outlook(change.After)).Zh);
                xml.WriteEndElement();
                xml.WriteStartElement("summary", Space);
                xml.WriteAttributeString("type", "text");
                xml.WriteString(Summary(account, change));
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
    public static string Json(Account account, IReadOnlyList<VerdictChange> changes, string? root, Func<Commitment, string> pageOf) => ContractJson.Page(json =>
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
        foreach (var change in Newest(changes))
        {
            json.WriteStartObject();
            json.WriteString("id", IdOf(account.Plan, change));
            if (root is not null)
            {
                json.WriteString("url", root + pageOf(change.Commitment));
            }

            json.WriteString("title", TitleOf(change));
            json.WriteString("content_text", Summary(account, change));
            json.WriteString("date_published", Instant(change.Day));
            json.WriteStartArray("tags");
            json.WriteStringValue(AccountWords.Of(Tally.Outlook(change.After)).Zh);
            json.WriteEndArray();
            json.WriteStartObject("_bihuan");
            json.WriteString("commitment", change.Commitment.Id);
            json.WriteString("before", DataTables.Key(Tally.Outlook(change.Before)));
            json.WriteString("after", DataTables.Key(Tally.Outlook(change.After)));
            json.WriteString("page", pageOf(change.Commitment));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    private static IEnumerable<VerdictChange> Newest(IReadOnlyList<VerdictChange> changes) => changes.Reverse().Take(Most);

    private static string Title(Plan plan) => plan.Title + "：判定的变化";

    private static string TitleOf(VerdictChange change) =>
        $"{change.Commitment.Title}：{AccountWords.Of(Tally.Outlook(change.Before)).Zh} → {AccountWords.Of(Tally.Outlook(change.After)).Zh}";

    private static string IdOf(Plan plan, VerdictChange change) => StableId.Urn(plan.Id, change.Commitment.Id, DataTables.Day(change.Day));

    private static string Summary(Account account, VerdictChange change)
    {
        var text = new StringBuilder(TargetWords.Of(change.Commitment).Zh).Append('。');
        var known = account.Plan.Observations.Where(observation => change.NewObservations.Contains(observation.Id, StringComparer.Ordinal)).DistinctBy(observation => observation.Id, StringComparer.Ordinal).ToList();
        foreach (var observation in known)
        {
            text.Append(CultureInfo.InvariantCulture, $"新公布：{observation.Period.Print(Language.Chinese)}{AccountWords.Of(observation.Key.Measure).Zh} {observation.Value}（{AccountWords.Of(observation.Status).Zh}；{observation.Source.Title}）。");
        }

        if (known.Count == 0)
        {
            text.Append("没有新用到的公布数；时间经过使它变化。");
        }

        return text.Append("原句：").Append(change.Commitment.Citation.Sentence).ToString();
    }

    private static string Instant(DateOnly day) => DataTables.Day(day) + "T00:00:00Z";
}
