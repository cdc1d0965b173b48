namespace Bihuan;

/// <summary>One kind of diagnostic: a stable code with its wording. Each room keeps its rules in one file.</summary>
/// <param name="Code">Stable, as <c>BH2103</c>: 1xxx files, 2xxx reading, 3xxx observations, 4xxx formulas, 5xxx evaluation, 6xxx plan folders, 9xxx command line.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was seen and what was expected, with <c>{0}</c>… for the values.</param>
/// <param name="Remedy">What to do about it, with the same placeholders.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, Words Message, Words Remedy)
{
    /// <summary>This rule at a place, with its values filled in.</summary>
    public Diagnostic At(Place place, params ReadOnlySpan<object?> values) =>
        new(Code, Severity, place, Message.With(values), Remedy.With(values));
}
