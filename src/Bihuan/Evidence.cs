namespace Bihuan;

/// <summary>佐证: a source saying that an event happened on a day. One row of events.csv; never changed, a correction is another row.</summary>
/// <param name="Event">The event as the formula names it, or the id of the commitment.</param>
/// <param name="Day">The day it happened.</param>
/// <param name="Published">When the source said so; null when it gives no date (then it is known only when no as-of date is asked).</param>
/// <param name="Source">Who said so.</param>
/// <param name="Note">Caveats; null when there are none.</param>
/// <param name="Place">File and line it was loaded from.</param>
public sealed record Evidence(string Event, DateOnly Day, PublicationDate? Published, Source Source, string? Note, Place Place)
{
    /// <summary>Whether a reader on <paramref name="asOf"/> knows it.</summary>
    public bool IsKnown(DateOnly? asOf) => asOf is not { } day || (Published is { } published && published.IsKnownOn(day));
}
