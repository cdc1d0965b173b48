using Bihuan.Statistics;
using Bihuan.Store.Imports;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>
/// Turns rows into observations. All bad cells of a row are reported, not only the first; the row is then left out. Several files may be read one after
/// another: duplicates and conflicts are found across them.
/// </summary>
internal sealed class ObservationReader
{
    // Words that repeat on every row are kept once; a file of all different words must not fill the pool without end.
    private const int LargestPool = 100_000;
    // Far above anything counted, and small enough that no conversion of units leaves the range of a decimal.
    private const decimal LargestAmount = 10_000_000_000_000_000_000_000m;
    private const int MostUnits = 6;

    private readonly DiagnosticBag _bag;
    private readonly IReadOnlyList<Indicator> _list;
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);
    private readonly HashSet<string> _areas;
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly PublicationDate? _published;
    private readonly string? _source;
    private readonly HashSet<Observation> _byId = new(ObservationComparers.SameId);
    private readonly HashSet<Observation> _byCell = new(ObservationComparers.SameCell);
    private readonly List<Observation> _observations = [];

    /// <param name="indicators">Known indicators.</param>
    /// <param name="areas">Codes of known areas.</param>
    /// <param name="bag">Where diagnostics go.</param>
    /// <param name="published">Date of rows that give none of their own.</param>
    /// <param name="source">Title of the source of rows that name none of their own.</param>
    public ObservationReader(IReadOnlyList<Indicator> indicators, IEnumerable<string> areas, DiagnosticBag bag, PublicationDate? published = null, string? source = null)
    {
        _bag = bag;
        (_published, _source) = (published, source);
        _list = indicators;
        _areas = new(areas, StringComparer.Ordinal) { Area.China };
        foreach (var indicator in indicators)
        {
            _indicators.TryAdd(indicator.Code, indicator);
        }
    }

    public IReadOnlyList<Observation> Observations => _observations;

    public void Read(string path, string name, CancellationToken cancellation)
    {
        using var table = CsvTable.Open(path, name, ObservationColumns.All, _bag);
        if (table is null)
        {
            return;
        }

        var withoutStatus = 0;
        while (table.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Row(table) is not { } observation)
            {
                continue;
            }

            withoutStatus += table.Cell(ObservationColumns.Status).Length == 0 ? 1 : 0;
            Keep(observation, table);
        }

        if (withoutStatus > 0)
        {
            _bag.Add(ObservationDiagnostics.StatusNotStated, new Place(name, Field: "status"), withoutStatus);
        }
    }

    private void Keep(Observation observation, CsvTable table)
    {
        if (_byId.TryGetValue(observation, out var same))
        {
            _bag.Add(ObservationDiagnostics.Duplicate, table.Here, same.Place.ToString());
            return;
        }

        _byId.Add(observation);
        _observations.Add(observation);
        if (!_byCell.Add(observation) && _byCell.TryGetValue(observation, out var other))
        {
            _bag.Add(ObservationDiagnostics.Conflict, table.At(ObservationColumns.Value), Said(observation), Said(other), other.Place.ToString());
        }

        // A number twice from one source may still differ in what the source said around it.
        static string Said(Observation one) => $"{Codes.Of(one.Bound)} {one.Value} ({Codes.Of(one.Status)})";
    }

    /// <summary>The observation of the present row; null after telling every bad cell of it.</summary>
    public Observation? Row(IRowSource table)
    {
        var indicator = IndicatorOf(table);
        var area = AreaOf(table);
        var period = PeriodOf(table);
        var measure = MeasureOf(table);
        var value = ValueOf(table);
        var unit = UnitOf(table, indicator, measure);
        var status = StatusOf(table);
        var published = PublishedOf(table, out var dateIsBad);
        var bound = BoundOf(table);
        var derived = DerivedOf(table);
        if (value < 0 && measure == SeriesMeasure.Count)
        {
            _bag.Add(ObservationDiagnostics.NegativeCount, table.At(ObservationColumns.Value), value);
            value = null;
        }

        if (value is { } size && unit is not null && Math.Abs(size) > LargestAmount / Math.Max(unit.Factor, 1m))
        {
            _bag.Add(ObservationDiagnostics.TooLarge, table.At(ObservationColumns.Value), Seen.Of(table.Cell(ObservationColumns.Value)), unit.Symbol);
            value = null;
        }

        if (indicator is null || area is null || period is not { } time || measure is not { } kind || value is not { } number || unit is null ||
            status is not { } settled || dateIsBad || bound is not { } around || derived is not { } computed)
        {
            return null;
        }

        if (settled == ObservationStatus.Final && published is { } day && day.Last < time.End)
        {
            _bag.Add(ObservationDiagnostics.FinalBeforeEnd, table.At(ObservationColumns.Published), day, time);
        }

        var key = new SeriesKey(indicator.Code, area, kind);
        var quantity = new Quantity(number, unit);
        var source = SourceOf(table);
        return new Observation
        {
            Id = ObservationId.Of(key, time, quantity, settled, published, source, around, computed),
            Key = key,
            Period = time,
            Value = quantity,
            Status = settled,
            Published = published,
            Source = source,
            Bound = around,
            IsDerived = computed,
            Note = Optional(table, ObservationColumns.Note),
            Place = table.Here,
        };
    }

    private Indicator? IndicatorOf(IRowSource table)
    {
        if (Required(table, ObservationColumns.Indicator) is not { } code)
        {
            return null;
        }

        if (_indicators.TryGetValue(code, out var indicator))
        {
            return indicator;
        }

        if (_bag.Shows(ObservationDiagnostics.UnknownIndicator))
        {
            var named = _list.FirstOrDefault(one => one.NameZh == code || one.Aliases.Contains(code, StringComparer.Ordinal));
            var nearest = named?.Code ?? Nearest.To(code, _indicators.Keys);
            _bag.Add(ObservationDiagnostics.UnknownIndicator, table.At(ObservationColumns.Indicator), Seen.Of(code), nearest);
            return null;
        }

        _bag.Add(ObservationDiagnostics.UnknownIndicator, table.At(ObservationColumns.Indicator));
        return null;
    }

    private string? AreaOf(IRowSource table)
    {
        if (Required(table, ObservationColumns.Area) is not { } code)
        {
            return null;
        }

        if (_areas.TryGetValue(code, out var area))
        {
            return area;
        }

        var nearest = _bag.Shows(ObservationDiagnostics.UnknownArea) ? Nearest.Area(code, _areas.Order(StringComparer.Ordinal)) : null;
        var (zh, en) = nearest is null ? default : new Words("，最接近的是“{0}”", "; the closest is “{0}”").With(nearest);
        _bag.Add(ObservationDiagnostics.UnknownArea, table.At(ObservationColumns.Area), Seen.Of(code), zh, en);
        return null;
    }

    private Period? PeriodOf(IRowSource table)
    {
        if (Required(table, ObservationColumns.Period) is not { } text)
        {
            return null;
        }

        if (Period.TryParse(text, out var period))
        {
            return period;
        }

        _bag.Add(ObservationDiagnostics.BadPeriod, table.At(ObservationColumns.Period), Seen.Of(text));
        return null;
    }

    private SeriesMeasure? MeasureOf(IRowSource table)
    {
        if (Required(table, ObservationColumns.Measure) is not { } text)
        {
            return null;
        }

        if (Codes.TryParse(text, out SeriesMeasure measure))
        {
            return measure;
        }

        _bag.Add(ObservationDiagnostics.UnknownMeasure, table.At(ObservationColumns.Measure), Seen.Of(text), Codes.AllOf<SeriesMeasure>());
        return null;
    }

    private decimal? ValueOf(IRowSource table)
    {
        if (Required(table, ObservationColumns.Value) is not { } text)
        {
            return null;
        }

        if (NumberCell.TryRead(text, out var value, out var problem))
        {
            return value;
        }

        _bag.Add(problem.Rule, table.At(ObservationColumns.Value), Seen.Of(text), problem.Better, problem.Trailing);
        return null;
    }

    private Unit? UnitOf(IRowSource table, Indicator? indicator, SeriesMeasure? measure)
    {
        if (Required(table, ObservationColumns.Unit) is not { } text)
        {
            return null;
        }

        if (!_units.TryGetValue(text, out var unit))
        {
            if (!UnitCatalogue.TryParse(text, out unit))
            {
                _bag.Add(ObservationDiagnostics.UnknownUnit, table.At(ObservationColumns.Unit), Seen.Of(text), indicator is null ? "亿元" : Convertible(ExpectedUnit(indicator, measure)));
                return null;
            }

            _units.Add(text, unit);
        }

        if (indicator is null || measure is not { } kind)
        {
            return unit;
        }

        var expected = ExpectedUnit(indicator, kind);
        if (unit.ConvertsTo(expected))
        {
            return unit;
        }

        _bag.Add(ObservationDiagnostics.UnitDoesNotConvert, table.At(ObservationColumns.Unit), unit.Symbol, expected.Symbol, indicator.Code, Codes.Of(kind), Convertible(expected));
        return null;
    }

    private static Unit ExpectedUnit(Indicator indicator, SeriesMeasure? measure) =>
        measure is null or SeriesMeasure.Level or SeriesMeasure.Count or SeriesMeasure.Grade ? indicator.Unit : Unit.Percent;

    // The unit itself first, then the ways in which the same thing is usually counted.
    private static string Convertible(Unit unit) => string.Join('、', UnitCatalogue.ConvertibleTo(unit).Select(one => one.Symbol).Take(MostUnits));

    private ObservationStatus? StatusOf(IRowSource table)
    {
        var text = table.Cell(ObservationColumns.Status);
        if (text.Length == 0)
        {
            return ObservationStatus.Preliminary;
        }

        if (Codes.TryParse(text, out ObservationStatus status))
        {
            return status;
        }

        _bag.Add(ObservationDiagnostics.UnknownStatus, table.At(ObservationColumns.Status), Seen.Of(text), Codes.AllOf<ObservationStatus>());
        return null;
    }

    private PublicationDate? PublishedOf(IRowSource table, out bool isBad)
    {
        isBad = false;
        var text = table.Cell(ObservationColumns.Published);
        if (text.Length == 0)
        {
            return _published;
        }

        if (PublicationDate.TryParse(text, out var date))
        {
            return date;
        }

        isBad = true;
        _bag.Add(ObservationDiagnostics.BadDate, table.At(ObservationColumns.Published), Seen.Of(text));
        return null;
    }

    private Bound? BoundOf(IRowSource table)
    {
        var text = table.Cell(ObservationColumns.Bound);
        if (text.Length == 0)
        {
            return Bound.Exact;
        }

        if (Codes.TryParse(text, out Bound bound))
        {
            return bound;
        }

        _bag.Add(ObservationDiagnostics.UnknownBound, table.At(ObservationColumns.Bound), Seen.Of(text), Codes.AllOf<Bound>());
        return null;
    }

    private bool? DerivedOf(IRowSource table)
    {
        switch (table.Cell(ObservationColumns.Derived).ToUpperInvariant())
        {
            case "" or "0" or "FALSE" or "NO" or "否":
                return false;
            case "1" or "TRUE" or "YES" or "是":
                return true;
            case var text:
                _bag.Add(ObservationDiagnostics.BadDerived, table.At(ObservationColumns.Derived), Seen.Of(text));
                return null;
        }
    }

    private Source SourceOf(IRowSource table)
    {
        var url = Optional(table, ObservationColumns.SourceUrl);
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            // A page turns addresses into links; only those of the web may become one.
            _bag.Add(ObservationDiagnostics.BadAddress, table.At(ObservationColumns.SourceUrl), Seen.Of(url));
            url = null;
        }

        var title = Optional(table, ObservationColumns.SourceTitle) ?? _source;
        if (title is null)
        {
            _bag.Add(ObservationDiagnostics.SourceNotStated, table.At(ObservationColumns.SourceTitle));
            title = url ?? Source.NotStated;
        }

        return new Source(title, url, Optional(table, ObservationColumns.Quote));
    }

    private string? Required(IRowSource table, int column)
    {
        var text = table.Cell(column);
        if (text.Length > 0)
        {
            return text;
        }

        _bag.Add(ObservationDiagnostics.BlankCell, table.At(column), ObservationColumns.All.Names[column]);
        return null;
    }

    private string? Optional(IRowSource table, int column)
    {
        var text = table.Cell(column);
        return text.Length == 0 ? null : Once(text);
    }

    private string Once(string text)
    {
        if (_words.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_words.Count < LargestPool)
        {
            _words.Add(text, text);
        }

        return text;
    }
}
