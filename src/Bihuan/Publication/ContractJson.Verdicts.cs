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
        WritePaths(json, verdict);
        WriteDate(json, "asOf", verdict.AsOf);
        WriteStrings(json, "usedObservations", verdict.UsedObservations);
        WriteStrings(json, "reasons", verdict.Reasons.Select(reason => reason.ToString()));
    }

    /// <summary>Beside the contract's keys, only where there is something to say: which paths were drawn, the one that judged first, and how the agency's own nodes went.</summary>
    private static void WritePaths(Utf8JsonWriter json, Verdict verdict)
    {
        if (verdict.MarginUnit is { } unit && verdict.MarginRange is { IsUnknown: false, IsPoint: false } range)
        {
            WriteRange(json, range, unit);
        }

        if (verdict.Paths.Count > 0)
        {
            json.WriteStartArray("paths");
            foreach (var path in verdict.Paths)
            {
                json.WriteStartObject();
                json.WriteString("standing", ContractCodes.Of(path.Standing));
                WritePathKeys(json, path.Point);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (verdict.Nodes.Count > 0)
        {
            json.WriteStartArray("nodes");
            foreach (var node in verdict.Nodes)
            {
                json.WriteStartObject();
                json.WriteString("period", node.Period.ToString());
                WriteQuantity(json, "planned", node.Planned);
                WriteQuantity(json, "actual", node.Actual);
                json.WriteString("outcome", ContractCodes.Of(node.Outcome));
                json.WriteString("madeUp", node.MadeUp?.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    // The whole of what is known of a margin that is not one number: null where there is no end.
    private static void WriteRange(Utf8JsonWriter json, Interval range, Unit unit)
    {
        json.WriteStartObject("marginRange");
        WriteEnd("low", range.Low);
        WriteEnd("high", range.High);
        json.WriteString("unit", unit.Symbol);
        json.WriteEndObject();

        void WriteEnd(string key, decimal? end)
        {
            if (end is { } number)
            {
                json.WriteNumber(key, Statistics.DecimalMath.Trim(number));
            }
            else
            {
                json.WriteNull(key);
            }
        }
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
        if (needed.Bound != Bound.Exact)
        {
            json.WriteString("bound", Statistics.Codes.Of(needed.Bound));
        }

        if (needed.Best is { } best)
        {
            json.WriteStartObject("best");
            json.WriteNumber("value", Statistics.DecimalMath.Trim(best.Value.Value));
            json.WriteString("unit", best.Value.Unit.Symbol);
            WriteWords(json, "period", best.Period);
            WriteWords(json, "of", best.Words);
            WriteStrings(json, "observations", best.Observations);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
