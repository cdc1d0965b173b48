namespace Bihuan.Consistency.Solving;

/// <summary>
/// Whether relations can hold together, from the cheapest means to the dearest: contraction of intervals, cycles of comparisons, exact linear
/// arithmetic, the ways of a choice, and cutting an interval in two. Answers with a proof or not at all; “no proof” is not yet “consistent”:
/// that is what <see cref="WitnessSearch"/> shows.
/// </summary>
internal static class Refuter
{
    private const int MaxChoices = 4;
    private const int MaxCuts = 4;
    private const int SizeForCuts = 80;

    /// <summary>A proof that the relations cannot all hold, or null.</summary>
    public static List<Inference>? Refute(IReadOnlyList<Relation> relations) => Refute(relations, MaxChoices, MaxCuts, []);

    private static List<Inference>? Refute(IReadOnlyList<Relation> relations, int choices, int cuts, IReadOnlyList<(int Variable, bool IsHigh, Limit Limit)> cases)
    {
        var limits = new Propagator(relations);
        foreach (var (variable, isHigh, limit) in cases)
        {
            limits.Assume(variable, isHigh, limit);
        }

        if (!limits.Run())
        {
            return limits.ExplainClash();
        }

        if (DifferenceProver.Refute(relations, limits) is { } cycle)
        {
            return cycle;
        }

        if (LinearProver.Refute(relations, limits, out _) is { } linear)
        {
            return linear;
        }

        if (choices > 0 && relations.OfType<Relation.Choice>().FirstOrDefault() is { } choice)
        {
            return RefuteWays(relations, choice, choices, cuts, cases);
        }

        return cuts > 0 ? RefuteHalves(relations, limits, cuts, cases) : null;
    }

    private static List<Inference>? RefuteWays(IReadOnlyList<Relation> relations, Relation.Choice choice, int choices, int cuts, IReadOnlyList<(int Variable, bool IsHigh, Limit Limit)> cases)
    {
        var proofs = new List<IReadOnlyList<Inference>>();
        foreach (var way in choice.Ways)
        {
            if (Refute([.. relations.Where(relation => !ReferenceEquals(relation, choice)), .. way], choices - 1, cuts, cases) is not { } proof)
            {
                return null;
            }

            proofs.Add(proof);
        }

        return [new Inference.Ways(choice, proofs)];
    }

    private static List<Inference>? RefuteHalves(IReadOnlyList<Relation> relations, Propagator limits, int cuts, IReadOnlyList<(int Variable, bool IsHigh, Limit Limit)> cases)
    {
        if (relations.Count > SizeForCuts || !HasLoop(relations) || Widest(relations, limits) is not var (variable, at) || WitnessSearch.Find(relations) is not null)
        {
            return null;
        }

        if (Refute(relations, 0, cuts - 1, [.. cases, (variable, true, new Limit(at, false))]) is not { } below
            || Refute(relations, 0, cuts - 1, [.. cases, (variable, false, new Limit(at, false))]) is not { } above)
        {
            return null;
        }

        return [new Inference.Halves(variable, at, below, above)];
    }

    /// <summary>Where every variable meets a relation once and no two relations close a ring, contraction already says all there is to say.</summary>
    private static bool HasLoop(IReadOnlyList<Relation> relations)
    {
        var joined = new Dictionary<int, int>();
        var hasProduct = false;
        foreach (var relation in relations)
        {
            hasProduct |= relation is Relation.Product;
            var first = -1;
            foreach (var variable in relation.Variables)
            {
                var root = Root(variable);
                if (first < 0)
                {
                    first = root;
                }
                else if (root == Root(first))
                {
                    return hasProduct || relations.Any(other => other is Relation.Product);
                }
                else
                {
                    joined[root] = Root(first);
                }
            }
        }

        return false;

        int Root(int variable)
        {
            while (joined.TryGetValue(variable, out var next) && next != variable)
            {
                variable = next;
            }

            return variable;
        }
    }

    private static (int Variable, Rational At)? Widest(IReadOnlyList<Relation> relations, Propagator limits)
    {
        (int, Rational)? best = null;
        var widest = Rational.One;
        foreach (var variable in relations.OfType<Relation.Product>().SelectMany(product => product.Variables).Distinct())
        {
            if (limits.LowOf(variable) is { Value.Sign: > 0 } low && limits.HighOf(variable) is { } high && high.Value / low.Value is var ratio && ratio > widest)
            {
                (widest, best) = (ratio, (variable, WitnessSearch.Between(low.Value, high.Value)));
            }
        }

        return best;
    }
}
