using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bihuan.Publication;

/// <summary>
/// The JSON that other programs read: facts, commitments, verdicts and proofs, key by key as the published contract lists them. Command line, web
/// and pages all write through here, so that one scenario gives one answer. Chinese is not escaped, keys are camelCase, line ends are LF.
/// </summary>
/// <example>
/// <code>
/// var line = ContractJson.Line(json => ContractJson.WriteVerdict(json, verdict, notation));
/// </code>
/// </example>
public static partial class ContractJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>What <paramref name="write"/> writes, on one line without a line end: one row of a JSONL file.</summary>
    public static string Line(Action<Utf8JsonWriter> write) => Text(write, OneLine);

    /// <summary>What <paramref name="write"/> writes, indented by two spaces, without a line end.</summary>
    public static string Page(Action<Utf8JsonWriter> write) => Text(write, Indented);

    private static string Text(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A number as JSON writes it: every digit that means something, no trailing zeros.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static void WriteWords(Utf8JsonWriter json, string key, Words words)
    {
        json.WriteStartObject(key);
        json.WriteString("zh", words.Zh);
        json.WriteString("en", words.En);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteQuantity(Utf8JsonWriter json, string key, Quantity? quantity)
    {
        if (quantity is not { } number)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteNumber("value", Statistics.DecimalMath.Trim(number.Value));
        json.WriteString("unit", number.Unit.Symbol);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string key, DateOnly? date) =>
        json.WriteString(key, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string? Year(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);
}
