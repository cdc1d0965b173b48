using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Bihuan.Hosts.Tests.Publishing;

/// <summary>
/// Open data against the rules their standards state. What is checked is named at each test; the schemas themselves are not copied here.
/// </summary>
public sealed class OpenDataTests(Published published)
{
    private static readonly XNamespace AtomSpace = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Message = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message";
    private static readonly XNamespace Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure";
    private static readonly XNamespace Common = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common";
    private static readonly XNamespace StratMl = "http://www.stratml.net/PerformancePlanOrReport";

    /// <summary>Data Package v2: “resources” is required and not empty, each has a unique name and a path; names are lower case; Table Schema v2: fields in the file's order, keys among them.</summary>
    [Fact]
    public void The_data_package_describes_every_file_and_every_column()
    {
        var package = Json("data/datapackage.json");
        var resources = package.GetProperty("resources").EnumerateArray().ToList();

        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", package.GetProperty("$schema").GetString());
        Assert.Matches("^[a-z0-9._-]+$", package.GetProperty("name").GetString());
        Assert.True(DateTimeOffset.TryParse(package.GetProperty("created").GetString(), CultureInfo.InvariantCulture, out _));
        Assert.Equal(resources.Count, resources.Select(one => one.GetProperty("name").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            published.Files.Where(file => file.StartsWith("data/", StringComparison.Ordinal) && file != "data/datapackage.json").Select(file => file["data/".Length..]),
            resources.Select(one => one.GetProperty("path").GetString()!).Order(StringComparer.Ordinal));
        foreach (var resource in resources.Where(one => one.TryGetProperty("schema", out _)))
        {
            var path = "data/" + resource.GetProperty("path").GetString();
            var table = Table(path);
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            Assert.Equal(table.Header, fields.Select(field => field.GetProperty("name").GetString()));
            Assert.Equal(published.Bytes(path).Length, resource.GetProperty("bytes").GetInt32());
            Assert.All(resource.GetProperty("schema").GetProperty("primaryKey").EnumerateArray(), key => Assert.Contains(key.GetString(), table.Header));
            for (var i = 0; i < fields.Count; i++)
            {
                Check(path, table, i, fields[i]);
            }
        }
    }

    /// <summary>Table Schema v2, “foreignKeys” and “primaryKey”: every reference is there, every key once.</summary>
    [Fact]
    public void Keys_are_unique_and_references_lead_somewhere()
    {
        foreach (var resource in Json("data/datapackage.json").GetProperty("resources").EnumerateArray().Where(one => one.TryGetProperty("schema", out _)))
        {
            var table = Table("data/" + resource.GetProperty("path").GetString());
            var schema = resource.GetProperty("schema");
            var key = schema.GetProperty("primaryKey").EnumerateArray().Select(name => Column(table, name.GetString()!)).ToList();
            Assert.Equal(table.Rows.Count, Enumerable.Range(0, table.Rows.Count).Select(row => string.Join('\n', key.Select(column => column[row]))).Distinct(StringComparer.Ordinal).Count());
            if (schema.TryGetProperty("foreignKeys", out var references))
            {
                foreach (var reference in references.EnumerateArray())
                {
                    var target = reference.GetProperty("reference");
                    var known = Column(Table($"data/{target.GetProperty("resource").GetString()}.csv"), target.GetProperty("fields")[0].GetString()!).ToHashSet(StringComparer.Ordinal);
                    Assert.All(Column(table, reference.GetProperty("fields")[0].GetString()!).Where(value => value.Length > 0), value => Assert.Contains(value, known));
                }
            }
        }
    }

    /// <summary>W3C Metadata Vocabulary for Tabular Data: the context comes first, every table has a url and a schema, every column of the CSV is described in its order, names are unique.</summary>
    [Fact]
    public void Csvw_describes_every_column_of_every_table()
    {
        var metadata = Json("data/csv-metadata.json");
        Assert.Equal("@context", metadata.EnumerateObject().First().Name);
        Assert.Equal("http://www.w3.org/ns/csvw", metadata.GetProperty("@context")[0].GetString());
        foreach (var table in metadata.GetProperty("tables").EnumerateArray())
        {
            var file = Table("data/" + table.GetProperty("url").GetString());
            var schema = table.GetProperty("tableSchema");
            var columns = schema.GetProperty("columns").EnumerateArray().ToList();
            Assert.Equal(file.Header, columns.Select(column => column.GetProperty("name").GetString()));
            Assert.Equal(file.Header, columns.Select(column => column.GetProperty("titles").GetProperty("und")[0].GetString()));
            Assert.All(columns, column => Assert.Contains(column.GetProperty("datatype") is { ValueKind: JsonValueKind.Object } derived ? derived.GetProperty("base").GetString() : column.GetProperty("datatype").GetString(), (string[])["string", "decimal", "integer", "boolean", "date"]));
            Assert.All(schema.GetProperty("primaryKey").EnumerateArray(), key => Assert.Contains(key.GetString(), file.Header));
        }
    }

    /// <summary>SDMX-CSV 2.0 field guide: STRUCTURE, STRUCTURE_ID, ACTION come first; STRUCTURE is dataflow; the id is AGENCY:ID(VERSION); components of the structure follow; no key twice.</summary>
    [Fact]
    public void Sdmx_csv_speaks_its_structure()
    {
        var data = Table("data/sdmx-data.csv");
        var structure = XDocument.Parse(published.Text("data/sdmx-structure.xml"));
        var dataflow = structure.Descendants(Structure + "Dataflow").Single();
        var dimensions = structure.Descendants(Structure + "DimensionList").Elements().Select(one => one.Attribute("id")!.Value).ToList();
        var components = dimensions.Append("OBS_VALUE").Concat(structure.Descendants(Structure + "Attribute").Select(one => one.Attribute("id")!.Value));

        Assert.Equal((string[])["STRUCTURE", "STRUCTURE_ID", "ACTION", .. components], data.Header);
        Assert.NotEmpty(data.Rows);
        Assert.All(data.Rows, row => Assert.Equal(["dataflow", $"{dataflow.Attribute("agencyID")!.Value}:{dataflow.Attribute("id")!.Value}({dataflow.Attribute("version")!.Value})", "I"], row.Take(3)));
        Assert.Equal(data.Rows.Count, data.Rows.Select(row => string.Join('\n', row.Skip(3).Take(dimensions.Count))).Distinct(StringComparer.Ordinal).Count());
        // SDMX 3.0, section 6: years, quarters, months as such, other spans as start/duration.
        Assert.All(Column(data, "TIME_PERIOD"), period => Assert.Matches(@"^\d{4}(-Q[1-4]|-\d{2}|-\d{2}-\d{2}/P\d+[YM])?$", period));
        Assert.All(Column(data, "OBS_VALUE"), value => decimal.Parse(value, CultureInfo.InvariantCulture));
        foreach (var component in structure.Descendants().Where(one => one.Name == Structure + "Dimension" || one.Name == Structure + "Attribute"))
        {
            if (component.Descendants(Structure + "Enumeration").SingleOrDefault() is { } enumeration)
            {
                var list = structure.Descendants(Structure + "Codelist").Single(one => one.Attribute("urn")!.Value == enumeration.Value);
                var codes = list.Elements(Structure + "Code").Select(code => code.Attribute("id")!.Value).ToHashSet(StringComparer.Ordinal);
                Assert.All(Column(data, component.Attribute("id")!.Value), code => Assert.Contains(code, codes));
            }
        }
    }

    /// <summary>SDMX-ML 3.0: header with ID, Test, Prepared, Sender; ids match [A-Za-z0-9_@$-]+; every maintainable artefact has a name; every concept referred to is there.</summary>
    [Fact]
    public void The_sdmx_structure_is_whole()
    {
        var structure = XDocument.Parse(published.Text("data/sdmx-structure.xml"));

        Assert.Equal(Message + "Structure", structure.Root!.Name);
        Assert.Equal(["ID", "Test", "Prepared", "Sender"], structure.Root.Element(Message + "Header")!.Elements().Select(one => one.Name.LocalName));
        Assert.All(structure.Descendants().Attributes("id"), id => Assert.Matches("^[A-Za-z0-9_@$-]+$", id.Value));
        Assert.All(structure.Descendants().Where(one => one.Attribute("agencyID") is not null), one => Assert.NotEmpty(one.Elements(Common + "Name")));
        var concepts = structure.Descendants(Structure + "Concept").Select(one => one.Attribute("urn")!.Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(structure.Descendants(Structure + "ConceptIdentity"), one => Assert.Contains(one.Value, concepts));
    }

    /// <summary>StratML Part 2 (ANSI/AIIM 22, schema 2.1): order of elements, required attributes and children, ids that are xsd:ID and unique, dates and decimals of their types.</summary>
    [Fact]
    public void StratMl_keeps_the_order_of_its_schema()
    {
        var report = XDocument.Parse(published.Text("data/stratml.xml"));
        var order = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["PerformancePlanOrReport"] = ["Name", "Description", "OtherInformation", "StrategicPlanCore", "AdministrativeInformation", "Submitter"],
            ["StrategicPlanCore"] = ["Organization", "Vision", "Mission", "Value", "Goal"],
            ["Organization"] = ["Name", "Acronym", "Identifier", "Description", "Stakeholder"],
            ["Goal"] = ["Name", "Description", "Identifier", "SequenceIndicator", "Stakeholder", "OtherInformation", "Objective"],
            ["Objective"] = ["Name", "Description", "Identifier", "SequenceIndicator", "Stakeholder", "OtherInformation", "PerformanceIndicator"],
            ["PerformanceIndicator"] = ["SequenceIndicator", "MeasurementDimension", "UnitOfMeasurement", "Identifier", "Relationship", "MeasurementInstance", "OtherInformation"],
            ["MeasurementInstance"] = ["TargetResult", "ActualResult"],
            ["TargetResult"] = ["Description", "NumberOfUnits", "StartDate", "EndDate"],
            ["ActualResult"] = ["Description", "NumberOfUnits", "StartDate", "EndDate"],
            ["Stakeholder"] = ["Name", "Description", "Role"],
            ["Role"] = ["Name", "Description", "RoleType"],
            ["AdministrativeInformation"] = ["Identifier", "StartDate", "EndDate", "PublicationDate", "Source"],
        };
        Assert.Equal(StratMl + "PerformancePlanOrReport", report.Root!.Name);
        Assert.Contains(report.Root.Attribute("Type")!.Value, (string[])["Strategic_Plan", "Performance_Plan", "Performance_Report"]);
        foreach (var element in report.Descendants().Where(one => one.HasElements))
        {
            var places = element.Elements().Select(child => Array.IndexOf(order[element.Name.LocalName], child.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }

        Assert.All(report.Descendants(StratMl + "PerformanceIndicator"), one => Assert.True(one.Element(StratMl + "MeasurementDimension") is not null && one.Element(StratMl + "UnitOfMeasurement") is not null));
        var ids = report.Descendants(StratMl + "Identifier").Select(one => one.Value).ToList();
        Assert.All(ids, id => XmlConvert.VerifyNCName(id));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(report.Descendants().Where(one => one.Name.LocalName.EndsWith("Date", StringComparison.Ordinal)), one => DateOnly.ParseExact(one.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.All(report.Descendants(StratMl + "NumberOfUnits"), one => decimal.Parse(one.Value, CultureInfo.InvariantCulture));
    }

    /// <summary>RFC 4287: a feed has one id, title and updated, and an author; an entry has one id, title and updated and a link or content; ids are IRIs and unique; dates are RFC 3339.</summary>
    [Fact]
    public void The_atom_feed_has_what_rfc_4287_requires()
    {
        var feed = XDocument.Parse(published.Text("data/feed.atom")).Root!;
        var entries = feed.Elements(AtomSpace + "entry").ToList();

        Assert.NotEmpty(entries);
        Assert.All(entries.Prepend(feed), one =>
        {
            Assert.Single(one.Elements(AtomSpace + "title"));
            Assert.True(Uri.TryCreate(one.Elements(AtomSpace + "id").Single().Value, UriKind.Absolute, out _));
            Assert.Matches(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$", one.Elements(AtomSpace + "updated").Single().Value);
        });
        Assert.Single(feed.Elements(AtomSpace + "author"));
        Assert.Single(feed.Elements(AtomSpace + "link"), link => link.Attribute("rel")!.Value == "self");
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(AtomSpace + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        // A link relative to the feed leads to a page beside it.
        Assert.All(entries, entry => Assert.True(File.Exists(Path.GetFullPath(Path.Combine(published.Folder, "data", entry.Element(AtomSpace + "link")!.Attribute("href")!.Value)))));
        Assert.Equal(entries.Select(entry => entry.Element(AtomSpace + "updated")!.Value).OrderDescending(StringComparer.Ordinal), entries.Select(entry => entry.Element(AtomSpace + "updated")!.Value));
    }

    /// <summary>JSON Feed 1.1: version, title and items are required; an item has an id and content_text or content_html; url, where present, is a whole address.</summary>
    [Fact]
    public void The_json_feed_has_what_version_1_1_requires_and_says_the_same_as_atom()
    {
        var feed = Json("data/feed.json");
        var items = feed.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.NotEqual("", feed.GetProperty("title").GetString());
        Assert.All(items, item => Assert.True(item.GetProperty("id").GetString()!.Length > 0 && item.GetProperty("content_text").GetString()!.Length > 0));
        Assert.Equal(
            XDocument.Parse(published.Text("data/feed.atom")).Root!.Elements(AtomSpace + "entry").Select(entry => entry.Element(AtomSpace + "id")!.Value),
            items.Select(item => item.GetProperty("id").GetString()!));
    }

    [Fact]
    public void Nothing_published_after_the_day_is_in_the_data()
    {
        Assert.All(Column(Table("data/observations.csv"), "published"), day => Assert.True(string.CompareOrdinal(day, Published.Day) <= 0, day));
        Assert.All(Column(Table("data/changes.csv"), "day"), day => Assert.True(string.CompareOrdinal(day, Published.Day) <= 0, day));
    }

    private static void Check(string path, (IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) table, int index, JsonElement field)
    {
        var constraints = field.TryGetProperty("constraints", out var found) ? found : default;
        var isRequired = constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("required", out _);
        var values = constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var list) ? list.EnumerateArray().Select(one => one.GetString()!).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var row in table.Rows)
        {
            var cell = row[index];
            Assert.True(cell.Length > 0 || !isRequired, $"{path} {field}");
            if (cell.Length == 0)
            {
                continue;
            }

            Assert.True(values?.Contains(cell) != false, $"{path}: {cell}");
            var isOfItsType = field.GetProperty("type").GetString() switch
            {
                "number" => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
                "integer" => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                "boolean" => cell is "true" or "false",
                "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                _ => true,
            };
            Assert.True(isOfItsType, $"{path} {field.GetProperty("name")}: {cell}");
        }
    }

    private JsonElement Json(string name) => JsonSerializer.Deserialize<JsonElement>(published.Text(name));

    private static IReadOnlyList<string> Column((IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) table, string name)
    {
        var index = table.Header.ToList().IndexOf(name);
        Assert.True(index >= 0, name);
        return [.. table.Rows.Select(row => row[index])];
    }

    private (IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) Table(string name)
    {
        using var reader = new CsvHelper.CsvParser(new StringReader(published.Text(name)), CultureInfo.InvariantCulture);
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
        {
            rows.Add([.. reader.Record!]);
        }

        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return (rows[0], [.. rows.Skip(1)]);
    }
}
