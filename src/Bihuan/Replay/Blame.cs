namespace Bihuan.Replay;

/// <summary>Why one commitment is shown otherwise on one day than on another: a smallest set of causes, each with its counterfactual.</summary>
/// <param name="Before">The verdict on the earlier day; null when the register did not have the commitment.</param>
/// <param name="After">The verdict on the later day; null when the register no longer has it.</param>
/// <param name="From">What a reader saw on the earlier day; null when there was no such commitment.</param>
/// <param name="To">What a reader sees on the later day; null when there is none any more.</param>
/// <param name="Causes">A smallest set: without any one of them the later view would be another. Empty when nothing changed.</param>
public sealed record Blame(Verdict? Before, Verdict? After, Outcome? From, Outcome? To, IReadOnlyList<Cause> Causes)
{
    /// <summary>The commitment: as it is now, or as it was.</summary>
    public Commitment Commitment => (After ?? Before)!.Commitment;

    /// <summary>Whether verdict, standing, data state or light are others than before.</summary>
    public bool IsTurned => From is null || To is null || !From.IsSameView(To);

    /// <summary>Whether anything is other than before, margins among it.</summary>
    public bool IsChanged => From != To;
}
