using System.Text.Json;
using Bihuan.Statistics;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>One promise against what a later report says: the contract's keys first, then both sentences and the arithmetic.</summary>
    public static void WriteReconciliation(Utf8JsonWriter json, Reconciliation answer)
    {
        json.WriteStartObject();
        json.WriteString("promised", answer.Promised.Id);
        json.WriteString("reported", answer.Reported?.Id);
        json.WriteString("indicator", answer.Promised.Indicator);
        WriteStated(json, "target", answer.Promised);
        WriteStated(json, "outcome", answer.Reported);
        json.WriteString("result", ContractCodes.Of(answer.Result));
        WriteQuantity(json, "margin", answer.Margin);
        WriteStrings(json, "because", answer.Because.Select(reason => reason.ToString()));
        json.WriteBoolean("marginIsBound", answer.IsMarginBound);
        json.WriteString("indicatorCode", answer.Promised.IndicatorCode);
        json.WriteString("promisedIn", answer.PromisedIn);
        json.WriteString("promisedSentence", answer.Promised.Citation.Sentence);
        json.WriteString("reportedIn", answer.ReportedIn);
        json.WriteString("reportedSentence", answer.Reported?.Citation.Sentence);
        json.WriteStartArray("steps");
        foreach (var step in answer.Steps)
        {
            json.WriteStartObject();
            WriteWords(json, "text", step.Text);
            json.WriteString("arithmetic", step.Arithmetic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One work promised without a number: the same keys, the work item in place of the fact.</summary>
    public static void WriteReconciliation(Utf8JsonWriter json, TaskReconciliation answer)
    {
        json.WriteStartObject();
        json.WriteString("promised", answer.Promised.Id);
        json.WriteNull("reported");
        json.WriteString("indicator", answer.Work);
        json.WriteNull("target");
        json.WriteNull("outcome");
        json.WriteString("result", ContractCodes.Of(answer.Result));
        json.WriteNull("margin");
        WriteStrings(json, "because", answer.Because.Select(reason => reason.ToString()));
        json.WriteString("promisedIn", answer.PromisedIn);
        json.WriteString("promisedSentence", answer.Promised.Citation.Sentence);
        json.WriteString("reportedIn", answer.ReportedIn);
        json.WriteString("reportedSentence", answer.Reported?.Text);
        json.WriteEndObject();
    }

    /// <summary>What a sentence states, in the fields of the facts.</summary>
    private static void WriteStated(Utf8JsonWriter json, string key, Fact? fact)
    {
        if (fact is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteString("quote", fact.Citation.Quote);
        json.WriteString("measure", Codes.Of(fact.Measure));
        json.WriteString("comparator", Codes.Of(fact.Comparator));
        if (fact.Value is { } value)
        {
            json.WriteNumber("value", Plain(value));
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteString("unit", fact.Unit);
        json.WriteString("reference", fact.Reference);
        json.WriteString("from", Year(fact.From));
        json.WriteString("to", Year(fact.To));
        json.WriteEndObject();
    }
}
