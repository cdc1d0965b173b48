namespace Bihuan.Consistency;

/// <summary>One sentence of a conflict.</summary>
/// <param name="Id">The commitment's id, with the plan's before it (<c>plan/C051</c>) when several plans are compared.</param>
/// <param name="Plan">The plan it stands in.</param>
/// <param name="Commitment">The commitment with its sentence.</param>
/// <param name="Asks">What its default reading asks for, as a formula in both notations.</param>
public sealed record ConflictMember(string Id, Plan Plan, Commitment Commitment, Words Asks);
