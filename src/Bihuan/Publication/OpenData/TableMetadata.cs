using System.Text;
using System.Text.Json;

namespace Bihuan.Publication.OpenData;

/// <summary>
/// What the tables are, for programs: a Frictionless data package (Data Package v2, Table Schema v2) and CSV on the Web (W3C Recommendations of
/// 17 December 2015, “Model for Tabular Data and Metadata on the Web” and “Metadata Vocabulary for Tabular Data”).
/// </summary>
internal static class TableMetadata
{
    public static string DataPackage(Account account, DateOnly day, IReadOnlyList<DataTable> tables, IReadOnlyList<(string Name, string File, string Format, string Type, Words Title)> others) => ContractJson.Page(json =>
    {
        var plan = account.Plan;
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("name", Slug(plan.Id));
        json.WriteString("id", StableId.Urn(plan.Id));
        json.WriteString("title", plan.Title);
        json.WriteString("description", $"{(plan.TitleEn.Length > 0 ? plan.TitleEn : plan.Title)}: every promise with its verdict as of {DataTables.Day(day)}, with the observations it rests on.");
        json.WriteString("created", DataTables.Day(day) + "T00:00:00Z");
        json.WriteString("version", DataTables.Day(day));
        json.WriteStartArray("keywords");
        foreach (var word in (ReadOnlySpan<string>)["政府工作报告", "目标", "承诺", "government", "targets", "commitments"])
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in account.Plan.Observations.Where(observation => observation.IsKnown(account.AsOf)).Select(observation => (observation.Source.Title, Url: Uri.TryCreate(observation.Source.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? observation.Source.Url : null))
            .Distinct().OrderBy(source => source.Title, StringComparer.Ordinal).ThenBy(source => source.Url, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            if (source.Url is not null)
            {
                json.WriteString("path", source.Url);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var table in tables)
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/dataresource.json");
            json.WriteString("name", table.Name);
            json.WriteString("type", "table");
            json.WriteString("path", table.File);
            json.WriteString("title", $"{table.Title.Zh} {table.Title.En}");
            json.WriteString("format", "csv");
            json.WriteString("mediatype", "text/csv");
            json.WriteString("encoding", "utf-8");
            json.WriteNumber("bytes", Encoding.UTF8.GetByteCount(table.Csv()));
            Schema(json, table);
            json.WriteEndObject();
        }

        foreach (var (name, file, format, type, title) in others)
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/dataresource.json");
            json.WriteString("name", name);
            json.WriteString("path", file);
            json.WriteString("title", $"{title.Zh} {title.En}");
            json.WriteString("format", format);
            json.WriteString("mediatype", type);
            json.WriteString("encoding", "utf-8");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    private static void Schema(Utf8JsonWriter json, DataTable table)
    {
        json.WriteStartObject("schema");
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            json.WriteString("title", column.Title.Zh);
            json.WriteString("description", column.Title.En);
            if (column.IsRequired || column.Values is not null)
            {
                json.WriteStartObject("constraints");
                if (column.IsRequired)
                {
                    json.WriteBoolean("required", true);
                }

                if (column.Values is { } values)
                {
                    json.WriteStartArray("enum");
                    foreach (var value in values)
                    {
                        json.WriteStringValue(value);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("primaryKey");
        foreach (var key in table.Key)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        if (table.References.Count > 0)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var (column, target, field) in table.References)
            {
                json.WriteStartObject();
                json.WriteStartArray("fields");
                json.WriteStringValue(column);
                json.WriteEndArray();
                json.WriteStartObject("reference");
                json.WriteString("resource", target);
                json.WriteStartArray("fields");
                json.WriteStringValue(field);
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static string Csvw(Account account, IReadOnlyList<DataTable> tables) => ContractJson.Page(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", "zh-CN");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("dc:title", account.Plan.Title);
        json.WriteString("dc:identifier", StableId.Urn(account.Plan.Id));
        json.WriteStartArray("tables");
        foreach (var table in tables)
        {
            json.WriteStartObject();
            json.WriteString("url", table.File);
            json.WriteString("dc:title", table.Title.Zh);
            json.WriteStartObject("dialect");
            json.WriteString("encoding", "utf-8");
            json.WriteString("delimiter", ",");
            json.WriteBoolean("header", true);
            json.WriteEndObject();
            json.WriteStartObject("tableSchema");
            json.WriteString("aboutUrl", $"{table.File}#{string.Join("/", table.Key.Select(key => $"{{{key}}}"))}");
            json.WriteStartArray("columns");
            foreach (var column in table.Columns)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteStartObject("titles");
                // The header holds the name; a title in each language stands beside it.
                json.WriteStartArray("und");
                json.WriteStringValue(column.Name);
                json.WriteEndArray();
                json.WriteString("zh-CN", column.Title.Zh);
                json.WriteString("en", column.Title.En);
                json.WriteEndObject();
                if (column.Values is { } values)
                {
                    json.WriteStartObject("datatype");
                    json.WriteString("base", column.Type);
                    json.WriteString("format", string.Join('|', values));
                    json.WriteEndObject();
                }
                else
                {
                    json.WriteString("datatype", column.Type == "number" ? "decimal" : column.Type);
                }

                if (column.IsRequired)
                {
                    json.WriteBoolean("required", true);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            Keys(json, table);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    private static void Keys(Utf8JsonWriter json, DataTable table)
    {
        json.WriteStartArray("primaryKey");
        foreach (var key in table.Key)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        if (table.References.Count == 0)
        {
            return;
        }

        json.WriteStartArray("foreignKeys");
        foreach (var (column, target, field) in table.References)
        {
            json.WriteStartObject();
            json.WriteString("columnReference", column);
            json.WriteStartObject("reference");
            json.WriteString("resource", target + ".csv");
            json.WriteString("columnReference", field);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Slug(string id) => string.Concat(id.ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' ? sign : '-'));
}
