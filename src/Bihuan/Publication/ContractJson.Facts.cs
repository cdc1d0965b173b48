using System.Text.Json;
using Bihuan.Statistics;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>One fact, as <c>read</c> gives it: the contract's keys in the contract's order.</summary>
    public static void WriteFact(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        WriteFactKeys(json, fact);
        json.WriteEndObject();
    }

    /// <summary>One fact with <c>because[]</c>: for each field the cue, cut from <paramref name="text"/>, and the rule that decided it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="fact">The fact, read with explanations.</param>
    /// <param name="text">The report's text that the spans point into.</param>
    public static void WriteFact(Utf8JsonWriter json, Fact fact, string text)
    {
        json.WriteStartObject();
        WriteFactKeys(json, fact);
        json.WriteStartArray("because");
        foreach (var because in fact.Because)
        {
            json.WriteStartObject();
            json.WriteString("field", because.Field);
            if (because.Cue is { } cue)
            {
                json.WriteNumber("start", cue.Start);
                json.WriteNumber("end", cue.End);
                json.WriteString("cue", cue.Of(text));
            }
            else
            {
                json.WriteNull("start");
                json.WriteNull("end");
                json.WriteNull("cue");
            }

            json.WriteString("rule", because.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFactKeys(Utf8JsonWriter json, Fact fact)
    {
        json.WriteString("id", fact.Id);
        json.WriteNumber("start", fact.Citation.Span.Start);
        json.WriteNumber("end", fact.Citation.Span.End);
        json.WriteString("quote", fact.Citation.Quote);
        json.WriteString("sentence", fact.Citation.Sentence);
        WriteStrings(json, "section", fact.Citation.Section);
        json.WriteString("indicator", fact.Indicator);
        json.WriteString("indicatorCode", fact.IndicatorCode);
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
        json.WriteString("frequency", fact.IsAnnual ? Codes.Of(Frequency.Annual) : null);
        json.WriteString("modality", Codes.Of(fact.Modality));
        json.WriteString("strength", fact.Strength is { } strength ? Codes.Of(strength) : null);
    }
}
