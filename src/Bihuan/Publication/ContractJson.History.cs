using System.Text.Json;
using Bihuan.Lights;
using Bihuan.Replay;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>One change between two days, as <c>blame</c> and <c>changes</c> give it: before, after, and the smallest set of causes.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="blame">The change.</param>
    /// <param name="from">The earlier day.</param>
    /// <param name="to">The later day.</param>
    public static void WriteBlame(Utf8JsonWriter json, Blame blame, DateOnly from, DateOnly to)
    {
        json.WriteStartObject();
        json.WriteString("commitment", blame.Commitment.Id);
        json.WriteString("title", blame.Commitment.Title);
        json.WriteBoolean("turned", blame.IsTurned);
        WriteDate(json, "from", from);
        WriteDate(json, "to", to);
        WriteOutcome(json, "before", blame.From);
        WriteOutcome(json, "after", blame.To);
        json.WriteStartArray("causes");
        foreach (var cause in blame.Causes)
        {
            json.WriteStartObject();
            json.WriteString("kind", cause.Code);
            json.WriteString("zh", cause.Words.Zh);
            json.WriteString("en", cause.Words.En);
            json.WriteString("before", cause.Before);
            json.WriteString("after", cause.After);
            json.WriteString("observation", cause.Arrived?.Id);
            json.WriteString("replaced", cause.Replaced?.Id);
            json.WriteString("published", cause.Arrived?.Published?.ToString());
            json.WriteString("sourceTitle", (cause.Arrived ?? cause.Replaced)?.Source.Title);
            json.WriteString("sourceUrl", (cause.Arrived ?? cause.Replaced)?.Source.Url);
            json.WriteBoolean("oneOfSeveral", cause.IsOneOfSeveral);
            WriteOutcome(json, "without", cause.Without);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("ruleVersion", Evaluation.Evaluator.RuleVersion);
        json.WriteEndObject();
    }

    /// <summary>A light scheme with the proof of each of its rules, as <c>lights</c> gives it.</summary>
    public static void WriteScheme(Utf8JsonWriter json, LightTable table, IReadOnlyList<RuleProof> proofs)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteString("version", table.Version);
        WriteWords(json, "name", table.Words);
        json.WriteString("year", Year(table.Year));
        WriteWords(json, "source", table.Source);
        WriteWords(json, "note", table.Note);
        json.WriteBoolean("proved", proofs.All(proof => proof.IsProved));
        json.WriteStartArray("rules");
        foreach (var proof in proofs)
        {
            json.WriteStartObject();
            json.WriteString("id", proof.Rule.Id);
            WriteWords(json, "name", proof.Rule.Words);
            json.WriteBoolean("proved", proof.IsProved);
            json.WriteNumber("cells", proof.Cells);
            json.WriteStartArray("uncovered");
            foreach (var words in proof.Uncovered)
            {
                WriteWords(json, words);
            }

            json.WriteEndArray();
            json.WriteStartArray("doubled");
            foreach (var (words, _, _) in proof.Doubled)
            {
                WriteWords(json, words);
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var row in proof.Rule.Rows)
            {
                json.WriteStartObject();
                json.WriteString("colour", LightWords.Code(row.Colour));
                json.WriteString("sign", LightWords.Sign(row.Colour));
                WriteWords(json, "word", row.Words);
                WriteWords(json, "condition", row.Condition);
                json.WriteBoolean("published", row.IsPublished);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, string key, Outcome? outcome)
    {
        if (outcome is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteString("verdict", ContractCodes.Of(outcome.Kind));
        json.WriteString("standing", ContractCodes.Of(outcome.Standing));
        json.WriteString("dataState", ContractCodes.Of(outcome.DataState));
        WriteQuantity(json, "margin", outcome.Kind == VerdictKind.Undecided ? null : outcome.Margin);
        if (outcome.MarginBound != Bound.Exact)
        {
            json.WriteString("marginBound", Statistics.Codes.Of(outcome.MarginBound));
        }

        WriteQuantity(json, "gap", outcome.Kind == VerdictKind.Undecided ? outcome.Margin : null);
        json.WriteString("light", outcome.Colour is { } colour ? LightWords.Code(colour) : null);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, Words words)
    {
        json.WriteStartObject();
        json.WriteString("zh", words.Zh);
        json.WriteString("en", words.En);
        json.WriteEndObject();
    }
}
