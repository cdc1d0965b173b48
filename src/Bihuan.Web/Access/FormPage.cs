namespace Bihuan.Web.Access;

/// <summary>A page of forms.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Parts">The forms.</param>
internal sealed record FormPage(Words Title, IReadOnlyList<FormPart> Parts)
{
    /// <summary>Why the last form was refused; null when it was not.</summary>
    public Words? Refusal { get; init; }

    /// <summary>What came of the last form; null when nothing did.</summary>
    public Words? Done { get; init; }

    /// <summary>Lines to copy, shown once: a given password, recovery codes, who somebody is at the provider.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Ways on that are no forms, after them.</summary>
    public IReadOnlyList<FormLink> Links { get; init; } = [];

    /// <summary>Rows to read: the members.</summary>
    public IReadOnlyList<Words> Rows { get; init; } = [];
}
