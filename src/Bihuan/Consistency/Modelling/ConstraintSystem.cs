using Bihuan.Consistency.Solving;

namespace Bihuan.Consistency.Modelling;

/// <summary>A plan, or several, as quantities and relations, with the sentences the relations come from.</summary>
internal sealed class ConstraintSystem
{
    private readonly Dictionary<QuantityKey, Variable> _byKey = [];
    private readonly List<Variable> _variables = [];
    private readonly List<Relation> _relations = [];

    public IReadOnlyList<Variable> Variables => _variables;

    public IReadOnlyList<Relation> Relations => _relations;

    /// <summary>What each sentence number stands for.</summary>
    public List<Sentence> Sentences { get; } = [];

    public Variable? Find(QuantityKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>The variable of a quantity, made when first asked for, together with what is true of every such quantity.</summary>
    public Variable Get(QuantityKey key, Indicator indicator, Unit unit, Area? foreign)
    {
        if (_byKey.TryGetValue(key, out var known))
        {
            return known;
        }

        var variable = new Variable(_variables.Count, key, indicator, unit, foreign);
        _variables.Add(variable);
        _byKey.Add(key, variable);
        if (NaturalLimits.NeverNegative(key, indicator))
        {
            Add(new Relation.Row(-1, [(Rational.One, variable.Id)], Rational.Zero) { Because = new("不会为负", "never negative") });
        }

        if (NaturalLimits.NeverAboveHundred(key, indicator))
        {
            Add(new Relation.Row(-1, [(-Rational.One, variable.Id)], -100) { Because = new("部分不会大于整体", "a part is never more than the whole") });
        }

        return variable;
    }

    public void Add(Relation relation) => _relations.Add(relation);

    /// <summary>The relations of each group of quantities that hang together, in order of first mention.</summary>
    public IReadOnlyList<IReadOnlyList<Relation>> Components()
    {
        var parent = Enumerable.Range(0, _variables.Count).ToArray();
        foreach (var relation in _relations)
        {
            var first = -1;
            foreach (var variable in relation.Variables)
            {
                if (first < 0)
                {
                    first = Root(variable);
                }
                else
                {
                    parent[Root(variable)] = first;
                }
            }
        }

        var groups = new Dictionary<int, List<Relation>>();
        foreach (var relation in _relations)
        {
            var root = Root(relation.Variables.First());
            (groups.TryGetValue(root, out var list) ? list : groups[root] = []).Add(relation);
        }

        return [.. groups.Values];

        int Root(int variable)
        {
            while (parent[variable] != variable)
            {
                variable = parent[variable] = parent[parent[variable]];
            }

            return variable;
        }
    }
}
