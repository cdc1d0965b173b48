namespace Bihuan.Consistency;

/// <summary>One kind of note.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Template">The wording, with <c>{0}</c>… for the values.</param>
public sealed record NoteRule(string Code, Words Template)
{
    /// <summary>The note about some sentences, with its values filled in.</summary>
    public ConsistencyNote About(IEnumerable<string> commitments, params ReadOnlySpan<object?> values) =>
        new(Code, [.. commitments.Distinct(StringComparer.Ordinal)], Template.With(values));
}
