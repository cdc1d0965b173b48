namespace Bihuan.Consistency;

/// <summary>A way out of a conflict: move the number of one sentence.</summary>
/// <param name="Commitment">Id of the sentence to change.</param>
/// <param name="From">The number as it stands, in <paramref name="Unit"/>.</param>
/// <param name="To">The number nearest to it with which the sentences of the conflict can all hold.</param>
/// <param name="By">The size of the move; positive.</param>
/// <param name="Unit">Unit of <paramref name="From"/> and <paramref name="To"/>; the move of a percentage is in 百分点.</param>
/// <param name="Text">The repair in words.</param>
public sealed record Repair(string Commitment, decimal From, decimal To, decimal By, Unit Unit, Words Text);
