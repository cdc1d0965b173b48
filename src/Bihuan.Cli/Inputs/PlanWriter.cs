using System.Globalization;
using System.Text;
using Bihuan.Cli.Views;
using Bihuan.Publication;
using Bihuan.Statistics;

namespace Bihuan.Cli.Inputs;

/// <summary>Writes a new plan folder: all of it or nothing.</summary>
internal static class PlanWriter
{
    private const string ObservationHeader =
        "indicator_code,area_code,period,measure,value,unit,status,published,source_title,source_url,quote,bound,derived,note";

    /// <summary>Writes the folder. The report is copied byte for byte under <paramref name="reportName"/>.</summary>
    /// <exception cref="IOException">The folder could not be written.</exception>
    public static void Write(string folder, NewPlan plan, string reportName, byte[] report)
    {
        var parts = folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + ".partial";
        if (Directory.Exists(parts))
        {
            Directory.Delete(parts, recursive: true);
        }

        Directory.CreateDirectory(parts);
        File.WriteAllBytes(Path.Combine(parts, reportName), report);
        WriteText(parts, "plan.json", PlanJson(plan, reportName) + "\n");
        WriteText(parts, "indicators.csv", Indicators(plan.Plan.Indicators));
        WriteText(parts, "areas.csv", Areas(plan.Plan.Areas));
        WriteText(parts, "observations.csv", ObservationHeader + "\n");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder);
        }

        Directory.Move(parts, folder);
    }

    private static string PlanJson(NewPlan made, string reportName) => ContractJson.Page(json =>
    {
        var plan = made.Plan;
        json.WriteStartObject();
        json.WriteString("title", plan.Title);
        if (made.Government.Length > 0)
        {
            json.WriteString("government", made.Government);
        }

        json.WriteString("areaCode", plan.AreaCode);
        json.WriteString("issued", Session.Day(plan.Issued));
        json.WriteStartObject("horizon");
        json.WriteString("from", plan.From.ToString("0000", CultureInfo.InvariantCulture));
        json.WriteString("to", plan.To.ToString("0000", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteString("language", plan.Language);
        json.WriteString("report", reportName);
        json.WriteStartObject("files");
        json.WriteString("indicators", "indicators.csv");
        json.WriteString("areas", "areas.csv");
        json.WriteString("observations", "observations.csv");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static string Indicators(IReadOnlyList<Indicator> indicators)
    {
        var text = new StringBuilder("code,name_zh,name_en,unit,kind,direction,definition,definition_en,aliases,price_basis,frequency,policy_area,lead_department\n");
        foreach (var one in indicators)
        {
            Row(text, one.Code, one.NameZh, one.NameEn, one.Unit.Symbol, Codes.Of(one.Kind), Codes.Of(one.Direction), one.Definition, one.DefinitionEn,
                string.Join('|', one.Aliases), Codes.Of(one.PriceBasis), one.Frequency is { } often ? Codes.Of(often) : "", one.PolicyArea, one.LeadDepartment);
        }

        return text.ToString();
    }

    private static string Areas(IReadOnlyList<Area> areas)
    {
        var text = new StringBuilder("code,name_zh,name_en,parent,group\n");
        foreach (var area in areas)
        {
            Row(text, area.Code, area.NameZh, area.NameEn, area.Parent ?? "", area.Group ?? "");
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            text.Append(i > 0 ? "," : "").Append(FactCsv.Cell(cells[i]));
        }

        text.Append('\n');
    }

    private static void WriteText(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
}
