namespace Bihuan.Store;

/// <summary>What appending observations did.</summary>
/// <param name="New">Written now.</param>
/// <param name="Known">There already, or twice in the same call; not written again.</param>
public sealed record AppendOutcome(int New, int Known);
