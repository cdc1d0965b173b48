using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;

namespace Bihuan.Consistency;

/// <summary>The nearest number for one sentence of a conflict with which all its sentences can hold; every proposal is tried before it is made.</summary>
internal sealed class RepairFinder(ConstraintSystem system)
{
    /// <summary>One proposal a sentence at most, the smallest relative move first.</summary>
    public IReadOnlyList<Repair> Find(IReadOnlyList<int> conflict, IReadOnlyList<Relation> relations, IReadOnlyList<Inference> proof)
    {
        var repairs = new List<(Repair Repair, Rational Cost)>();
        foreach (var sentence in conflict)
        {
            // A sentence of several rows (between two numbers) is repaired where one row is enough.
            foreach (var row in relations.OfType<Relation.Row>().Where(row => row.Sentence == sentence))
            {
                if (Move(row, relations, proof) is { } move)
                {
                    repairs.Add(move);
                    break;
                }
            }
        }

        return [.. repairs.OrderBy(item => item.Cost).Select(item => item.Repair)];
    }

    private (Repair, Rational)? Move(Relation.Row row, IReadOnlyList<Relation> relations, IReadOnlyList<Inference> proof)
    {
        var others = relations.Where(relation => !ReferenceEquals(relation, row)).ToList();
        foreach (var constant in Candidates(row, others, proof))
        {
            if (constant < row.Constant && Refuter.Refute([.. others, row with { Constant = constant }]) is null)
            {
                return Worded(row, constant);
            }
        }

        return null;
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

    private (Repair, Rational)? Worded(Relation.Row row, Rational constant)
    {
        var sentence = system.Sentences[row.Sentence];
        var cost = (row.Constant - constant) / (row.Constant.IsZero ? Rational.One : row.Constant.Abs());
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
            var (shownFrom, shownTo) = (variable.Print(from, false), variable.Print(to, isCeiling));
            var text = isCeiling
                ? new Words($"{sentence.Id}的上限从{shownFrom}提高到{shownTo}", $"raise the ceiling of {sentence.Id} from {shownFrom} to {shownTo}")
                : new Words($"{sentence.Id}从{shownFrom}降到{shownTo}", $"lower {sentence.Id} from {shownFrom} to {shownTo}");
            return (new Repair(sentence.Id, before, after, Math.Abs(after - before), unit, text), cost);
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
