namespace Bihuan.Consistency;

/// <summary>冲突: a smallest set of sentences that cannot all hold. Without any one of them the others can.</summary>
/// <param name="Members">The sentences, in the order of the plans.</param>
/// <param name="Kind">What makes them contradict each other.</param>
/// <param name="Explanation">The contradiction in words.</param>
/// <param name="Certificate">The arithmetic, to be checked by hand.</param>
/// <param name="Repairs">Ways out that move one number, the cheapest first; empty when no single number can be moved.</param>
public sealed record Conflict(IReadOnlyList<ConflictMember> Members, ConflictKind Kind, Words Explanation, Certificate Certificate, IReadOnlyList<Repair> Repairs);
