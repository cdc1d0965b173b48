using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;

namespace Bihuan.Consistency;

/// <summary>
/// 假如: supposes numbers for a few quantities and tells which commitments then hold. Made once for a plan, asked many times; immutable.
/// </summary>
public sealed class WhatIf
{
    private readonly ConstraintSystem _system;
    private readonly string _home;
    private readonly Dictionary<string, Variable> _byName;
    private readonly Dictionary<int, IReadOnlyList<Relation>> _componentOf = [];

    internal WhatIf(ConstraintSystem system, string home)
    {
        (_system, _home) = (system, home);
        _byName = system.Variables.GroupBy(Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var quantities = new List<WhatIfQuantity>();
        foreach (var relations in system.Components())
        {
            foreach (var variable in relations.SelectMany(relation => relation.Variables).Distinct())
            {
                _componentOf[variable] = relations;
            }

            var limits = new Propagator(relations);
            var fits = limits.Run();
            string[] sentences = [.. relations.Where(relation => !relation.IsHard).Select(relation => system.Sentences[relation.Sentence].Id).Distinct(StringComparer.Ordinal)];
            quantities.AddRange(limits.Variables.Select(id => system.Variables[id]).Select(variable => new WhatIfQuantity(
                Name(variable), variable.Name, UnitOf(variable),
                fits && limits.LowOf(variable.Id) is { Value.IsZero: false } low ? variable.ToDecimal(low.Value, false) : null,
                fits && limits.HighOf(variable.Id) is { } high ? variable.ToDecimal(high.Value, true) : null)
            { Commitments = sentences }));
        }

        Quantities = quantities;
    }

    /// <summary>The quantities one may suppose something about, with what the commitments ask of them.</summary>
    public IReadOnlyList<WhatIfQuantity> Quantities { get; }

    /// <summary>Answers for some suppositions; the commitments looked at are those about quantities connected with the supposed ones.</summary>
    /// <exception cref="ArgumentException">A quantity is not one of <see cref="Quantities"/>.</exception>
    public WhatIfAnswer Ask(IReadOnlyList<QuantityChange> changes)
    {
        var facts = changes.SelectMany(Facts).ToList();
        var relations = facts.SelectMany(fact => fact.Variables).Select(variable => _componentOf[variable]).Distinct().SelectMany(component => component).ToList();
        var hard = relations.Where(relation => relation.IsHard).Concat(facts).ToList();
        var (kept, broken, open) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var group in relations.Where(relation => !relation.IsHard).GroupBy(relation => relation.Sentence))
        {
            var id = _system.Sentences[group.Key].Id;
            (Refuter.Refute([.. hard, .. group]) is not null ? broken : Holds(group, hard) ? kept : open).Add(id);
        }

        var canAllHold = Refuter.Refute([.. relations, .. facts]) is null;
        return new WhatIfAnswer(kept, broken, open, canAllHold, canAllHold || Refuter.Refute(relations) is not null ? [] : LeastChange(relations, changes));
    }

    /// <summary>A sentence surely holds when the opposite of each of its rows is impossible.</summary>
    private static bool Holds(IEnumerable<Relation> sentence, IReadOnlyList<Relation> hard) => sentence.All(relation =>
        relation is Relation.Row { IsEqual: false } row
        && Refuter.Refute([.. hard, new Relation.Row(-1, [.. row.Terms.Select(term => (-term.Factor, term.Variable))], -row.Constant, !row.IsStrict)]) is not null);

    private IEnumerable<Relation.Row> Facts(QuantityChange change)
    {
        if (!_byName.TryGetValue(change.Quantity, out var variable))
        {
            throw new ArgumentException($"'{change.Quantity}' is not a quantity of the plan", nameof(change));
        }

        if (change.Low is { } low)
        {
            yield return new Relation.Row(-1, [(Rational.One, variable.Id)], Inside(variable, low)) { Because = new("假定", "supposed") };
        }

        if (change.High is { } high)
        {
            yield return new Relation.Row(-1, [(-Rational.One, variable.Id)], -Inside(variable, high)) { Because = new("假定", "supposed") };
        }
    }

    /// <summary>One supposition if one is enough, the nearest such move; otherwise each in turn to the nearest number the commitments leave it.</summary>
    private List<QuantityMove> LeastChange(IReadOnlyList<Relation> relations, IReadOnlyList<QuantityChange> changes)
    {
        (QuantityMove Move, Rational Cost)? best = null;
        for (var i = 0; i < changes.Count; i++)
        {
            var others = changes.Where((_, j) => j != i).SelectMany(Facts);
            if (Nearest([.. relations, .. others], changes[i]) is { } move && (best is null || move.Cost < best.Value.Cost))
            {
                best = move;
            }
        }

        if (best is { } single)
        {
            return [single.Move];
        }

        var (settled, moves) = (relations.ToList(), new List<QuantityMove>());
        foreach (var change in changes)
        {
            var facts = Facts(change).ToList();
            if (Refuter.Refute([.. settled, .. facts]) is null)
            {
                settled.AddRange(facts);
            }
            else if (Nearest(settled, change) is { } move)
            {
                moves.Add(move.Move);
                settled.AddRange(Facts(new QuantityChange(change.Quantity, move.Move.To, move.Move.To)));
            }
        }

        return moves;
    }

    private (QuantityMove Move, Rational Cost)? Nearest(IReadOnlyList<Relation> relations, QuantityChange change)
    {
        var variable = _byName[change.Quantity];
        var limits = new Propagator(relations);
        if (!limits.Run())
        {
            return null;
        }

        foreach (var (supposed, end, isHigh) in ((decimal?, Limit?, bool)[])[(change.High, limits.LowOf(variable.Id), false), (change.Low, limits.HighOf(variable.Id), true)])
        {
            if (supposed is not { } from || end is not { } limit || (isHigh ? Inside(variable, from) < limit.Value : Inside(variable, from) > limit.Value))
            {
                continue;
            }

            // Rounded into the allowed side; where the end itself is excluded, one step of the last place further.
            if (variable.ToDecimal(limit.Value, !isHigh) is not { } to)
            {
                continue;
            }

            var rounded = decimal.Round(to, 4, isHigh ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity);
            foreach (var number in (decimal[])[rounded, isHigh ? rounded - 0.0001m : rounded + 0.0001m])
            {
                if (Refuter.Refute([.. relations, .. Facts(new QuantityChange(change.Quantity, number, number))]) is null)
                {
                    var cost = ((Rational)number - from).Abs() / (from == 0m ? Rational.One : ((Rational)from).Abs());
                    return (new QuantityMove(change.Quantity, variable.Name, from, number, UnitOf(variable)), cost);
                }
            }
        }

        return null;
    }

    private static Rational Inside(Variable variable, decimal shown) =>
        variable.IsGrowth ? (Rational.One + (Rational)shown / 100).Power(variable.Years) : (Rational)shown * variable.Unit.Factor;

    private static Unit UnitOf(Variable variable) => variable.IsGrowth ? Unit.Percent : variable.Unit;

    private string Name(Variable variable) => variable.Key.Print(_home);
}
