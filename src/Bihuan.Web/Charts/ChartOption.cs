using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bihuan.Publication;
using Bihuan.Web.Content;
using Bihuan.Web.Phrases;

namespace Bihuan.Web.Charts;

/// <summary>The chart's model as JSON for the script that hands it to echarts. Colours stay in the style sheet: the script reads them there.</summary>
internal static class ChartOption
{
    // The default encoder escapes < > & and quotes, so the text is safe inside a script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Json(ChartModel model, PlanView view)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("unit", model.Unit);
            json.WriteNumber("from", model.FirstMonth);
            json.WriteNumber("to", model.LastMonth);
            if (model.NowMonth is { } now)
            {
                json.WriteNumber("now", now);
            }

            json.WriteStartObject("words");
            json.WriteString("target", view.T("目标", "target"));
            json.WriteString("path", view.T("轨迹", "path"));
            json.WriteString("noData", view.T("无数据", "no data"));
            json.WriteString("notDue", view.T("尚未到期", "not yet due"));
            json.WriteEndObject();
            json.WriteStartArray("lines");
            foreach (var line in model.Lines)
            {
                Write(json, line, view);
            }

            json.WriteEndArray();
            json.WriteStartArray("targets");
            foreach (var target in model.Targets)
            {
                json.WriteStartObject();
                json.WriteString("label", target.Label);
                json.WriteNumber("from", target.FirstMonth);
                json.WriteNumber("to", target.LastMonth);
                json.WriteNumber("value", Math.Round(target.Value, 6));
                json.WriteNumber("tolerance", Math.Round(target.Tolerance, 6));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("path");
            foreach (var (month, value) in model.Path)
            {
                json.WriteStartArray();
                json.WriteNumberValue(month);
                json.WriteNumberValue(Math.Round(value, 6));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("missing");
            model.MissingYears.ToList().ForEach(json.WriteNumberValue);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ChartLine line, PlanView view)
    {
        json.WriteStartObject();
        json.WriteString("name", line.Name);
        json.WriteStartArray("points");
        foreach (var point in line.Points.Where(point => point.IsUsed))
        {
            json.WriteStartObject();
            json.WriteNumber("x", point.Period.LastMonth);
            json.WriteNumber("y", Math.Round(point.Value, 6));
            json.WriteString("period", point.Period.Print(view.Language));
            json.WriteString("text", NumberPhrases.Exact(point.Observation, view.Language));
            json.WriteString("status", Statistics.Codes.Of(point.Observation.Status));
            json.WriteString("statusText", AccountWords.Of(point.Observation.Status).In(view.Language));
            json.WriteString("source", point.Observation.Source.Title);
            json.WriteString("published", point.Observation.Published?.ToString());
            json.WriteBoolean("annual", point.Period.Kind == PeriodKind.Year);
            json.WriteString("year", point.Period.LastYear.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
