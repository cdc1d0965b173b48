using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bihuan.Statistics;

namespace Bihuan.Store.Database;

/// <summary>
/// How values of the domain lie in JSON columns. The same content always gives the same text, since the hash of a version is taken of it:
/// members in the order of their declaration, nulls left out, units and enums by the words of the contract.
/// </summary>
internal static class StoreJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new UnitConverter(),
            new CodeConverter<IndicatorKind>(Codes.Of, Codes.TryParse),
            new CodeConverter<Direction>(Codes.Of, Codes.TryParse),
            new CodeConverter<PriceBasis>(Codes.Of, Codes.TryParse),
            new CodeConverter<Frequency>(Codes.Of, Codes.TryParse),
            new CodeConverter<Measure>(Codes.Of, Codes.TryParse),
            new CodeConverter<Comparator>(Codes.Of, Codes.TryParse),
            new CodeConverter<Modality>(Codes.Of, Codes.TryParse),
            new CodeConverter<Strength>(Codes.Of, Codes.TryParse),
        },
    };

    private delegate bool Parse<T>(string? text, out T value);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"the database holds no {typeof(T).Name} where one should be");

    private sealed class CodeConverter<T>(Func<T, string> write, Parse<T> parse) : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parse(reader.GetString(), out var value) ? value : throw new JsonException($"'{reader.GetString()}' is not a {typeof(T).Name}");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class UnitConverter : JsonConverter<Unit>
    {
        public override Unit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            UnitCatalogue.TryParse(reader.GetString(), out var unit) ? unit : throw new JsonException($"'{reader.GetString()}' is not a unit");

        public override void Write(Utf8JsonWriter writer, Unit value, JsonSerializerOptions options) => writer.WriteStringValue(value.Symbol);
    }
}
