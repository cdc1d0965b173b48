using System.Collections.Frozen;
using Bihuan.Importing;
using Bihuan.Store.Folders;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Imports;

/// <summary>
/// Reads files of observations that people send: CSV with our columns, SDMX-CSV 1.0 and 2.0, and rows of any other kind through
/// <see cref="IRowSource"/>. Every row comes back, with an observation or with the reasons why there is none; no content makes it throw.
/// </summary>
public sealed class ObservationImport
{
    private readonly Plan _plan;
    private readonly DiagnosticBag _bag = new();
    private readonly ObservationReader _reader;
    private readonly List<IncomingRow> _rows = [];
    private int _unfilled;
    private bool _isReadable = true;

    /// <summary>An import for a plan.</summary>
    /// <param name="plan">Gives indicators and areas.</param>
    /// <param name="published">Date of rows that give none of their own.</param>
    /// <param name="source">Title of the source of rows that name none of their own.</param>
    public ObservationImport(Plan plan, PublicationDate? published = null, string? source = null)
    {
        _plan = plan;
        _reader = new ObservationReader(plan.Indicators, plan.Areas.Select(area => area.Code).Append(plan.AreaCode), _bag, published, source);
    }

    /// <summary>Reads a text file; its header decides whether it is SDMX-CSV or our own CSV.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public void ReadText(string path, string name, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var isSdmx = IsSdmx(path);
        using var table = CsvTable.Open(path, name, isSdmx ? SdmxColumns.All : ObservationColumns.All, _bag, passedOver: PassOver);
        if (table is null)
        {
            _isReadable = false;
            return;
        }

        ReadRows(isSdmx ? new SdmxRows(table, _plan) : table, cancellation);
        // The parser reads ahead of the rows: a line that is none of them may have been told before its neighbours.
        _rows.Sort((one, other) => Nullable.Compare(one.Place.Line, other.Place.Line));
    }

    /// <summary>Reads rows of another kind of file.</summary>
    /// <param name="rows">Positioned before the first row.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public void ReadRows(IRowSource rows, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var reasons = new List<Diagnostic>(rows.Faults);
            foreach (var fault in rows.Faults)
            {
                _bag.Add(fault);
            }

            // A date in the place of a number needs no second word about its not being a number.
            (_bag.Record, _bag.Settled) = (reasons, rows.Faults.Count == 0 ? FrozenSet<Place>.Empty : rows.Faults.Select(fault => fault.Place).ToHashSet());
            var observation = _reader.Row(rows);
            (_bag.Record, _bag.Settled) = (null, FrozenSet<Place>.Empty);
            _rows.Add(new IncomingRow
            {
                Place = rows.Here,
                Titles = rows.Titles,
                Cells = [.. rows.Cells],
                Observation = rows.Faults.Count > 0 ? null : observation,
                Reasons = reasons,
            });
        }

        if (rows is SdmxRows { Missing: var missing })
        {
            _unfilled += missing;
        }
    }

    /// <summary>Notes what another reader noticed about the file.</summary>
    /// <param name="diagnostics">What it noticed.</param>
    /// <param name="unfilled">Rows it passed over because nothing was filled in.</param>
    /// <param name="isReadable">Whether it could read the file to its end.</param>
    public void Note(IEnumerable<Diagnostic> diagnostics, int unfilled, bool isReadable)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            _bag.Add(diagnostic);
        }

        _unfilled += unfilled;
        _isReadable &= isReadable;
    }

    /// <summary>Everything read so far.</summary>
    public IncomingFile ToFile()
    {
        var diagnostics = _bag.ToList();
        return new IncomingFile(_rows, _unfilled, diagnostics, _isReadable && !diagnostics.Any(one => one.Code == PlanDiagnostics.TooManyRows.Code));
    }

    private void PassOver(Diagnostic reason, string text) =>
        _rows.Add(new IncomingRow { Place = reason.Place, Titles = [], Cells = [text], Reasons = [reason] });

    private static bool IsSdmx(string path)
    {
        using var reader = TextFile.Open(path, "", new DiagnosticBag());
        var buffer = new char[4096];
        var header = reader is null ? "" : new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length)).Split('\n')[0];
        var titles = header.Split(',').Select(title => title.Trim('\uFEFF', '"', ' ', '\r').Split(':')[0].TrimEnd()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return titles.Contains("OBS_VALUE") || titles.Contains("DATAFLOW") || titles.Contains("STRUCTURE");
    }
}
