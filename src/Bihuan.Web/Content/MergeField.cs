using Bihuan.Publication;
using Bihuan.Registers;

namespace Bihuan.Web.Content;

/// <summary>One field of an entry that two people corrected at the same time.</summary>
/// <param name="Name">The field of the form.</param>
/// <param name="Label">In words.</param>
/// <param name="Before">What both found.</param>
/// <param name="Theirs">What it is now.</param>
/// <param name="Mine">What the second of them wrote.</param>
public sealed record MergeField(string Name, Words Label, string Before, string Theirs, string Mine)
{
    /// <summary>Whether the first changed it.</summary>
    public bool IsTheirs => Before != Theirs;

    /// <summary>Whether the second changed it.</summary>
    public bool IsMine => Before != Mine;

    /// <summary>Whether both changed it, to different things: only a person can choose.</summary>
    public bool IsContested => IsTheirs && IsMine && Theirs != Mine;

    /// <summary>Whether there is anything to choose.</summary>
    public bool IsOpen => Theirs != Mine;

    /// <summary>The fields of the form of an entry.</summary>
    /// <param name="before">The entry that both found.</param>
    /// <param name="now">The entry as it is.</param>
    /// <param name="typed">What the second typed, by field; a field that is not there was left as it was found.</param>
    public static IReadOnlyList<MergeField> Of(RegisterEntry before, RegisterEntry now, IReadOnlyDictionary<string, string> typed)
    {
        (string Name, Words Label, Func<RegisterEntry, string> Value)[] fields =
        [
            ("title", new("承诺什么", "What is promised"), entry => entry.Title),
            ("kind", new("种类", "Kind"), entry => ContractCodes.Of(entry.Kind)),
            ("indicator", new("指标", "Indicator"), entry => entry.IndicatorCode ?? ""),
            ("area", new("地区", "Area"), entry => entry.AreaCode),
            ("reading", new("缺省释义", "Default reading"), entry => entry.Readings.Count > 0 ? entry.Readings[0].Id : ""),
            ("formula", new("缺省释义的公式", "Formula of the default reading"), entry => entry.Formula ?? ""),
        ];
        return [.. fields.Select(field => new MergeField(field.Name, field.Label, field.Value(before), field.Value(now), typed.GetValueOrDefault(field.Name, field.Value(before)).Trim()))];
    }
}
