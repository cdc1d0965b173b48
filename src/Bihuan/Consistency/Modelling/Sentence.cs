namespace Bihuan.Consistency.Modelling;

/// <summary>One commitment under one of its readings, as a source of relations.</summary>
/// <param name="Plan">The plan it stands in.</param>
/// <param name="Commitment">The commitment.</param>
/// <param name="Id">How answers name it: the commitment's id, with the plan's before it when several plans are compared.</param>
internal sealed record Sentence(Plan Plan, Commitment Commitment, string Id);
