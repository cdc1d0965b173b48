namespace Bihuan;

/// <summary>A publication an observation was taken from.</summary>
/// <param name="Title">Title and publisher; never empty.</param>
/// <param name="Url">Address, or null where it should not be linked.</param>
/// <param name="Quote">Up to 40 characters of the source, or null.</param>
public sealed record Source(string Title, string? Url, string? Quote)
{
    /// <summary>The title of a source that nobody stated, as it is kept.</summary>
    public const string NotStated = "来源未注明";

    /// <summary>The title for a reader: as published, except that a source nobody stated says so in the reader's language.</summary>
    public string TitleIn(Language language) => Title == NotStated ? new Words(NotStated, "source not stated").In(language) : Title;
}
