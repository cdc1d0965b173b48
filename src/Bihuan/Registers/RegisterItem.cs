namespace Bihuan.Registers;

/// <summary>One entry of the folded register with where it stands.</summary>
/// <param name="Drafted">The machine's last draft.</param>
/// <param name="Entry">What it says now: the draft, or what a person made of it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Revision">Number of the last event that touched it; an edit names the revision it was made against.</param>
public sealed record RegisterItem(RegisterEntry Drafted, RegisterEntry Entry, RegisterState State, int Revision)
{
    /// <summary>What it said before the text changed under it; null when nobody has to look again.</summary>
    public RegisterEntry? Before { get; init; }

    /// <summary>The entry a merged one lives on in.</summary>
    public string? Into { get; init; }

    /// <summary>The entry a part was split from.</summary>
    public string? PartOf { get; init; }

    /// <summary>The entries a merged one was made of.</summary>
    public IReadOnlyList<string> MadeOf { get; init; } = [];

    /// <summary>What people stated of it in decomposition tables, by the key of the column; empty when nobody did.</summary>
    public IReadOnlyDictionary<string, string> Assigned { get; init; } = None;

    private static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Its id.</summary>
    public string Id => Entry.Id;

    /// <summary>Whether it counts in the account.</summary>
    public bool IsLive => State is RegisterState.Open or RegisterState.Confirmed;

    /// <summary>Whether it waits for a person and has something a person should see first.</summary>
    public bool NeedsLook => State == RegisterState.Open && (Before is not null || Entry.Readings.Count == 0 || Entry.Reasons.Count > 0);
}
