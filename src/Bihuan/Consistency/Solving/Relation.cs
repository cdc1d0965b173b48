namespace Bihuan.Consistency.Solving;

/// <summary>One constraint of the system. Closed set: linear rows, products, mixtures, choices.</summary>
/// <param name="Sentence">The sentence that states it; −1 for what arithmetic and definitions force.</param>
internal abstract record Relation(int Sentence)
{
    /// <summary>Whether it is true whatever anybody promises.</summary>
    public bool IsHard => Sentence < 0;

    /// <summary>The variables it speaks of.</summary>
    public abstract IEnumerable<int> Variables { get; }

    /// <summary>What it says, for the certificate; null where the sentence itself says it.</summary>
    public Words? Because { get; init; }

    /// <summary>Σ coefficient × variable ≥ constant (&gt; when strict, = when equal).</summary>
    internal sealed record Row(int Sentence, IReadOnlyList<(Rational Factor, int Variable)> Terms, Rational Constant, bool IsStrict = false, bool IsEqual = false) : Relation(Sentence)
    {
        public override IEnumerable<int> Variables => Terms.Select(term => term.Variable);
    }

    /// <summary>x × y = K × z with K between two positive numbers; all three are never negative.</summary>
    internal sealed record Product(int Sentence, int X, int Y, int Z, Rational LowK, Rational HighK) : Relation(Sentence)
    {
        public override IEnumerable<int> Variables => [X, Y, Z];
    }

    /// <summary>The whole lies between the lowest and the highest part, give or take the slack.</summary>
    internal sealed record Mixture(int Sentence, int Whole, IReadOnlyList<int> Parts, Rational Slack) : Relation(Sentence)
    {
        public override IEnumerable<int> Variables => Parts.Prepend(Whole);
    }

    /// <summary>At least one of several lists of rows holds.</summary>
    internal sealed record Choice(int Sentence, IReadOnlyList<IReadOnlyList<Row>> Ways) : Relation(Sentence)
    {
        public override IEnumerable<int> Variables => Ways.SelectMany(way => way).SelectMany(row => row.Variables).Distinct();
    }
}
