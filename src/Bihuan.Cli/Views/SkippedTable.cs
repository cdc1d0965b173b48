using System.Text.Json;
using Bihuan.Publication;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>The numerals of a report that are not facts, each with its reason.</summary>
internal static class SkippedTable
{
    public static void Write(Session session, TextWriter writer, Findings findings, string format)
    {
        if (format == "table")
        {
            var table = Screen.Table((session.Say("位置", "at"), Justify.Left, false), (session.Say("原文", "text"), Justify.Left, true), (session.Say("原因", "reason"), Justify.Left, false));
            foreach (var skipped in findings.Skipped)
            {
                table.AddRow(Screen.Cell(skipped.Span.ToString()), Screen.Cell(skipped.Quote), Screen.Cell(skipped.Reason));
            }

            using var screen = new Screen(session);
            screen.Add(table);
            screen.WriteTo(writer);
            return;
        }

        if (format == "csv")
        {
            writer.WriteLine("start,end,quote,reason");
            foreach (var skipped in findings.Skipped)
            {
                writer.WriteLine($"{skipped.Span.Start},{skipped.Span.End},{FactCsv.Cell(skipped.Quote)},{FactCsv.Cell(skipped.Reason)}");
            }

            return;
        }

        foreach (var skipped in findings.Skipped)
        {
            writer.WriteLine(ContractJson.Line(json => Write(json, skipped)));
        }
    }

    private static void Write(Utf8JsonWriter json, SkippedNumeral skipped)
    {
        json.WriteStartObject();
        json.WriteNumber("start", skipped.Span.Start);
        json.WriteNumber("end", skipped.Span.End);
        json.WriteString("quote", skipped.Quote);
        json.WriteString("reason", skipped.Reason);
        json.WriteEndObject();
    }
}
