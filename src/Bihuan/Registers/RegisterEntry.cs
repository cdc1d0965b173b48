using Bihuan.Formulas;

namespace Bihuan.Registers;

/// <summary>
/// One entry of the register in words alone: what a line of commitments.jsonl holds. Events carry entries whole, so that a signed entry stays what
/// it was when texts, rules or programs change. Compares by content.
/// </summary>
public sealed record RegisterEntry
{
    /// <summary>Stable within a plan: <c>C051</c>, <c>W012</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Promise, work item or statement about the past.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>What is promised, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Code of the indicator; null where there is none.</summary>
    public string? IndicatorCode { get; init; }

    /// <summary>Code of the area.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Id of the fact in the text it was drafted from; null for a work item.</summary>
    public string? Fact { get; init; }

    /// <summary>The words it rests on, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>The sentence around them.</summary>
    public required string Sentence { get; init; }

    /// <summary>
    /// The clause of the sentence that is its own: the quote with the words around it up to ， ； 。, in a list up to the item that has another number.
    /// The whole sentence where the quote does not stand in it.
    /// </summary>
    public string OwnWords => Clause.Around(Sentence, Quote, Title);

    /// <summary>Headings above it, outermost first.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The declared senses, the default first; empty when there is no executable meaning yet.</summary>
    public IReadOnlyList<RegisterReading> Readings { get; init; } = [];

    /// <summary>Why there is no formula, or what a person should look at.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The default meaning in the readable notation; null when there is none.</summary>
    public string? Formula => Readings.Count > 0 ? Readings[0].Formula : null;

    /// <summary>The entry of a commitment.</summary>
    public static RegisterEntry Of(Commitment commitment, FormulaNotation notation)
    {
        notation = notation.Of(commitment.AreaCode);
        return new RegisterEntry
        {
            Id = commitment.Id,
            Kind = commitment.Kind,
            Title = commitment.Title,
            IndicatorCode = commitment.IndicatorCode,
            AreaCode = commitment.AreaCode,
            Fact = commitment.Fact?.Id,
            Quote = commitment.Citation.Quote,
            Sentence = commitment.Citation.Sentence,
            Section = commitment.Citation.Section,
            Readings = [.. commitment.Interpretations.Select(one => new RegisterReading(one.Id, notation.Print(one.Formula)))],
            Reasons = [.. commitment.Reasons.Select(reason => reason.ToString())],
        };
    }

    /// <summary>Whether two entries mean the same: kind, indicator, area and senses, whatever their ids, titles and places.</summary>
    public bool MeansTheSameAs(RegisterEntry other) =>
        Kind == other.Kind && IndicatorCode == other.IndicatorCode && AreaCode == other.AreaCode && Readings.SequenceEqual(other.Readings);

    /// <summary>This entry at the place its words have in the present text: facts are renumbered, sections renamed, spaces come and go.</summary>
    /// <param name="drafted">The draft it was made of.</param>
    /// <param name="now">The draft from the present text.</param>
    internal RegisterEntry At(RegisterEntry drafted, RegisterEntry now)
    {
        var quote = Quote == drafted.Quote && Id == drafted.Id && drafted.Fact is not null ? now.Quote : now.Sentence.Contains(Quote, StringComparison.Ordinal) ? Quote : now.Quote;
        return this with { Fact = quote == now.Quote ? now.Fact : null, Quote = quote, Sentence = now.Sentence, Section = now.Section };
    }

    /// <summary>The words of the sentence that a part of this entry rests on: its own where the sentence has them, else the clause of the whole; never the whole's number alone, which would be the part's.</summary>
    internal string PartQuote(string words) => Sentence.Contains(words, StringComparison.Ordinal) ? words : OwnWords;

    /// <summary>A new draft with all that a person had changed of the one before; what nobody changed follows the new draft.</summary>
    /// <param name="drafted">The draft that the person changed into this entry.</param>
    /// <param name="now">The draft from the present text.</param>
    internal RegisterEntry Over(RegisterEntry drafted, RegisterEntry now)
    {
        var hasMeaning = !Readings.SequenceEqual(drafted.Readings);
        return now with
        {
            Title = Title != drafted.Title ? Title : now.Title,
            Kind = Kind != drafted.Kind ? Kind : now.Kind,
            IndicatorCode = IndicatorCode != drafted.IndicatorCode ? IndicatorCode : now.IndicatorCode,
            AreaCode = AreaCode != drafted.AreaCode ? AreaCode : now.AreaCode,
            Readings = hasMeaning ? Readings : now.Readings,
            Reasons = hasMeaning ? Reasons : now.Reasons,
        };
    }

    /// <inheritdoc />
    public bool Equals(RegisterEntry? other) => other is not null && Id == other.Id && Title == other.Title && Fact == other.Fact && Quote == other.Quote
        && Sentence == other.Sentence && Section.SequenceEqual(other.Section, StringComparer.Ordinal) && Reasons.SequenceEqual(other.Reasons, StringComparer.Ordinal) && MeansTheSameAs(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Title, Quote, Sentence);
}
