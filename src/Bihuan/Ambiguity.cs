namespace Bihuan;

/// <summary>歧义: words of reports that may be meant in several ways. Each way is a declared interpretation; one is the default, the others stay runnable.</summary>
/// <param name="Id">Stable, as plan.json names it: <c>about</c>.</param>
/// <param name="Version">Raised when the choices or the default change.</param>
/// <param name="Cues">The words of reports it is about, in Chinese.</param>
/// <param name="Question">What is open.</param>
/// <param name="Choices">Ids of the declared senses, the default first; all in <see cref="InterpretationCatalogue"/>.</param>
public sealed record Ambiguity(string Id, int Version, IReadOnlyList<string> Cues, Words Question, IReadOnlyList<string> Choices)
{
    /// <summary>The choice that holds unless a plan declares another.</summary>
    public string Default => Choices[0];
}
