using Bihuan.Formulas;
using Bihuan.Replay;

namespace Bihuan.Publication.OpenData;

/// <summary>
/// The front door of open data: an account and what turned before it, as files other programs read without asking. Tables as CSV with Frictionless and
/// CSVW metadata, series as SDMX, promises as StratML, everything as JSON, changes as feeds. Ids stay the same from one publication to the next.
/// </summary>
public static class OpenDataFiles
{
    /// <summary>The files by name, with LF line ends.</summary>
    /// <param name="account">The account as of its date.</param>
    /// <param name="turns">What turned before it, oldest first: <see cref="History.Turns(Plan, IReadOnlyList{Commitment}, Statistics.SeriesSet, DateOnly)"/>.</param>
    /// <param name="day">Day of the account: its as-of date, or the newest publication.</param>
    /// <param name="root">Address the folder above will have, with a slash at its end; null when it is not known.</param>
    /// <param name="pageOf">The page of a commitment, relative to the folder above.</param>
    public static SortedDictionary<string, string> Of(Account account, IReadOnlyList<Turn> turns, DateOnly day, string? root, Func<Commitment, string> pageOf)
    {
        var tables = DataTables.Of(account, turns);
        var others = new List<(string Name, string File, string Format, string Type, Words Title, string Content)>
        {
            ("sdmx-data", "sdmx-data.csv", "csv", "application/vnd.sdmx.data+csv; version=2.0.0", new("序列（SDMX-CSV 2.0）", "Series (SDMX-CSV 2.0)"), SdmxMessage.Csv(account)),
            ("sdmx-structure", "sdmx-structure.xml", "xml", "application/vnd.sdmx.structure+xml; version=3.0.0", new("序列的结构（SDMX-ML 3.0）", "Structure of the series (SDMX-ML 3.0)"), SdmxMessage.StructureXml(account, day)),
            ("stratml", "stratml.xml", "xml", "application/xml", new("绩效报告（StratML 第2部分）", "Performance report (StratML Part 2)"), StratMl.Xml(account, day)),
            ("account", "account.json", "json", "application/json", new("账（JSON）", "The account (JSON)"), AccountJson(account, day)),
            ("feed-atom", "feed.atom", "atom", "application/atom+xml", new("判定的变化（Atom）", "Verdicts that turned (Atom)"), VerdictFeed.Atom(account, turns, day, root, pageOf)),
            ("feed-json", "feed.json", "json", "application/feed+json", new("判定的变化（JSON Feed）", "Verdicts that turned (JSON Feed)"), VerdictFeed.Json(account, turns, root, pageOf)),
            ("csvw-metadata", "csv-metadata.json", "json", "application/csvm+json", new("表的元数据（CSVW）", "Metadata of the tables (CSVW)"), TableMetadata.Csvw(account, tables)),
        };
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            files[table.File] = table.Csv();
        }

        foreach (var other in others)
        {
            files[other.File] = other.Content;
        }

        files["datapackage.json"] = TableMetadata.DataPackage(account, day, tables, [.. others.Select(other => (other.Name, other.File, other.Format, other.Type, other.Title))]);
        return files;
    }

    private static string AccountJson(Account account, DateOnly day) => ContractJson.Page(json =>
    {
        var notation = new FormulaNotation(account.Plan.AreaCode, account.Plan.Indicators);
        json.WriteStartObject();
        json.WriteString("id", StableId.Urn(account.Plan.Id));
        json.WriteString("plan", account.Plan.Id);
        json.WriteString("title", account.Plan.Title);
        json.WriteString("asOf", account.AsOf is null ? null : DataTables.Day(account.AsOf));
        json.WriteString("day", DataTables.Day(day));
        json.WriteString("ruleVersion", Evaluation.Evaluator.RuleVersion);
        json.WriteStartArray("commitments");
        foreach (var verdict in account.Verdicts)
        {
            ContractJson.WriteCommitment(json, verdict.Commitment, notation);
        }

        json.WriteEndArray();
        json.WriteStartArray("verdicts");
        foreach (var verdict in account.Verdicts)
        {
            ContractJson.WriteVerdict(json, verdict, notation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";
}
