using System.Globalization;
using System.Text.Json;

namespace Bihuan.Delivery.Allocations;

/// <summary>A plan's decomposition as programs read it.</summary>
public static class AllocationJson
{
    /// <summary>Writes every commitment that has parts, its sums, and what nobody answers for.</summary>
    public static void Write(Utf8JsonWriter json, AllocationTable table, IReadOnlyList<Commitment> register, AllocationCoverage coverage)
    {
        json.WriteStartObject();
        json.WriteStartArray("commitments");
        foreach (var commitment in register.Where(one => table.Of(one.Id).Count > 0))
        {
            json.WriteStartObject();
            json.WriteString("id", commitment.Id);
            json.WriteString("title", commitment.Title);
            var target = AllocationTarget.Of(commitment);
            json.WriteString("target", target?.Number.ToString());
            var inForce = target is null ? [] : AllocationTable.InForce(target, table.Of(commitment.Id));
            json.WriteStartArray("parts");
            foreach (var row in table.Of(commitment.Id))
            {
                Write(json, row, inForce.Contains(row));
            }

            json.WriteEndArray();
            json.WriteStartArray("sums");
            foreach (var (isByArea, sum) in table.SumsOf(commitment))
            {
                json.WriteStartObject();
                json.WriteString("by", isByArea ? "area" : "agency");
                json.WriteString("state", JsonNamingPolicy.KebabCaseLower.ConvertName(sum.State.ToString()));
                json.WriteString("sum", sum.Sum?.ToString());
                json.WriteString("gap", sum.Gap?.ToString());
                json.WriteString("index", sum.Index?.ToString("0.0000", CultureInfo.InvariantCulture));
                json.WriteString("low", sum.Range.Low.ToString());
                json.WriteString("high", sum.Range.High.ToString());
                json.WriteNumber("stricter", sum.Stricter);
                json.WriteNumber("provisional", sum.Provisional);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("coverage");
        json.WriteNumber("owned", coverage.Owned.Count);
        Ids(json, "suggested", coverage.Suggested);
        Ids(json, "ownerless", coverage.Ownerless);
        json.WriteStartArray("orphans");
        foreach (var row in coverage.Orphans)
        {
            Write(json, row, isInForce: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AllocationRow row, bool isInForce)
    {
        json.WriteStartObject();
        json.WriteString("commitment", row.Commitment);
        json.WriteString("agency", row.Agency);
        json.WriteString("area", row.Area);
        json.WriteString("origin", row.Origin == AllocationOrigin.Own ? "own" : "above");
        json.WriteNumber("value", row.Value!.Value);
        json.WriteString("unit", row.Unit);
        json.WriteStartArray("quarters");
        foreach (var quarter in row.Quarters)
        {
            json.WriteNumberValue(quarter);
        }

        json.WriteEndArray();
        json.WriteBoolean("provisional", row.IsProvisional);
        json.WriteBoolean("inForce", isInForce);
        json.WriteString("note", row.Note);
        json.WriteEndObject();
    }

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<Commitment> commitments)
    {
        json.WriteStartArray(name);
        foreach (var commitment in commitments)
        {
            json.WriteStringValue(commitment.Id);
        }

        json.WriteEndArray();
    }
}
