using System.Text;
using Bihuan.Importing;
using Bihuan.Office;
using Bihuan.Web.Accounts;

namespace Bihuan.Cli.Importing;

/// <summary>Import and export for the pages: the same reading, comparing and writing as the commands, on the folder or database that is served.</summary>
/// <param name="session">Where troubles of the plan itself are told.</param>
/// <param name="typed">The plan folder, or the plan's id in the database.</param>
/// <param name="data">Folder of the database; null for a plan folder.</param>
/// <param name="plan">The plan as it was opened; its indicators say who is asked for what.</param>
/// <param name="clock">Time of keeping, and the day after which nothing can have been published.</param>
internal sealed class DataExchange(Session session, string typed, string? data, Plan plan, TimeProvider clock) : IDataExchange
{
    public IReadOnlyList<string> Agencies { get; } = TemplateRow.Agencies(plan);

    public async Task<DataOffer> CompareAsync(UploadedFile file, CancellationToken cancellation)
    {
        ImportTarget target;
        try
        {
            target = await ImportTarget.OpenAsync(session, typed, data, clock, cancellation);
        }
        catch (UsageException unusable)
        {
            return new DataOffer(file, plan, new DifferenceTable(file.Name, [], 0, unusable.Diagnostics, IsReadable: false), _ => Task.FromResult<Diagnostic?>(unusable.Diagnostics[0]));
        }

        var table = Compared(file, target.Plan, cancellation);
        return new DataOffer(file, target.Plan, table, stop => TakeAsync(target, table, stop));
    }

    public void Export(Stream output, DataFormat format, Plan plan, DateOnly? asOf)
    {
        if (format == DataFormat.Xlsx)
        {
            ExportFormats.WriteXlsx(output, plan, asOf);
            return;
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        ExportFormats.WriteText(writer, plan, asOf, format == DataFormat.Csv ? ExportFormats.Csv : ExportFormats.Sdmx);
    }

    public void Template(Stream output, Plan plan, string? agency, Language language) =>
        ObservationTemplate.Write(output, plan, agency, TemplateRow.Of(plan, agency, null), language);

    public void Refused(Stream output, DataOffer offer, Language language)
    {
        // A spreadsheet that opens it by a click takes it for UTF-8 only with the mark.
        using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        RefusedCsv.Write(new Session(session.Terminal, language, false), writer, offer.Table);
    }

    // The readers of tables go back and forth in a file; it lies aside for as long as that takes, under a name of its own.
    private DifferenceTable Compared(UploadedFile file, Plan plan, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(file.Content.Span);
            }

            return ImportedFile.Compare(plan, path, file.Name, new ImportChoices(file.Published, file.Source, file.TakesFormulas), DateOnly.FromDateTime(clock.GetLocalNow().DateTime), cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<Diagnostic?> TakeAsync(ImportTarget compared, DifferenceTable table, CancellationToken cancellation)
    {
        try
        {
            // Rows are only ever added: as many as before are the same as before.
            var now = await ImportTarget.OpenAsync(session, typed, data, clock, cancellation);
            return now.Plan.Observations.Count == compared.Plan.Observations.Count
                ? await now.AppendAsync(table.Additions, cancellation)
                : ImportVerbDiagnostics.DataChanged.At(default);
        }
        catch (UsageException unusable)
        {
            return unusable.Diagnostics[0];
        }
    }
}
