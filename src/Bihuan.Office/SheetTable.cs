using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Bihuan.Office;

/// <summary>
/// One sheet read row by row below its header. A cell gives what a person would copy from it; what a spreadsheet program has done to it (formulas, merged
/// and hidden cells, dates made of periods, percentages) is told for the row it belongs to.
/// </summary>
public sealed class SheetTable : IDisposable
{
    private const int LatestHeader = 30;
    private const int MostColumns = 256;
    private static readonly DateOnly Epoch1900 = new(1899, 12, 30);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    private readonly XmlReader _xml;
    private readonly List<string> _texts;
    private readonly List<CellFormat> _formats;
    private readonly bool _countsFrom1904;
    private readonly bool _takesFormulas;
    private readonly List<CellRange> _merged = [];
    private readonly List<CellRange> _open = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly List<Diagnostic> _faults = [];
    private readonly List<Diagnostic> _remarks = [];
    private readonly SheetCell[] _cells = new SheetCell[MostColumns + 1];
    private IReadOnlyList<SheetColumn> _columns = [];
    private int[] _positions = [];
    private int _width;
    private int _row;
    private int _nextMerged;
    private bool _isHidden;

    internal SheetTable(WorksheetPart part, string name, List<string> texts, List<CellFormat> formats, bool countsFrom1904, bool takesFormulas)
    {
        (Name, _texts, _formats, _countsFrom1904, _takesFormulas) = (name, texts, formats, countsFrom1904, takesFormulas);
        Scan(part);
        _xml = Workbook.Reader(part);
    }

    private readonly record struct SheetCell(string Text, string? Stored, CellFormat Format, bool IsNumber, bool IsError, bool IsFormula);

    /// <summary>The sheet's name.</summary>
    public string Name { get; }

    /// <summary>Titles of its columns from the first to the last, as written; empty where a column has none.</summary>
    public IReadOnlyList<string> Titles { get; private set; } = [];

    /// <summary>Everything in the present row, in the order of <see cref="Titles"/>.</summary>
    public IReadOnlyList<string> Cells
    {
        get
        {
            var cells = new string[_width];
            for (var i = 0; i < _width; i++)
            {
                cells[i] = _cells[i + 1].Text ?? "";
            }

            return cells;
        }
    }

    /// <summary>What makes the present row unusable, each at its cell.</summary>
    public IReadOnlyList<Diagnostic> Faults => _faults;

    /// <summary>What else a person should look at in the present row.</summary>
    public IReadOnlyList<Diagnostic> Remarks => _remarks;

    /// <summary>The present row: <c>填报:7</c>.</summary>
    public Place Here => new(Name, _row);

    /// <summary>A cell of the present row, as a person would copy it; empty when there is no such column.</summary>
    public string Cell(int column) => _positions[column] > 0 ? (_cells[_positions[column]].Text ?? "").Trim() : "";

    /// <summary>Where it is: <c>填报!H7</c>.</summary>
    public Place At(int column) => _positions[column] > 0 ? new Place($"{Name}!{CellName.Of(_positions[column], _row)}") : Here;

    /// <summary>Goes to the next row that holds anything in a known column; false at the end, or where the file breaks off.</summary>
    /// <param name="tell">Told when the file breaks off.</param>
    public bool Read(Action<Diagnostic> tell)
    {
        while (ReadRow(tell))
        {
            if (!_positions.Any(position => position > 0 && !string.IsNullOrWhiteSpace(_cells[position].Text)))
            {
                continue;
            }

            Judge();
            return true;
        }

        return false;
    }

    /// <inheritdoc />
    public void Dispose() => _xml.Dispose();

    // Looks for the header; false when there is none, null after telling which columns it lacks.
    internal bool? Find(IReadOnlyList<SheetColumn> columns, int required, Action<Diagnostic> tell)
    {
        _columns = columns;
        _positions = new int[columns.Count];
        while (_row <= LatestHeader && ReadRow(tell))
        {
            var titles = Enumerable.Range(1, _width).Select(column => (_cells[column].Text ?? "").Trim()).ToList();
            // Two required names are no accident; one word may stand in any text.
            if (columns.Take(required).Count(column => titles.Contains(column.Name, StringComparer.OrdinalIgnoreCase)) < 2)
            {
                continue;
            }

            Titles = titles;
            return TakeHeader(titles, required, tell) ? true : null;
        }

        return false;
    }

    // The text of an element with runs; phonetic guides are not part of it.
    internal static string RichText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            while (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh" && xml.Depth > depth)
            {
                xml.Skip();
            }

            if (xml.Depth <= depth)
            {
                break;
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    private bool TakeHeader(List<string> titles, int required, Action<Diagnostic> tell)
    {
        for (var column = 1; column <= titles.Count; column++)
        {
            var number = Enumerable.Range(0, _columns.Count).FirstOrDefault(one => string.Equals(_columns[one].Name, titles[column - 1], StringComparison.OrdinalIgnoreCase), -1);
            if (number < 0)
            {
                continue;
            }

            if (_positions[number] > 0)
            {
                tell(WorkbookDiagnostics.DuplicateColumn.At(new Place($"{Name}!{CellName.Of(column, _row)}"), titles[column - 1]));
                continue;
            }

            _positions[number] = column;
            if (_hiddenColumns.Contains(column))
            {
                tell(WorkbookDiagnostics.HiddenColumn.At(new Place($"{Name}!{CellName.Of(column, _row)}"), titles[column - 1]));
            }
        }

        var isComplete = true;
        for (var number = 0; number < required; number++)
        {
            if (_positions[number] == 0)
            {
                tell(WorkbookDiagnostics.MissingColumn.At(new Place(Name, _row), _columns[number].Name));
                isComplete = false;
            }
        }

        return isComplete;
    }

    // Merged cells are listed after the rows they are about, so the sheet is looked through once before it is read.
    private void Scan(WorksheetPart part)
    {
        using var xml = Workbook.Reader(part);
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "sheetData":
                    xml.Skip();
                    continue;
                case "col" when xml.GetAttribute("hidden") is "1" or "true":
                    for (var column = Number(xml.GetAttribute("min")); column <= Math.Min(Number(xml.GetAttribute("max")), MostColumns); column++)
                    {
                        _hiddenColumns.Add(column);
                    }

                    break;
                case "mergeCell" when CellRange.Parse(xml.GetAttribute("ref")) is { } range:
                    _merged.Add(range);
                    break;
            }

            xml.Read();
        }

        _merged.Sort((one, other) => one.FirstRow.CompareTo(other.FirstRow));
    }

    private bool ReadRow(Action<Diagnostic> tell)
    {
        try
        {
            while (_xml.Read())
            {
                if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "sheetData")
                {
                    return false;
                }

                if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "row")
                {
                    Row();
                    return true;
                }
            }

            return false;
        }
        catch (Exception broken) when (Workbook.IsBroken(broken))
        {
            tell(WorkbookDiagnostics.NotAWorkbook.At(new Place(Name, _row + 1), Name));
            return false;
        }
    }

    private void Row()
    {
        Array.Clear(_cells);
        _row = Number(_xml.GetAttribute("r")) is var named and > 0 ? named : _row + 1;
        _isHidden = _xml.GetAttribute("hidden") is "1" or "true" || _xml.GetAttribute("zeroHeight") is "1";
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var (depth, column) = (_xml.Depth, 0);
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "c")
            {
                column = CellName.Column(_xml.GetAttribute("r")) is var own and > 0 ? own : column + 1;
                var cell = ReadCell();
                if (column <= MostColumns)
                {
                    _cells[column] = cell;
                    // The header decides how wide the table is; before it, any row may be the header.
                    _width = Titles.Count > 0 ? _width : Math.Max(_width, column);
                }
            }
        }
    }

    private SheetCell ReadCell()
    {
        var type = _xml.GetAttribute("t") ?? "n";
        var style = Number(_xml.GetAttribute("s"));
        var format = style < _formats.Count ? _formats[style] : default;
        var (value, isFormula) = ((string?)null, false);
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Read() && _xml.Depth > depth)
            {
                if (_xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (_xml.LocalName)
                {
                    case "f":
                        isFormula = true;
                        RichText(_xml);
                        break;
                    case "v" or "is":
                        value = RichText(_xml);
                        break;
                }
            }
        }

        return type switch
        {
            "s" => new(Number(value) is var index && index < _texts.Count && value is not null ? _texts[index] : "", null, default, false, false, isFormula),
            "n" when value is { Length: > 0 } => NumberCell(value, format, isFormula),
            "d" => new(value ?? "", null, new(CellFormatKind.Date, null), false, false, isFormula),
            "e" => new(value ?? "", null, default, false, true, isFormula),
            _ => new(value ?? "", null, default, false, false, isFormula),
        };
    }

    private SheetCell NumberCell(string value, CellFormat format, bool isFormula)
    {
        if (Exact(value) is not { } number)
        {
            return new(value, null, format, true, false, isFormula);
        }

        var stored = number.ToString(CultureInfo.InvariantCulture);
        return format.Kind switch
        {
            CellFormatKind.Date => new(Day(number) ?? stored, stored, format, true, false, isFormula),
            CellFormatKind.Percent => new((number * 100m).ToString("0.############", CultureInfo.InvariantCulture) + "%", stored, format, true, false, isFormula),
            _ => new(Padded(number, format.Decimals), stored, format, true, false, isFormula),
        };
    }

    // Spreadsheets keep binary numbers: 6.1 is stored as 6.0999999999999996. Fifteen digits are what they promise and show.
    private static decimal? Exact(string value)
    {
        if (value.Count(char.IsAsciiDigit) <= 15 && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return exact;
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var binary) && Math.Abs(binary) < 1e28 ? (decimal)binary : null;
    }

    // 6.10 is stored as 6.1 with a format of two digits: stated precision is part of a number.
    private static string Padded(decimal number, int? decimals)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return decimals is { } digits && digits > number.Scale && digits <= 15 ? number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : text;
    }

    private string? Day(decimal serial)
    {
        // 1900 was no leap year, and Lotus thought it was: serials below 61 are one day off and no statistics are that old.
        var epoch = _countsFrom1904 ? Epoch1904 : Epoch1900;
        return serial is >= 61m and < 2_900_000m ? epoch.AddDays((int)serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private void Judge()
    {
        _faults.Clear();
        _remarks.Clear();
        while (_nextMerged < _merged.Count && _merged[_nextMerged].FirstRow <= _row)
        {
            _open.Add(_merged[_nextMerged++]);
        }

        _open.RemoveAll(range => range.LastRow < _row);
        if (_isHidden)
        {
            _faults.Add(WorkbookDiagnostics.HiddenRow.At(Here));
        }

        for (var number = 0; number < _columns.Count; number++)
        {
            if (_positions[number] is var position and > 0)
            {
                Judge(_columns[number].Kind, position, ref _cells[position], new Place($"{Name}!{CellName.Of(position, _row)}"));
            }
        }
    }

    private void Judge(SheetColumnKind kind, int position, ref SheetCell cell, Place place)
    {
        foreach (var range in _open)
        {
            if (position >= range.FirstColumn && position <= range.LastColumn)
            {
                _faults.Add(WorkbookDiagnostics.Merged.At(place, range));
                return;
            }
        }

        if (cell.IsError)
        {
            _faults.Add(WorkbookDiagnostics.CellError.At(place, Seen(cell.Text)));
            return;
        }

        if (cell.IsFormula)
        {
            if (!_takesFormulas)
            {
                _faults.Add(WorkbookDiagnostics.Formula.At(place, Seen(cell.Text)));
                return;
            }

            _remarks.Add(WorkbookDiagnostics.FormulaTaken.At(place, Seen(cell.Text)));
        }

        if (!cell.IsNumber)
        {
            return;
        }

        switch (kind, cell.Format.Kind)
        {
            case (SheetColumnKind.Period, CellFormatKind.Date) when DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                var (year, month) = (day.Year.ToString("0000", CultureInfo.InvariantCulture), day.Month.ToString("00", CultureInfo.InvariantCulture));
                _faults.Add(WorkbookDiagnostics.DateForPeriod.At(place, cell.Text, $"{year}-{month}", year, $"{year}-01/{year}-{month}"));
                break;
            case (SheetColumnKind.Number, CellFormatKind.Date):
                _faults.Add(WorkbookDiagnostics.DateForNumber.At(place, Seen(cell.Text)));
                break;
            case (SheetColumnKind.Number, CellFormatKind.Percent):
                _faults.Add(WorkbookDiagnostics.PercentFormat.At(place, cell.Text.TrimEnd('%'), cell.Stored));
                break;
            case (SheetColumnKind.Date, CellFormatKind.Number) when cell.Stored is { } stored && decimal.TryParse(stored, CultureInfo.InvariantCulture, out var serial) && serial is >= 10_000m and < 200_000m && Day(serial) is { } date:
                _faults.Add(WorkbookDiagnostics.SerialDate.At(place, stored, date));
                break;
            case (SheetColumnKind.Number, CellFormatKind.Number) when cell.Format.Decimals is { } decimals && decimal.TryParse(cell.Stored, CultureInfo.InvariantCulture, out var number) && number.Scale > decimals && Math.Round(number, decimals, MidpointRounding.AwayFromZero) != number:
                _remarks.Add(WorkbookDiagnostics.MoreDigits.At(place, Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture), cell.Text));
                break;
        }
    }

    private static string Seen(string text) => new([.. text.Take(40).Select(letter => char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : letter)]);

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
