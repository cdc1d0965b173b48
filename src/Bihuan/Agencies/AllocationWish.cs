using System.Text.Json.Serialization;

namespace Bihuan.Agencies;

/// <summary>A part as somebody wrote it, not yet looked at: the cells of a table, a form, or a program's request.</summary>
/// <param name="Commitment">Id of the commitment.</param>
/// <param name="Agency">Code of the agency; null or empty for none.</param>
/// <param name="Area">Code of the area; null or empty for none.</param>
/// <param name="Target">The year's target; empty takes the part back.</param>
/// <param name="Unit">Unit; empty for the target's own.</param>
/// <param name="Quarters">Targets for the end of each quarter: four, or none that says anything.</param>
/// <param name="IsProvisional">Whether it waits for the figure from above.</param>
/// <param name="IsOwn">Whether it is set by themselves, not from above.</param>
/// <param name="Note">What else is to be said.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AllocationWish(string? Commitment, string? Agency, string? Area, string? Target, string? Unit, IReadOnlyList<string>? Quarters, bool IsProvisional = false, bool IsOwn = false, string? Note = null)
{
    /// <summary>Where it is written, for what is told of it.</summary>
    [JsonIgnore]
    public Place Place { get; init; }
}
