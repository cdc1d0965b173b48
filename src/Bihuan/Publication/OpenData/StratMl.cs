using System.Globalization;
using System.Text;
using System.Xml;

namespace Bihuan.Publication.OpenData;

/// <summary>
/// The account as a performance report in StratML Part 2 (ANSI/AIIM 22, schema 2.1 of 15 December 2010): chapters are goals, promises objectives, each
/// with its indicator, target and the outcome the verdict rests on.
/// </summary>
internal static class StratMl
{
    private const string Space = "http://www.stratml.net/PerformancePlanOrReport";

    public static string Xml(Account account, DateOnly day)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            Write(xml, account, day);
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text.Append('\n');
    }

    private static void Write(XmlWriter xml, Account account, DateOnly day)
    {
        var plan = account.Plan;
        xml.WriteStartElement("PerformancePlanOrReport", Space);
        xml.WriteAttributeString("Type", "Performance_Report");
        Text(xml, "Name", plan.Title);
        Text(xml, "Description", plan.TitleEn);
        Text(xml, "OtherInformation", $"As of {DataTables.Day(day)}; rules {Evaluation.Evaluator.RuleVersion}. A verdict says what published figures prove; no data is neither zero nor a miss.");
        xml.WriteStartElement("StrategicPlanCore", Space);
        xml.WriteStartElement("Organization", Space);
        Text(xml, "Name", plan.Areas.FirstOrDefault(area => string.Equals(area.Code, plan.AreaCode, StringComparison.Ordinal))?.NameZh ?? plan.AreaCode);
        Text(xml, "Identifier", Id(plan.Id, "organization"));
        xml.WriteEndElement();
        xml.WriteStartElement("Vision", Space);
        xml.WriteEndElement();
        xml.WriteStartElement("Mission", Space);
        xml.WriteEndElement();
        var number = 0;
        foreach (var (chapter, verdicts) in account.Chapters)
        {
            var promises = verdicts.Where(verdict => verdict.Commitment.Kind != CommitmentKind.Claim).ToList();
            if (promises.Count > 0)
            {
                Goal(xml, account, chapter.Length > 0 ? chapter : plan.Title, ++number, promises);
            }
        }

        xml.WriteEndElement();
        xml.WriteStartElement("AdministrativeInformation", Space);
        Text(xml, "Identifier", Id(plan.Id, "report", DataTables.Day(day)));
        Text(xml, "StartDate", $"{Year(plan.From)}-01-01");
        Text(xml, "EndDate", $"{Year(plan.To)}-12-31");
        Text(xml, "PublicationDate", DataTables.Day(day));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Goal(XmlWriter xml, Account account, string chapter, int number, List<Verdict> promises)
    {
        xml.WriteStartElement("Goal", Space);
        Text(xml, "Name", chapter);
        Text(xml, "Description", "");
        Text(xml, "Identifier", Id(account.Plan.Id, "goal", number.ToString(CultureInfo.InvariantCulture)));
        Text(xml, "SequenceIndicator", number.ToString(CultureInfo.InvariantCulture));
        foreach (var verdict in promises)
        {
            Objective(xml, account, verdict);
        }

        xml.WriteEndElement();
    }

    private static void Objective(XmlWriter xml, Account account, Verdict verdict)
    {
        var (plan, commitment) = (account.Plan, verdict.Commitment);
        var indicator = plan.Indicators.FirstOrDefault(one => string.Equals(one.Code, commitment.IndicatorCode, StringComparison.Ordinal));
        xml.WriteStartElement("Objective", Space);
        Text(xml, "Name", commitment.Title);
        Text(xml, "Description", commitment.Citation.Sentence);
        Text(xml, "Identifier", Id(plan.Id, commitment.Id));
        Text(xml, "SequenceIndicator", commitment.Id);
        foreach (var department in (indicator?.LeadDepartment ?? "").Split(['|', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            xml.WriteStartElement("Stakeholder", Space);
            Text(xml, "Name", department);
            xml.WriteStartElement("Role", Space);
            Text(xml, "Name", "牵头单位（指标目录）");
            Text(xml, "RoleType", "Performer");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        Text(xml, "OtherInformation", $"{ContractCodes.Of(verdict.Kind)}; {ContractCodes.Of(verdict.Standing)}; {ContractCodes.Of(verdict.DataState)}{(verdict.Margin is { } margin ? "; margin " + QuantityWords.Signed(margin) : "")}{(commitment.IsConfirmed ? "" : "; draft, not confirmed by a person")}");
        if (commitment.Fact is { } fact)
        {
            Indicator(xml, account, verdict, fact, indicator);
        }

        xml.WriteEndElement();
    }

    private static void Indicator(XmlWriter xml, Account account, Verdict verdict, Fact fact, Indicator? indicator)
    {
        var plan = account.Plan;
        xml.WriteStartElement("PerformanceIndicator", Space);
        xml.WriteAttributeString("ValueChainStage", fact.Measure == Measure.CountCompleted ? "Output" : "Outcome");
        xml.WriteAttributeString("PerformanceIndicatorType", fact.Value is null ? "Qualitative" : "Quantitative");
        Text(xml, "SequenceIndicator", verdict.Commitment.Id);
        Text(xml, "MeasurementDimension", indicator?.NameZh ?? fact.Indicator);
        Text(xml, "UnitOfMeasurement", fact.Unit ?? "");
        Text(xml, "Identifier", Id(plan.Id, verdict.Commitment.Id, "indicator"));
        xml.WriteStartElement("MeasurementInstance", Space);
        xml.WriteStartElement("TargetResult", Space);
        Text(xml, "Description", TargetWords.Of(fact).Zh);
        if (fact.Value is { } value)
        {
            Text(xml, "NumberOfUnits", DataTables.N(value));
        }

        Dates(xml, fact.From is { } from ? Period.OfYear(from) : null, fact.To is { } to ? Period.OfYear(to) : null);
        xml.WriteEndElement();
        foreach (var observation in verdict.UsedObservations.Select(id => plan.Observations.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal))).OfType<Observation>())
        {
            xml.WriteStartElement("ActualResult", Space);
            Text(xml, "Description", $"{observation.Period.Print(Language.Chinese)}：{observation.Value}（{AccountWords.Of(observation.Status).Zh}；{observation.Source.Title}）");
            Text(xml, "NumberOfUnits", DataTables.N(observation.Value.Value * observation.Value.Unit.Factor));
            Dates(xml, observation.Period, observation.Period);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Text(xml, "OtherInformation", fact.Citation.Quote);
        xml.WriteEndElement();
    }

    private static void Dates(XmlWriter xml, Period? from, Period? to)
    {
        if (from is { } first)
        {
            Text(xml, "StartDate", DataTables.Day(first.Start));
        }

        if (to is { } last)
        {
            Text(xml, "EndDate", DataTables.Day(last.End));
        }
    }

    private static void Text(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Space);
        xml.WriteString(string.Concat(value.Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign))));
        xml.WriteEndElement();
    }

    // xsd:ID may not begin with a digit.
    private static string Id(params ReadOnlySpan<string> parts) => "_" + StableId.Uuid(parts);

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
