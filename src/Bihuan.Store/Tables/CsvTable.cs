using System.Globalization;
using Bihuan.Store.Imports;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bihuan.Store.Tables;

/// <summary>
/// A CSV file read row by row, columns by name. Rows whose shape is wrong become diagnostics and are passed over; no content makes it throw.
/// </summary>
internal sealed class CsvTable : IRowSource, IDisposable
{
    /// <summary>Rows read of one file; the rest is not read, and said so.</summary>
    public const int MostRows = 5_000_000;

    private readonly CsvParser _parser;
    private readonly RecordReader _records;
    private readonly DiagnosticBag _bag;
    private readonly int[] _positions;
    private readonly TableColumns _columns;
    private readonly int _mostRows;
    private readonly Action<Diagnostic, string>? _passedOver;
    private int _width;
    private int _rows;

    private CsvTable(RecordReader records, string name, TableColumns columns, DiagnosticBag bag, int mostRows, Action<Diagnostic, string>? passedOver)
    {
        _passedOver = passedOver;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            BadDataFound = null,
            MissingFieldFound = null,
            IgnoreBlankLines = true,
        };
        _records = records;
        _parser = new CsvParser(records, configuration);
        _bag = bag;
        _columns = columns;
        _mostRows = mostRows;
        _positions = new int[columns.Names.Count];
        Name = name;
    }

    /// <summary>What diagnostics call the file.</summary>
    public string Name { get; }

    /// <summary>Line on which the current row begins.</summary>
    public int Line { get; private set; }

    /// <summary>Titles of all columns, as written; those of no known column too.</summary>
    public IReadOnlyList<string> Titles { get; private set; } = [];

    /// <summary>All cells of the current row, as written.</summary>
    public IReadOnlyList<string> Cells => _parser.Record ?? [];

    /// <summary>A row that arrives here has the right shape; what its cells say is for the reader.</summary>
    public IReadOnlyList<Diagnostic> Faults => [];

    /// <summary>The file positioned before its first row, or null after saying why it cannot be used.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="columns">The columns it may have.</param>
    /// <param name="bag">Where diagnostics go.</param>
    /// <param name="mostRows">Rows read at most.</param>
    /// <param name="passedOver">Told every line that is no row of the table, with the reason.</param>
    public static CsvTable? Open(string path, string name, TableColumns columns, DiagnosticBag bag, int mostRows = MostRows, Action<Diagnostic, string>? passedOver = null)
    {
        if (TextFile.Open(path, name, bag) is not { } reader)
        {
            return null;
        }

        var table = new CsvTable(new RecordReader(reader, name, bag, passedOver), name, columns, bag, mostRows, passedOver);
        if (table.ReadHeader())
        {
            return table;
        }

        table.Dispose();
        return null;
    }

    /// <summary>Goes to the next row of the right shape.</summary>
    public bool Read()
    {
        while (_parser.Read())
        {
            Line = _records.Lines.Dequeue();
            if (IsBlank())
            {
                continue;
            }

            if (_rows == _mostRows)
            {
                _bag.Add(PlanDiagnostics.TooManyRows, new Place(Name, Line), _mostRows);
                return false;
            }

            _rows++;
            if (_parser.Count == _width)
            {
                return true;
            }

            _bag.Add(PlanDiagnostics.WrongFieldCount, new Place(Name, Line), _parser.Count, _width);
            _passedOver?.Invoke(PlanDiagnostics.WrongFieldCount.At(new Place(Name, Line), _parser.Count, _width), _parser.RawRecord.TrimEnd('\n'));
        }

        return false;
    }

    /// <summary>A cell of the current row without surrounding space; empty when the file has no such column.</summary>
    public string Cell(int column) => _positions[column] < 0 ? "" : _parser[_positions[column]].Trim();

    /// <summary>Whether the file has the column.</summary>
    public bool Has(int column) => _positions[column] >= 0;

    /// <summary>Where a cell of the current row is.</summary>
    public Place At(int column) => new(Name, Line, Field: _columns.Names[column]);

    /// <summary>Where the current row is.</summary>
    public Place Here => new(Name, Line);

    public void Dispose() => _parser.Dispose();

    // Spreadsheets leave rows of commas at the end.
    private bool IsBlank()
    {
        for (var i = 0; i < _parser.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(_parser[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadHeader()
    {
        Array.Fill(_positions, -1);
        if (!_parser.Read())
        {
            _bag.Add(PlanDiagnostics.EmptyFile, new Place(Name), Name);
            return false;
        }

        Line = _records.Lines.Dequeue();
        _width = _parser.Count;
        Titles = [.. (_parser.Record ?? []).Select(title => title.Trim())];
        if (_width == 1 && _parser[0].AsSpan().IndexOfAny('\t', ';', '，') >= 0)
        {
            _bag.Add(PlanDiagnostics.WrongDelimiter, new Place(Name, Line));
            return false;
        }

        for (var i = 0; i < _width; i++)
        {
            var title = _parser[i].Trim();
            var column = _columns.IndexOf(title);
            if (column < 0)
            {
                _bag.Add(PlanDiagnostics.UnknownColumn, new Place(Name, Line, Field: Seen.Of(title)), Seen.Of(title));
            }
            else if (_positions[column] >= 0)
            {
                _bag.Add(PlanDiagnostics.DuplicateColumn, new Place(Name, Line, Field: title), title);
            }
            else
            {
                _positions[column] = i;
            }
        }

        var complete = true;
        for (var i = 0; i < _columns.Required; i++)
        {
            if (_positions[i] < 0)
            {
                _bag.Add(PlanDiagnostics.MissingColumn, new Place(Name, Line, Field: _columns.Names[i]), _columns.Names[i]);
                complete = false;
            }
        }

        return complete;
    }
}
