namespace Bihuan;

/// <summary>Why something is as it is: a stable code with the period, series or number it is about.</summary>
/// <param name="Code">Listed in <see cref="ReasonCatalogue"/>.</param>
/// <param name="Subject">What it is about; null when nothing needs naming.</param>
public sealed record Reason(string Code, string? Subject = null)
{
    /// <summary>The form data files carry: <c>data.missing:2024</c>.</summary>
    public override string ToString() => Subject is null ? Code : $"{Code}:{Subject}";

    /// <summary>The reason in words.</summary>
    public Words Words => ReasonCatalogue.Describe(this);
}
