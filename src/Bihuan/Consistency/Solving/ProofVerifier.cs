namespace Bihuan.Consistency.Solving;

/// <summary>
/// Checks a proof step by step without trusting who made it: every relation used must be one of the known ones, every limit must follow, the end
/// must be a falsehood. Shares no arithmetic with the provers: it asks whether the opposite of each step is impossible.
/// </summary>
internal static class ProofVerifier
{
    /// <summary>Whether the proof refutes the known relations.</summary>
    public static bool Refutes(IReadOnlyList<Inference> proof, IReadOnlyCollection<Relation> known) => Refutes(proof, known, new Known());

    private static bool Refutes(IReadOnlyList<Inference> proof, IReadOnlyCollection<Relation> known, Known limits)
    {
        if (proof.Count == 0)
        {
            return false;
        }

        foreach (var step in proof.Take(proof.Count - 1))
        {
            if (step is not Inference.Narrow narrow || !known.Contains(narrow.By) || !Follows(narrow, limits))
            {
                return false;
            }

            limits = limits.With(narrow.Variable, narrow.IsHigh, narrow.Limit);
        }

        return proof[^1] switch
        {
            Inference.Clash clash => limits.Low(clash.Variable) is { } low && limits.High(clash.Variable) is { } high
                && (low.Value > high.Value || (low.Value == high.Value && (low.IsStrict || high.IsStrict))),
            Inference.Combine combine => combine.Rows.All(item => known.Contains(item.Row)) && IsFalsehood(combine, limits),
            Inference.Halves halves => Refutes(halves.Below, known, limits.With(halves.Variable, true, new Limit(halves.At, false)))
                && Refutes(halves.Above, known, limits.With(halves.Variable, false, new Limit(halves.At, false))),
            Inference.Ways ways => known.Contains(ways.Choice) && ways.Each.Count == ways.Choice.Ways.Count
                && ways.Each.Zip(ways.Choice.Ways).All(pair => Refutes(pair.First, [.. known, .. pair.Second], limits)),
            _ => false,
        };
    }

    private static bool Follows(Inference.Narrow step, Known limits) => step.By switch
    {
        Relation.Row row => FollowsFrom(row, row.Constant, false, step, limits) || (row.IsEqual && FollowsFrom(row, -row.Constant, true, step, limits)),
        Relation.Product product => FollowsFrom(product, step, limits),
        Relation.Mixture mixture => FollowsFrom(mixture, step, limits),
        _ => false,
    };

    /// <summary>With the variable at the limit and every other term at its most, the row is just met or not met: beyond the limit it fails.</summary>
    private static bool FollowsFrom(Relation.Row row, Rational constant, bool backwards, Inference.Narrow step, Known limits)
    {
        var (most, isStrict, seen) = (Rational.Zero, row.IsStrict, false);
        foreach (var (factor, variable) in row.Terms)
        {
            var signed = backwards ? -factor : factor;
            if (variable == step.Variable)
            {
                seen = signed.Sign < 0 == step.IsHigh;
                most += signed * step.Limit.Value;
                continue;
            }

            if ((signed.Sign > 0 ? limits.High(variable) : limits.Low(variable)) is not { } end)
            {
                return false;
            }

            most += signed * end.Value;
            isStrict |= end.IsStrict;
        }

        return seen && (most < constant || (most == constant && (isStrict || !step.Limit.IsStrict)));
    }

    /// <summary>Beyond the limit the two sides of x·y = K·z part, for quantities that are not negative.</summary>
    private static bool FollowsFrom(Relation.Product product, Inference.Narrow step, Known limits)
    {
        if (((int[])[product.X, product.Y, product.Z]).Any(variable => limits.Low(variable) is not { Value.Sign: >= 0 }))
        {
            return false;
        }

        if (step.Variable == product.Z)
        {
            // z below L: K·z < K·L must be under every x·y; z above L: over every x·y.
            var (x, y) = step.IsHigh ? (limits.High(product.X), limits.High(product.Y)) : (limits.Low(product.X), limits.Low(product.Y));
            return x is { } a && y is { } b && Beyond(a.Value * b.Value, (step.IsHigh ? product.LowK : product.HighK) * step.Limit.Value, a.IsStrict || b.IsStrict);
        }

        var other = step.Variable == product.X ? product.Y : product.X;
        if (step.Variable != product.X && step.Variable != product.Y)
        {
            return false;
        }

        // x above L: x·y > L·low(y) must be over every K·z; x below L: x·y < L·high(y) under every K·z.
        var (partner, result) = step.IsHigh ? (limits.Low(other), limits.High(product.Z)) : (limits.High(other), limits.Low(product.Z));
        if (partner is not { Value.Sign: > 0 } p || result is not { } z)
        {
            return false;
        }

        var (left, right) = (step.Limit.Value * p.Value, (step.IsHigh ? product.HighK : product.LowK) * z.Value);
        return step.IsHigh
            ? left > right || (left == right && (!step.Limit.IsStrict || (right.Sign > 0 && (p.IsStrict || z.IsStrict))))
            : left < right || (left == right && (!step.Limit.IsStrict || (right.Sign > 0 && (p.IsStrict || z.IsStrict))));

        bool Beyond(Rational reach, Rational claimed, bool isStrict) => step.IsHigh
            ? claimed > reach || (claimed == reach && (!step.Limit.IsStrict || (reach.Sign > 0 && isStrict)))
            : claimed < reach || (claimed == reach && (!step.Limit.IsStrict || (reach.Sign > 0 && isStrict)));
    }

    private static bool FollowsFrom(Relation.Mixture mixture, Inference.Narrow step, Known limits) =>
        step.Variable == mixture.Whole && mixture.Parts.All(part => (step.IsHigh ? limits.High(part) : limits.Low(part)) is { } end
            && (step.IsHigh ? end.Value + mixture.Slack <= step.Limit.Value : end.Value - mixture.Slack >= step.Limit.Value)
            && (!step.Limit.IsStrict || end.IsStrict || (step.IsHigh ? end.Value + mixture.Slack != step.Limit.Value : end.Value - mixture.Slack != step.Limit.Value)));

    private static bool IsFalsehood(Inference.Combine combine, Known limits)
    {
        var left = new Dictionary<int, Rational>();
        var (right, isStrict) = (Rational.Zero, false);
        foreach (var (times, row) in combine.Rows)
        {
            if (times.Sign < 0 && !row.IsEqual)
            {
                return false;
            }

            foreach (var (factor, variable) in row.Terms)
            {
                left[variable] = left.GetValueOrDefault(variable) + times * factor;
            }

            right += times * row.Constant;
            isStrict |= row.IsStrict && times.Sign > 0;
        }

        foreach (var (times, variable, isHigh) in combine.Limits)
        {
            if (times.Sign < 0 || (isHigh ? limits.High(variable) : limits.Low(variable)) is not { } limit)
            {
                return false;
            }

            var signed = isHigh ? -times : times;
            left[variable] = left.GetValueOrDefault(variable) + signed;
            right += signed * limit.Value;
            isStrict |= limit.IsStrict && times.Sign > 0;
        }

        // 0 ≥ right, or 0 > right.
        return left.Values.All(factor => factor.IsZero) && (right.Sign > 0 || (right.IsZero && isStrict));
    }

    private sealed class Known
    {
        private readonly Dictionary<(int Variable, bool IsHigh), Limit> _limits = [];

        public Limit? Low(int variable) => _limits.TryGetValue((variable, false), out var limit) ? limit : null;

        public Limit? High(int variable) => _limits.TryGetValue((variable, true), out var limit) ? limit : null;

        public Known With(int variable, bool isHigh, Limit limit)
        {
            var next = new Known();
            foreach (var (key, value) in _limits)
            {
                next._limits[key] = value;
            }

            if (!next._limits.TryGetValue((variable, isHigh), out var old) || limit.IsTighterThan(old, isHigh))
            {
                next._limits[(variable, isHigh)] = limit;
            }

            return next;
        }
    }
}
