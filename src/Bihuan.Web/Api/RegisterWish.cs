namespace Bihuan.Web.Api;

/// <summary>What a program asks of the register.</summary>
/// <param name="Who">Who asks; needed.</param>
/// <param name="Note">Why.</param>
/// <param name="Entries">The entries, each with the revision seen.</param>
/// <param name="Fields">For correct: <c>title kind indicator area reading formula</c>, those that change.</param>
/// <param name="Confirms">For correct: whether it is signed too.</param>
/// <param name="Title">For merge: what the merged entry promises.</param>
/// <param name="Parts">For split: what each part promises.</param>
internal sealed record RegisterWish(
    string? Who, string? Note, IReadOnlyList<RegisterWish.Seen>? Entries, Dictionary<string, string>? Fields, bool Confirms, string? Title, IReadOnlyList<string>? Parts)
{
    /// <summary>An entry at the revision seen.</summary>
    internal sealed record Seen(string? Id, int Revision);
}
