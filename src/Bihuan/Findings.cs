namespace Bihuan;

/// <summary>What a reader found in one report: facts in document order, every other numeral with its reason, and what it could not understand.</summary>
/// <param name="Report">The text that was read.</param>
/// <param name="Facts">In document order.</param>
/// <param name="Skipped">Numerals that are not facts, in document order.</param>
/// <param name="Passages">Headings and sentences, in document order.</param>
/// <param name="Diagnostics">What a person should look at.</param>
public sealed record Findings(
    Report Report,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<SkippedNumeral> Skipped,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Diagnostic> Diagnostics);
