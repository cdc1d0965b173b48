using Bihuan.Formulas;

namespace Bihuan.Registers;

/// <summary>What a part of a split entry means by its own words: the number and the deadline that stand in the part, not those of the whole.</summary>
/// <param name="loop">The plan with its reader and drafter.</param>
/// <param name="findings">The report as read.</param>
/// <param name="drafts">What was drafted of it.</param>
public sealed class PartDrafter(ClosedLoop loop, Findings findings, IReadOnlyList<Commitment> drafts)
{
    private readonly FormulaNotation _notation = new(loop.Plan.AreaCode, loop.Plan.Indicators);

    /// <summary>The draft of one part; null where its words say neither a number nor what will be done. Id and title are the caller's.</summary>
    /// <param name="whole">The entry that is split.</param>
    /// <param name="words">The part as a person wrote it; words of the sentence keep their place.</param>
    public RegisterEntry? Draft(RegisterEntry whole, string words)
    {
        var facts = drafts.Where(one => one.Fact is not null && one.Citation.Sentence == whole.Sentence).ToList();
        if (facts.Find(one => one.Kind == whole.Kind && StandsIn(one, words)) is { } own)
        {
            // The whole may have been corrected: what a person made of its number goes with the number.
            return own.Fact!.Id == whole.Fact ? whole : RegisterEntry.Of(own, _notation);
        }

        var read = Read(whole, words);
        return (read.FirstOrDefault(one => one.Kind == whole.Kind) ?? (read.Count > 0 ? read[0] : null)) is { } draft ? Placed(whole, words, draft, facts) : null;
    }

    private bool StandsIn(Commitment fact, string words)
    {
        var (text, around) = (findings.Report.Text, fact.Citation.SentenceSpan);
        return Citation.PlaceOf(text, words, around.Start, around.End) is >= 0 and var at
            ? fact.Citation.Span.Start >= at && fact.Citation.Span.End <= at + words.Length
            : Citation.PlaceOf(words, fact.Citation.Quote) >= 0;
    }

    /// <summary>The part as a line of its own under the headings of the whole: they say of which years it speaks.</summary>
    private IReadOnlyList<Commitment> Read(RegisterEntry whole, string words)
    {
        var headings = whole.Section.Select((heading, depth) => $"{new string('#', Math.Min(depth + 2, 6))} {heading}\n\n");
        return loop.Draft(loop.Read(findings.Report with { Text = $"# {loop.Plan.Title}\n\n{string.Concat(headings)}- {words}\n", PageStarts = [] }));
    }

    private RegisterEntry Placed(RegisterEntry whole, string words, Commitment draft, List<Commitment> facts)
    {
        var entry = RegisterEntry.Of(draft, _notation);
        var fact = draft.Fact is { } stated ? facts.Find(one => one.Fact!.Citation.Quote == stated.Citation.Quote) : null;
        return entry with
        {
            AreaCode = draft.Fact?.AreaCode ?? whole.AreaCode,
            Fact = fact?.Fact!.Id,
            Quote = fact?.Citation.Quote ?? whole.PartQuote(words),
            Sentence = whole.Sentence,
            Section = whole.Section,
            Readings = draft.Formula is Formula.Milestone done ? Due(whole, words, draft, done) : entry.Readings,
        };
    }

    /// <summary>A part that names no deadline of its own has the one said before it in the sentence; where a person wrote the whole's deadline, or the part, that of the whole.</summary>
    private IReadOnlyList<RegisterReading> Due(RegisterEntry whole, string words, Commitment draft, Formula.Milestone done)
    {
        var by = done.By;
        if (findings.Passages.FirstOrDefault(passage => passage.Text == whole.Sentence)?.Years is { } years && by == Period.OfYear(years.To)
            && whole.Formula is { } formula && _notation.Of(whole.AreaCode).TryParse(formula, out _) is Formula.Milestone before)
        {
            var at = whole.Readings[0].Id == InterpretationCatalogue.Corrected ? -1 : whole.Sentence.IndexOf(words, StringComparison.Ordinal);
            by = at < 0 ? before.By : Read(whole, whole.Sentence[..(at + words.Length)]).Select(one => one.Formula).OfType<Formula.Milestone>().LastOrDefault()?.By ?? by;
        }

        return [new RegisterReading(draft.Interpretations[0].Id, _notation.Of(whole.AreaCode).Print(new Formula.Milestone(words, by)))];
    }
}
