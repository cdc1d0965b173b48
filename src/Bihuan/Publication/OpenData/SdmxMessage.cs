using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;
using Bihuan.Statistics;

namespace Bihuan.Publication.OpenData;

/// <summary>
/// The series as known on a day, in SDMX 3.0: data as SDMX-CSV 2.0 (SDMX Technical Working Group, “SDMX-CSV Data Message field guide”), structure as
/// SDMX-ML. One value a period: the one the verdicts use; earlier vintages are in <c>observations.csv</c>.
/// </summary>
internal static class SdmxMessage
{
    private const string Agency = "BIHUAN";
    private const string Version = "1.0.0";
    private const string Structure = "OBSERVATIONS";

    private static readonly (string Id, Words Name, string? Codelist)[] Dimensions =
    [
        ("INDICATOR", new("指标", "Indicator"), "CL_INDICATOR"), ("REF_AREA", new("地区", "Reference area"), "CL_AREA"), ("TRANSFORMATION", new("量型", "What the number is of the indicator"), "CL_TRANSFORMATION"),
        ("FREQ", new("频率", "Frequency"), "CL_FREQ"), ("TIME_PERIOD", new("时期", "Time period"), null),
    ];

    private static readonly (string Id, Words Name, string? Codelist)[] Attributes =
    [
        ("UNIT_MEASURE", new("计量单位", "Unit of measure"), "CL_UNIT"), ("UNIT_MULT", new("单位乘数", "Unit multiplier, a power of ten"), "CL_UNIT_MULT"), ("OBS_STATUS", new("观测状态", "Observation status"), "CL_OBS_STATUS"),
        ("BOUND", new("界", "What the source said around the number"), "CL_BOUND"), ("PUBLISHED", new("公布时间", "Time of publication"), null), ("SOURCE", new("来源", "Publication"), null), ("OBS_ID", new("观测值编号", "Id of the observation"), null),
    ];

    private static readonly FrozenDictionary<char, int> Multipliers = new Dictionary<char, int> { ['十'] = 1, ['百'] = 2, ['千'] = 3, ['万'] = 4, ['亿'] = 8 }.ToFrozenDictionary();

    private static readonly (string Id, Words Name)[] Frequencies = [("A", new("年", "Annual")), ("Q", new("季", "Quarterly")), ("M", new("月", "Monthly")), ("_O", new("其他时段", "Another span of time"))];
    private static readonly (string Id, Words Name)[] Statuses = [("A", new("核实数", "Normal value")), ("P", new("初步核算数", "Provisional value")), ("E", new("预计数", "Estimated value"))];
    private static readonly (string Id, Words Name)[] Bounds = [("EQ", new("等于", "Equal")), ("GE", new("不低于", "At least")), ("LE", new("不高于", "At most")), ("AP", new("约", "About"))];

    /// <summary>The data as SDMX-CSV 2.0.</summary>
    public static string Csv(Account account)
    {
        var text = new StringBuilder();
        DataTable.Row(text, ["STRUCTURE", "STRUCTURE_ID", "ACTION", .. Dimensions.Select(one => one.Id), "OBS_VALUE", .. Attributes.Select(one => one.Id)]);
        foreach (var observation in Observations(account))
        {
            var (scaled, power, unit) = Scale(observation.Value);
            DataTable.Row(text,
            [
                "dataflow", $"{Agency}:{Structure}({Version})", "I",
                observation.Key.Indicator, observation.Key.Area, Codes.Of(observation.Key.Measure).ToUpperInvariant(), Frequency(observation.Period), Time(observation.Period),
                scaled.ToString(CultureInfo.InvariantCulture), UnitCode(unit), power.ToString(CultureInfo.InvariantCulture),
                observation.Status switch { ObservationStatus.Final => "A", ObservationStatus.Estimated => "E", _ => "P" },
                observation.Bound switch { Bound.AtLeast => "GE", Bound.AtMost => "LE", Bound.About => "AP", _ => "EQ" },
                observation.Published?.ToString() ?? "", observation.Source.Title, observation.Id,
            ]);
        }

        return text.ToString();
    }

    /// <summary>The structure as an SDMX-ML 3.0 structure message.</summary>
    public static string StructureXml(Account account, DateOnly day)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("mes", "Structure", Message);
            xml.WriteAttributeString("xmlns", "str", null, Str);
            xml.WriteAttributeString("xmlns", "com", null, Common);
            xml.WriteStartElement("Header", Message);
            xml.WriteElementString("ID", Message, "BIHUAN_" + StableId.Uuid(account.Plan.Id).Replace('-', '_').ToUpperInvariant());
            xml.WriteElementString("Test", Message, "false");
            xml.WriteElementString("Prepared", Message, DataTables.Day(day) + "T00:00:00Z");
            xml.WriteStartElement("Sender", Message);
            xml.WriteAttributeString("id", Agency);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteStartElement("Structures", Message);
            Codelists(xml, account);
            Concepts(xml);
            DataStructure(xml);
            Dataflow(xml, account);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text.Append('\n');
    }

    private const string Message = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message";
    private const string Str = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure";
    private const string Common = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common";

    private static IEnumerable<Observation> Observations(Account account)
    {
        var data = new SeriesSet(account.Plan.Indicators, account.Plan.Observations);
        // Two measures of one family (a level and a count) share a period; each key is written once.
        return data.All.SelectMany(series => series.AsOf(account.AsOf))
            .DistinctBy(observation => (observation.Key, Frequency(observation.Period), Time(observation.Period)));
    }

    private static void Codelists(XmlWriter xml, Account account)
    {
        var used = Observations(account).ToList();
        xml.WriteStartElement("Codelists", Str);
        Codelist(xml, "CL_INDICATOR", new("指标", "Indicators"), account.Plan.Indicators.DistinctBy(one => one.Code, StringComparer.Ordinal).Select(one => (one.Code, new Words(one.NameZh, one.NameEn.Length > 0 ? one.NameEn : one.NameZh))));
        var areas = account.Plan.Areas.DistinctBy(one => one.Code, StringComparer.Ordinal).ToDictionary(one => one.Code, one => new Words(one.NameZh, one.NameEn.Length > 0 ? one.NameEn : one.NameZh), StringComparer.Ordinal);
        foreach (var area in used.Select(observation => observation.Key.Area).Append(account.Plan.AreaCode))
        {
            areas.TryAdd(area, new(area, area));
        }

        Codelist(xml, "CL_AREA", new("地区", "Areas"), areas.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        Codelist(xml, "CL_TRANSFORMATION", new("量型", "Measures"), Enum.GetValues<SeriesMeasure>().Select(one => (Codes.Of(one).ToUpperInvariant(), AccountWords.Of(one))));
        Codelist(xml, "CL_FREQ", new("频率", "Frequencies"), Frequencies);
        Codelist(xml, "CL_UNIT", new("计量单位", "Units of measure"), used.Select(observation => Scale(observation.Value).Unit).Distinct(StringComparer.Ordinal).OrderBy(UnitCode, StringComparer.Ordinal).Select(unit => (UnitCode(unit), new Words(unit, unit))));
        Codelist(xml, "CL_UNIT_MULT", new("单位乘数", "Unit multipliers"), used.Select(observation => Scale(observation.Value).Power).Distinct().Order().Select(power => (power.ToString(CultureInfo.InvariantCulture), new Words($"10^{power.ToString(CultureInfo.InvariantCulture)}", $"10^{power.ToString(CultureInfo.InvariantCulture)}"))));
        Codelist(xml, "CL_OBS_STATUS", new("观测状态", "Observation status"), Statuses);
        Codelist(xml, "CL_BOUND", new("界", "Bounds"), Bounds);
        xml.WriteEndElement();
    }

    private static void Codelist(XmlWriter xml, string id, Words name, IEnumerable<(string Id, Words Name)> codes)
    {
        xml.WriteStartElement("Codelist", Str);
        Maintainable(xml, "codelist.Codelist", id, name);
        foreach (var (code, words) in codes)
        {
            xml.WriteStartElement("Code", Str);
            xml.WriteAttributeString("id", code);
            xml.WriteAttributeString("urn", $"urn:sdmx:org.sdmx.infomodel.codelist.Code={Agency}:{id}({Version}).{code}");
            Names(xml, words);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Concepts(XmlWriter xml)
    {
        xml.WriteStartElement("ConceptSchemes", Str);
        xml.WriteStartElement("ConceptScheme", Str);
        Maintainable(xml, "conceptscheme.ConceptScheme", "CONCEPTS", new("概念", "Concepts"));
        foreach (var (id, name, _) in Dimensions.Append(("OBS_VALUE", new("观测值", "Observation value"), null)).Concat(Attributes))
        {
            xml.WriteStartElement("Concept", Str);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("urn", Concept(id));
            Names(xml, name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void DataStructure(XmlWriter xml)
    {
        xml.WriteStartElement("DataStructures", Str);
        xml.WriteStartElement("DataStructure", Str);
        Maintainable(xml, "datastructure.DataStructure", Structure, new("观测值", "Observations"));
        xml.WriteStartElement("DataStructureComponents", Str);
        xml.WriteStartElement("DimensionList", Str);
        xml.WriteAttributeString("id", "DimensionDescriptor");
        for (var i = 0; i < Dimensions.Length; i++)
        {
            var (id, _, codelist) = Dimensions[i];
            xml.WriteStartElement(codelist is null ? "TimeDimension" : "Dimension", Str);
            xml.WriteAttributeString("id", id);
            if (codelist is not null)
            {
                xml.WriteAttributeString("position", (i + 1).ToString(CultureInfo.InvariantCulture));
            }

            Represent(xml, id, codelist, "ObservationalTimePeriod");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("AttributeList", Str);
        xml.WriteAttributeString("id", "AttributeDescriptor");
        foreach (var (id, _, codelist) in Attributes)
        {
            xml.WriteStartElement("Attribute", Str);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("usage", codelist is null ? "optional" : "mandatory");
            Represent(xml, id, codelist, "String");
            xml.WriteStartElement("AttributeRelationship", Str);
            xml.WriteElementString("Observation", Str, null);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("MeasureList", Str);
        xml.WriteAttributeString("id", "MeasureDescriptor");
        xml.WriteStartElement("Measure", Str);
        xml.WriteAttributeString("id", "OBS_VALUE");
        xml.WriteAttributeString("usage", "mandatory");
        Represent(xml, "OBS_VALUE", null, "Decimal");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Dataflow(XmlWriter xml, Account account)
    {
        xml.WriteStartElement("Dataflows", Str);
        xml.WriteStartElement("Dataflow", Str);
        Maintainable(xml, "datastructure.Dataflow", Structure, new(account.Plan.Title, account.Plan.TitleIn(Language.English)));
        xml.WriteElementString("Structure", Str, $"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={Agency}:{Structure}({Version})");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Represent(XmlWriter xml, string concept, string? codelist, string textType)
    {
        xml.WriteElementString("ConceptIdentity", Str, Concept(concept));
        xml.WriteStartElement("LocalRepresentation", Str);
        if (codelist is not null)
        {
            xml.WriteElementString("Enumeration", Str, $"urn:sdmx:org.sdmx.infomodel.codelist.Codelist={Agency}:{codelist}({Version})");
        }
        else
        {
            xml.WriteStartElement("TextFormat", Str);
            xml.WriteAttributeString("textType", textType);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Maintainable(XmlWriter xml, string kind, string id, Words name)
    {
        xml.WriteAttributeString("urn", $"urn:sdmx:org.sdmx.infomodel.{kind}={Agency}:{id}({Version})");
        xml.WriteAttributeString("agencyID", Agency);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("version", Version);
        Names(xml, name);
    }

    private static void Names(XmlWriter xml, Words name)
    {
        foreach (var (language, words) in new[] { ("zh", name.Zh), ("en", name.En) })
        {
            xml.WriteStartElement("Name", Common);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteString(words);
            xml.WriteEndElement();
        }
    }

    private static string Concept(string id) => $"urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept={Agency}:CONCEPTS({Version}).{id}";

    private static string Frequency(Period period) => period.Kind switch { PeriodKind.Year => "A", PeriodKind.Quarter => "Q", PeriodKind.Month => "M", _ => "_O" };

    /// <summary>Years, quarters and months as SDMX writes them; other spans as start and length (SDMX time range).</summary>
    private static string Time(Period period) => period.Kind is PeriodKind.Year or PeriodKind.Quarter or PeriodKind.Month
        ? period.ToString()
        : period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (period.Months % 12 == 0 ? $"/P{(period.Months / 12).ToString(CultureInfo.InvariantCulture)}Y" : $"/P{period.Months.ToString(CultureInfo.InvariantCulture)}M");

    /// <summary>The number with its power of ten and its bare unit. A published number stays a number with an end: what a unit turns into one without stays in it.</summary>
    private static (decimal Value, int Power, string Unit) Scale(Quantity quantity)
    {
        var (factor, power) = (quantity.Unit.Factor, 0);
        if (decimal.Round(factor, 12) != factor)
        {
            // 亩 is 10000/15 square metres, in no number of digits.
            var bare = quantity.Unit.Symbol;
            while (bare.Length > 1 && Multipliers.TryGetValue(bare[0], out var zeros))
            {
                (bare, power) = (bare[1..], power + zeros);
            }

            return (quantity.Value, power, bare);
        }

        while (factor >= 10m && factor % 10m == 0m)
        {
            (factor, power) = (factor / 10m, power + 1);
        }

        return (factor == 1m ? quantity.Value : quantity.Value * factor, power, quantity.Unit.Dimension);
    }

    /// <summary>A code for a bare unit: those SDMX and ISO 4217 know, else the name's own characters in hexadecimal, so that the same unit has the same code everywhere.</summary>
    private static string UnitCode(string unit) => unit switch
    {
        "%" => "PT",
        "百分点" => "PP",
        "元" => "CNY",
        "美元" => "USD",
        "人" => "PS",
        "吨" => "T",
        "平方米" => "M2",
        "公顷" => "HA",
        "公里" => "KM",
        "天" => "D",
        "倍" => "TIMES",
        var other => "U_" + string.Concat(other.Select(sign => ((int)sign).ToString("X4", CultureInfo.InvariantCulture))),
    };
}
