using Bihuan.Statistics;

namespace Bihuan;

/// <summary>
/// The interpretations that hold in one plan: the catalogue's defaults, and what the plan declares for itself in plan.json. Immutable.
/// Declaring changes which reading is the default; every other reading is kept and judged.
/// </summary>
public sealed class InterpretationRules
{
    private readonly Dictionary<string, string> _choices;
    private readonly Dictionary<string, Quantity> _settings;

    private InterpretationRules(Dictionary<string, string> choices, Dictionary<string, Quantity> settings)
    {
        _choices = choices;
        _settings = settings;
    }

    /// <summary>The catalogue's defaults.</summary>
    public static InterpretationRules Default { get; } = new([], []);

    /// <summary>The rules a plan declares; what is not understood is told and the default holds.</summary>
    /// <param name="declared">Ambiguity to sense (<c>about</c>: <c>about.twoSided</c>) or setting to number (<c>about.points</c>: <c>0.2百分点</c>).</param>
    /// <param name="place">Where it is declared, for diagnostics; the key is added as the field.</param>
    public static (InterpretationRules Rules, IReadOnlyList<Diagnostic> Diagnostics) Of(IEnumerable<KeyValuePair<string, string>> declared, Place place = default)
    {
        var (choices, settings, diagnostics) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, Quantity>(StringComparer.Ordinal), new List<Diagnostic>());
        foreach (var (key, value) in declared)
        {
            var at = place with { Field = $"interpretations.{key}" };
            if (InterpretationCatalogue.Ambiguities.FirstOrDefault(one => one.Id == key) is { } ambiguity)
            {
                if (ambiguity.Choices.Contains(value, StringComparer.Ordinal))
                {
                    choices[key] = value;
                }
                else
                {
                    diagnostics.Add(InterpretationDiagnostics.UnknownChoice.At(at, value, key, string.Join(", ", ambiguity.Choices)));
                }
            }
            else if (InterpretationCatalogue.Settings.FirstOrDefault(one => one.Id == key) is { } setting)
            {
                if (Number(value) is { Value: >= 0m } number && number.Unit.ConvertsTo(setting.Value.Unit))
                {
                    settings[key] = number.In(setting.Value.Unit);
                }
                else
                {
                    diagnostics.Add(InterpretationDiagnostics.WrongSetting.At(at, value, key, setting.Value));
                }
            }
            else
            {
                diagnostics.Add(InterpretationDiagnostics.UnknownAmbiguity.At(at, key,
                    string.Join(", ", InterpretationCatalogue.Ambiguities.Select(one => one.Id).Concat(InterpretationCatalogue.Settings.Select(one => one.Id)))));
            }
        }

        return (choices.Count + settings.Count == 0 ? Default : new InterpretationRules(choices, settings), diagnostics);
    }

    /// <summary>What the plan declares, in the catalogue's order; empty when it declares nothing.</summary>
    public IEnumerable<KeyValuePair<string, string>> Declared =>
        InterpretationCatalogue.Ambiguities.Where(one => _choices.ContainsKey(one.Id)).Select(one => KeyValuePair.Create(one.Id, _choices[one.Id]))
            .Concat(InterpretationCatalogue.Settings.Where(one => _settings.ContainsKey(one.Id)).Select(one => KeyValuePair.Create(one.Id, _settings[one.Id].ToString())));

    /// <summary>The sense that is the default for an ambiguity in this plan.</summary>
    public string ChoiceOf(string ambiguity) =>
        _choices.GetValueOrDefault(ambiguity) ?? InterpretationCatalogue.Ambiguities.First(one => one.Id == ambiguity).Default;

    /// <summary>A declared number.</summary>
    public Quantity this[string setting] =>
        _settings.TryGetValue(setting, out var own) ? own : InterpretationCatalogue.Settings.First(one => one.Id == setting).Value;

    /// <summary>The same readings, the one that the plan's declarations choose first; the catalogue's order otherwise.</summary>
    /// <param name="readings">The declared readings of one commitment.</param>
    /// <param name="ambiguities">Which ambiguities they are about; null for all. 同步 and 基本同步 share their senses.</param>
    public IReadOnlyList<Interpretation> InOrder(IReadOnlyList<Interpretation> readings, IReadOnlyCollection<string>? ambiguities = null)
    {
        var chosen = InterpretationCatalogue.Ambiguities.Where(one => _choices.ContainsKey(one.Id) && (ambiguities?.Contains(one.Id, StringComparer.Ordinal) ?? true)).ToList();
        return chosen.Count == 0 ? readings : [.. readings.OrderBy(reading => chosen.Count(one => IsAgainst(one, reading.Id)))];
    }

    private bool IsAgainst(Ambiguity ambiguity, string id)
    {
        var parts = id.Split('+');
        return !parts.Contains(_choices[ambiguity.Id], StringComparer.Ordinal) && parts.Any(part => ambiguity.Choices.Contains(part, StringComparer.Ordinal));
    }

    private static Quantity? Number(string text)
    {
        var digits = text.AsSpan().Trim();
        var end = 0;
        while (end < digits.Length && (char.IsAsciiDigit(digits[end]) || digits[end] == '.'))
        {
            end++;
        }

        return decimal.TryParse(digits[..end], System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value)
            && UnitCatalogue.TryParse(digits[end..].ToString(), out var unit) ? new Quantity(value, unit) : null;
    }
}
