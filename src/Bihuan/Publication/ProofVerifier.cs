using System.Text.Json;
using Bihuan.Evaluation;

namespace Bihuan.Publication;

/// <summary>
/// Recomputes a proof from its own content: formula and figures are read out of the JSON, evaluated again, written again, and every value is compared.
/// A changed figure does not fit its id, a changed step, margin or verdict does not fit the figures, and any other change does not fit the digest.
/// </summary>
/// <example>
/// <code>
/// var check = ProofVerifier.Verify(text, "C006.json");
/// // check.Agrees, or check.Differences[0].Words, or check.Diagnostics
/// </code>
/// </example>
public static class ProofVerifier
{
    private const int MostDifferences = 20;

    /// <summary>Verifies one proof. Never throws on any text.</summary>
    /// <param name="text">What <c>explain --format json</c> printed.</param>
    /// <param name="file">The file's name, for diagnostics.</param>
    public static ProofCheck Verify(string text, string file)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
        }
        catch (JsonException e)
        {
            return new ProofCheck { Diagnostics = [ProofDiagnostics.NotAProof.At(new Place(file, (int?)e.LineNumber + 1))] };
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Verify(document.RootElement, file)
                : new ProofCheck { Diagnostics = [ProofDiagnostics.NotAProof.At(new Place(file))] };
        }
    }

    private static ProofCheck Verify(JsonElement stated, string file)
    {
        var reader = new ProofReader(file);
        if (reader.Read(stated) is not { } inputs)
        {
            return new ProofCheck { Diagnostics = reader.Diagnostics };
        }

        var verdict = new Evaluator(inputs.Plan, inputs.Data).Evaluate(inputs.Commitment, inputs.AsOf);
        using var recomputed = JsonDocument.Parse(ContractJson.Line(json => ContractJson.WriteProof(json, verdict, inputs.Plan, inputs.Notation, inputs.Data, inputs.Lights)));
        var differences = new List<ProofDifference>(reader.Differences);
        Compare("", stated, recomputed.RootElement, differences);
        return new ProofCheck { Verdict = verdict, Differences = [.. differences.Take(MostDifferences)] };
    }

    /// <summary>Values and their order must be the same; numbers digit by digit.</summary>
    private static void Compare(string path, JsonElement stated, JsonElement recomputed, List<ProofDifference> differences)
    {
        if (differences.Count >= MostDifferences)
        {
            return;
        }

        if (stated.ValueKind != recomputed.ValueKind)
        {
            differences.Add(new ProofDifference(path, stated.GetRawText(), recomputed.GetRawText()));
            return;
        }

        switch (stated.ValueKind)
        {
            case JsonValueKind.Object:
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var property in stated.EnumerateObject())
                {
                    var here = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
                    if (!seen.Add(property.Name) || !recomputed.TryGetProperty(property.Name, out var other))
                    {
                        differences.Add(new ProofDifference(here, property.Value.GetRawText(), ""));
                    }
                    else
                    {
                        Compare(here, property.Value, other, differences);
                    }
                }

                differences.AddRange(recomputed.EnumerateObject().Where(property => !seen.Contains(property.Name))
                    .Select(property => new ProofDifference(path.Length == 0 ? property.Name : $"{path}.{property.Name}", "", property.Value.GetRawText())));
                break;
            case JsonValueKind.Array:
                var (left, right) = (stated.GetArrayLength(), recomputed.GetArrayLength());
                for (var index = 0; index < Math.Max(left, right); index++)
                {
                    var here = $"{path}[{index}]";
                    if (index >= left || index >= right)
                    {
                        differences.Add(new ProofDifference(here, index < left ? stated[index].GetRawText() : "", index < right ? recomputed[index].GetRawText() : ""));
                        break;
                    }

                    Compare(here, stated[index], recomputed[index], differences);
                }

                break;
            case JsonValueKind.String:
                if (!string.Equals(stated.GetString(), recomputed.GetString(), StringComparison.Ordinal))
                {
                    differences.Add(new ProofDifference(path, stated.GetRawText(), recomputed.GetRawText()));
                }

                break;
            default:
                if (!string.Equals(stated.GetRawText(), recomputed.GetRawText(), StringComparison.Ordinal))
                {
                    differences.Add(new ProofDifference(path, stated.GetRawText(), recomputed.GetRawText()));
                }

                break;
        }
    }
}
