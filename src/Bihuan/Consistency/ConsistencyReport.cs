namespace Bihuan.Consistency;

/// <summary>The answer: what cannot all be true, what must be true, what to look at.</summary>
/// <param name="Conflicts">Every smallest conflict found, those with fewer sentences first.</param>
/// <param name="Assumptions">What follows from the plan without being said.</param>
/// <param name="Notes">What a person should look at.</param>
/// <param name="LeastChange">The fewest sentences to change so that no conflict remains; empty when there is none.</param>
/// <param name="Proved">Groups of sentences about connected quantities for which a point was found at which all hold.</param>
/// <param name="Undecided">Groups for which neither a contradiction nor such a point was found; a note names them.</param>
public sealed record ConsistencyReport(
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<ConsistencyNote> Notes,
    IReadOnlyList<string> LeastChange,
    int Proved,
    int Undecided);
