using Bihuan.Publication;

namespace Bihuan.Web.Phrases;

/// <summary>Names of the eight parts, their keys in addresses and classes, and what each means.</summary>
internal static class OutlookPhrases
{
    /// <summary>In the order of lists and bars: worst first, the silent ones last.</summary>
    public static IReadOnlyList<Outlook> All { get; } = Enum.GetValues<Outlook>();

    /// <summary>The key in addresses and style classes.</summary>
    public static string Key(Outlook outlook) => outlook switch
    {
        Outlook.Met => "met",
        Outlook.Missed => "missed",
        Outlook.Ahead => "ahead",
        Outlook.OnTrack => "on-track",
        Outlook.Behind => "behind",
        Outlook.NotJudged => "not-judged",
        Outlook.NoMeaning => "no-meaning",
        _ => "missing",
    };

    /// <summary>The part with this key, or null.</summary>
    public static Outlook? Parse(string? key)
    {
        foreach (var outlook in All)
        {
            if (string.Equals(Key(outlook), key, StringComparison.OrdinalIgnoreCase))
            {
                return outlook;
            }
        }

        return null;
    }

    /// <summary>The word people see; claims about the past have their own.</summary>
    public static Words Of(Outlook outlook, CommitmentKind kind) => (kind, outlook) switch
    {
        (CommitmentKind.Claim, Outlook.Met) => new("相符", "agrees"),
        (CommitmentKind.Claim, Outlook.Missed) => new("不符", "differs"),
        (CommitmentKind.Claim, Outlook.NoMeaning) => AccountWords.Of(outlook),
        (CommitmentKind.Claim, Outlook.Missing) => new("无数据", "no data"),
        (CommitmentKind.Claim, _) => new("未核对", "not checked"),
        _ => AccountWords.Of(outlook),
    };

    /// <summary>What the part means, in one sentence.</summary>
    public static Words Meaning(Outlook outlook) => outlook switch
    {
        Outlook.Met => new("已公布的数据证明做到了。", "Published figures prove that it holds."),
        Outlook.Missed => new("已公布的数据证明没有做到。", "Published figures prove that it does not hold."),
        Outlook.Ahead => new("尚未到判定的时候；最近的数据比轨迹至少快一步。", "Not decided yet; the latest figure is at least one step ahead of the path."),
        Outlook.OnTrack => new("尚未到判定的时候；最近的数据在轨迹上。", "Not decided yet; the latest figure is on the path."),
        Outlook.Behind => new("尚未到判定的时候；最近的数据低于轨迹。", "Not decided yet; the latest figure is below the path."),
        Outlook.NotJudged => new("有数据，但还不能判定，也不判进度。", "There are figures, but neither verdict nor pace can be given."),
        Outlook.NoMeaning => new("还没有确认它指什么，公布多少数据也不能判定。", "Nobody has said yet what it means; no figure could settle it."),
        _ => new("没有公布的数据。没有数据不是零，也不是未达成。", "No published figure. No data is not zero and not a miss."),
    };
}
