using System.Globalization;
using System.Text.Json;
using Bihuan.Formulas;
using Bihuan.Publication;
using Bihuan.Statistics;
using Bihuan.Web.Accounts;
using Bihuan.Web.Phrases;

namespace Bihuan.Web.Api;

/// <summary>The parts of the interface the contract of files has no shape for: plans, indicators, series.</summary>
internal static class ApiJson
{
    public static void WritePlan(Utf8JsonWriter json, PlanSummary summary)
    {
        json.WriteStartObject();
        WritePlanKeys(json, summary);
        json.WriteEndObject();
    }

    public static void WriteAccount(Utf8JsonWriter json, PlanSummary summary, Account account)
    {
        json.WriteStartObject();
        WritePlanKeys(json, summary);
        json.WriteString("asOf", Day(account.AsOf));
        WriteTally(json, "targets", Tally.Of(account.Targets));
        WriteTally(json, "tasks", Tally.Of(account.Tasks));
        WriteTally(json, "claims", Tally.Of(account.Claims));
        json.WriteStartArray("chapters");
        foreach (var (chapter, verdicts) in account.Chapters)
        {
            json.WriteStartObject();
            json.WriteString("title", chapter);
            WriteTally(json, "targets", Tally.Of(verdicts.Where(verdict => verdict.Commitment.Kind == CommitmentKind.Target)));
            WriteTally(json, "claims", Tally.Of(verdicts.Where(verdict => verdict.Commitment.Kind == CommitmentKind.Claim)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteIndicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartObject();
        json.WriteString("code", indicator.Code);
        json.WriteString("nameZh", indicator.NameZh);
        json.WriteString("nameEn", indicator.NameEn);
        json.WriteString("unit", indicator.Unit.Symbol);
        json.WriteString("kind", Codes.Of(indicator.Kind));
        json.WriteString("direction", Codes.Of(indicator.Direction));
        json.WriteString("priceBasis", Codes.Of(indicator.PriceBasis));
        json.WriteString("frequency", indicator.Frequency is { } often ? Codes.Of(often) : null);
        json.WriteString("definitionZh", indicator.Definition);
        json.WriteString("definitionEn", indicator.DefinitionEn);
        json.WriteStartArray("aliases");
        foreach (var alias in indicator.Aliases)
        {
            json.WriteStringValue(alias);
        }

        json.WriteEndArray();
        json.WriteString("policyArea", indicator.PolicyArea);
        json.WriteString("leadDepartment", indicator.LeadDepartment);
        json.WriteEndObject();
    }

    /// <summary>A series as known on a date: every vintage, and for each period the one to use.</summary>
    public static void WriteSeries(Utf8JsonWriter json, Series series, DateOnly? asOf)
    {
        json.WriteStartObject();
        json.WriteString("indicatorCode", series.Indicator.Code);
        json.WriteString("areaCode", series.Area);
        json.WriteString("family", series.Family switch { SeriesFamily.Growth => "growth", SeriesFamily.RealGrowth => "growthReal", SeriesFamily.AverageGrowth => "growthAverage", _ => "value" });
        json.WriteString("unit", series.Unit.Symbol);
        json.WriteString("asOf", Day(asOf));
        json.WriteStartArray("periods");
        foreach (var period in series.Periods)
        {
            var known = series.VintagesOf(period).Where(observation => observation.IsKnown(asOf)).ToList();
            if (known.Count == 0)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("period", period.ToString());
            json.WriteString("used", series.At(period, asOf)?.Id);
            json.WriteStartArray("vintages");
            foreach (var observation in known)
            {
                ContractJson.WriteObservation(json, observation);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlanKeys(Utf8JsonWriter json, PlanSummary summary)
    {
        var plan = summary.Plan;
        json.WriteString("id", plan.Id);
        json.WriteString("title", plan.Title);
        json.WriteString("titleEn", plan.TitleEn);
        json.WriteString("areaCode", plan.AreaCode);
        json.WriteString("issued", Day(plan.Issued));
        json.WriteStartObject("horizon");
        json.WriteString("from", plan.From.ToString("0000", CultureInfo.InvariantCulture));
        json.WriteString("to", plan.To.ToString("0000", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteBoolean("confirmed", summary.IsConfirmed);
        json.WriteNumber("entries", summary.Entries);
        json.WriteString("latestPublication", Day(summary.LatestPublication));
    }

    private static void WriteTally(Utf8JsonWriter json, string key, Tally tally)
    {
        json.WriteStartObject(key);
        json.WriteNumber("total", tally.Total);
        foreach (var outlook in OutlookPhrases.All)
        {
            json.WriteNumber(outlook switch { Outlook.OnTrack => "onTrack", Outlook.NotJudged => "notJudged", Outlook.NoMeaning => "noMeaning", _ => OutlookPhrases.Key(outlook) }, tally[outlook]);
        }

        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
