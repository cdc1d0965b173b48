namespace Bihuan;

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>A sentence, or a bullet line.</summary>
    Sentence = 0,

    /// <summary>A title or heading.</summary>
    Heading,

    /// <summary>A row of a table, its cells between bars.</summary>
    Row,
}
