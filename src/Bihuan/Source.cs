namespace Bihuan;

/// <summary>A publication an observation was taken from.</summary>
/// <param name="Title">Title and publisher; never empty.</param>
/// <param name="Url">Address, or null where it should not be linked.</param>
/// <param name="Quote">Up to 40 characters of the source, or null.</param>
public sealed record Source(string Title, string? Url, string? Quote);
