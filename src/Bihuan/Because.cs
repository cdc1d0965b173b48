namespace Bihuan;

/// <summary>Why a field of a fact has its value: the cue in the text and the rule that decided.</summary>
/// <param name="Field">The field's name in data: <c>comparator</c>, <c>from</c>…</param>
/// <param name="Cue">Where the deciding words stand, or null when a default decided.</param>
/// <param name="Rule">Stable name of the rule, with the lexicon entry where there is one: <c>hedge:以上</c>.</param>
public sealed record Because(string Field, Span? Cue, string Rule);
