using System.Globalization;
using Bihuan.Consistency;
using Bihuan.Consistency.Solving;
using CsCheck;

namespace Bihuan.Tests.Consistency;

/// <summary>What holds of every check: no false alarm, smallest sets, certificates that verify.</summary>
public sealed class Laws_of_consistency
{
    /// <summary>Plans said of a world that exists: every number is the world's own, rounded as published, or a bound the world meets.</summary>
    private static readonly Gen<string> TruePlan =
        from seed in Gen.Select(Gen.Double[0.2, 5.0], Gen.Double[500, 9000], Gen.Double[-3, 12], Gen.Double[-3, 12], Gen.Double[0.05, 0.3], Gen.Double[0.3, 0.5])
        from picks in Gen.Int[0, 16].Array[3, 14]
        from digits in Gen.Int[0, 4]
        select string.Join(" ; ", picks.Distinct().Select(pick => True(seed.Item1, seed.Item2, seed.Item3, seed.Item4, seed.Item5, seed.Item6, digits, pick)));

    [Fact]
    public void A_thousand_plans_that_a_world_fulfils_raise_no_alarm() =>
        TruePlan.Sample(plan => Assert.Empty(PlanWorld.Check(plan).Conflicts), iter: 1000);

    [Fact]
    public void Planted_conflicts_of_two_three_and_five_are_found_minimal() => Gen.Select(Gen.Int[0, 2], Gen.Int[1, 900], TruePlan).Sample((which, size, plan) =>
    {
        var planted = which switch
        {
            0 => $"at 2031: firms >= {size + 1}家 ; at 2031: firms <= {size}家",
            1 => $"at 2031: gdp >= {size}亿元 ; at 2031: pop <= 100万人 ; at 2031: pc <= {size * 100 - 1}元",
            _ => string.Join(" ; ", Enumerable.Range(1, 4).Select(quarter => $"at 2031-Q{quarter}: jobs >= {size}万人")) + $" ; at 2031: jobs < {4 * size}万人",
        };
        var members = planted.Split(';').Length;
        var before = plan.Split(';').Length;

        var conflict = Assert.Single(PlanWorld.Check($"{plan} ; {planted}").Conflicts);

        Assert.Equal(Enumerable.Range(before + 1, members).Select(i => $"C{i}"), conflict.Members.Select(member => member.Id));
        Assert.True(conflict.Certificate.Verify());
    }, iter: 150);

    [Fact]
    public void Without_any_one_of_its_sentences_a_conflict_is_gone_and_the_rest_can_hold() => Bounds.Sample(plan =>
    {
        var sentences = plan.Split(" ; ");
        foreach (var conflict in PlanWorld.Check(plan).Conflicts)
        {
            Assert.True(conflict.Certificate.Verify());
            foreach (var member in conflict.Members)
            {
                var rest = conflict.Members.Where(other => other != member).Select(other => sentences[int.Parse(other.Id[1..], CultureInfo.InvariantCulture) - 1]).ToList();
                if (rest.Count > 0)
                {
                    var report = PlanWorld.Check(string.Join(" ; ", rest));
                    Assert.Empty(report.Conflicts);
                    Assert.Equal(0, report.Undecided);
                }
            }
        }
    }, iter: 150);

    [Fact]
    public void Every_repair_ends_its_conflict() => Bounds.Sample(plan =>
    {
        var sentences = plan.Split(" ; ");
        foreach (var conflict in PlanWorld.Check(plan).Conflicts)
        {
            foreach (var repair in conflict.Repairs.Where(repair => repair.Unit.Symbol != "百分点"))
            {
                var repaired = conflict.Members.Select(member => sentences[int.Parse(member.Id[1..], CultureInfo.InvariantCulture) - 1] is var text && member.Id == repair.Commitment
                    ? text[..(text.LastIndexOf(' ') + 1)] + (repair.To / 1.0000000000000000000000m).ToString(CultureInfo.InvariantCulture) + repair.Unit.Symbol
                    : text);
                Assert.Empty(PlanWorld.Check(string.Join(" ; ", repaired)).Conflicts);
            }
        }
    }, iter: 150);

    [Fact]
    public void The_same_plan_gets_the_same_answer() => Bounds.Sample(plan =>
        Assert.Equal(PlanWorld.Check(plan).Conflicts.Select(conflict => conflict.Explanation), PlanWorld.Check(plan).Conflicts.Select(conflict => conflict.Explanation)), iter: 30);

    [Fact]
    public void Linear_systems_without_a_point_are_refuted_and_those_with_one_are_not() => LinearSystem.Sample(rows =>
    {
        var proof = Refuter.Refute(rows);
        if (proof is null)
        {
            Assert.NotNull(WitnessSearch.Find(rows));
        }
        else
        {
            Assert.True(ProofVerifier.Refutes(proof, rows));
            Assert.Null(WitnessSearch.Find(rows));
        }
    }, iter: 2000);

    [Fact]
    public void A_certificate_that_was_tampered_with_does_not_verify()
    {
        Relation.Row atLeast = new(0, [(Rational.One, 0)], 5), atMost = new(1, [(-Rational.One, 0)], -4);
        var proof = Refuter.Refute([atLeast, atMost])!;

        Assert.True(ProofVerifier.Refutes(proof, [atLeast, atMost]));
        Assert.False(ProofVerifier.Refutes(proof, [atLeast]));
        Assert.False(ProofVerifier.Refutes([.. proof.Skip(1)], [atLeast, atMost]));
        Assert.False(ProofVerifier.Refutes([new Inference.Narrow(0, false, new Limit(6, false), atLeast), .. proof.Skip(1)], [atLeast, atMost]));
        Assert.False(ProofVerifier.Refutes([new Inference.Combine([(Rational.One, atLeast), (Rational.Zero, atMost)], [])], [atLeast, atMost]));
    }

    [Fact]
    public void Cutting_in_two_decides_what_contraction_alone_does_not()
    {
        // x·y = 1 and x + y = 3/2 have no common point (the smallest sum is 2), though every interval alone looks possible.
        Relation[] relations =
        [
            new Relation.Row(-1, [(Rational.One, 0)], (Rational)0.1m), new Relation.Row(-1, [(-Rational.One, 0)], -10),
            new Relation.Row(-1, [(Rational.One, 1)], (Rational)0.1m), new Relation.Row(-1, [(-Rational.One, 1)], -10),
            new Relation.Row(-1, [(Rational.One, 2)], 1, IsEqual: true), new Relation.Product(-1, 0, 1, 2, Rational.One, Rational.One),
            new Relation.Row(0, [(Rational.One, 0), (Rational.One, 1)], (Rational)1.5m, IsEqual: true),
        ];

        var proof = Refuter.Refute(relations);

        Assert.NotNull(proof);
        Assert.True(ProofVerifier.Refutes(proof, relations));
        Assert.Null(Refuter.Refute([.. relations.SkipLast(1), new Relation.Row(0, [(Rational.One, 0), (Rational.One, 1)], (Rational)2.5m, IsEqual: true)]));
    }

    [Fact]
    public void Fractions_compute_exactly() => Gen.Select(Gen.Decimal[-1_000_000m, 1_000_000m], Gen.Decimal[-1_000_000m, 1_000_000m]).Sample((a, b) =>
    {
        Rational x = a, y = b;
        Assert.Equal(x, x + y - y);
        Assert.True(y.IsZero || x / y * y == x);
        Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(x.CompareTo(y)));
        Assert.True(x.Power(60).Shorten(false) <= x.Power(60) && x.Power(60).Shorten(true) >= x.Power(60));
    }, iter: 500);

    /// <summary>Small systems over four quantities that conflict about half the time.</summary>
    private static readonly Gen<string> Bounds =
        (from kind in Gen.Int[0, 6]
         from value in Gen.Int[1, 12]
         from over in Gen.Bool
         select (kind, value, over) switch
         {
             (0, var v, true) => $"at 2027: gdp >= {v * 10}亿元",
             (0, var v, _) => $"at 2027: gdp <= {v * 10}亿元",
             (1, var v, true) => $"at 2027: pop >= {v}万人",
             (1, var v, _) => $"at 2027: pop <= {v}万人",
             (2, var v, true) => $"at 2027: pc >= {v * 10000}元",
             (2, var v, _) => $"at 2027: pc <= {v * 10000}元",
             (3, var v, true) => $"at 2027: secondary >= {v * 5}亿元",
             (3, var v, _) => $"at 2027: secondary <= {v * 5}亿元",
             (4, var v, true) => $"at 2027: share >= {v * 8}%",
             (4, var v, _) => $"at 2027: share <= {v * 8}%",
             (5, var v, true) => $"at 2027: growth(fai) >= {v}%",
             (5, var v, _) => $"at 2027: growth(income) <= {v}%",
             (_, _, true) => "at 2027: growth(fai) < growth(income)",
             _ => "at 2027: growth(income) < growth(fai)",
         }).Array[2, 7].Select(sentences => string.Join(" ; ", sentences));

    private static readonly Gen<Relation[]> LinearSystem =
        Gen.Select(Gen.Int[-3, 3], Gen.Int[-3, 3], Gen.Int[-3, 3], Gen.Int[-6, 6], Gen.Int[0, 5]).Where(row => row.Item1 != 0 || row.Item2 != 0 || row.Item3 != 0).Select((a, b, c, constant, kind) =>
            (Relation)new Relation.Row(0, [.. new (Rational Factor, int Variable)[] { (a, 0), (b, 1), (c, 2) }.Where(term => !term.Factor.IsZero)], constant, kind == 1, kind == 0)).Array[1, 7];

    /// <summary>One true sentence about a world of 2022 to 2024.</summary>
    private static string True(double gdp, double pop, double growth, double next, double primary, double secondary, int digits, int pick)
    {
        // The world in decimals: GDP in 万亿元, people in 万人, everything else follows.
        var (g22, people) = (Dec(gdp, 6), Dec(pop, 4));
        var (f23, f24) = (1m + Dec(growth, 4) / 100m, 1m + Dec(next, 4) / 100m);
        var (r22, r23) = (g22 * 3m, g22 * 3m * f23);
        var r24 = r23 * f24;
        var (first, second) = (g22 * Dec(primary, 6), g22 * Dec(secondary, 6));
        var average = ((decimal)Math.Pow((double)(f23 * f24), 0.5) - 1m) * 100m;
        return pick switch
        {
            0 => $"plain at 2022: gdp = {Round(g22)}万亿元",
            1 => $"plain at 2022: pop = {Round(people)}万人",
            2 => $"plain at 2022: pc = {Round(g22 * 100000000m / people)}元",
            3 => $"at 2022: gdp >= {Down(g22)}万亿元",
            4 => $"at 2022: pop <= {Up(people)}万人",
            5 => $"plain at 2022: primary = {Round(first)}万亿元",
            6 => $"plain at 2022: secondary = {Round(second)}万亿元",
            7 => $"plain at 2022: tertiary = {Round(g22 - first - second)}万亿元",
            8 => $"plain at 2022: share = {Round(second / g22 * 100m)}%",
            9 => $"plain at 2022: retail = {Round(r22)}万亿元",
            10 => $"plain at 2023: retail = {Round(r23)}万亿元",
            11 => $"plain at 2024: retail = {Round(r24)}万亿元",
            12 => $"plain at 2023: growth(retail) = {Round((f23 - 1m) * 100m)}%",
            13 => $"plain at 2024: growth(retail) = {Round((f24 - 1m) * 100m)}%",
            14 => $"plain at 2023/2024: average_growth(retail) = {Round(average)}%",
            15 => $"plain at 2023: growth(gdp) = {Round((f23 - 1m) * 100m / 2m)}%",
            _ => f23 > f24 ? "at 2024: growth(retail) < previous(growth(retail))" : "at 2024: growth(retail) >= previous(growth(retail))",
        };

        string Round(decimal value) => Text(Math.Round(value, digits, MidpointRounding.AwayFromZero));
        string Down(decimal value) => Text(Math.Round(value, digits, MidpointRounding.ToNegativeInfinity));
        string Up(decimal value) => Text(Math.Round(value, digits, MidpointRounding.ToPositiveInfinity));
        string Text(decimal value) => value.ToString("F" + digits, CultureInfo.InvariantCulture);
        static decimal Dec(double value, int places) => Math.Round((decimal)value, places);
    }
}
