namespace Bihuan;

/// <summary>段句: a heading, sentence or row of a table of the report, in document order; facts fall inside passages.</summary>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Kind">Heading, sentence or row.</param>
/// <param name="Depth">0 for the document title, 1 for a part, 2 for a sub-heading…; for a sentence the depth of its innermost heading plus one.</param>
/// <param name="Text">Its words, without bullet and emphasis marks; of a row without the bars around it.</param>
public sealed record Passage(Span Span, PassageKind Kind, int Depth, string Text)
{
    /// <summary>The years the text speaks of at this place; null when it does not say.</summary>
    public (int From, int To)? Years { get; init; }

    /// <summary>Of a row: where its cells stand, without the blanks around them; an empty cell is an empty span. Empty for a heading and a sentence.</summary>
    public IReadOnlyList<Span> Cells { get; init; } = [];

    /// <summary>Of a row: whether it is the first of its table.</summary>
    public bool OpensTable { get; init; }

    /// <summary>Whether the text looks ahead here: what is said is promised, not reported.</summary>
    public bool LooksAhead { get; init; }
}
