namespace Bihuan.Registers;

/// <summary>States and events of the register in words.</summary>
public static class RegisterWords
{
    /// <summary>A state: 待确认, open.</summary>
    public static Words Of(RegisterState state) => state switch
    {
        RegisterState.Open => new("待确认", "open"),
        RegisterState.Confirmed => new("已确认", "confirmed"),
        RegisterState.Rejected => new("不立账", "rejected"),
        RegisterState.Merged => new("已合并", "merged"),
        RegisterState.Split => new("已拆分", "split"),
        _ => new("原文已删", "gone from the text"),
    };

    /// <summary>What an event did: 确认, confirmed.</summary>
    public static Words Of(RegisterEvent happened) => happened switch
    {
        RegisterEvent.CommitmentDrafted => new("起草", "drafted"),
        RegisterEvent.CommitmentRedrafted => new("原文改动后重新起草", "drafted again from the changed text"),
        RegisterEvent.CommitmentMoved => new("原句别处改动，本条照旧", "carried over: the sentence changed elsewhere"),
        RegisterEvent.CommitmentVanished => new("原文已删", "gone from the text"),
        RegisterEvent.CommitmentConfirmed => new("确认", "confirmed"),
        RegisterEvent.CommitmentCorrected => new("更正", "corrected"),
        RegisterEvent.CommitmentAssigned => new("核定分解", "assigned"),
        RegisterEvent.CommitmentRejected => new("不立账", "rejected"),
        RegisterEvent.CommitmentReopened => new("撤回决定", "reopened"),
        RegisterEvent.CommitmentsMerged e => new($"合并{string.Join("、", e.Sources)}为{e.Entry.Id}", $"merged {string.Join(", ", e.Sources)} into {e.Entry.Id}"),
        RegisterEvent.CommitmentSplit e => new($"把{e.Id}拆成{string.Join("、", e.Parts.Select(part => part.Id))}", $"split {e.Id} into {string.Join(", ", e.Parts.Select(part => part.Id))}"),
        _ => new("", ""),
    };
}
