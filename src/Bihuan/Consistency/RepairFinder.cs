using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;
using Bihuan.Formulas;

namespace Bihuan.Consistency;

/// <summary>The nearest number for one sentence of a conflict with which all its sentences can hold; every proposal is tried before it is made.</summary>
internal sealed class RepairFinder(ConstraintSystem system)
{
    private const int MostDoublings = 40;

    /// <summary>One proposal a sentence at most, the smallest relative move first.</summary>
    public IReadOnlyList<Repair> Find(IReadOnlyList<int> conflict, IReadOnlyList<Relation> relations, IReadOnlyList<Inference> proof)
    {
        var repairs = new List<(Repair Repair, Rational Cost)>();
        foreach (var sentence in conflict)
        {
            // A sentence of several rows (between two numbers) is repaired where one of them is enough; what it asks of each of several years moves together.
            foreach (var rows in relations.OfType<Relation.Row>().Where(row => row.Sentence == sentence).GroupBy(Ask))
            {
                if (Move([.. rows], relations, proof) is { } move)
                {
                    repairs.Add(move);
                    break;
                }
            }
        }

        return [.. repairs.OrderBy(item => item.Cost).Select(item => item.Repair)];
    }

    /// <summary>The same for rows that ask the same number of the same indicator in different years.</summary>
    private (string, string, Rational, Rational) Ask(Relation.Row row) => row.Terms is [var (factor, id)]
        ? (system.Variables[id].Key.Indicator, system.Variables[id].Key.Area, factor, row.Constant)
        : (string.Join('+', row.Terms.Select(term => system.Variables[term.Variable].Key.Indicator)), "", row.Terms[0].Factor, row.Constant);

    private (Repair, Rational)? Move(IReadOnlyList<Relation.Row> rows, IReadOnlyList<Relation> relations, IReadOnlyList<Inference> proof)
    {
        var (row, own) = (rows[0], rows.ToHashSet<Relation>(ReferenceEqualityComparer.Instance));
        var others = relations.Where(relation => !own.Contains(relation)).ToList();
        List<Relation> Moved(Rational constant) => [.. others, .. rows.Select(one => one with { Constant = constant })];
        foreach (var constant in rows.Count == 1 ? Candidates(row, others, proof) : [])
        {
            if (constant < row.Constant && Refuter.Refute(Moved(constant)) is null)
            {
                return Worded(row, constant);
            }
        }

        return rows.Count > 1 && Nearest(row, others, Moved) is { } nearest ? Worded(row, nearest) : null;
    }

    /// <summary>
    /// The nearest number by halving, for rows that move together. What can hold at a number can hold at every laxer one. In the digits people write: hundredths, or
    /// as many as the number itself has.
    /// </summary>
    private Rational? Nearest(Relation.Row row, List<Relation> others, Func<Rational, List<Relation>> moved)
    {
        if (row.Terms is not [var (factor, id)] || Refuter.Refute(others) is not null)
        {
            return null;
        }

        var variable = system.Variables[id];
        var step = (variable.IsGrowth ? Rational.One / 10_000 : (Rational)variable.Unit.Factor / 100) * factor.Abs();
        var (bad, size) = (row.Constant, step);
        // The border lies between a step that is too little and one that is enough.
        var good = bad - size;
        for (var i = 0; Refuter.Refute(moved(good)) is not null; i++)
        {
            if (i == MostDoublings)
            {
                return null;
            }

            (bad, size) = (good, size * 2);
            good = bad - size;
        }

        while (bad - good > step)
        {
            var steps = ((bad - good) / step / 2).Floor();
            var middle = good + step * Rational.Of(steps.IsZero ? 1 : steps, 1);
            (bad, good) = Refuter.Refute(moved(middle)) is null ? (bad, middle) : (middle, good);
        }

        return good;
    }

    /// <summary>How much the others leave for the row, first as intervals, then as the proof's own sum.</summary>
    private IEnumerable<Rational> Candidates(Relation.Row row, IReadOnlyList<Relation> others, IReadOnlyList<Inference> proof)
    {
        var limits = new Propagator(others);
        if (limits.Run())
        {
            Rational? most = Rational.Zero;
            var isStrict = row.IsStrict;
            foreach (var (factor, variable) in row.Terms)
            {
                var end = factor.Sign > 0 ? limits.HighOf(variable) : limits.LowOf(variable);
                most = end is { } limit ? most + factor * limit.Value : null;
                isStrict |= end is { IsStrict: true };
            }

            if (most is { } reach)
            {
                yield return reach;
                if (isStrict)
                {
                    // The end itself is excluded: a tenth of a point of growth below it, a thousandth of anything else.
                    yield return reach - (system.Variables[row.Terms[0].Variable].IsGrowth
                        ? row.Terms.Max(term => term.Factor.Abs()) / 1000
                        : (reach.IsZero ? row.Constant.Abs() : reach.Abs()) / 1000);
                }
            }
        }

        if (proof[^1] is Inference.Combine combine && combine.Rows.FirstOrDefault(item => ReferenceEquals(item.Row, row)) is { Row: not null } own && own.Times.Sign > 0)
        {
            var known = proof.OfType<Inference.Narrow>().ToLookup(step => (step.Variable, step.IsHigh));
            var surplus = combine.Rows.Aggregate(Rational.Zero, (sum, item) => sum + item.Times * item.Row.Constant)
                + combine.Limits.Aggregate(Rational.Zero, (sum, item) => sum + (item.IsHigh ? -item.Times : item.Times) * known[(item.Variable, item.IsHigh)].Last().Limit.Value);
            yield return row.Constant - surplus / own.Times;
            yield return row.Constant - surplus / own.Times - Rational.One / 10;
        }
    }

    /// <summary>The border moved, with the number as the sentence has it where rounding or a tolerance lies between the two.</summary>
    private static Words Written(Sentence sentence, string border)
    {
        var number = sentence.Commitment is { Fact.Value: not null, Formula: { } formula } ? formula.Predicates.Select(predicate => predicate.Right).OfType<Term.Constant>().FirstOrDefault()?.Number.ToString() : null;
        return number is null || number == border ? new(border, border) : new($"{border}（原文“{sentence.Commitment.Citation.Quote}”）", $"{border} (“{sentence.Commitment.Citation.Quote}” as written)");
    }

    private static Words Moved(Sentence sentence, bool isCeiling, string from, string to)
    {
        var shown = Written(sentence, from);
        // A figure about the past is not lowered but put right.
        return (sentence.Commitment.Kind == CommitmentKind.Claim, isCeiling) switch
        {
            (true, true) => new Words($"核对{sentence.Id}：{shown.Zh}改为不小于{to}", $"check {sentence.Id}: {shown.En} would have to be at least {to}"),
            (true, false) => new Words($"核对{sentence.Id}：{shown.Zh}改为不大于{to}", $"check {sentence.Id}: {shown.En} would have to be at most {to}"),
            (false, true) => new Words($"{sentence.Id}的上限从{shown.Zh}提高到{to}", $"raise the ceiling of {sentence.Id} from {shown.En} to {to}"),
            _ => new Words($"{sentence.Id}从{shown.Zh}降到{to}", $"lower {sentence.Id} from {shown.En} to {to}"),
        };
    }

    /// <summary>
    /// The move as one of the number that the sentence itself states, where that is no quantity of the system: a multiple, a change, a mean, a difference. In base units.
    /// Null for all others.
    /// </summary>
    private (Rational From, Rational To, Unit Unit, bool IsCeiling)? InOwnTerms(Relation.Row row, Rational constant)
    {
        if (system.Sentences[row.Sentence].Commitment.Formula?.Predicates.ToList() is not [{ Right: Term.Constant { Number: var number }, Left: var left }]
            || left is Term.Share || (row.Terms.Count == 1 && left is not (Term.Ratio or Term.GrowthSince)))
        {
            return null;
        }

        // A row is the left side not below the number, or with its signs turned round not above it; the first quantity of a left side is never taken away.
        var (sign, offset) = ((Rational)row.Terms[0].Factor.Sign, OffsetOf(left));
        return (row.Constant * sign + offset, constant * sign + offset, number.Unit, row.Terms[0].Factor.Sign < 0);
    }

    /// <summary>What a rate of growth has beside its factor: growth in % is 100 × factor − 100.</summary>
    private static Rational OffsetOf(Term term) => term switch
    {
        Term.Growth or Term.GrowthSince => -100,
        Term.Previous t => OffsetOf(t.Of),
        Term.Plus t => OffsetOf(t.Left) + OffsetOf(t.Right),
        Term.Minus t => OffsetOf(t.Left) - OffsetOf(t.Right),
        _ => Rational.Zero,
    };

    private (Repair, Rational)? Worded(Relation.Row row, Rational constant)
    {
        var sentence = system.Sentences[row.Sentence];
        var cost = (row.Constant - constant) / (row.Constant.IsZero ? Rational.One : row.Constant.Abs());
        if (InOwnTerms(row, constant) is { } own)
        {
            var step = (From: (own.From / own.Unit.Factor).ToDecimal(6, !own.IsCeiling), To: (own.To / own.Unit.Factor).ToDecimal(6, own.IsCeiling));
            string Shown(Rational value, bool upwards) => Variable.Digits(value / own.Unit.Factor, upwards) + own.Unit.Symbol;
            return step is ({ } said, { } now) && said != now
                ? (new Repair(sentence.Id, said, now, Math.Abs(now - said), own.Unit, Moved(sentence, own.IsCeiling, Shown(own.From, false), Shown(own.To, own.IsCeiling))), cost) : null;
        }

        if (row.Terms is [var (factor, id)])
        {
            var variable = system.Variables[id];
            var (from, to) = (row.Constant / factor, constant / factor);
            var isCeiling = factor.Sign < 0;
            if (variable.ToDecimal(from, !isCeiling) is not { } before || variable.ToDecimal(to, isCeiling) is not { } after || before == after)
            {
                return null;
            }

            var unit = variable.IsGrowth ? Unit.Percent : variable.Unit;
            return (new Repair(sentence.Id, before, after, Math.Abs(after - before), unit, Moved(sentence, isCeiling, variable.Print(from, false), variable.Print(to, isCeiling))), cost);
        }

        // A comparison: how far the greater side may fall behind.
        var scale = row.Terms.Max(term => term.Factor.Abs());
        var unitOfRow = system.Variables[row.Terms[0].Variable];
        var gap = unitOfRow.IsGrowth ? (row.Constant - constant) / scale * 100 : (row.Constant - constant) / scale / unitOfRow.Unit.Factor;
        if (gap.ToDecimal(6, true) is not { } by)
        {
            return null;
        }

        var gapUnit = unitOfRow.IsGrowth ? Unit.PercentagePoint : unitOfRow.Unit.OfDifference;
        var shown = Variable.Digits(gap, true) + gapUnit.Symbol;
        return (new Repair(sentence.Id, 0m, -by, by, gapUnit, new($"{sentence.Id}的比较放宽{shown}", $"relax the comparison of {sentence.Id} by {shown}")), cost);
    }
}
