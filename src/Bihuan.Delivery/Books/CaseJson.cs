using System.Globalization;
using System.Text.Json;
using Bihuan.Delivery.Appraisals;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;

namespace Bihuan.Delivery.Books;

/// <summary>A case as programs read it; command line and interface both write through here.</summary>
public static class CaseJson
{
    /// <summary>Writes a case with its timeline and reports.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="case">The case.</param>
    /// <param name="steps">The steps of its timeline to tell.</param>
    /// <param name="appraisal">What the scoring rules came to; null before there is anything to appraise.</param>
    /// <param name="choices">What the person asking may do; null where nobody is named.</param>
    /// <param name="on">The day clocks are read on.</param>
    public static void Write(Utf8JsonWriter json, SupervisionCase @case, IEnumerable<CaseStep> steps, Appraisal? appraisal, IReadOnlyList<CaseChoice>? choices, DateOnly on)
    {
        json.WriteStartObject();
        json.WriteString("id", @case.Id);
        json.WriteString("task", @case.Task);
        json.WriteString("basis", @case.Basis);
        json.WriteString("state", CaseWords.CodeOf(@case.State));
        json.WriteString("lead", @case.Lead);
        Texts(json, "supporting", @case.Supporting);
        json.WriteString("due", Day(@case.Due));
        Texts(json, "earlierDues", @case.EarlierDues.Select(day => Day(day)!));
        json.WriteString("dueAskedFor", Day(@case.DueAskedFor));
        Number(json, "overdueWorkingDays", @case.Overdue(on, WorkCalendar.China));
        json.WriteString("level", CaseWords.CodeOf(@case.Level));
        json.WriteNumber("round", @case.Round);
        Number(json, "score", @case.Score);
        json.WriteBoolean("appealed", @case.IsAppealed);
        if (appraisal is not null)
        {
            Write(json, appraisal);
        }

        json.WriteNumber("revision", @case.Sequence);
        json.WriteString("asOf", Day(on));
        json.WriteStartArray("reports");
        foreach (var sheet in @case.Sheets.Where(sheet => sheet.State is ReportState.Signed or ReportState.Accepted))
        {
            Write(json, sheet, on);
        }

        json.WriteEndArray();
        json.WriteStartArray("timeline");
        foreach (var step in steps)
        {
            Write(json, step);
        }

        json.WriteEndArray();
        if (choices is not null)
        {
            json.WriteStartArray("choices");
            foreach (var one in choices)
            {
                json.WriteStartObject();
                json.WriteString("action", CaseWords.CodeOf(one.Action));
                json.WriteBoolean("open", one.IsOpen);
                Texts(json, "needs", one.Needs.Select(rule => rule.Code));
                Texts(json, "refusals", one.Refusals.Select(rule => rule.Code));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes what an agency is asked to report on a period, and what is known already.</summary>
    public static void Write(Utf8JsonWriter json, ReportForm form, DateOnly on)
    {
        json.WriteStartObject();
        json.WriteString("agency", form.Agency);
        json.WriteString("period", form.Period.ToString());
        json.WriteString("due", Day(ReportClock.DueOf(form.Period, WorkCalendar.China)));
        Number(json, "lateWorkingDays", ReportClock.Late(form.Sheet, form.Period, on, WorkCalendar.China));
        json.WriteString("state", form.Sheet is { } sheet ? CaseWords.CodeOf(sheet.State) : null);
        json.WriteString("returnedFor", form.Sheet?.ReturnedFor);
        json.WriteNumber("cellsAsked", form.Asked);
        json.WriteNumber("cellsSpared", form.Spared);
        json.WriteString("text", form.BeginText);
        json.WriteStartArray("cells");
        foreach (var key in ReportCell.InWords)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteBoolean("asked", true);
            json.WriteString("value", form.Begin(key));
            json.WriteEndObject();
        }

        foreach (var cell in form.Figures)
        {
            json.WriteStartObject();
            json.WriteString("key", cell.Key);
            json.WriteBoolean("asked", cell.IsAsked);
            json.WriteString("unit", cell.Unit.Symbol);
            json.WriteString("value", cell.Published is { } published ? published.Value.Value.ToString(CultureInfo.InvariantCulture) : cell.Elsewhere?.Value ?? form.Begin(cell.Key));
            json.WriteString("source", cell.Published is { } known ? known.Source.Title : cell.Elsewhere is { } other ? $"{other.Case} {other.Agency}" : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Appraisal appraisal)
    {
        json.WriteStartObject("appraisal");
        json.WriteString("version", appraisal.Version);
        json.WriteNumber("computed", appraisal.Score);
        json.WriteStartArray("points");
        foreach (var point in appraisal.Points)
        {
            json.WriteStartObject();
            json.WriteString("rule", point.Rule.Code);
            json.WriteString("zh", point.Rule.Words.Zh);
            json.WriteString("en", point.Rule.Words.En);
            json.WriteNumber("count", point.Count);
            json.WriteNumber("points", point.Points);
            json.WriteStartArray("entries");
            foreach (var entry in point.Entries)
            {
                json.WriteNumberValue(entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportSheet sheet, DateOnly on)
    {
        json.WriteStartObject();
        json.WriteString("agency", sheet.Agency);
        json.WriteString("period", sheet.Period.ToString());
        json.WriteString("state", CaseWords.CodeOf(sheet.State));
        json.WriteString("signedBy", sheet.SignedBy);
        json.WriteString("signedOn", Day(sheet.SignedOn));
        Number(json, "lateWorkingDays", ReportClock.Late(sheet, sheet.Period, on, WorkCalendar.China));
        json.WriteNumber("returns", sheet.Returns);
        json.WriteString("text", sheet.Text);
        Cells(json, sheet.Cells);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CaseStep step)
    {
        var input = step.Event.Input;
        json.WriteStartObject();
        json.WriteString("on", Day(input.On));
        json.WriteString("action", CaseWords.CodeOf(step.Event.Action));
        json.WriteString("agency", input.By.Agency);
        json.WriteString("who", input.By.Person);
        json.WriteString("text", input.Text);
        json.WriteString("reason", input.Reason);
        json.WriteString("document", input.Document);
        json.WriteString("period", input.Period);
        if (input.Cells is { } cells)
        {
            Cells(json, cells);
        }

        json.WriteStartArray("evidence");
        foreach (var file in input.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("hash", file.Hash);
            json.WriteString("name", file.Name);
            json.WriteString("type", file.Type);
            json.WriteNumber("size", file.Size);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("entry", step.Entry.Sequence);
        json.WriteEndObject();
    }

    private static void Cells(Utf8JsonWriter json, IReadOnlyDictionary<string, string> cells)
    {
        json.WriteStartObject("cells");
        foreach (var (key, value) in cells)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        json.WritePropertyName(name);
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
