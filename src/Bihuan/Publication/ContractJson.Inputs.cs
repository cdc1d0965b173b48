using System.Text.Json;
using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Lights;
using Bihuan.Statistics;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>
    /// What the verdict is a function of and the proof shows nowhere else: the years of the path, the indicators, and every other figure known of the
    /// series the formula speaks of, those that were not used among them.
    /// </summary>
    private static void WriteInputs(Utf8JsonWriter json, Verdict verdict, Plan plan, FormulaNotation notation, SeriesSet data)
    {
        var commitment = verdict.Commitment;
        var used = verdict.UsedObservations.ToHashSet(StringComparer.Ordinal);
        var known = KnownOf(verdict, data);
        var others = known.Where(observation => !used.Contains(observation.Id)).ToList();
        json.WriteStartObject("inputs");
        json.WriteString("homeArea", notation.HomeArea);
        json.WriteString("planFrom", Year(commitment.PlanFrom));
        json.WriteString("from", Year(commitment.Fact?.From));
        json.WriteString("to", Year(commitment.Fact?.To));
        json.WriteStartArray("indicators");
        foreach (var indicator in AskedSeries.Indicators(commitment)
            .Concat(others.Select(observation => data.All.First(series => series.Indicator.Code == observation.Key.Indicator).Indicator)).DistinctBy(indicator => indicator.Code, StringComparer.Ordinal))
        {
            WriteIndicator(json, indicator);
        }

        json.WriteEndArray();
        json.WriteStartArray("observations");
        foreach (var observation in others)
        {
            WriteObservation(json, observation);
        }

        json.WriteEndArray();
        // Of two figures published on one day the later in the file is used, so their order is an input too.
        WriteStrings(json, "order", known.Select(observation => observation.Id));
        WriteScenario(json, verdict, plan);
        json.WriteEndObject();
    }

    /// <summary>What is beside the observations: the agencies' own plans and the evidence known on the day, as far as they are about this commitment, and what the plan declares.</summary>
    private static void WriteScenario(Utf8JsonWriter json, Verdict verdict, Plan plan)
    {
        var points = AskedSeries.PlannedOf(verdict.Commitment, plan).Where(point => point.IsKnown(verdict.AsOf)).ToList();
        json.WriteStartArray("trajectories");
        foreach (var point in points)
        {
            json.WriteStartObject();
            json.WriteString("commitment", point.Commitment);
            json.WriteString("indicatorCode", point.Indicator);
            json.WriteString("areaCode", point.Area);
            json.WriteString("period", point.Period.ToString());
            WriteStated(json, point.Value);
            json.WriteString("event", point.Event);
            json.WriteString("published", point.Published?.ToString());
            WriteSource(json, point.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (var one in AskedSeries.EvidenceOf(verdict.Commitment, plan).Where(one => one.IsKnown(verdict.AsOf)))
        {
            json.WriteStartObject();
            json.WriteString("event", one.Event);
            WriteDate(json, "day", one.Day);
            json.WriteString("published", one.Published?.ToString());
            WriteSource(json, one.Source);
            json.WriteString("note", one.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("interpretations");
        foreach (var (key, value) in plan.Interpretations.Declared)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    /// <summary>A number with the digits its source gave.</summary>
    private static void WriteStated(Utf8JsonWriter json, Quantity? quantity)
    {
        if (quantity is { } number)
        {
            json.WriteNumber("value", number.Value);
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteString("unit", quantity?.Unit.Symbol);
    }

    private static void WriteSource(Utf8JsonWriter json, Source? source)
    {
        json.WriteString("sourceTitle", source?.Title);
        json.WriteString("sourceUrl", source?.Url);
        json.WriteString("quote", source?.Quote);
    }

    private static void WriteIndicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartObject();
        json.WriteString("code", indicator.Code);
        json.WriteString("nameZh", indicator.NameZh);
        json.WriteString("nameEn", indicator.NameEn);
        json.WriteString("unit", indicator.Unit.Symbol);
        json.WriteString("kind", Codes.Of(indicator.Kind));
        json.WriteString("direction", Codes.Of(indicator.Direction));
        json.WriteString("priceBasis", Codes.Of(indicator.PriceBasis));
        json.WriteString("frequency", indicator.Frequency is { } often ? Codes.Of(often) : null);
        json.WriteEndObject();
    }

    /// <summary>Everything known on the verdict's date of the series it speaks of, in data order; without a date also the newest publication, which says what day it is.</summary>
    private static List<Observation> KnownOf(Verdict verdict, SeriesSet data)
    {
        var known = AskedSeries.Of(verdict.Commitment, data)
            .SelectMany(series => series.Periods.SelectMany(series.VintagesOf)).Where(observation => observation.IsKnown(verdict.AsOf)).ToList();
        if (verdict.AsOf is null && data.LatestPublication is { } latest && !known.Exists(observation => observation.Published?.Last == latest)
            && data.All.SelectMany(series => series.Periods.SelectMany(series.VintagesOf)).FirstOrDefault(observation => observation.Published?.Last == latest) is { } newest)
        {
            known.Add(newest);
        }

        return known;
    }

    /// <summary>A light with the row that says so and its whole rule, so that the light can be asked again.</summary>
    private static void WriteLight(Utf8JsonWriter json, Light light)
    {
        var rule = light.Scheme.Progress;
        json.WriteStartObject("light");
        WriteLightKeys(json, light);
        WriteWords(json, "scheme", light.Scheme.Words);
        WriteWords(json, "condition", light.Row.Condition);
        json.WriteBoolean("published", light.Row.IsPublished);
        json.WriteStartObject("case");
        foreach (var question in rule.Questions)
        {
            var answer = question.Ask(light.Case);
            if (answer.Number is { } number)
            {
                json.WriteNumber(question.Id, DecimalMath.Trim(number));
            }
            else
            {
                json.WriteString(question.Id, answer.Code);
            }
        }

        json.WriteEndObject();
        json.WriteString("rule", rule.Id);
        json.WriteStartArray("rows");
        foreach (var row in rule.Rows)
        {
            json.WriteStartObject();
            json.WriteString("colour", LightWords.Code(row.Colour));
            WriteWords(json, "word", row.Words);
            json.WriteBoolean("published", row.IsPublished);
            json.WriteStartObject("when");
            foreach (var guard in row.Guards)
            {
                json.WriteString(guard.Question.Id, guard.Text);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLightKeys(Utf8JsonWriter json, Light light)
    {
        json.WriteString("id", light.Scheme.Id);
        json.WriteString("version", light.Scheme.Version);
        json.WriteString("colour", LightWords.Code(light.Colour));
        json.WriteString("sign", light.Sign);
        WriteWords(json, "word", light.Words);
    }
}
