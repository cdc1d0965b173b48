using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// 在线监测: follows one formula while time passes and observations arrive, and always answers what <see cref="Evaluator"/> would answer for the same
/// day on everything published by then. Only atoms that an arrival or the passing of a period can touch are judged again. Four-valued by its
/// verdict and margin: proved true, proved false, open with a margin interval, open without. New periods narrow the interval; a revision may move it.
/// Sources: interval monitoring of signal temporal logic (Deshmukh et al. 2017), runtime verification over finite traces (Bauer, Leucker and Schallhart 2011).
/// </summary>
/// <example>
/// <code>
/// var monitor = new FormulaMonitor(plan.Indicators, formula, from: new(2023, 1, 1));
/// monitor.Observe(figure);               // known from its last possible day of publication
/// monitor.Advance(new(2023, 4, 20));
/// monitor.Kind                           // undecided, met, missed
/// </code>
/// </example>
public sealed class FormulaMonitor
{
    private readonly Formula _formula;
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Indicator, string Area), List<int>> _atomsOf = [];
    private readonly Dictionary<(string Indicator, string Area, SeriesFamily Family), List<Observation>> _arrived = [];
    private readonly List<(Predicate What, Period When, int FirstYear, int LastYear)> _atoms = [];
    private readonly List<FormulaJudge.Judgement> _judged = [];
    private readonly HashSet<int> _stale = [];
    private readonly PriorityQueue<Observation, (DateOnly Known, int Order)> _unpublished = new();
    private readonly List<Evidence> _events = [];
    private readonly SeriesSet _data = new();
    private readonly Scenario _scenario;
    private FormulaJudge.Judgement _now;
    private int _order;
    private bool _isStale = true;

    /// <summary>A monitor that knows nothing yet.</summary>
    /// <param name="indicators">The plan's indicators; observations of others are passed over, as loading reports them.</param>
    /// <param name="formula">What is followed.</param>
    /// <param name="from">The day it starts on.</param>
    public FormulaMonitor(IEnumerable<Indicator> indicators, Formula formula, DateOnly from)
    {
        _formula = formula;
        Today = from;
        _scenario = Scenario.None with { Events = _events };
        foreach (var indicator in indicators)
        {
            _indicators.TryAdd(indicator.Code, indicator);
        }

        FormulaJudge.Fold(formula, AddAtom, _ => default);
    }

    /// <summary>The day it has reached.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>What is proved so far.</summary>
    public VerdictKind Kind => Now.Kind;

    /// <summary>What is known of the margin, in <see cref="MarginUnit"/>; unknown is not a number.</summary>
    public Interval Margin => Now.Margin;

    /// <summary>Unit of the margin; null where margins in different units met.</summary>
    public Unit? MarginUnit => Now.Unit;

    /// <summary>How many times an atom was judged since the start: the work done, for tests and measurements.</summary>
    public int Judgements { get; private set; }

    private FormulaJudge.Judgement Now
    {
        get
        {
            Refresh();
            return _now;
        }
    }

    /// <summary>Takes in an observation. It counts from its last possible day of publication; without a date it never does, as nobody knows when it was known.</summary>
    public void Observe(Observation observation)
    {
        if (observation.Published is not { } published)
        {
            return;
        }

        _unpublished.Enqueue(observation, (published.Last, _order++));
        Publish();
    }

    /// <summary>Takes in evidence of an event; it counts from its publication.</summary>
    public void Observe(Evidence evidence)
    {
        _events.Add(evidence);
        _isStale = true;
    }

    /// <summary>Lets time pass up to a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before <see cref="Today"/>: a monitor does not go back; ask the evaluator as of that day.</exception>
    public void Advance(DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(today, Today);
        for (var atom = 0; atom < _atoms.Count; atom++)
        {
            // What depends on a period being over is asked again while it was not.
            if (_atoms[atom].When.End > Today)
            {
                _stale.Add(atom);
            }
        }

        Today = today;
        _isStale = true;
        Publish();
    }

    private void Publish()
    {
        while (_unpublished.TryPeek(out var next, out var when) && when.Known <= Today)
        {
            _unpublished.Dequeue();
            Include(next);
        }
    }

    private void Include(Observation observation)
    {
        var (code, area) = (observation.Key.Indicator, observation.Key.Area);
        if (!_atomsOf.TryGetValue((code, area), out var atoms) || !_indicators.TryGetValue(code, out var indicator))
        {
            return;
        }

        var key = (code, area, SeriesSet.FamilyOf(observation.Key.Measure));
        if (!observation.Value.Unit.ConvertsTo(key.Item3 == SeriesFamily.Value ? indicator.Unit : Unit.Percent))
        {
            return;
        }

        if (!_arrived.TryGetValue(key, out var all))
        {
            _arrived[key] = all = [];
        }

        all.Add(observation);
        _data.Put(new Series(indicator, area, key.Item3, all));
        foreach (var atom in atoms)
        {
            if (observation.Period.LastYear >= _atoms[atom].FirstYear && observation.Period.FirstYear <= _atoms[atom].LastYear)
            {
                _stale.Add(atom);
                _isStale = true;
            }
        }
    }

    private void Refresh()
    {
        if (!_isStale)
        {
            return;
        }

        var work = new Workings(_data, Today, _scenario);
        var judge = new FormulaJudge(work);
        foreach (var atom in _stale)
        {
            _judged[atom] = judge.Judge(_atoms[atom].What, _atoms[atom].When);
            Judgements++;
        }

        _stale.Clear();
        var next = 0;
        _now = FormulaJudge.Fold(_formula, (_, _) => _judged[next++], judge.Happened);
        _isStale = false;
    }

    private FormulaJudge.Judgement AddAtom(Predicate what, Period when)
    {
        var parts = what.Left.Parts.Concat(what.Right.Parts).ToList();
        // Growth looks one year back, “previous” another for each, a base period to itself.
        var back = 1 + parts.Count(part => part is Term.Previous);
        var first = Math.Min(when.FirstYear - back, parts.Select(part => BaseOf(part)?.FirstYear - back ?? int.MaxValue).Min());
        _stale.Add(_atoms.Count);
        foreach (var part in parts)
        {
            if (part.About is { } indicator && AreaOf(part) is { } area)
            {
                if (!_atomsOf.TryGetValue((indicator.Code, area), out var atoms))
                {
                    _atomsOf[(indicator.Code, area)] = atoms = [];
                }

                if (atoms.Count == 0 || atoms[^1] != _atoms.Count)
                {
                    atoms.Add(_atoms.Count);
                }
            }
        }

        _atoms.Add((what, when, first, when.LastYear));
        _judged.Add(default);
        return default;
    }

    private static Period? BaseOf(Term term) => term switch
    {
        Term.Ratio t => t.Base,
        Term.GrowthSince t => t.Base,
        Term.Change t => t.Base,
        _ => null,
    };

    private static string? AreaOf(Term term) => term switch
    {
        Term.Value t => t.Area,
        Term.Growth t => t.Area,
        Term.AverageGrowth t => t.Area,
        Term.Sum t => t.Area,
        Term.Average t => t.Area,
        Term.Ratio t => t.Area,
        Term.GrowthSince t => t.Area,
        Term.Change t => t.Area,
        _ => null,
    };
}
