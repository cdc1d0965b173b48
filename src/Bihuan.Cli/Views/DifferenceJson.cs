using System.Text.Json;
using Bihuan.Importing;
using Bihuan.Publication;
using Bihuan.Statistics;

namespace Bihuan.Cli.Views;

/// <summary>The table of differences for programs: every row.</summary>
internal static class DifferenceJson
{
    public static string Of(Plan plan, DifferenceTable table, bool isDryRun, int written) => ContractJson.Page(json =>
    {
        json.WriteStartObject();
        json.WriteString("plan", plan.Id);
        json.WriteString("file", table.File);
        json.WriteBoolean("dryRun", isDryRun);
        json.WriteBoolean("readable", table.IsReadable);
        json.WriteBoolean("clean", table.IsClean);
        json.WriteNumber("written", written);
        json.WriteStartObject("counts");
        foreach (var change in Enum.GetValues<RowChange>())
        {
            json.WriteNumber(DifferenceWords.Code(change), table.Count(change));
        }

        json.WriteNumber("unfilled", table.Unfilled);
        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            Row(json, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in table.Diagnostics)
        {
            Diagnostic(json, diagnostic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Row(Utf8JsonWriter json, DifferenceRow row)
    {
        json.WriteStartObject();
        json.WriteString("at", row.Row.Place.ToString());
        json.WriteString("change", DifferenceWords.Code(row.Change));
        Observation(json, "observation", row.Row.Observation);
        Observation(json, "against", row.Against);
        if (row.Outlier is { } outlier)
        {
            json.WriteStartObject("outlier");
            json.WriteString("kind", char.ToLowerInvariant(outlier.Kind.ToString()[0]) + outlier.Kind.ToString()[1..]);
            json.WriteString("comparedWith", outlier.Neighbour.ToString());
            json.WriteNumber("value", outlier.NeighbourValue);
            json.WriteNumber("low", DecimalPlaces(outlier.Low));
            if (outlier.High == decimal.MaxValue)
            {
                json.WriteNull("high");
            }
            else
            {
                json.WriteNumber("high", DecimalPlaces(outlier.High));
            }

            json.WriteNumber("factor", outlier.Factor);
            json.WriteNumber("changes", outlier.Changes);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("outlier");
        }

        json.WriteStartArray("reasons");
        foreach (var reason in row.Reasons)
        {
            Diagnostic(json, reason);
        }

        json.WriteEndArray();
        if (row.IsBad)
        {
            json.WriteStartArray("cells");
            foreach (var cell in row.Row.Cells)
            {
                json.WriteStringValue(cell);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Observation(Utf8JsonWriter json, string name, Observation? one)
    {
        if (one is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("id", one.Id);
        json.WriteString("indicatorCode", one.Key.Indicator);
        json.WriteString("areaCode", one.Key.Area);
        json.WriteString("period", one.Period.ToString());
        json.WriteString("measure", Codes.Of(one.Key.Measure));
        json.WriteNumber("value", one.Value.Value);
        json.WriteString("unit", one.Value.Unit.Symbol);
        json.WriteString("bound", Codes.Of(one.Bound));
        json.WriteString("status", Codes.Of(one.Status));
        json.WriteString("published", one.Published?.ToString());
        json.WriteString("source", one.Source.Title);
        json.WriteEndObject();
    }

    private static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("at", diagnostic.Place.ToString());
        json.WriteString("messageZh", diagnostic.Message.Zh);
        json.WriteString("messageEn", diagnostic.Message.En);
        json.WriteString("remedyZh", diagnostic.Remedy.Zh);
        json.WriteString("remedyEn", diagnostic.Remedy.En);
        json.WriteEndObject();
    }

    private static decimal DecimalPlaces(decimal number) => Math.Round(number, 4);
}
