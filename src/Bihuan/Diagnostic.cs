namespace Bihuan;

/// <summary>Something imperfect about an input: what was seen where, what was expected, what to do. A value, never an exception.</summary>
/// <param name="Code">Stable code, listed in docs/diagnostics.md.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">Where; may be "nowhere in particular".</param>
/// <param name="Message">What was seen and expected.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Diagnostic(string Code, Severity Severity, Place Place, Words Message, Words Remedy)
{
    /// <summary>One line for a terminal: place, severity, code, message, remedy.</summary>
    public string Print(Language language)
    {
        var place = Place.ToString();
        var severity = (Severity, language) switch
        {
            (Severity.Note, Language.Chinese) => "提示",
            (Severity.Warning, Language.Chinese) => "警告",
            (Severity.Error, Language.Chinese) => "错误",
            (Severity.Note, _) => "note",
            (Severity.Warning, _) => "warning",
            _ => "error",
        };
        return language == Language.Chinese
            ? $"{(place.Length > 0 ? place + ": " : "")}{severity} {Code}: {Message.Zh}。{Remedy.Zh}"
            : $"{(place.Length > 0 ? place + ": " : "")}{severity} {Code}: {Message.En}. {Remedy.En}";
    }
}
