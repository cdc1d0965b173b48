namespace Bihuan.Store.Tables;

/// <summary>
/// Collects diagnostics with a cap: a column that is wrong 100 000 times must not bury everything else, nor fill the memory. The first
/// <see cref="ShownPerRule"/> of each rule are kept; the rest are counted and told in one line.
/// </summary>
internal sealed class DiagnosticBag
{
    public const int ShownPerRule = 100;

    private readonly List<Diagnostic> _shown = [];
    private readonly Dictionary<string, (DiagnosticRule Rule, Place First, int Count)> _rules = new(StringComparer.Ordinal);

    /// <summary>Where every diagnostic is kept as well, also one that is not shown; null where the shown ones are enough.</summary>
    public List<Diagnostic>? Record { get; set; }

    /// <summary>Cells about which enough has been said.</summary>
    public IReadOnlySet<Place> Settled { get; set; } = System.Collections.Frozen.FrozenSet<Place>.Empty;

    /// <summary>Whether the next diagnostic of this rule will be shown or kept: costly hints need not be worked out otherwise.</summary>
    public bool Shows(DiagnosticRule rule) => Record is not null || !_rules.TryGetValue(rule.Code, out var entry) || entry.Count < ShownPerRule;

    public void Add(DiagnosticRule rule, Place place, params ReadOnlySpan<object?> values)
    {
        if (Settled.Count > 0 && Settled.Contains(place))
        {
            return;
        }

        (DiagnosticRule Rule, Place First, int Count) entry = _rules.TryGetValue(rule.Code, out var known) ? known : (rule, place, 0);
        entry.Count++;
        _rules[rule.Code] = entry;
        if (entry.Count > ShownPerRule && Record is null)
        {
            return;
        }

        var diagnostic = rule.At(place, values);
        Record?.Add(diagnostic);
        if (entry.Count <= ShownPerRule)
        {
            _shown.Add(diagnostic);
        }
    }

    /// <summary>Adds one that another room has made; they are counted with others of its code.</summary>
    public void Add(Diagnostic diagnostic)
    {
        (DiagnosticRule Rule, Place First, int Count) entry =
            _rules.TryGetValue(diagnostic.Code, out var known) ? known : (new DiagnosticRule(diagnostic.Code, diagnostic.Severity, default, default), diagnostic.Place, 0);
        entry.Count++;
        _rules[diagnostic.Code] = entry;
        if (entry.Count <= ShownPerRule)
        {
            _shown.Add(diagnostic);
        }
    }

    /// <summary>What is shown, in order, then one summary for each rule that was cut.</summary>
    public IReadOnlyList<Diagnostic> ToList()
    {
        var all = new List<Diagnostic>(_shown);
        foreach (var (rule, first, count) in _rules.Values.Where(entry => entry.Count > ShownPerRule))
        {
            var summary = PlanDiagnostics.MoreOfTheSame.At(new Place(first.File), rule.Code, count, ShownPerRule, count - ShownPerRule);
            all.Add(summary with { Severity = rule.Severity });
        }

        return all;
    }
}
