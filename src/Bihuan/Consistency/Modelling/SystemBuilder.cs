using Bihuan.Consistency.Solving;
using Bihuan.Statistics;

namespace Bihuan.Consistency.Modelling;

/// <summary>Sentences, definitions and identities of one or several plans to one system of constraints.</summary>
internal sealed class SystemBuilder(IReadOnlyList<Identity> identities, IReadOnlyList<Indicator> catalogue)
{
    private readonly Dictionary<string, Indicator> _catalogue = catalogue.DistinctBy(indicator => indicator.Code, StringComparer.Ordinal).ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
    // Districts are counted by the same rules as the city only nearly; nobody shall be blamed for that.
    private const decimal AreaSlack = 3m;

    private readonly ConstraintSystem _system = new();
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Area> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codeByName = new(StringComparer.Ordinal);
    private string _home = "";

    /// <summary>Sentences whose meaning the system cannot express.</summary>
    public List<Sentence> Inexpressible { get; } = [];

    /// <summary>Builds the system. The first plan's area is the one not named.</summary>
    /// <param name="sentences">Commitments with the reading to use.</param>
    /// <param name="unstatedBasisIsNominal">Whether growth of a money amount without stated prices moves the amount.</param>
    /// <param name="areNumbersExact">Whether a number stands for itself, as it does for a verdict, and not for everything that rounds to it.</param>
    public ConstraintSystem Build(IReadOnlyList<(Sentence Sentence, Interpretation? Reading)> sentences, bool unstatedBasisIsNominal = false, bool areNumbersExact = false)
    {
        _home = sentences.Count > 0 ? sentences[0].Sentence.Plan.AreaCode : "";
        foreach (var plan in sentences.Select(item => item.Sentence.Plan).Distinct())
        {
            foreach (var indicator in plan.Indicators)
            {
                _indicators.TryAdd(indicator.Code, indicator);
                foreach (var name in indicator.Aliases.Prepend(indicator.NameZh))
                {
                    _codeByName.TryAdd(name, indicator.Code);
                }
            }

            foreach (var area in plan.Areas)
            {
                _areas.TryAdd(area.Code, area);
            }
        }

        var reader = new FormulaReader(_system, _areas, _home, unstatedBasisIsNominal, areNumbersExact);
        foreach (var (sentence, reading) in sentences)
        {
            var number = _system.Sentences.Count;
            _system.Sentences.Add(sentence);
            if (reading is null || reader.Read(number, reading) is not { } relations)
            {
                Inexpressible.Add(sentence);
                continue;
            }

            foreach (var relation in relations.Where(relation => relation.Variables.Any()))
            {
                _system.Add(relation);
            }

            UseUnit(reading.Formula, relations);
        }

        LinkGrowth();
        LinkPeriods();
        LinkIdentities();
        LinkAreas();
        return _system;
    }

    /// <summary>People read a quantity in the unit its sentence uses.</summary>
    private void UseUnit(Formulas.Formula formula, IReadOnlyList<Relation> relations)
    {
        var unit = formula.Predicates.Select(predicate => predicate.Right).OfType<Formulas.Term.Constant>().Select(constant => constant.Number.Unit).FirstOrDefault();
        if (unit is null)
        {
            return;
        }

        foreach (var variable in relations.SelectMany(relation => relation.Variables).Select(id => _system.Variables[id]))
        {
            if (!variable.IsGrowth && unit.ConvertsTo(variable.Unit))
            {
                variable.Unit = unit;
            }
        }
    }

    private Variable Get(QuantityKey key, Indicator indicator) => _system.Get(
        key, indicator, indicator.Unit, string.Equals(key.Area, _home, StringComparison.Ordinal) ? null : _areas.GetValueOrDefault(key.Area) ?? new Area(key.Area, key.Area, key.Area, null, null));

    /// <summary>Yearly factors multiply to those over several years; factors at current prices multiply amounts.</summary>
    private void LinkGrowth()
    {
        var factors = _system.Variables.Where(variable => variable.IsGrowth && variable.Key.When.Kind is PeriodKind.Year or PeriodKind.Years)
            .GroupBy(variable => (variable.Key.Indicator, variable.Key.Area, variable.Key.Basis)).Select(group => group.ToList()).ToList();
        foreach (var group in factors)
        {
            var first = group[0];
            var levels = first.Key.IsTiedToLevels && !NaturalLimits.HasRestatedBase(first.Indicator) ? LevelYears(first.Key) : [];
            var spans = group.Select(factor => factor.Key.When).ToHashSet();
            for (var i = 0; i + 1 < levels.Count; i++)
            {
                var between = Period.OfYears(levels[i] + 1, levels[i + 1]);
                if (group.Exists(factor => factor.Key.When.FirstYear <= between.LastYear && factor.Key.When.LastYear >= between.FirstYear))
                {
                    spans.Add(between);
                }
            }

            foreach (var span in spans.Where(span => span.Kind == PeriodKind.Years).Order())
            {
                if (spans.Any(other => other != span && other.FirstYear <= span.LastYear && other.LastYear >= span.FirstYear))
                {
                    Chain(first, span);
                    foreach (var later in spans.Where(other => other.Kind == PeriodKind.Years && other.FirstYear > span.FirstYear && other.LastYear <= span.LastYear))
                    {
                        Nest(first, span, later);
                    }
                }
            }

            foreach (var span in spans)
            {
                foreach (var (start, end) in levels.SelectMany(start => levels.Select(end => (start, end))))
                {
                    if (start + 1 == span.FirstYear && end == span.LastYear)
                    {
                        var factor = Get(first.Key with { When = span }, first.Indicator);
                        var (before, after) = (Level(first, start), Level(first, end));
                        _system.Add(new Relation.Product(-1, factor.Id, before.Id, after.Id, Rational.One, Rational.One)
                        {
                            Because = new($"{after.Name.Zh} = {before.Name.Zh} × 增长倍数", $"{after.Name.En} = {before.Name.En} × growth"),
                        });
                    }
                }
            }
        }
    }

    private List<int> LevelYears(QuantityKey factor) =>
        [.. _system.Variables.Where(variable => !variable.IsGrowth && variable.Key.When.Kind == PeriodKind.Year && variable.Key.Indicator == factor.Indicator && variable.Key.Area == factor.Area)
            .Select(variable => variable.Key.When.FirstYear).Distinct().Order()];

    private Variable Level(Variable factor, int year) => Get(new QuantityKey(factor.Key.Indicator, factor.Key.Area, Period.OfYear(year), QuantityKind.Level, null), factor.Indicator);

    /// <summary>F(a..t) = F(a..t−1) × f(t), year by year to the end of the span.</summary>
    private void Chain(Variable sample, Period span)
    {
        var running = Get(sample.Key with { When = Period.OfYear(span.FirstYear) }, sample.Indicator);
        for (var year = span.FirstYear + 1; year <= span.LastYear; year++)
        {
            var next = Get(sample.Key with { When = Period.OfYear(year) }, sample.Indicator);
            var total = Get(sample.Key with { When = Period.OfYears(span.FirstYear, year) }, sample.Indicator);
            _system.Add(new Relation.Product(-1, running.Id, next.Id, total.Id, Rational.One, Rational.One)
            {
                Because = new("各年增长倍数连乘", "yearly growth compounds"),
            });
            running = total;
        }
    }

    /// <summary>Years within a longer span: F(a..t) = F(a..s−1) × F(s..t), with what <see cref="Chain"/> made.</summary>
    private void Nest(Variable sample, Period span, Period later)
    {
        Variable Of(int from, int to) => Get(sample.Key with { When = Period.OfYears(from, to) }, sample.Indicator);
        _system.Add(new Relation.Product(-1, Of(span.FirstYear, later.FirstYear - 1).Id, Of(later.FirstYear, later.LastYear).Id, Of(span.FirstYear, later.LastYear).Id, Rational.One, Rational.One)
        {
            Because = new("各年增长倍数连乘", "yearly growth compounds"),
        });
    }

    /// <summary>Years of a flow add up to the span, quarters to the year; a part of a year is not more than the year.</summary>
    private void LinkPeriods()
    {
        foreach (var group in _system.Variables.Where(variable => !variable.IsGrowth && variable.Indicator.Kind == IndicatorKind.Flow).GroupBy(variable => (variable.Key.Indicator, variable.Key.Area)).Select(group => group.ToList()).ToList())
        {
            if (group.Count < 2)
            {
                continue;
            }

            foreach (var whole in group.Where(variable => variable.Key.When.Kind is PeriodKind.Years or PeriodKind.Year or PeriodKind.YearToDate).ToList())
            {
                var inside = group.Where(part => part != whole && whole.Key.When.Contains(part.Key.When)).ToList();
                if (inside.Count == 0)
                {
                    continue;
                }

                var parts = whole.Key.When.Kind == PeriodKind.Years ? whole.Key.When.YearNumbers().Select(Period.OfYear).ToList() : Quarters(whole.Key.When);
                if (parts.Count > 0 && (whole.Key.When.Kind == PeriodKind.Years || inside.Exists(part => part.Key.When.Kind == PeriodKind.Quarter)))
                {
                    AddUp(whole, [.. parts.Select(part => Get(whole.Key with { When = part }, whole.Indicator))], new("各期相加等于全期", "the parts of the period add up to it"));
                }

                if (NaturalLimits.NeverNegative(whole.Key, whole.Indicator))
                {
                    foreach (var part in inside.Where(part => !parts.Contains(part.Key.When)))
                    {
                        _system.Add(NotAbove(part, whole, new("一段时期的数不大于包含它的时期", "a part of a period is not more than the period")));
                    }
                }
            }
        }
    }

    private static List<Period> Quarters(Period period) => period.FirstMonth % 12 == 0 && period.Months % 3 == 0
        ? [.. Enumerable.Range(1, period.Months / 3).Select(quarter => Period.OfQuarter(period.FirstYear, quarter))]
        : [];

    private static Relation.Row NotAbove(Variable part, Variable whole, Words because) =>
        new(-1, [(Rational.One, whole.Id), (-Rational.One, part.Id)], Rational.Zero) { Because = because };

    private void AddUp(Variable whole, IReadOnlyList<Variable> parts, Words because, decimal slack = 0m)
    {
        (Rational, int)[] sum = [.. parts.Select(part => (Rational.One, part.Id))];
        if (slack == 0m)
        {
            _system.Add(new Relation.Row(-1, [.. sum, (-Rational.One, whole.Id)], Rational.Zero, IsEqual: true) { Because = because });
            return;
        }

        var band = (Rational)slack / 100;
        _system.Add(new Relation.Row(-1, [.. sum, (band - 1, whole.Id)], Rational.Zero) { Because = because });
        _system.Add(new Relation.Row(-1, [.. sum.Select(term => (-term.Item1, term.Item2)), (band + 1, whole.Id)], Rational.Zero) { Because = because });
    }

    /// <summary>Identities come in where at least two of their quantities are there, for the same place and time; what they bring in may call up others.</summary>
    private void LinkIdentities()
    {
        var ofCode = identities.Where(identity => identity.Slack is not null).Select(Resolve).OfType<Resolved>()
            .SelectMany(identity => identity.Parts.Append(identity.Whole).Select(indicator => (indicator.Code, identity)))
            .ToLookup(pair => pair.Code, pair => pair.identity, StringComparer.Ordinal);
        var done = new HashSet<(string, string, string, Period)>();
        for (var next = 0; next < _system.Variables.Count; next++)
        {
            var key = _system.Variables[next].Key;
            foreach (var identity in ofCode[key.Indicator])
            {
                if (key.Kind == QuantityKind.Factor == (identity.Kind == IdentityKind.GrowthMix) && !done.Contains((identity.Id, "", key.Area, key.When)) && Link(identity, key, done))
                {
                    done.Add((identity.Id, "", key.Area, key.When));
                }
            }
        }
    }

    private Resolved? Resolve(Identity identity)
    {
        var (whole, parts) = (Known(identity.Whole), identity.Parts.Select(Known).ToList());
        return whole is null || parts.Contains(null) ? null : new Resolved(identity.Id, identity.Kind, whole, parts!, identity.Slack!.Value);
    }

    /// <summary>The plan's own indicator for a code of the catalogue: that of the same code, or of the same name. Null when neither knows it.</summary>
    private Indicator? Known(string code)
    {
        if (_indicators.TryGetValue(code, out var own))
        {
            return own;
        }

        if (!_catalogue.TryGetValue(code, out var known))
        {
            return null;
        }

        return _indicators[code] = _codeByName.TryGetValue(known.NameZh, out var named) ? _indicators[named] : known;
    }

    private bool Link(Resolved identity, QuantityKey at, HashSet<(string, string, string, Period)> done)
    {
        QuantityKey Key(Indicator indicator) => at with { Indicator = indicator.Code, Basis = identity.Kind == IdentityKind.GrowthMix ? indicator.PriceBasis : null };
        bool IsThere(Indicator indicator) => _system.Find(Key(indicator)) is not null;
        Variable Of(Indicator indicator) => Get(Key(indicator), indicator);

        var (whole, parts) = (identity.Whole, identity.Parts);
        var isWholeYear = at.When.Kind == PeriodKind.Year;
        var adds = isWholeYear || whole.Kind == IndicatorKind.Flow;
        switch (identity.Kind)
        {
            case IdentityKind.Sum when adds && IsThere(whole) && parts.Any(IsThere) && parts.All(part => part.Unit.ConvertsTo(whole.Unit)):
                AddUp(Of(whole), [.. parts.Select(Of)], Because(identity, " + "), identity.Slack);
                return true;
            case IdentityKind.PartOf when adds && IsThere(whole):
            case IdentityKind.Order when isWholeYear && IsThere(whole):
                foreach (var part in parts.Where(part => IsThere(part) && part.Unit.ConvertsTo(whole.Unit) && done.Add((identity.Id, part.Code, at.Area, at.When))))
                {
                    _system.Add(new Relation.Row(-1, [(Rational.One + (Rational)identity.Slack / 100, Of(whole).Id), (-Rational.One, Of(part).Id)], Rational.Zero)
                    {
                        Because = new($"{part.NameZh}不大于{whole.NameZh}", $"{part.Name(Language.English)} is not above {whole.Name(Language.English)}"),
                    });
                }

                // Another part may come later.
                return parts.All(IsThere);
            case IdentityKind.Ratio when isWholeYear && parts.Append(whole).Count(IsThere) >= 2:
                return Multiply(identity, Of(whole), Of(parts[1]), Of(parts[0]), Of(whole));
            case IdentityKind.Product when isWholeYear && parts.Count == 2 && parts.Append(whole).Count(IsThere) >= 2:
                return Multiply(identity, Of(parts[0]), Of(parts[1]), Of(whole), Of(parts[1]));
            case IdentityKind.Shares when adds && parts.Count(IsThere) >= 2 && parts.All(part => part.Unit.Dimension == "%"):
                _system.Add(new Relation.Row(-1, [.. parts.Select(part => (Rational.One, Of(part).Id))], 100, IsEqual: true) { Because = Because(identity, " + ") });
                return true;
            case IdentityKind.GrowthMix when isWholeYear && IsThere(whole) && parts.All(IsThere):
                _system.Add(new Relation.Mixture(-1, Of(whole).Id, [.. parts.Select(part => Of(part).Id)], (Rational)identity.Slack / 100)
                {
                    Because = new($"{whole.NameZh}增速在各部分增速的最低与最高之间", $"growth of {whole.Name(Language.English)} lies between the lowest and the highest growth of its parts"),
                });
                return true;
            default:
                return false;
        }
    }

    /// <summary>x × y = K × z, where K turns the units of the quotient <paramref name="rate"/> into those of its parts.</summary>
    private bool Multiply(Resolved identity, Variable x, Variable y, Variable z, Variable rate)
    {
        if (ScaleOf([rate.Indicator, z.Indicator, (x == rate ? y : x).Indicator]) is not { } k)
        {
            return false;
        }

        var band = (Rational)identity.Slack / 100;
        _system.Add(new Relation.Product(-1, x.Id, y.Id, z.Id, k * (Rational.One - band), k * (Rational.One + band)) { Because = Because(identity, " × ") });
        return true;
    }

    /// <summary>
    /// K in quotient × denominator = K × numerator, all in base units: 100 for shares in %, 1000 for a number for each thousand people. Null when
    /// the units do not make a quotient. The indicators are quotient, numerator, denominator.
    /// </summary>
    public static Rational? ScaleOf(IReadOnlyList<Indicator> indicators)
    {
        var (rate, numerator, denominator) = (indicators[0].Unit, indicators[1].Unit, indicators[2].Unit);
        if (rate.Dimension == "%")
        {
            return 100;
        }

        if (rate.Symbol.Split('/') is [var above, var below])
        {
            return UnitCatalogue.TryParse(above, out var top) && UnitCatalogue.TryParse(below, out var bottom) && top.ConvertsTo(numerator) && bottom.ConvertsTo(denominator)
                ? (Rational)rate.Factor * bottom.Factor / top.Factor
                : null;
        }

        return rate.ConvertsTo(numerator) || rate.Dimension == "倍" ? Rational.One : null;
    }

    private static Words Because(Resolved identity, string sign)
    {
        string Side(Language language)
        {
            var parts = identity.Parts.Select(part => part.Name(language)).ToList();
            return identity.Kind switch
            {
                IdentityKind.Ratio => $"{identity.Whole.Name(language)} = {parts[0]} ÷ {parts[1]}",
                IdentityKind.Shares => $"100% = {string.Join(sign, parts)}",
                _ => $"{identity.Whole.Name(language)} = {string.Join(sign, parts)}",
            };
        }

        var nearly = identity.Slack > 0m ? new Words("（口径出入按{0}%计）", " (definitions may differ by {0} %)").With(identity.Slack) : new("", "");
        return new(Side(Language.Chinese) + nearly.Zh, Side(Language.English) + nearly.En);
    }

    /// <summary>Districts of one city do not exceed it. That they make it up needs all of them, which nobody declares.</summary>
    private void LinkAreas()
    {
        var districts = _areas.Values.Where(area => area.Parent is not null).GroupBy(area => area.Parent, StringComparer.Ordinal).SelectMany(DistrictsOf).Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var group in _system.Variables.Where(variable => !variable.IsGrowth && NaturalLimits.AddsUpOverAreas(variable.Indicator)).GroupBy(variable => (variable.Key.Indicator, variable.Key.When)).Where(group => group.Count() > 1).Select(group => group.ToList()).ToList())
        {
            var below = group.Where(part => districts.Contains(part.Key.Area)).ToLookup(part => _areas[part.Key.Area].Parent!, StringComparer.Ordinal);
            foreach (var whole in group)
            {
                var parts = below[whole.Key.Area].ToList();
                if (parts.Count > 0)
                {
                    _system.Add(new Relation.Row(-1, [(Rational.One + (Rational)AreaSlack / 100, whole.Id), .. parts.Select(part => (-Rational.One, part.Id))], Rational.Zero)
                    {
                        Because = new Words("各下级地区之和不大于上级地区（口径出入按{0}%计）", "the areas below do not add up to more than the one above (definitions may differ by {0} %)").With(AreaSlack),
                    });
                }
            }
        }
    }

    // Codes of GB/T 2260 name places that do not overlap; a plan's own groups beside them may. Where a plan has codes of its own only, and no groups, its tree is taken at its word.
    private static IEnumerable<Area> DistrictsOf(IEnumerable<Area> siblings)
    {
        var all = siblings.ToList();
        var standard = all.Where(area => area.Code.Length == 6 && area.Code.All(char.IsAsciiDigit)).ToList();
        return standard.Count > 0 ? standard : all.Exists(area => area.Group is { Length: > 0 }) ? [] : all;
    }

    /// <summary>An identity with the indicators it speaks of.</summary>
    private sealed record Resolved(string Id, IdentityKind Kind, Indicator Whole, IReadOnlyList<Indicator> Parts, decimal Slack);
}
