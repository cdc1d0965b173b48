using System.Text.Json;
using Bihuan.Formulas;
using Bihuan.Lights;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>One verdict, as <c>evaluate</c> gives it: the contract's keys in the contract's order.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="notation">How formulas are written: the plan's own indicators and area.</param>
    /// <param name="lights">The scheme it is shown by; null for none, then there is no key <c>light</c>.</param>
    public static void WriteVerdict(Utf8JsonWriter json, Verdict verdict, FormulaNotation notation, LightJudge? lights = null)
    {
        json.WriteStartObject();
        WriteVerdictKeys(json, verdict, notation);
        if (lights is not null)
        {
            json.WriteStartObject("light");
            WriteLightKeys(json, lights.Of(verdict));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteVerdictKeys(Utf8JsonWriter json, Verdict verdict, FormulaNotation notation)
    {
        var commitment = verdict.Commitment;
        json.WriteString("commitment", commitment.Id);
        json.WriteString("fact", commitment.Fact?.Id);
        json.WriteString("indicatorCode", commitment.IndicatorCode);
        json.WriteString("areaCode", commitment.AreaCode);
        json.WriteString("formula", commitment.Formula is { } formula ? notation.Print(formula) : null);
        json.WriteString("verdict", ContractCodes.Of(verdict.Kind));
        json.WriteString("standing", ContractCodes.Of(verdict.Standing));
        json.WriteString("dataState", ContractCodes.Of(verdict.DataState));
        WriteQuantity(json, "margin", verdict.Margin);
        WriteNeeded(json, verdict.Needed);
        json.WriteString("reading", verdict.Interpretation.Length > 0 ? verdict.Interpretation : null);
        json.WriteStartArray("readings");
        foreach (var reading in verdict.Readings)
        {
            json.WriteStartObject();
            json.WriteString("reading", reading.Interpretation.Id);
            json.WriteString("formula", notation.Print(reading.Interpretation.Formula));
            json.WriteString("verdict", ContractCodes.Of(reading.Kind));
            WriteQuantity(json, "margin", reading.Margin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteDate(json, "asOf", verdict.AsOf);
        WriteStrings(json, "usedObservations", verdict.UsedObservations);
        WriteStrings(json, "reasons", verdict.Reasons.Select(reason => reason.ToString()));
    }

    private static void WriteNeeded(Utf8JsonWriter json, Needed? needed)
    {
        if (needed is null)
        {
            json.WriteNull("needed");
            return;
        }

        json.WriteStartObject("needed");
        json.WriteNumber("value", Statistics.DecimalMath.Trim(needed.Value.Value));
        json.WriteString("unit", needed.Value.Unit.Symbol);
        json.WriteString("per", needed.Per);
        json.WriteEndObject();
    }
}
