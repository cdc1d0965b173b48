using System.Globalization;
using System.Text.Json;
using Bihuan.Registers;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>One entry of the register: the keys and order of a line of commitments.jsonl.</summary>
    public static void WriteEntry(Utf8JsonWriter json, RegisterEntry entry, bool isConfirmed)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("kind", ContractCodes.Of(entry.Kind));
        json.WriteString("title", entry.Title);
        json.WriteString("indicatorCode", entry.IndicatorCode);
        json.WriteString("areaCode", entry.AreaCode);
        json.WriteString("fact", entry.Fact);
        json.WriteString("quote", entry.Quote);
        json.WriteString("sentence", entry.Sentence);
        WriteStrings(json, "section", entry.Section);
        json.WriteString("formula", entry.Formula);
        json.WriteString("reading", entry.Readings.Count > 0 ? entry.Readings[0].Id : null);
        json.WriteStartArray("readings");
        foreach (var reading in entry.Readings)
        {
            json.WriteStartObject();
            json.WriteString("reading", reading.Id);
            json.WriteString("formula", reading.Formula);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "reasons", entry.Reasons);
        json.WriteBoolean("confirmed", isConfirmed);
        json.WriteEndObject();
    }

    /// <summary>One event of the register, as register.jsonl keeps it.</summary>
    public static void WriteEvent(Utf8JsonWriter json, RegisterEvent happened)
    {
        json.WriteStartObject();
        json.WriteNumber("revision", happened.Revision);
        json.WriteString("event", CodeOf(happened));
        json.WriteString("at", happened.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("who", happened.Who);
        json.WriteString("note", happened.Note);
        switch (happened)
        {
            case RegisterEvent.CommitmentDrafted e:
                Entries(e.Entry);
                break;
            case RegisterEvent.CommitmentRedrafted e:
                Entries(e.Entry);
                break;
            case RegisterEvent.CommitmentMoved e:
                Entries(e.Entry);
                break;
            case RegisterEvent.CommitmentConfirmed e:
                Entries(e.Entry);
                break;
            case RegisterEvent.CommitmentCorrected e:
                Entries(e.Entry);
                break;
            case RegisterEvent.CommitmentVanished e:
                json.WriteString("id", e.Id);
                break;
            case RegisterEvent.CommitmentRejected e:
                json.WriteString("id", e.Id);
                break;
            case RegisterEvent.CommitmentAssigned e:
                json.WriteString("id", e.Id);
                json.WriteStartObject("cells");
                foreach (var (key, text) in e.Cells.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    json.WriteString(key, text);
                }

                json.WriteEndObject();
                break;
            case RegisterEvent.CommitmentReopened e:
                json.WriteString("id", e.Id);
                break;
            case RegisterEvent.CommitmentsMerged e:
                WriteStrings(json, "sources", e.Sources);
                Entries(e.Entry);
                break;
            case RegisterEvent.CommitmentSplit e:
                json.WriteString("id", e.Id);
                Entries([.. e.Parts]);
                break;
        }

        json.WriteEndObject();

        void Entries(params RegisterEntry[] entries)
        {
            json.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                WriteEntry(json, entry, happened is RegisterEvent.CommitmentConfirmed);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Reads one event; null with the reason when the text is none. Never throws on any text.</summary>
    public static RegisterEvent? ReadEvent(string line, out Words? problem)
    {
        problem = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            var entries = json.TryGetProperty("entries", out var list) ? list.EnumerateArray().Select(Entry).ToList() : [];
            var id = Text(json, "id") ?? "";
            RegisterEvent? happened = Text(json, "event") switch
            {
                "commitmentDrafted" => new RegisterEvent.CommitmentDrafted(entries[0]),
                "commitmentRedrafted" => new RegisterEvent.CommitmentRedrafted(entries[0]),
                "commitmentMoved" => new RegisterEvent.CommitmentMoved(entries[0]),
                "commitmentVanished" => new RegisterEvent.CommitmentVanished(id),
                "commitmentConfirmed" => new RegisterEvent.CommitmentConfirmed(entries[0]),
                "commitmentCorrected" => new RegisterEvent.CommitmentCorrected(entries[0]),
                "commitmentRejected" => new RegisterEvent.CommitmentRejected(id),
                "commitmentAssigned" => new RegisterEvent.CommitmentAssigned(id, json.GetProperty("cells").EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetString() ?? "", StringComparer.Ordinal)),
                "commitmentReopened" => new RegisterEvent.CommitmentReopened(id),
                "commitmentsMerged" => new RegisterEvent.CommitmentsMerged([.. json.GetProperty("sources").EnumerateArray().Select(one => one.GetString()!)], entries[0]),
                "commitmentSplit" => new RegisterEvent.CommitmentSplit(id, entries),
                _ => null,
            };
            if (happened is null)
            {
                problem = new("不认识的 event", "unknown event");
                return null;
            }

            return happened with
            {
                Revision = json.GetProperty("revision").GetInt32(),
                At = DateTimeOffset.Parse(json.GetProperty("at").GetString()!, CultureInfo.InvariantCulture),
                Who = Text(json, "who") ?? "",
                Note = Text(json, "note") ?? "",
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            problem = new("缺键或不是 JSON", "a key is missing, or it is not JSON");
            return null;
        }
    }

    /// <summary>The lines of a register (commitments.jsonl) as the events that would have made it: drafted, and confirmed where the line says so. Lines that are none are left out; <see cref="ReadCommitments"/> tells them.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="home">Area of lines that name none.</param>
    public static IReadOnlyList<RegisterEvent> ReadAsEvents(string text, string home)
    {
        var events = new List<RegisterEvent>();
        foreach (var line in text.Split('\n'))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                var entry = Entry(document.RootElement, home);
                events.Add(new RegisterEvent.CommitmentDrafted(entry) { Revision = events.Count + 1 });
                if (document.RootElement.TryGetProperty("confirmed", out var confirmed) && confirmed.ValueKind == JsonValueKind.True)
                {
                    events.Add(new RegisterEvent.CommitmentConfirmed(entry) { Revision = events.Count + 1 });
                }
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                // Told by ReadCommitments, which reads the same lines.
            }
        }

        return events;
    }

    private static string CodeOf(RegisterEvent happened) => char.ToLowerInvariant(happened.GetType().Name[0]) + happened.GetType().Name[1..];

    private static RegisterEntry Entry(JsonElement json) => Entry(json, "");

    private static RegisterEntry Entry(JsonElement json, string home) => new()
    {
        Id = json.GetProperty("id").GetString() ?? throw new FormatException(),
        Kind = ContractCodes.TryParse(Text(json, "kind"), out var kind) ? kind : throw new FormatException(),
        Title = Text(json, "title") ?? "",
        IndicatorCode = Text(json, "indicatorCode"),
        AreaCode = Text(json, "areaCode") ?? home,
        Fact = Text(json, "fact"),
        Quote = Text(json, "quote") ?? "",
        Sentence = Text(json, "sentence") ?? "",
        Section = Texts(json, "section"),
        Readings = ReadingsOf(json),
        Reasons = Texts(json, "reasons"),
    };

    // The line's own formula is the default, whether the list has it or a person corrected it.
    private static List<RegisterReading> ReadingsOf(JsonElement json)
    {
        var readings = json.TryGetProperty("readings", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(one => new RegisterReading(Text(one, "reading") ?? "", Text(one, "formula") ?? "")).Where(one => one.Formula.Length > 0).ToList()
            : [];
        if (Text(json, "formula") is { } formula)
        {
            var name = Text(json, "reading") ?? (readings.Count > 0 ? readings[0].Id : "words.bound");
            if (readings.Find(one => one.Id == name) is { } listed && listed.Formula != formula)
            {
                return [new RegisterReading(InterpretationCatalogue.Corrected, formula)];
            }

            readings.RemoveAll(one => one.Id == name);
            readings.Insert(0, new RegisterReading(name, formula));
        }

        return readings;
    }

    private static IReadOnlyList<string> Texts(JsonElement json, string key) => json.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)] : [];

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
