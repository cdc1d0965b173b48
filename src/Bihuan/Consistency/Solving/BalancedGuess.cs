using Bihuan.Statistics;

namespace Bihuan.Consistency.Solving;

/// <summary>
/// A point that nearly satisfies products and rows, by projecting on one after another (Kaczmarz 1937; products in their logarithms), so that what a chain of
/// years must make up is spread evenly over the years nobody gave a number. It only guides the search for a witness: what is found is checked exactly.
/// </summary>
internal static class BalancedGuess
{
    private const int Rounds = 80;
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>A value of every variable, or null where decimals cannot hold one.</summary>
    public static Dictionary<int, Rational>? Of(IReadOnlyList<Relation> relations, Propagator limits)
    {
        var box = new Dictionary<int, (decimal? Low, decimal? High)>();
        var point = new Dictionary<int, decimal>();
        var open = new HashSet<int>();
        foreach (var variable in limits.Variables)
        {
            var (low, high) = (limits.LowOf(variable)?.Value.ToDecimal(12, true), limits.HighOf(variable)?.Value.ToDecimal(12, false));
            if (low?.CompareTo(Largest) > 0 || high < -Largest || (limits.LowOf(variable) is not null && low is null))
            {
                return null;
            }

            box[variable] = (low, high);
            if (low is null or 0m && high is null)
            {
                open.Add(variable);
            }

            point[variable] = (low, high) switch
            {
                ({ } a, { } b) => (a + b) / 2m,
                (> 0m and var a, null) => a,
                (null, < 0m and var b) => b,
                _ => 1m,
            };
        }

        var products = relations.OfType<Relation.Product>().ToList();
        var rows = relations.OfType<Relation.Row>().Where(row => row.Terms.Count > 1).ToList();
        for (var isDone = false; !isDone;)
        {
            // What two numbers of a product leave for the third is a better start than one.
            isDone = true;
            foreach (var product in products)
            {
                if (Third(product, point, open) is var (variable, value))
                {
                    point[variable] = Clip(value, box[variable]);
                    isDone = !open.Remove(variable) && isDone;
                }
            }
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var product in products)
            {
                Project(product, point, box);
            }

            foreach (var row in rows)
            {
                Project(row, point, box);
            }
        }

        return point.ToDictionary(item => item.Key, item => (Rational)Math.Round(item.Value, Math.Abs(item.Value) < 10_000m ? 8 : 2, MidpointRounding.ToEven));
    }

    private static (int Variable, decimal Value)? Third(Relation.Product product, Dictionary<int, decimal> point, HashSet<int> open)
    {
        int[] unknown = [.. new[] { product.X, product.Y, product.Z }.Where(open.Contains)];
        if (unknown is not [var variable] || ((product.LowK + product.HighK) / 2).ToDecimal(18, false) is not { } k || k <= 0m)
        {
            return null;
        }

        var (x, y, z) = (point[product.X], point[product.Y], point[product.Z]);
        if (variable == product.Z)
        {
            return x > 0m && y > 0m && x < Largest / Math.Max(y, 1m) ? (variable, x * y / k) : null;
        }

        var other = variable == product.X ? y : x;
        return other > 0m && z > 0m && z < Largest / Math.Max(k, 1m) && z * k / Math.Max(other, 0.000001m) < Largest ? (variable, k * z / other) : null;
    }

    private static void Project(Relation.Product product, Dictionary<int, decimal> point, Dictionary<int, (decimal? Low, decimal? High)> box)
    {
        if ((product.LowK + product.HighK) / 2 is var middle && middle.ToDecimal(18, false) is not { } k)
        {
            return;
        }

        var (x, y, z) = (point[product.X], point[product.Y], point[product.Z]);
        if (x <= 0m || y <= 0m || z <= 0m || k <= 0m || Math.Max(x, y) > Largest / Math.Min(Math.Max(Math.Min(x, y), 1m), Largest) || z > Largest)
        {
            return;
        }

        // What is fixed cannot move; the others share the correction.
        int[] free = [.. new[] { product.X, product.Y, product.Z }.Where(variable => box[variable] is not ({ } low, { } high) || low < high)];
        var ratio = k * z / (x * y);
        if (free.Length == 0 || ratio is < 0.000001m or > 1_000_000m)
        {
            return;
        }

        var step = DecimalMath.Root(ratio, free.Length);
        foreach (var variable in free)
        {
            point[variable] = Clip(variable == product.Z ? point[variable] / step : point[variable] * step, box[variable]);
        }
    }

    private static void Project(Relation.Row row, Dictionary<int, decimal> point, Dictionary<int, (decimal? Low, decimal? High)> box)
    {
        var (sum, weight) = (0m, 0m);
        var terms = new List<(decimal Factor, int Variable, decimal Size)>(row.Terms.Count);
        foreach (var (factor, variable) in row.Terms)
        {
            var (size, value) = (Math.Max(Math.Abs(point[variable]), 0.000001m), point[variable]);
            if (factor.ToDecimal(12, false) is not { } a || Math.Abs(a) > 1_000_000m || size > Largest / 1_000_000m)
            {
                return;
            }

            terms.Add((a, variable, size));
            sum += a * value;
            weight += Math.Abs(a) * size;
        }

        if (row.Constant.ToDecimal(12, true) is not { } constant || Math.Abs(constant) > Largest || weight == 0m)
        {
            return;
        }

        // A strict row is passed by a little.
        var missing = constant - sum + (row.IsStrict ? weight / 100_000m : 0m);
        if (row.IsEqual || missing > 0m)
        {
            var step = Math.Clamp(missing / weight, -1m, 1m);
            foreach (var (factor, variable, size) in terms)
            {
                point[variable] = Clip(point[variable] + (factor > 0m ? step : -step) * size, box[variable]);
            }
        }
    }

    private static decimal Clip(decimal value, (decimal? Low, decimal? High) box) =>
        box.Low is { } low && value < low ? low : box.High is { } high && value > high ? high : value;
}
