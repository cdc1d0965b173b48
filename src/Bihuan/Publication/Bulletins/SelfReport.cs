namespace Bihuan.Publication.Bulletins;

/// <summary>What the agency in charge itself reported of a commitment, as the book of supervision keeps it.</summary>
/// <param name="Commitment">The commitment's id.</param>
/// <param name="Case">The case it stands in.</param>
/// <param name="Agency">Who reported.</param>
/// <param name="Day">When.</param>
/// <param name="Text">In the words of the report.</param>
/// <param name="Problems">What stands in the way, in its own words; empty where it named nothing.</param>
/// <param name="IsDone">Whether completion was claimed.</param>
public sealed record SelfReport(string Commitment, string Case, Words Agency, DateOnly Day, string Text, string Problems, bool IsDone);
