using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Lights;
using Bihuan.Statistics;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>
    /// The proof of one verdict, as <c>explain</c> gives it: the verdict's own keys, then the sentence, the formula in both forms, the sense of
    /// the words, the observations with their sources, the arithmetic step by step, the reasons in words, the light, and whatever else it is a
    /// function of. <see cref="ProofVerifier"/> recomputes it from nothing but this.
    /// </summary>
    /// <param name="json">Where to.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="plan">The plan: the agencies' own plans, the evidence and the interpretations it declares are inputs too.</param>
    /// <param name="notation">How formulas are written.</param>
    /// <param name="data">Where the observations it used are found.</param>
    /// <param name="lights">The scheme it is shown by; null for none.</param>
    public static void WriteProof(Utf8JsonWriter json, Verdict verdict, Plan plan, FormulaNotation notation, SeriesSet data, LightJudge? lights = null)
    {
        var body = Line(body =>
        {
            body.WriteStartObject();
            WriteProofKeys(body, verdict, plan, notation, data, lights);
            body.WriteEndObject();
        });
        json.WriteStartObject();
        WriteProofKeys(json, verdict, plan, notation, data, lights);
        json.WriteString("digest", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))));
        json.WriteEndObject();
    }

    private static void WriteProofKeys(Utf8JsonWriter json, Verdict verdict, Plan plan, FormulaNotation notation, SeriesSet data, LightJudge? lights)
    {
        var commitment = verdict.Commitment;
        WriteVerdictKeys(json, verdict, notation);
        json.WriteStartObject("proof");
        json.WriteString("kind", ContractCodes.Of(commitment.Kind));
        json.WriteString("title", commitment.Title);
        json.WriteBoolean("confirmed", commitment.IsConfirmed);
        json.WriteString("quote", commitment.Citation.Quote);
        json.WriteString("sentence", commitment.Citation.Sentence);
        WriteStrings(json, "section", commitment.Citation.Section);
        if (commitment.Formula is { } formula)
        {
            WriteWords(json, "formula", new Words(notation.Print(formula, Language.Chinese), notation.Print(formula)));
            WriteWords(json, "reading", commitment.Interpretations[0].Words);
        }
        else
        {
            json.WriteNull("formula");
            json.WriteNull("reading");
        }

        json.WriteStartArray("observations");
        foreach (var observation in verdict.UsedObservations.Select(data.Observation).OfType<Observation>())
        {
            WriteObservation(json, observation);
        }

        json.WriteEndArray();
        WriteSteps(json, "steps", verdict.Proof.Steps);
        WriteSteps(json, "standingSteps", verdict.Proof.StandingSteps);
        WritePath(json, verdict.Path);
        json.WriteStartArray("reasons");
        foreach (var reason in verdict.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteString("subject", reason.Subject);
            json.WriteString("zh", reason.Words.Zh);
            json.WriteString("en", reason.Words.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (lights is not null)
        {
            WriteLight(json, lights.Of(verdict));
        }

        WriteInputs(json, verdict, plan, notation, data);
        json.WriteString("ruleVersion", verdict.Proof.RuleVersion);
        json.WriteString("interpretationVersion", InterpretationCatalogue.Version);
        json.WriteEndObject();
    }

    /// <summary>One observation with its source, under the column names of observations.csv in camelCase.</summary>
    public static void WriteObservation(Utf8JsonWriter json, Observation observation)
    {
        json.WriteStartObject();
        json.WriteString("id", observation.Id);
        json.WriteString("indicatorCode", observation.Key.Indicator);
        json.WriteString("areaCode", observation.Key.Area);
        json.WriteString("period", observation.Period.ToString());
        json.WriteString("measure", Codes.Of(observation.Key.Measure));
        // As published: 6.10 keeps its zero, which says how precise the source is.
        json.WriteNumber("value", observation.Value.Value);
        json.WriteString("unit", observation.Value.Unit.Symbol);
        json.WriteString("status", Codes.Of(observation.Status));
        json.WriteString("published", observation.Published?.ToString());
        json.WriteString("sourceTitle", observation.Source.Title);
        json.WriteString("sourceUrl", observation.Source.Url);
        json.WriteString("quote", observation.Source.Quote);
        json.WriteString("bound", Codes.Of(observation.Bound));
        json.WriteBoolean("derived", observation.IsDerived);
        json.WriteString("note", observation.Note);
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, string key, IReadOnlyList<ProofStep> steps)
    {
        json.WriteStartArray(key);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("zh", step.Text.Zh);
            json.WriteString("en", step.Text.En);
            json.WriteString("arithmetic", step.Arithmetic);
            WriteStrings(json, "observations", step.Observations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter json, TrajectoryPoint? path)
    {
        if (path is null)
        {
            json.WriteNull("path");
            return;
        }

        json.WriteStartObject("path");
        WritePathKeys(json, path);
        json.WriteEndObject();
    }

    private static void WritePathKeys(Utf8JsonWriter json, TrajectoryPoint path)
    {
        json.WriteString("rule", path.Rule);
        json.WriteString("period", path.Period.ToString());
        WriteQuantity(json, "actual", path.Actual);
        WriteQuantity(json, "expected", path.Expected);
        WriteQuantity(json, "gap", path.Gap);
    }
}
