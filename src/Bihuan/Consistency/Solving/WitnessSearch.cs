using System.Numerics;

namespace Bihuan.Consistency.Solving;

/// <summary>Looks for one point at which every relation holds: the evidence that sentences agree. Finding none proves nothing.</summary>
internal static class WitnessSearch
{
    private const int MaxWays = 8;

    /// <summary>A point, or null.</summary>
    public static Dictionary<int, Rational>? Find(IReadOnlyList<Relation> relations)
    {
        foreach (var plain in Plain(relations).Take(MaxWays))
        {
            if (FindPlain(plain) is { } point && relations.All(relation => Holds(relation, point)))
            {
                return point;
            }
        }

        return null;
    }

    /// <summary>A number between two others with few digits; the lower one when they are equal.</summary>
    public static Rational Between(Rational low, Rational high)
    {
        if (low == high)
        {
            return low;
        }

        var (middle, width) = ((low + high) / 2, high - low);
        var step = Rational.One;
        while (step > width / 8)
        {
            step /= 10;
        }

        while (step * 10 <= width / 8)
        {
            step *= 10;
        }

        return Rational.Of((middle / step).Floor(), BigInteger.One) * step;
    }

    /// <summary>Whether a relation holds at a point that has all its variables.</summary>
    public static bool Holds(Relation relation, IReadOnlyDictionary<int, Rational> point)
    {
        switch (relation)
        {
            case Relation.Row row:
                var sum = row.Terms.Aggregate(Rational.Zero, (total, term) => total + term.Factor * point[term.Variable]);
                return row.IsEqual ? sum == row.Constant : row.IsStrict ? sum > row.Constant : sum >= row.Constant;
            case Relation.Product product:
                var (left, z) = (point[product.X] * point[product.Y], point[product.Z]);
                return left >= product.LowK * z && left <= product.HighK * z;
            case Relation.Mixture mixture:
                var parts = mixture.Parts.Select(part => point[part]).ToList();
                return point[mixture.Whole] >= parts.Min() - mixture.Slack && point[mixture.Whole] <= parts.Max() + mixture.Slack;
            default:
                return relation is Relation.Choice choice && choice.Ways.Any(way => way.All(row => Holds(row, point)));
        }
    }

    /// <summary>The relations with one way taken of each choice, one list after another.</summary>
    private static IEnumerable<IReadOnlyList<Relation>> Plain(IReadOnlyList<Relation> relations)
    {
        var choices = relations.OfType<Relation.Choice>().ToList();
        if (choices.Count == 0)
        {
            return [relations];
        }

        IEnumerable<IReadOnlyList<Relation>> all = [[.. relations.Where(relation => relation is not Relation.Choice)]];
        return choices.Aggregate(all, (lists, choice) => lists.SelectMany(list => choice.Ways.Select(way => (IReadOnlyList<Relation>)[.. list, .. way])));
    }

    private static Dictionary<int, Rational>? FindPlain(IReadOnlyList<Relation> relations)
    {
        var limits = new Propagator(relations) { IsPatient = true };
        if (!limits.Run() || LinearProver.Refute(relations, limits, out var linear) is not null)
        {
            return null;
        }

        // The linear point first; then each quantity low, in the middle, high.
        if (linear is not null && Dive(relations, (variable, low, high) => linear.TryGetValue(variable, out var value) ? value : Inside(low, high)) is { } point)
        {
            return point;
        }

        return Dive(relations, (_, low, high) => Inside(low, high))
            ?? Dive(relations, (_, low, high) => low is { IsStrict: false } ? low.Value.Value : Inside(low, high))
            ?? Dive(relations, (_, low, high) => high is { IsStrict: false } ? high.Value.Value : Inside(low, high))
            ?? Balanced(relations, limits);
    }

    /// <summary>What products make is left to follow from their factors; or, where sums tie it down too, the last factor from what is made.</summary>
    private static Dictionary<int, Rational>? Balanced(IReadOnlyList<Relation> relations, Propagator limits)
    {
        var made = relations.OfType<Relation.Product>().Select(product => product.Z).ToHashSet();
        return made.Count > 0 && BalancedGuess.Of(relations, limits) is { } guess
            ? Dive(relations, (variable, _, _) => guess[variable], variables => [.. variables.OrderBy(made.Contains)])
                ?? Dive(relations, (variable, _, _) => guess[variable], variables => [.. variables.OrderByDescending(made.Contains)])
            : null;
    }

    private static Dictionary<int, Rational>? Dive(
        IReadOnlyList<Relation> relations, Func<int, Limit?, Limit?, Rational> choose, Func<IReadOnlyList<int>, IReadOnlyList<int>>? order = null)
    {
        var limits = new Propagator(relations) { IsPatient = true };
        if (!limits.Run())
        {
            return null;
        }

        var point = new Dictionary<int, Rational>();
        var products = relations.OfType<Relation.Product>().SelectMany(product => product.Variables.Select(variable => (variable, product))).ToLookup(item => item.variable, item => item.product);
        foreach (var variable in order?.Invoke(limits.Variables) ?? [.. limits.Variables])
        {
            var (low, high) = (limits.LowOf(variable), limits.HighOf(variable));
            // A rate that may be negative is not contracted; two numbers of its product settle it all the same.
            var value = low is null || high is null ? Settled(variable, products[variable], point) ?? choose(variable, low, high) : choose(variable, low, high);
            if ((low is { } floor && (value < floor.Value || (value == floor.Value && floor.IsStrict)))
                || (high is { } ceiling && (value > ceiling.Value || (value == ceiling.Value && ceiling.IsStrict))))
            {
                value = Inside(low, high);
            }

            limits.Assume(variable, isHigh: false, new Limit(value, false));
            limits.Assume(variable, isHigh: true, new Limit(value, false));
            if (!limits.Run())
            {
                return null;
            }

            point[variable] = value;
        }

        return relations.All(relation => Holds(relation, point)) ? point : null;
    }

    /// <summary>What the other two numbers of a product leave for the third; null while they are open.</summary>
    private static Rational? Settled(int variable, IEnumerable<Relation.Product> products, Dictionary<int, Rational> point)
    {
        foreach (var product in products)
        {
            var k = (product.LowK + product.HighK) / 2;
            var other = product.X == variable ? product.Y : product.X;
            if (product.Z == variable && point.TryGetValue(product.X, out var x) && point.TryGetValue(product.Y, out var y))
            {
                return x * y / k;
            }

            if (product.Z != variable && point.TryGetValue(other, out var factor) && !factor.IsZero && point.TryGetValue(product.Z, out var made))
            {
                return k * made / factor;
            }
        }

        return null;
    }

    private static Rational Inside(Limit? low, Limit? high) => (low, high) switch
    {
        ({ } a, { } b) => Between(a.Value, b.Value),
        ({ IsStrict: false } a, null) => a.Value,
        ({ } a, null) => a.Value + (a.Value.Abs() > Rational.One ? a.Value.Abs() / 10 : Rational.One),
        (null, { } b) => b.IsStrict ? b.Value - Rational.One : b.Value,
        _ => Rational.One,
    };
}
