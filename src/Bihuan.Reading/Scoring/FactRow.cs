using System.Text.Json;

namespace Bihuan.Reading.Scoring;

/// <summary>A fact as a line of gold or of <c>read</c>'s JSONL, with the fields that are compared.</summary>
internal sealed record FactRow(string Id, int Start, int End, string Quote, Dictionary<string, string?> Fields, double? Value, string? LastSection)
{
    private static readonly string[] TextFields = ["unit", "comparator", "measure", "from", "to", "frequency", "modality", "strength", "reference", "indicator"];

    public static IEnumerable<FactRow> ReadAll(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line);
            }
        }
    }

    private static FactRow Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var fields = TextFields.ToDictionary(name => name, name => Text(root, name), StringComparer.Ordinal);
        double? value = root.TryGetProperty("value", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;
        string? last = null;
        if (root.TryGetProperty("section", out var section) && section.ValueKind == JsonValueKind.Array && section.GetArrayLength() > 0)
        {
            last = section[section.GetArrayLength() - 1].GetString();
        }

        return new FactRow(Text(root, "id") ?? "", root.GetProperty("start").GetInt32(), root.GetProperty("end").GetInt32(), Text(root, "quote") ?? "", fields, value, last);
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;
}
