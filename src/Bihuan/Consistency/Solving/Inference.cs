namespace Bihuan.Consistency.Solving;

/// <summary>One step of a proof that a set of relations cannot hold together. Closed set; read by <see cref="ProofVerifier"/> without trust.</summary>
internal abstract record Inference
{
    private Inference()
    {
    }

    /// <summary>A limit follows from one relation and limits found before it.</summary>
    internal sealed record Narrow(int Variable, bool IsHigh, Limit Limit, Relation By) : Inference;

    /// <summary>Nothing fits between the limits of a variable: the end.</summary>
    internal sealed record Clash(int Variable) : Inference;

    /// <summary>Rows and limits, each times a number that keeps its direction, add up to a falsehood: the end (Farkas' lemma).</summary>
    internal sealed record Combine(IReadOnlyList<(Rational Times, Relation.Row Row)> Rows, IReadOnlyList<(Rational Times, int Variable, bool IsHigh)> Limits) : Inference;

    /// <summary>Two cases that leave nothing out, each refuted: the end.</summary>
    internal sealed record Halves(int Variable, Rational At, IReadOnlyList<Inference> Below, IReadOnlyList<Inference> Above) : Inference;

    /// <summary>The ways a sentence may be kept, each refuted: the end.</summary>
    internal sealed record Ways(Relation.Choice Choice, IReadOnlyList<IReadOnlyList<Inference>> Each) : Inference;
}
