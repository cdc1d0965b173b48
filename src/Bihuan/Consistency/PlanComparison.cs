using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;
using Bihuan.Formulas;

namespace Bihuan.Consistency;

/// <summary>Several plans beside each other: versions of one text, a year within five, a level under a level.</summary>
internal static class PlanComparison
{
    public static IEnumerable<ConsistencyNote> Compare(IReadOnlyList<CheckedPlan> plans, SentenceIds ids)
    {
        for (var i = 0; i < plans.Count; i++)
        {
            for (var j = i + 1; j < plans.Count; j++)
            {
                var (older, newer) = plans[i].Plan.Issued <= plans[j].Plan.Issued ? (plans[i], plans[j]) : (plans[j], plans[i]);
                IEnumerable<ConsistencyNote> notes = older.Plan.AreaCode == newer.Plan.AreaCode
                    ? [.. Versions(older, newer, ids), .. Paces(older, newer, ids), .. Paces(newer, older, ids)]
                    : Levels(plans[i], plans[j], ids);
                foreach (var note in notes)
                {
                    yield return note;
                }
            }
        }
    }

    /// <summary>Targets of the older text that the newer one lowers, raises or, being about the same years, no longer has.</summary>
    private static IEnumerable<ConsistencyNote> Versions(CheckedPlan older, CheckedPlan newer, SentenceIds ids)
    {
        // Two folders never share an indicator object: what is the same is what is written the same.
        var (notationThen, notationNow) = (new FormulaNotation(older.Plan.AreaCode, older.Plan.Indicators), new FormulaNotation(newer.Plan.AreaCode, newer.Plan.Indicators));
        var now = StatedNumber.Of(newer.Register).ToLookup(stated => (notationNow.Print(stated.Term), stated.When));
        var outcomes = new List<(string Promise, string Outcome)>();
        foreach (var then in StatedNumber.Of(older.Register).DistinctBy(stated => stated.Commitment))
        {
            var id = ids.Of(older.Plan, then.Commitment);
            var said = now[(notationThen.Print(then.Term), then.When)].ToList();
            var same = said.FindAll(one => one.IsTarget == then.IsTarget);
            if (same.Count == 0 && said.Count > 0)
            {
                // A promise is no version of its outcome.
                outcomes.AddRange(then.IsTarget ? [(id, ids.Of(newer.Plan, said[0].Commitment))] : []);
                continue;
            }

            if (same.Exists(one => one.Base == then.Base))
            {
                continue;
            }

            // A number for one year against the number for that year, not against what is asked of every year.
            if ((same.Find(one => one.Commitment.Formula!.GetType() == then.Commitment.Formula!.GetType()) ?? same.FirstOrDefault()) is not { } next)
            {
                if (then.IsTarget && PlanGroups.AreVersions(older.Plan, newer.Plan))
                {
                    yield return Vanished(older, then.Commitment, ids);
                }

                continue;
            }

            var order = next.Base.CompareTo(then.Base);
            var rule = !then.IsTarget ? NoteCatalogue.Restated : order < 0 != (then.Indicator.Direction == Direction.LowerBetter) ? NoteCatalogue.Lowered : NoteCatalogue.Raised;
            yield return rule.About([id, ids.Of(newer.Plan, next.Commitment)], $"{then.Indicator.NameZh} {then.When}", then.Shown, next.Shown);
        }

        if (outcomes.Count > 0)
        {
            yield return NoteCatalogue.Outcome.About([.. outcomes.Select(one => one.Promise), .. outcomes.Select(one => one.Outcome)], older.Plan.Title, outcomes.Count, newer.Plan.Title);
        }

        if (PlanGroups.AreVersions(older.Plan, newer.Plan))
        {
            // Targets without a number of their own: comparisons.
            var formulas = newer.Register.Select(commitment => commitment.Formula).OfType<Formula>().Select(formula => notationNow.Print(formula)).ToHashSet(StringComparer.Ordinal);
            foreach (var target in older.Register.Where(commitment => commitment is { Kind: CommitmentKind.Target, Formula: { } formula } && !StatedNumber.Of([commitment]).Any() && !formulas.Contains(notationThen.Print(formula))))
            {
                yield return Vanished(older, target, ids);
            }
        }
    }

    private static ConsistencyNote Vanished(CheckedPlan older, Commitment commitment, SentenceIds ids)
    {
        var notation = new FormulaNotation(older.Plan.AreaCode, older.Plan.Indicators);
        return NoteCatalogue.Vanished.About([ids.Of(older.Plan, commitment)], commitment.Title, notation.Print(commitment.Formula!, Language.Chinese), notation.Print(commitment.Formula!));
    }

    private static IEnumerable<ConsistencyNote> Paces(CheckedPlan sums, CheckedPlan years, SentenceIds ids)
    {
        var of = new Dictionary<Commitment, string>(ReferenceEqualityComparer.Instance);
        foreach (var plan in (CheckedPlan[])[sums, years])
        {
            foreach (var commitment in plan.Register)
            {
                of[commitment] = ids.Of(plan.Plan, commitment);
            }
        }

        return NoteFinder.PacesOf([.. StatedNumber.Of(sums.Register)], [.. StatedNumber.Of(years.Register)], years.Plan, stated => of[stated.Commitment]);
    }

    /// <summary>
    /// 加码: the lower level's own number over the one from above — assigned to it where the upper plan names it, else the upper level's own. Of a ceiling the other way
    /// round, so that over 1 is stricter.
    /// </summary>
    private static IEnumerable<ConsistencyNote> Levels(CheckedPlan a, CheckedPlan b, SentenceIds ids)
    {
        var areas = a.Plan.Areas.Concat(b.Plan.Areas).DistinctBy(area => area.Code, StringComparer.Ordinal).ToDictionary(area => area.Code, StringComparer.Ordinal);
        var (upper, lower) = IsUnder(b.Plan.AreaCode, a.Plan.AreaCode) ? (a, b) : IsUnder(a.Plan.AreaCode, b.Plan.AreaCode) ? (b, a) : (null, null);
        if (upper is null || lower is null)
        {
            yield break;
        }

        var above = StatedNumber.Of(upper.Register).Where(stated => stated.IsTarget).ToList();
        foreach (var own in StatedNumber.Of(lower.Register).Where(stated => stated.IsTarget && stated.Area == lower.Plan.AreaCode))
        {
            var same = above.Where(stated => stated.Indicator.Code == own.Indicator.Code && stated.When == own.When && stated.Term.GetType() == own.Term.GetType() && stated.Number.Unit.ConvertsTo(own.Number.Unit)).ToList();
            var assigned = same.FirstOrDefault(stated => stated.Area == own.Area) ?? same.FirstOrDefault(stated => stated.Area == upper.Plan.AreaCode && own.Number.Unit.Dimension is "%" or "倍");
            if (assigned is not { Base.Sign: > 0 } || own.Base.Sign <= 0 || (own.IsCeiling && assigned.IsFloor) || (own.IsFloor && assigned.IsCeiling))
            {
                continue;
            }

            var isLess = own.IsCeiling || assigned.IsCeiling || (!own.IsFloor && !assigned.IsFloor && own.Indicator.Direction == Direction.LowerBetter);
            if ((isLess ? assigned.Base / own.Base : own.Base / assigned.Base).ToDecimal(2, false) is { } index)
            {
                var side = own.Base == assigned.Base ? new Words("", "") : own.Base > assigned.Base != isLess ? new("，比上级更严", ", stricter than above") : new Words("，比上级宽", ", looser than above");
                yield return NoteCatalogue.Inflation.About(
                    [ids.Of(lower.Plan, own.Commitment), ids.Of(upper.Plan, assigned.Commitment)], $"{own.Indicator.NameZh} {own.When}", assigned.Shown, own.Shown, Variable.Digits(index, false), side.Zh, side.En);
            }
        }

        bool IsUnder(string code, string top)
        {
            // A chain of parents; bounded against rings in the data.
            for (var i = 0; i < 8 && areas.GetValueOrDefault(code)?.Parent is { } parent; i++)
            {
                if (parent == top)
                {
                    return true;
                }

                code = parent;
            }

            return false;
        }
    }
}
