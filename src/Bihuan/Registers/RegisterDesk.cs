using System.Globalization;

namespace Bihuan.Registers;

/// <summary>
/// Wishes of people about the register, decided: each gives events or a refusal, and changes nothing itself. Every wish names the revision the
/// person saw; an entry changed since is refused with both revisions, so that nobody overwrites what they have not seen.
/// </summary>
/// <param name="register">The register as it stands.</param>
/// <param name="at">When the wish is made.</param>
/// <param name="who">Who makes it.</param>
/// <param name="note">Why; may be empty.</param>
public sealed class RegisterDesk(Register register, DateTimeOffset at, string who, string note)
{
    /// <summary>Signs entries as they stand. Those not open any more are passed over when several are asked for.</summary>
    /// <param name="wanted">Ids with the revisions seen.</param>
    public Decision Confirm(IReadOnlyList<(string Id, int Revision)> wanted)
    {
        if (wanted.Count == 0)
        {
            return Decision.Refused(DeskDiagnostics.NothingChosen.At(default));
        }

        var events = new List<RegisterEvent>();
        foreach (var (id, revision) in wanted)
        {
            if (Seen(id, revision, [RegisterState.Open], out var item) is { } refusal)
            {
                if (wanted.Count == 1)
                {
                    return Decision.Refused(refusal);
                }

                continue;
            }

            events.Add(new RegisterEvent.CommitmentConfirmed(item!.Entry));
        }

        return Signed(events);
    }

    /// <summary>Replaces an entry by a corrected one, signing it too when asked.</summary>
    public Decision Correct(RegisterEntry corrected, int revision, bool confirms) =>
        Seen(corrected.Id, revision, [RegisterState.Open, RegisterState.Confirmed], out _) is { } refusal ? Decision.Refused(refusal)
        : corrected.Title.Length == 0 ? Decision.Refused(DeskDiagnostics.TitleMissing.At(default))
        : Signed(confirms ? [new RegisterEvent.CommitmentCorrected(corrected), new RegisterEvent.CommitmentConfirmed(corrected)] : [new RegisterEvent.CommitmentCorrected(corrected)]);

    /// <summary>Enters what a decomposition table that came back changes; the events were made against this very register.</summary>
    public Decision Enter(IReadOnlyList<RegisterEvent> events) => Signed(events);

    /// <summary>Decides that an entry is no commitment.</summary>
    public Decision Reject(string id, int revision) =>
        Seen(id, revision, [RegisterState.Open, RegisterState.Confirmed], out var item) is { } refusal ? Decision.Refused(refusal) : Signed([new RegisterEvent.CommitmentRejected(item!.Id)]);

    /// <summary>Takes back what was decided about an entry.</summary>
    public Decision Reopen(string id, int revision) =>
        Seen(id, revision, [RegisterState.Confirmed, RegisterState.Rejected, RegisterState.Merged, RegisterState.Split], out var item) is { } refusal
            ? Decision.Refused(refusal) : Signed([new RegisterEvent.CommitmentReopened(item!.Id)]);

    /// <summary>Makes one entry of several; the first with a meaning gives it. Targets that measure different things are refused: only one would be judged.</summary>
    /// <param name="wanted">Ids with the revisions seen.</param>
    /// <param name="title">What the merged entry promises; empty for the title of the one that gives the meaning.</param>
    public Decision Merge(IReadOnlyList<(string Id, int Revision)> wanted, string title)
    {
        if (wanted.Count < 2)
        {
            return Decision.Refused(DeskDiagnostics.TooFewToMerge.At(default));
        }

        var items = new List<RegisterItem>();
        foreach (var (id, revision) in wanted)
        {
            if (Seen(id, revision, [RegisterState.Open, RegisterState.Confirmed], out var item) is { } refusal)
            {
                return Decision.Refused(refusal);
            }

            items.Add(item!);
        }

        // The one with an executable meaning leads; a merged entry keeps the place of its leader.
        var leader = items.FirstOrDefault(item => item.Entry.Kind == CommitmentKind.Target && item.Entry.Readings.Count > 0) ?? items[0];
        foreach (var item in items.Where(item => item.Entry.Kind == CommitmentKind.Target))
        {
            if (Unlike(leader.Entry, item.Entry) is { } why)
            {
                return Decision.Refused(DeskDiagnostics.NotTheSame.At(default, $"{leader.Id} {leader.Entry.Title}", $"{item.Id} {item.Entry.Title}", why.Zh, why.En));
            }
        }

        var name = title.Trim() is { Length: > 0 } given ? given : leader.Entry.Title;
        return Signed([new RegisterEvent.CommitmentsMerged([leader.Id, .. items.Select(item => item.Id).Where(id => id != leader.Id)], leader.Entry with { Id = FreeId('M'), Title = name })]);
    }

    // What two targets differ in; null where they measure the same, or where there is nothing to judge.
    private static Words? Unlike(RegisterEntry leader, RegisterEntry other) =>
        leader.Formula is not { } kept || other.Formula is not { } lost ? null
        : leader.IndicatorCode != other.IndicatorCode ? new("指标不同", "another indicator")
        : leader.AreaCode != other.AreaCode ? new("地区不同", "another area")
        : Measured(kept) != Measured(lost) ? new("期间、算法或单位不同", "another period, way of counting or unit")
        : null;

    /// <summary>A formula without its bounds: <c>at 2023: jobs >= 60万人 ±1.8万人</c> measures <c>at 2023: jobs 人</c>.</summary>
    private static string Measured(string formula)
    {
        const string Signs = "<>=~±";
        const string Numbers = "0123456789.-<>=~ 万亿千百";
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < formula.Length; at++)
        {
            if (!Signs.Contains(formula[at], StringComparison.Ordinal))
            {
                text.Append(formula[at]);
                continue;
            }

            var isTolerance = formula[at] == '±';
            while (at + 1 < formula.Length && Numbers.Contains(formula[at + 1], StringComparison.Ordinal))
            {
                at++;
            }

            // The unit of a tolerance goes with it.
            while (isTolerance && at + 1 < formula.Length && formula[at + 1] is not (' ' or ')'))
            {
                at++;
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>Makes several entries of one: a line for each part, its title.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="revision">The revision seen.</param>
    /// <param name="titles">What each part promises.</param>
    /// <param name="draft">What the words of a part mean by themselves (<see cref="PartDrafter"/>); null where they say nothing: then the part of a work item is due when the whole is, and any other part has no formula yet.</param>
    public Decision Split(string id, int revision, IReadOnlyList<string> titles, Func<RegisterEntry, string, RegisterEntry?> draft)
    {
        if (Seen(id, revision, [RegisterState.Open, RegisterState.Confirmed], out var item) is { } refusal)
        {
            return Decision.Refused(refusal);
        }

        var parts = titles.Select(title => title.Trim()).Where(title => title.Length > 0).ToList();
        if (parts.Count < 2)
        {
            return Decision.Refused(DeskDiagnostics.TooFewParts.At(default));
        }

        return Signed([new RegisterEvent.CommitmentSplit(item!.Id, [.. parts.Select((title, index) => (draft(item.Entry, title) ?? Part(item.Entry, title)) with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{item.Id}-{index + 1}"),
            Title = title,
        })])]);
    }

    private static RegisterEntry Part(RegisterEntry whole, string words) => whole.Kind == CommitmentKind.Task
        ? whole with { Quote = whole.PartQuote(words), Readings = [.. whole.Readings.Select(reading => reading with { Formula = reading.Formula.Replace(Named(whole.Title), Named(words), StringComparison.Ordinal) })] }
        : whole with { Quote = whole.PartQuote(words), Fact = null, IndicatorCode = null, Readings = [], Reasons = [new Reason("passage.noAction").ToString()] };

    private static string Named(string milestone) => $"「{milestone.Replace('」', '』')}」";

    /// <summary>The next id that nothing in the register has, nor ever had.</summary>
    private string FreeId(char letter) => NextId(register, letter);

    internal static string NextId(Register register, char letter)
    {
        var last = register.History.SelectMany(one => one.Ids)
            .Select(id => id.Length > 1 && id[0] == letter && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{last + 1:000}");
    }

    private Diagnostic? Seen(string id, int revision, RegisterState[] allowed, out RegisterItem? item)
    {
        item = register.Find(id);
        return who.Trim().Length == 0 ? DeskDiagnostics.WhoMissing.At(default)
            : item is null ? DeskDiagnostics.NotFound.At(default, id)
            : item.Revision != revision ? DeskDiagnostics.Stale.At(default, item.Id, revision, item.Revision)
            : !allowed.Contains(item.State) ? DeskDiagnostics.WrongState.At(default, item.Id, RegisterWords.Of(item.State).Zh, RegisterWords.Of(item.State).En)
            : null;
    }

    private Decision Signed(IReadOnlyList<RegisterEvent> events) => who.Trim().Length == 0
        ? Decision.Refused(DeskDiagnostics.WhoMissing.At(default))
        : new([.. events.Select((one, index) => one with { Revision = register.Revision + index + 1, At = at, Who = who.Trim(), Note = note.Trim() })], null);
}
