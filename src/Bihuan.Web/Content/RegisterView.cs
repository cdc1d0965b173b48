using Bihuan.Registers;

namespace Bihuan.Web.Content;

/// <summary>What a page of the register shows beside the account: the register, who is at work, what was typed and why it was refused.</summary>
public sealed record RegisterView
{
    /// <summary>The register.</summary>
    public required KeptRegister Kept { get; init; }

    /// <summary>Why nothing can be changed; null when it can.</summary>
    public Diagnostic? ReadOnly { get; init; }

    /// <summary>Which entries.</summary>
    public RegisterFilter Filter { get; init; }

    /// <summary>The entry of the page; null on the list.</summary>
    public RegisterItem? Item { get; init; }

    /// <summary>Whether the page is the history of all.</summary>
    public bool IsHistory { get; init; }

    /// <summary>The name typed last, from the cookie.</summary>
    public string Who { get; init; } = "";

    /// <summary>Name and value of the field that proves a form came from this site.</summary>
    public (string Name, string Value) Token { get; init; }

    /// <summary>Why the last wish was refused; null when it was not.</summary>
    public Diagnostic? Refusal { get; init; }

    /// <summary>Column, from 1, of the formula typed where the refusal points.</summary>
    public int? Column { get; init; }

    /// <summary>Whether it was refused because somebody else changed the entry.</summary>
    public bool IsConflict { get; init; }

    /// <summary>The revision that the person saw, where the entry was changed since; 0 otherwise.</summary>
    public int Seen { get; init; }

    /// <summary>What both changed, field by field; empty when nobody else did.</summary>
    public IReadOnlyList<MergeField> Merge { get; init; } = [];

    /// <summary>Whether the two can be put together here: the entry may still be corrected, and the person corrected it.</summary>
    public bool CanMerge => IsConflict && ReadOnly is null && Item is { IsLive: true } && Merge.Any(one => one.IsMine);

    /// <summary>What was typed into the form by field; empty when nothing was.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Number of entries the last wish changed; null when there was none.</summary>
    public int? Done { get; init; }

    /// <summary>What was typed into a field, or what it holds.</summary>
    public string Value(string field, string? held) => Typed.GetValueOrDefault(field) ?? held ?? "";

    /// <summary>Whether an entry is shown under a filter.</summary>
    public static bool Fits(RegisterItem item, RegisterFilter filter) => filter switch
    {
        RegisterFilter.Open => item.State == RegisterState.Open,
        RegisterFilter.Look => item.NeedsLook,
        RegisterFilter.Confirmed => item.State == RegisterState.Confirmed,
        RegisterFilter.Rejected => !item.IsLive,
        _ => true,
    };
}
