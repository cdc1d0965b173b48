namespace Bihuan.Registers;

/// <summary>
/// What happened to the register, in the past tense. Events are only ever added; the register is folded from them (<see cref="Register"/>).
/// Closed set, small and named; each carries what it made, whole.
/// </summary>
public abstract record RegisterEvent
{
    private RegisterEvent()
    {
    }

    /// <summary>Its number in the register, from 1.</summary>
    public int Revision { get; init; }

    /// <summary>When, as the host's clock had it.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who did it, as the person typed the name; <c>bihuan</c> for the machine.</summary>
    public string Who { get; init; } = "";

    /// <summary>Why; empty when nothing was said.</summary>
    public string Note { get; init; } = "";

    /// <summary>The ids it is about.</summary>
    public IReadOnlyList<string> Ids => this switch
    {
        CommitmentDrafted e => [e.Entry.Id],
        CommitmentRedrafted e => [e.Entry.Id],
        CommitmentMoved e => [e.Entry.Id],
        CommitmentVanished e => [e.Id],
        CommitmentConfirmed e => [e.Entry.Id],
        CommitmentCorrected e => [e.Entry.Id],
        CommitmentAssigned e => [e.Id],
        CommitmentRejected e => [e.Id],
        CommitmentReopened e => [e.Id],
        CommitmentsMerged e => [.. e.Sources, e.Entry.Id],
        CommitmentSplit e => [e.Id, .. e.Parts.Select(part => part.Id)],
        _ => [],
    };

    /// <summary>The machine drafted an entry from the text.</summary>
    public sealed record CommitmentDrafted(RegisterEntry Entry) : RegisterEvent;

    /// <summary>The text changed under an entry; this is its draft from the new text. What a person had corrected stays corrected.</summary>
    public sealed record CommitmentRedrafted(RegisterEntry Entry) : RegisterEvent;

    /// <summary>The sentence around an entry changed, its own words and meaning did not; this is its draft from the new text. Whatever was decided stays.</summary>
    public sealed record CommitmentMoved(RegisterEntry Entry) : RegisterEvent;

    /// <summary>The text no longer has the entry's sentence.</summary>
    public sealed record CommitmentVanished(string Id) : RegisterEvent;

    /// <summary>A person signed an entry as it stands here.</summary>
    public sealed record CommitmentConfirmed(RegisterEntry Entry) : RegisterEvent;

    /// <summary>A person changed an entry to what stands here; it awaits confirmation.</summary>
    public sealed record CommitmentCorrected(RegisterEntry Entry) : RegisterEvent;

    /// <summary>A person stated who does it and by when: cells of the decomposition table by the key of their column; empty says that there is none.</summary>
    public sealed record CommitmentAssigned(string Id, IReadOnlyDictionary<string, string> Cells) : RegisterEvent;

    /// <summary>A person decided that an entry is no commitment.</summary>
    public sealed record CommitmentRejected(string Id) : RegisterEvent;

    /// <summary>A person took back what was decided: confirmation, rejection, merging or splitting.</summary>
    public sealed record CommitmentReopened(string Id) : RegisterEvent;

    /// <summary>Several entries became one.</summary>
    public sealed record CommitmentsMerged(IReadOnlyList<string> Sources, RegisterEntry Entry) : RegisterEvent;

    /// <summary>One entry became several.</summary>
    public sealed record CommitmentSplit(string Id, IReadOnlyList<RegisterEntry> Parts) : RegisterEvent;
}
