using Bihuan.Publication.Decomposition;

namespace Bihuan.Registers;

/// <summary>One part in which two versions of an entry differ.</summary>
/// <param name="Part">What it is: title, formula, sentence…</param>
/// <param name="Before">What it was; empty for nothing.</param>
/// <param name="After">What it is.</param>
public sealed record EntryDifference(Words Part, string Before, string After)
{
    /// <summary>Everything in which <paramref name="after"/> differs from <paramref name="before"/>; empty when they say the same.</summary>
    public static IReadOnlyList<EntryDifference> Between(RegisterEntry before, RegisterEntry after)
    {
        (Words Part, Func<RegisterEntry, string> Of)[] parts =
        [
            (new("内容", "title"), entry => entry.Title),
            (new("种类", "kind"), entry => Publication.ContractCodes.Of(entry.Kind)),
            (new("指标", "indicator"), entry => entry.IndicatorCode ?? ""),
            (new("地区", "area"), entry => entry.AreaCode),
            (new("公式", "formula"), entry => entry.Formula ?? ""),
            (new("释义", "reading"), entry => entry.Readings.Count > 0 ? entry.Readings[0].Id : ""),
            (new("其他释义", "other readings"), entry => string.Join("; ", entry.Readings.Skip(1).Select(reading => $"{reading.Id}: {reading.Formula}"))),
            (new("原文", "quote"), entry => entry.Quote),
            (new("原句", "sentence"), entry => entry.Sentence),
        ];
        return [.. parts.Where(part => part.Of(before) != part.Of(after)).Select(part => new EntryDifference(part.Part, part.Of(before), part.Of(after)))];
    }

    /// <summary>What an event changed of an entry, against the events before it; empty when it changed nothing of it.</summary>
    public static IReadOnlyList<EntryDifference> Of(IReadOnlyList<RegisterEvent> history, RegisterEvent happened, string id)
    {
        var before = Register.Fold(history.TakeWhile(one => one.Revision < happened.Revision)).Find(id);
        if (before is not null && happened is RegisterEvent.CommitmentAssigned assigned)
        {
            return [.. DecompositionField.All.Where(field => assigned.Cells.ContainsKey(field.Key) && assigned.Cells[field.Key] != before.Assigned.GetValueOrDefault(field.Key, ""))
                .Select(field => new EntryDifference(field.Words, before.Assigned.GetValueOrDefault(field.Key, ""), assigned.Cells[field.Key]))];
        }

        return before is not null && Register.Fold(history.TakeWhile(one => one.Revision < happened.Revision).Append(happened)).Find(id) is { } after ? Between(before.Entry, after.Entry) : [];
    }

    /// <summary>
    /// What a changed text made different, in few words: the entry's own clause in place of the whole sentence, the other senses only where the
    /// default one is as it was. Empty when clause and meaning stayed.
    /// </summary>
    public static IReadOnlyList<EntryDifference> Told(RegisterEntry before, RegisterEntry after) =>
        [.. before.OwnWords == after.OwnWords ? [] : (EntryDifference[])[new(new("原文", "words"), before.OwnWords, after.OwnWords)],
            .. Between(before with { Quote = after.Quote, Sentence = after.Sentence, Readings = before.Formula == after.Formula ? before.Readings : [.. before.Readings.Take(1), .. after.Readings.Skip(1)] }, after)];
}
