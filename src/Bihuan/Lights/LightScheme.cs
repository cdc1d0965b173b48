namespace Bihuan.Lights;

/// <summary>
/// 亮灯规则: a named, versioned mapping of verdict, standing and data state (and whatever else its rule asks) to colours. There is no scheme that
/// was not proved total and disjoint: it can only be made through <see cref="TryMake"/>, so that every case has exactly one light.
/// </summary>
public sealed class LightScheme
{
    private LightScheme(LightTable table, IReadOnlyList<RuleProof> proofs)
    {
        Table = table;
        Proofs = proofs;
    }

    /// <summary>What its file says.</summary>
    public LightTable Table { get; }

    /// <summary>The proof of each rule.</summary>
    public IReadOnlyList<RuleProof> Proofs { get; }

    /// <summary>Stable name.</summary>
    public string Id => Table.Id;

    /// <summary>Version of the table.</summary>
    public string Version => Table.Version;

    /// <summary>Name for people.</summary>
    public Words Words => Table.Words;

    /// <summary>The rule commitments are shown by.</summary>
    public LightRule Progress => Table.Rules[0];

    /// <summary>Proves a table and makes a scheme of it; null with every uncovered and double case when it is not total and disjoint.</summary>
    public static LightScheme? TryMake(LightTable table, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var proofs = table.Check();
        diagnostics = [.. proofs.SelectMany(proof => proof.Diagnostics(table))];
        return proofs.All(proof => proof.IsProved) ? new LightScheme(table, proofs) : null;
    }

    /// <summary>The light of a case by the first rule.</summary>
    public Light Of(LightCase one) => Of(Progress, one);

    /// <summary>The light of a case by one of the scheme's rules.</summary>
    public Light Of(LightRule rule, LightCase one) => new(this, rule.Rows.First(row => row.Holds(one)), one);
}
