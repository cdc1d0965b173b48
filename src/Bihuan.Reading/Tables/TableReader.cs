using System.Buffers;
using System.Globalization;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Tables;

/// <summary>
/// Tables as sentences: each figure is put together with its row's name and its column's head to what a person reads in it, so that
/// 325.4 beside 地区生产总值（亿元） and under 2022年实际 is read as 2022年地区生产总值325.4亿元. All rules of sentences hold then, and places stay those of the text.
/// </summary>
internal sealed class TableReader(string text)
{
    // Longer ones are prose; so what is put together stays linear in the length of the text.
    private const int LongestName = 60;
    private const int LongestFigure = 40;
    private const int LongestLineAbove = 60;

    private static readonly SearchValues<char> Changes = SearchValues.Create("增长降升减提");

    private readonly SentenceView _scratch = new();
    private readonly List<Column> _columns = [];
    private readonly List<Span> _cells = [];
    private Span _firstHead;
    private int _headRows;
    private bool _inHead;
    private bool _isHead;
    private bool _bindsHead;
    private int _next;
    private int _nameAt;
    private Span _name;
    private ColumnRoles _nameEnd;
    private bool _hasFigures;
    private Span _period;
    private string? _unit;
    private string? _nameUnit;
    private string? _above;

    /// <summary>Where the cells of the row stand.</summary>
    public IReadOnlyList<Span> Cells => [.. _cells];

    /// <summary>Takes up a row; <paramref name="opens"/> when it is the first of its table.</summary>
    public void Enter(Span row, bool opens)
    {
        TableRow.Split(text, row, _cells);
        _next = 0;
        var figures = _cells.FindIndex(1, cell => FigureIn(cell) is { IsYear: false }) > 0;

        // A table that begins with figures and has as many columns goes on after a line between or a new page; one directly below another says so by its head.
        var begins = opens ? !(figures && _columns.Count == _cells.Count) : !figures && !_inHead && IsHead();
        if (begins)
        {
            _columns.Clear();
            (_inHead, _headRows, _firstHead, _name) = (true, 0, default, default);
            _above = opens ? UnitAbove(row.Start) : _above;
        }

        var single = _cells.FindAll(static cell => !cell.IsEmpty).Count <= 1;
        var repeats = _headRows > 0 && !_firstHead.IsEmpty && _firstHead.Of(text).SequenceEqual(_cells[0].Of(text));
        var more = _inHead && !figures && (_headRows == 0 || (_headRows < 3 && (_cells[0].IsEmpty || HeadOf(_cells[0]).Has(ColumnRoles.Whole))));
        _isHead = single || repeats || more;
        _bindsHead = false;
        if (!_isHead)
        {
            _inHead = false;
            TakeName();
        }
        else if (!single && more)
        {
            TakeHead();
        }
    }

    /// <summary>Makes the next cell ready in <paramref name="view"/>; false when the row has no more.</summary>
    public bool Next(SentenceView view, out CellReading reading)
    {
        while (_next < _cells.Count)
        {
            var at = _next++;
            var cell = _cells[at];
            if (cell.IsEmpty)
            {
                continue;
            }

            var column = ColumnOf(at);
            var isName = at == _nameAt;
            if (!_isHead && _columns.Count > 0 && at >= _columns.Count)
            {
                // A cell without a head beside cells that have one.
                view.Fill(text, cell.Start, cell.End);
                reading = new CellReading(cell, Binds: false, 0, null);
                return true;
            }

            if (!_isHead && !isName && !column.Has(ColumnRoles.Whole) && cell.Length <= LongestFigure && !(_name.IsEmpty && column.Noun.IsEmpty))
            {
                reading = Compose(view, cell, column);
                return true;
            }

            view.Fill(text, cell.Start, cell.End);
            var binds = _isHead ? _bindsHead : isName ? !_hasFigures : !column.Has(ColumnRoles.Whole) || column.Has(ColumnRoles.Name);
            reading = new CellReading(cell, binds, 0, null);
            return true;
        }

        reading = default;
        return false;
    }

    // Whether every cell of the row is a word of heads or a year, two of them at least.
    private bool IsHead()
    {
        var heads = 0;
        foreach (var cell in _cells)
        {
            var head = HeadOf(cell);
            if (!cell.IsEmpty && head.Period.IsEmpty && (!head.Noun.IsEmpty || head.Roles == ColumnRoles.None))
            {
                return false;
            }

            heads += cell.IsEmpty ? 0 : 1;
        }

        return heads > 1;
    }

    private void TakeHead()
    {
        if (_columns.Count != _cells.Count)
        {
            _columns.Clear();
        }

        var upper = Column.Plain;
        for (var at = 0; at < _cells.Count; at++)
        {
            var head = HeadOf(_cells[at]);
            if (_headRows == 0 || at >= _columns.Count)
            {
                _columns.Add(head);
                continue;
            }

            // An upper head reaches over the empty ones beside it.
            upper = _columns[at] == Column.Plain ? upper : _columns[at];
            _columns[at] = head == Column.Plain ? _columns[at] : head.Under(upper);
        }

        _firstHead = _headRows == 0 ? _cells[0] : _firstHead;
        _headRows++;
        _bindsHead = _columns.TrueForAll(static column => column.Roles is ColumnRoles.None or ColumnRoles.Figure && column.Period.IsEmpty && column.Unit is null);
    }

    // Whom or what the row is about, its unit and its year.
    private void TakeName()
    {
        var above = (Name: _name, End: _nameEnd, Unit: _nameUnit);
        (_name, _period, _unit, _nameUnit, _nameEnd, _hasFigures) = (default, default, null, null, ColumnRoles.None, false);
        _nameAt = _columns.FindIndex(static column => column.Has(ColumnRoles.Indicator | ColumnRoles.Name));
        if (_nameAt < 0 || _nameAt >= _cells.Count)
        {
            _nameAt = -1;
            for (var at = 0; at < _cells.Count && _nameAt < 0; at++)
            {
                _nameAt = !_cells[at].IsEmpty && !ColumnOf(at).Has(ColumnRoles.Whole) && FigureIn(_cells[at]) is null or { IsYear: true } ? at : -1;
            }
        }

        for (var at = 0; at < _cells.Count; at++)
        {
            var column = ColumnOf(at);
            var cell = _cells[at];
            if (column.Has(ColumnRoles.Unit) && !cell.IsEmpty && cell.Length <= LongestFigure)
            {
                _scratch.Fill(text, cell.Start, cell.End);
                _unit = _scratch.Letters.ToString();
            }
            else if (column.Has(ColumnRoles.Year))
            {
                _period = cell;
            }
            else if (at != _nameAt && !column.Has(ColumnRoles.Whole))
            {
                _hasFigures |= FigureIn(cell) is { IsYear: false };
            }
        }

        if (_nameAt >= 0 && _cells[_nameAt].IsEmpty && _hasFigures && ColumnOf(_nameAt).Has(ColumnRoles.Indicator | ColumnRoles.Name))
        {
            // A name that reaches over several rows is written in the first.
            (_name, _nameEnd, _nameUnit) = above;
            _unit ??= _nameUnit;
            return;
        }

        if (_nameAt < 0 || _cells[_nameAt] is not { IsEmpty: false, Length: <= LongestName } named)
        {
            return;
        }

        _scratch.Fill(text, named.Start, named.End);
        var (start, end, unit) = RowName.Of(_scratch.Letters);
        _name = _scratch.Original(start, end);
        (_unit, _nameUnit) = (unit ?? _unit, unit);
        _nameEnd = Column.EndOf(_scratch.Slice(start, end));
    }

    // 单位：亿元: said once, in the line above a table.
    private string? UnitAbove(int start)
    {
        var before = text.AsSpan(Math.Max(0, start - LongestLineAbove), Math.Min(start, LongestLineAbove)).TrimEnd();
        before = before[(before.LastIndexOfAny('\n', '\r') + 1)..].TrimEnd("）)*_ ");
        var at = before.LastIndexOf("单位");
        if (at < 0 || at + 2 >= before.Length || before[at + 2] is not ('：' or ':'))
        {
            return null;
        }

        var unit = before[(at + 3)..].Trim();
        var part = unit.IndexOfAny('、', '，', ' ');
        return Column.UnitOf(part > 0 ? unit[..part] : unit);
    }

    // When, of what and how much, in the order of a sentence.
    private CellReading Compose(SentenceView view, Span cell, Column column)
    {
        view.Fill(text, cell.Start, cell.Start);
        var before = new Span(cell.Start, cell.Start + 1);
        var figure = FigureIn(cell);
        if (figure is { IsBracketed: true })
        {
            // 〔60〕 in a column of rates is a sum all the same.
            column = column with { Roles = column.Roles & ~(ColumnRoles.Growth | ColumnRoles.Average) };
        }

        AddPeriod(view, column, figure, before);
        view.Insert(column.Has(ColumnRoles.Estimate) ? "预计" : "", before);
        var namesMeasure = _nameAt >= 0 && ColumnOf(_nameAt).Has(ColumnRoles.Indicator) && column.Unit != "%";
        var (first, second) = namesMeasure ? (column.Noun, _name) : (_name, column.Noun);
        view.Extend(text, first.Start, first.End);
        view.Extend(text, second.Start, second.End);
        var unit = column.Unit ?? (column.Has(ColumnRoles.Growth | ColumnRoles.Average) ? "%" : _unit ?? _above ?? "");
        return figure is { } parts && !(parts.IsYear && unit.Length == 0) ? ComposeFigure(view, cell, column, parts, unit, before) : ComposeWords(view, cell, column, before);
    }

    private CellReading ComposeFigure(SentenceView view, Span cell, Column column, CellFigure figure, string unit, Span before)
    {
        view.Insert(column.Has(ColumnRoles.Sum) || (figure.IsBracketed && unit is not "%" and not "百分点") ? "累计" : "", before);

        // The scratch still holds the cell.
        var lead = _scratch.Slice(figure.Start, figure.NumberStart);
        var ranks = figure.IsBare && (column.Has(ColumnRoles.Rank) || _nameEnd == ColumnRoles.Rank);
        var verb = lead.ContainsAny(Changes) ? "" : ranks ? "居第" : VerbOf(column, figure.IsBare ? unit : _scratch.Slice(figure.NumberEnd, figure.End));
        var begins = view.Length;
        view.Insert(verb.Length == 0 && lead.IsEmpty && char.IsAsciiLetterOrDigit(view[begins - 1]) ? "为" : verb, before);
        var (start, number) = (_scratch.Original(lead is "+" ? figure.NumberStart : figure.Start, figure.NumberStart).Start, _scratch.Original(figure.NumberStart, figure.NumberEnd));
        view.Extend(text, start, number.End);
        if (figure.IsBare)
        {
            view.Insert(ranks ? "位" : _scratch[figure.NumberEnd - 1] is '万' or '亿' ? unit.AsSpan().TrimStart("万亿") : unit, number);
        }

        var rest = _scratch.Original(figure.NumberEnd, figure.End);
        view.Extend(text, rest.Start, rest.End);
        return new CellReading(cell, Binds: true, begins, column.LooksAhead);
    }

    // Words, several figures, or a range of rates.
    private CellReading ComposeWords(SentenceView view, Span cell, Column column, Span before)
    {
        var begins = view.Length;
        var words = cell.Of(text);
        view.Insert(char.IsAsciiDigit(words[0]) && words.ContainsAny('%', '％') ? VerbOf(column, "%") : "", before);
        view.Extend(text, cell.Start, cell.End);
        return new CellReading(cell, Binds: true, begins, column.LooksAhead);
    }

    // The verb of a rate of growth: in a column of rates, and of a percentage beside an amount, unless its name has it.
    private string VerbOf(Column column, ReadOnlySpan<char> unit)
    {
        var grows = column.Has(ColumnRoles.Growth | ColumnRoles.Average)
            ? _nameEnd is not (ColumnRoles.Growth or ColumnRoles.Average)
            : _nameEnd == ColumnRoles.Amount && column.Noun.IsEmpty && unit.StartsWith("%");
        return !grows ? "" : column.Has(ColumnRoles.Average) ? "年均增长" : "增长";
    }

    private void AddPeriod(SentenceView view, Column column, CellFigure? figure, Span before)
    {
        var period = column.Period.IsEmpty ? _period : column.Period;
        if (Way(column, figure) is { } way)
        {
            view.Insert(string.Create(CultureInfo.InvariantCulture, $"{way.From + 1}-{way.To}年"), before);
        }
        else if (!period.IsEmpty)
        {
            view.Extend(text, period.Start, period.End);
            view.Insert(view[view.Length - 1] is '末' or '底' ? "，" : char.IsAsciiDigit(view[view.Length - 1]) ? "年" : "", period);
        }
    }

    // 2020年 | 2025年 | 年均增长: an average, and a sum in brackets, run from the year after the first to the last.
    private (int From, int To)? Way(Column column, CellFigure? figure)
    {
        if (!(column.Has(ColumnRoles.Average) && column.Period.IsEmpty) && figure is not { IsBracketed: true })
        {
            return null;
        }

        (int From, int To) way = (int.MaxValue, 0);
        foreach (var head in _columns)
        {
            if (head.YearIn(text) is { } year)
            {
                way = (Math.Min(way.From, year), Math.Max(way.To, year));
            }
        }

        return way.From < way.To && (column.YearIn(text) ?? way.To) == way.To ? way : null;
    }

    private Column HeadOf(Span cell) => cell.IsEmpty ? Column.Plain : Column.Of(text, cell, _scratch);

    // 地区生产总值（亿元） | 增长（%）: a rate is of what the column before it measures.
    private Column ColumnOf(int at)
    {
        if (at >= _columns.Count)
        {
            return Column.Plain;
        }

        var column = _columns[at];
        if (!column.Noun.IsEmpty || !column.Has(ColumnRoles.Growth | ColumnRoles.Average | ColumnRoles.Rank))
        {
            return column;
        }

        for (var left = at - 1; left >= 0; left--)
        {
            if (!_columns[left].Noun.IsEmpty)
            {
                return column with { Noun = _columns[left].Noun, Period = column.Period.IsEmpty ? _columns[left].Period : column.Period };
            }
        }

        return column;
    }

    private CellFigure? FigureIn(Span cell)
    {
        if (cell.IsEmpty || cell.Length > LongestFigure)
        {
            return null;
        }

        _scratch.Fill(text, cell.Start, cell.End);
        return CellFigure.Of(_scratch);
    }
}
