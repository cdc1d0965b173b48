namespace Bihuan.Statistics;

/// <summary>
/// 面板: many areas' figures of the same series and periods, laid out in one array for bulk evaluation: area by area, series by series, period by
/// period. A cell is a number or unknown; unknown is not zero. What only bounds a number (“over 5000”) does not belong here.
/// </summary>
public sealed class Panel
{
    private readonly decimal[] _values;
    private readonly ulong[] _known;
    private readonly Dictionary<(string Indicator, SeriesFamily Family), int> _columns = [];
    private readonly Dictionary<Period, int> _steps = [];
    private readonly int _words;

    /// <summary>A panel in which nothing is known yet.</summary>
    /// <param name="series">Which series, in order; values are in the indicator's own unit, rates in %.</param>
    /// <param name="periods">Which periods, in order.</param>
    /// <param name="areas">How many areas; they are numbered from 0.</param>
    public Panel(IReadOnlyList<(Indicator Indicator, SeriesFamily Family)> series, IReadOnlyList<Period> periods, int areas)
    {
        (Series, Periods, Areas) = (series, periods, areas);
        for (var i = 0; i < series.Count; i++)
        {
            _columns.Add((series[i].Indicator.Code, series[i].Family), i);
        }

        for (var i = 0; i < periods.Count; i++)
        {
            _steps.Add(periods[i], i);
        }

        _words = (periods.Count + 63) / 64;
        _values = new decimal[checked(areas * series.Count * periods.Count)];
        _known = new ulong[areas * series.Count * _words];
    }

    /// <summary>Which series.</summary>
    public IReadOnlyList<(Indicator Indicator, SeriesFamily Family)> Series { get; }

    /// <summary>Which periods.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>How many areas.</summary>
    public int Areas { get; }

    /// <summary>Number of a series; −1 when the panel does not have it.</summary>
    public int SeriesOf(string indicator, SeriesFamily family) => _columns.GetValueOrDefault((indicator, family), -1);

    /// <summary>Number of a period; −1 when the panel does not have it.</summary>
    public int StepOf(Period period) => _steps.GetValueOrDefault(period, -1);

    /// <summary>Sets or forgets a figure.</summary>
    public decimal? this[int area, int series, int step]
    {
        get => IsKnown(area, series, step) ? _values[At(area, series) + step] : null;
        set
        {
            ref var word = ref _known[(area * Series.Count + series) * _words + step / 64];
            var bit = 1UL << (step % 64);
            word = value is null ? word & ~bit : word | bit;
            _values[At(area, series) + step] = value ?? 0m;
        }
    }

    /// <summary>Whether a figure is known.</summary>
    public bool IsKnown(int area, int series, int step) => (_known[(area * Series.Count + series) * _words + step / 64] >> (step % 64) & 1UL) != 0;

    /// <summary>Takes a series as known on a date. False when some of its figures only bound their numbers, or cannot be: such an area is for the evaluator.</summary>
    public bool Fill(int area, Series from, DateOnly? asOf)
    {
        var (column, isExact) = (SeriesOf(from.Indicator.Code, from.Family), true);
        for (var step = 0; column >= 0 && step < Periods.Count; step++)
        {
            if (from.At(Periods[step], asOf) is { } figure)
            {
                var value = figure.Value.In(from.Unit).Value;
                var isNumber = figure.Bound == Bound.Exact && (from.Family != SeriesFamily.Value || IndicatorNature.IsPossible(from.Indicator, value));
                isExact &= isNumber;
                this[area, column, step] = isNumber ? value : null;
            }
        }

        return isExact;
    }

    internal ReadOnlySpan<decimal> Values(int area, int series) => _values.AsSpan(At(area, series), Periods.Count);

    internal ReadOnlySpan<ulong> Known(int area, int series) => _known.AsSpan((area * Series.Count + series) * _words, _words);

    private int At(int area, int series) => (area * Series.Count + series) * Periods.Count;
}
