using Bihuan.Office;
using Bihuan.Publication;
using Bihuan.Store;

namespace Bihuan.Cli.Importing;

/// <summary>The formats observations leave in.</summary>
internal static class ExportFormats
{
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";
    public const string Sdmx = "sdmx-csv";

    public static string[] Names => [Csv, Xlsx, Sdmx];

    public static void WriteText(TextWriter writer, Plan plan, DateOnly? asOf, string format)
    {
        if (format == Csv)
        {
            ObservationCsv.Write(writer, Known(plan, asOf));
            return;
        }

        foreach (var line in SdmxCsv.Lines(Known(plan, asOf)))
        {
            writer.Write(line + "\n");
        }
    }

    public static void WriteXlsx(Stream stream, Plan plan, DateOnly? asOf) => ObservationSheet.Write(stream, plan.Id, Known(plan, asOf));

    private static IEnumerable<Observation> Known(Plan plan, DateOnly? asOf) => plan.Observations.Where(one => one.IsKnown(asOf));
}
