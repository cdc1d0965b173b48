using Bihuan.Formulas;

namespace Bihuan;

/// <summary>释义: one declared sense of the words, with the formula it gives.</summary>
/// <param name="Id">Stable id, listed in <see cref="InterpretationCatalogue"/>; several choices are joined by <c>+</c>.</param>
/// <param name="Formula">The meaning under this sense.</param>
public sealed record Interpretation(string Id, Formula Formula)
{
    /// <summary>What the choice is, in words.</summary>
    public Words Words => InterpretationCatalogue.Describe(Id);
}
