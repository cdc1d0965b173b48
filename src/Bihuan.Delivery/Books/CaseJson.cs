using System.Globalization;
using System.Text.Json;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Books;

/// <summary>A case for programs, the same from the command line and from the interface.</summary>
public static class CaseJson
{
    /// <summary>Writes one case as it stands, with its timeline.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="case">The case.</param>
    /// <param name="book">The book it is in.</param>
    /// <param name="on">The day it is looked at.</param>
    /// <param name="choices">What somebody may do next; null when nobody asked.</param>
    public static void Write(Utf8JsonWriter json, SupervisionCase @case, DeliveryBook book, DateOnly on, IReadOnlyList<CaseChoice>? choices)
    {
        json.WriteStartObject();
        json.WriteString("id", @case.Id);
        json.WriteString("task", @case.Task);
        json.WriteString("basis", @case.Basis);
        json.WriteString("state", CaseWords.CodeOf(@case.State));
        json.WriteString("lead", @case.Lead);
        Texts(json, "supporting", @case.Supporting);
        json.WriteString("due", @case.Due is { } due ? Day(due) : null);
        Texts(json, "earlierDues", @case.EarlierDues.Select(Day));
        if (@case.Overdue(on, WorkCalendar.China) is { } late)
        {
            json.WriteNumber("overdueWorkingDays", late);
        }
        else
        {
            json.WriteNull("overdueWorkingDays");
        }

        json.WriteString("level", CaseWords.CodeOf(@case.Level));
        json.WriteNumber("round", @case.Round);
        json.WriteNumber("revision", @case.Sequence);
        json.WriteString("asOf", Day(on));
        json.WriteStartArray("timeline");
        foreach (var step in book.Timeline(@case.Id))
        {
            Step(json, step);
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

    private static void Step(Utf8JsonWriter json, CaseStep step)
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

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
