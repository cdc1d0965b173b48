using System.Text.Json;
using Bihuan.Formulas;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>One entry of the register, as <c>draft</c> gives it and commitments.jsonl keeps it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="commitment">The entry.</param>
    /// <param name="notation">How formulas are written.</param>
    public static void WriteCommitment(Utf8JsonWriter json, Commitment commitment, FormulaNotation notation)
    {
        // A line is read with its own area as the one that is not written.
        notation = notation.Of(commitment.AreaCode);
        json.WriteStartObject();
        json.WriteString("id", commitment.Id);
        json.WriteString("kind", ContractCodes.Of(commitment.Kind));
        json.WriteString("title", commitment.Title);
        json.WriteString("indicatorCode", commitment.IndicatorCode);
        json.WriteString("areaCode", commitment.AreaCode);
        json.WriteString("fact", commitment.Fact?.Id);
        json.WriteString("quote", commitment.Citation.Quote);
        json.WriteString("sentence", commitment.Citation.Sentence);
        WriteStrings(json, "section", commitment.Citation.Section);
        json.WriteString("formula", commitment.Formula is { } formula ? notation.Print(formula) : null);
        json.WriteString("reading", commitment.Interpretations.Count > 0 ? commitment.Interpretations[0].Id : null);
        json.WriteStartArray("readings");
        foreach (var interpretation in commitment.Interpretations)
        {
            json.WriteStartObject();
            json.WriteString("reading", interpretation.Id);
            json.WriteString("formula", notation.Print(interpretation.Formula));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "reasons", commitment.Reasons.Select(reason => reason.ToString()));
        json.WriteBoolean("confirmed", commitment.IsConfirmed);
        json.WriteEndObject();
    }

    /// <summary>
    /// Reads a register (commitments.jsonl) against what was read of the report: facts and citations come from the reading, meanings and
    /// confirmations from the file. A line that cannot be used is a diagnostic; every other line is used. Never throws on any text.
    /// </summary>
    /// <param name="text">The file's text, one object a line.</param>
    /// <param name="findings">The report as read.</param>
    /// <param name="plan">The plan: its indicators, area and years.</param>
    /// <param name="file">The file's name, for diagnostics.</param>
    public static (IReadOnlyList<Commitment> Register, IReadOnlyList<Diagnostic> Diagnostics) ReadCommitments(
        string text, Findings findings, Plan plan, string file = "commitments.jsonl")
    {
        var reader = new RegisterReader(findings, plan, file);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace())
            {
                reader.Read(line.ToString(), number);
            }
        }

        reader.End();
        return (reader.Register, reader.Diagnostics);
    }
}
