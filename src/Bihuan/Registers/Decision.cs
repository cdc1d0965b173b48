namespace Bihuan.Registers;

/// <summary>What a wish about the register comes to: events to append, or why not.</summary>
/// <param name="Events">What happened; empty when it was refused.</param>
/// <param name="Refusal">Why not; null when it was done.</param>
public sealed record Decision(IReadOnlyList<RegisterEvent> Events, Diagnostic? Refusal)
{
    /// <summary>A refusal.</summary>
    public static Decision Refused(Diagnostic why) => new([], why);
}
