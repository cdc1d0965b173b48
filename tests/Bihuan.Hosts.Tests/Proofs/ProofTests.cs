using System.Text.RegularExpressions;
using Bihuan.Formulas;
using Bihuan.Hosts.Tests.Web;
using Bihuan.Lights;
using Bihuan.Publication;

namespace Bihuan.Hosts.Tests.Proofs;

/// <summary>A proof is a document that proves itself: everything in it can be computed again from what is in it.</summary>
public sealed partial class ProofTests
{
    public static TheoryData<string> Days => ["", "2024-12-31", "2023-06-30", "2025-06-30"];

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_entry_of_the_sample_recomputes_from_its_own_proof(string day)
    {
        DateOnly? asOf = day.Length == 0 ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var account = SamplePlan.Account(asOf);
        Assert.Contains(account.Verdicts, verdict => verdict.UsedObservations.Count > 0);
        foreach (var scheme in LightCatalogue.All.Schemes)
        {
            // Every scheme for some, the default for all.
            foreach (var verdict in account.Verdicts.Where((_, index) => scheme == LightCatalogue.Default || index % 40 == 0))
            {
                var check = ProofVerifier.Verify(Json(verdict, asOf, scheme), "proof.json");
                Assert.True(check.Agrees, $"{verdict.Commitment.Id} {scheme.Id}: {string.Join("; ", check.Differences.Select(one => one.Words.En))} {string.Join("; ", check.Diagnostics.Select(one => one.Print(Language.English)))}");
                Assert.Equal((verdict.Kind, verdict.Standing, verdict.DataState), (check.Verdict!.Kind, check.Verdict.Standing, check.Verdict.DataState));
            }
        }
    }

    [Fact]
    public void Any_digit_changed_anywhere_is_found()
    {
        var account = SamplePlan.Account(SamplePlan.AsOf);
        var proofs = account.Verdicts.Where(verdict => verdict.UsedObservations.Count > 0).Where((_, index) => index % 20 == 0).Select(verdict => Json(verdict, SamplePlan.AsOf, LightCatalogue.Default)).ToList();
        // A fixed walk: every run changes the same digits, and each proof has some thirty of its digits changed, spread over all its parts.
        foreach (var proof in proofs)
        {
            var digits = Enumerable.Range(0, proof.Length).Where(at => char.IsAsciiDigit(proof[at])).ToList();
            for (var at = 0; at < digits.Count; at += Math.Max(1, digits.Count / 30))
            {
                var letters = proof.ToCharArray();
                letters[digits[at]] = letters[digits[at]] == '9' ? '8' : (char)(letters[digits[at]] + 1);
                Assert.False(ProofVerifier.Verify(new string(letters), "proof.json").Agrees, $"digit at {digits[at]} of {proof[..200]}");
            }
        }
    }

    [Theory]
    [InlineData("\"margin\": \\{\\s*\"value\": ([0-9.-]+)", "margin.value")]
    [InlineData("\"verdict\": \"(met)\"", "verdict")]
    [InlineData("\"arithmetic\": \"([^\"]+)\"", "proof.steps")]
    [InlineData("\"value\": ([0-9.]+),\\s*\"unit\": \"%\",\\s*\"status\"", "proof.observations[0].id")]
    public void The_first_difference_is_named_where_it_is(string pattern, string path)
    {
        var verdict = SamplePlan.Account(SamplePlan.AsOf).Verdicts.First(one => one is { Kind: VerdictKind.Met, Commitment.Kind: CommitmentKind.Target, MarginRange.IsPoint: true }
            && one.Commitment.Formula is Formula.At { What.Left: Term.Growth });
        var proof = Json(verdict, SamplePlan.AsOf, LightCatalogue.Default);
        var found = Regex.Match(proof, pattern, RegexOptions.None, TimeSpan.FromSeconds(10)).Groups[1];
        Assert.True(found.Success, pattern);
        var other = found.Value == "met" ? "missed" : found.Value.Replace(found.Value.First(char.IsAsciiDigit), found.Value.First(char.IsAsciiDigit) == '9' ? '8' : '9');
        var check = ProofVerifier.Verify(proof[..found.Index] + other + proof[(found.Index + found.Length)..], "proof.json");

        Assert.StartsWith(path, check.Differences[0].Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "BH8021")]
    [InlineData("[]", "BH8021")]
    [InlineData("{}", "BH8022")]
    [InlineData("{\"proof\":{\"inputs\":{\"indicators\":[{}]}}}", "BH8022")]
    public void What_is_no_proof_is_told(string text, string code) => Assert.Equal(code, ProofVerifier.Verify(text, "x.json").Diagnostics[0].Code);

    [Fact]
    public void A_proof_cut_anywhere_is_told_and_never_thrown()
    {
        var proof = Json(SamplePlan.Account(SamplePlan.AsOf).Targets[0], SamplePlan.AsOf, LightCatalogue.Default);
        foreach (var name in Names().Matches(proof).Select(match => match.Value).Distinct())
        {
            Assert.False(ProofVerifier.Verify(proof.Replace(name, "\"x\":", StringComparison.Ordinal), "x").Agrees, name);
        }
    }

    [GeneratedRegex("\"[A-Za-z]+\":", RegexOptions.None, 10_000)]
    private static partial Regex Names();

    private static string Json(Verdict verdict, DateOnly? asOf, LightScheme scheme)
    {
        var plan = SamplePlan.Source.Loop.Plan;
        return ContractJson.Page(json => ContractJson.WriteProof(json, verdict, plan, new FormulaNotation(plan.AreaCode, plan.Indicators), SamplePlan.Source.Loop.Data, new LightJudge(scheme, SamplePlan.Source.Loop.Data, asOf)));
    }
}
