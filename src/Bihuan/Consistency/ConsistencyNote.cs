namespace Bihuan.Consistency;

/// <summary>Something about a plan that a person should look at; not a contradiction.</summary>
/// <param name="Code">Stable, listed in <see cref="NoteCatalogue"/>.</param>
/// <param name="Commitments">The sentences it is about; may be empty.</param>
/// <param name="Message">What was found and where.</param>
public sealed record ConsistencyNote(string Code, IReadOnlyList<string> Commitments, Words Message);
