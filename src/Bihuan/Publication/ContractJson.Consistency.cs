using System.Text.Json;
using Bihuan.Consistency;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>The consistency report: <c>conflicts assumptions notes</c>, key by key as the contract lists them.</summary>
    public static void WriteConsistency(Utf8JsonWriter json, ConsistencyReport report)
    {
        json.WriteStartObject();
        json.WriteStartArray("conflicts");
        foreach (var conflict in report.Conflicts)
        {
            Write(json, conflict);
        }

        json.WriteEndArray();
        json.WriteStartArray("assumptions");
        foreach (var assumption in report.Assumptions)
        {
            Write(json, assumption);
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
        {
            json.WriteStartObject();
            json.WriteString("code", note.Code);
            WriteStrings(json, "commitments", note.Commitments);
            json.WriteString("messageZh", note.Message.Zh);
            json.WriteString("messageEn", note.Message.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "leastChange", report.LeastChange);
        json.WriteNumber("undecided", report.Undecided);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Conflict conflict)
    {
        json.WriteStartObject();
        WriteStrings(json, "commitments", conflict.Members.Select(member => member.Id));
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(conflict.Kind.ToString()));
        json.WriteString("explanationZh", conflict.Explanation.Zh);
        json.WriteString("explanationEn", conflict.Explanation.En);
        json.WriteStartArray("certificate");
        foreach (var step in conflict.Certificate.Steps)
        {
            json.WriteStartObject();
            json.WriteString("zh", step.Text.Zh);
            json.WriteString("en", step.Text.En);
            json.WriteString("arithmetic", step.Arithmetic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("repairs");
        foreach (var repair in conflict.Repairs)
        {
            json.WriteStartObject();
            json.WriteString("commitment", repair.Commitment);
            json.WriteNumber("from", Plain(repair.From));
            json.WriteNumber("to", Plain(repair.To));
            json.WriteNumber("by", Plain(repair.By));
            json.WriteString("unit", repair.Unit.Symbol);
            json.WriteString("zh", repair.Text.Zh);
            json.WriteString("en", repair.Text.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Assumption assumption)
    {
        json.WriteStartObject();
        json.WriteString("quantity", assumption.Quantity);
        json.WriteString("kind", assumption.Kind);
        json.WriteString("nameZh", assumption.Name.Zh);
        json.WriteString("nameEn", assumption.Name.En);
        WriteNumber(json, "low", assumption.Low);
        WriteNumber(json, "high", assumption.High);
        json.WriteString("unit", assumption.Unit.Symbol);
        WriteStrings(json, "commitments", assumption.Commitments);
        json.WriteStartArray("because");
        foreach (var reason in assumption.Because)
        {
            json.WriteStartObject();
            json.WriteString("zh", reason.Zh);
            json.WriteString("en", reason.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, Plain(number));
        }
        else
        {
            json.WriteNull(key);
        }
    }
}
