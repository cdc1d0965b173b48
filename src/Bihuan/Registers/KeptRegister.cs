using Bihuan.Formulas;
using Bihuan.Publication;

namespace Bihuan.Registers;

/// <summary>
/// The register of one plan held against its text: events that were kept, the difference the present text makes, and the commitments that come of
/// both. What the text changed is part of the register at once; the host keeps it with the next thing a person does.
/// </summary>
public sealed class KeptRegister
{
    private KeptRegister(Register kept, Register register, Amendment amendment, IReadOnlyList<Commitment> commitments, IReadOnlyList<Diagnostic> diagnostics)
    {
        Kept = kept;
        Register = register;
        Amendment = amendment;
        Commitments = commitments;
        Diagnostics = diagnostics;
    }

    /// <summary>As the kept events alone make it.</summary>
    public Register Kept { get; }

    /// <summary>With the differences of the present text.</summary>
    public Register Register { get; }

    /// <summary>The differences.</summary>
    public Amendment Amendment { get; }

    /// <summary>What the account is made of: live entries, in document order.</summary>
    public IReadOnlyList<Commitment> Commitments { get; }

    /// <summary>What could not be read, and that the text changed.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Opens a register.</summary>
    /// <param name="events">Events kept so far; none for a register nobody touched.</param>
    /// <param name="start">The register the first event finds: the drafts, or the lines of commitments.jsonl.</param>
    /// <param name="drafts">What the machine drafts from the text as it is now.</param>
    /// <param name="findings">The text as read.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="at">Time put on what the machine does.</param>
    public static KeptRegister Open(IReadOnlyList<RegisterEvent> events, IReadOnlyList<Commitment> start, IReadOnlyList<Commitment> drafts, Findings findings, Plan plan, DateTimeOffset at)
    {
        var notation = new FormulaNotation(plan.AreaCode, plan.Indicators);
        var kept = Register.Fold(events);
        if (events.Count == 0)
        {
            var opened = new List<RegisterEvent>();
            foreach (var one in start)
            {
                var entry = RegisterEntry.Of(one, notation);
                opened.Add(new RegisterEvent.CommitmentDrafted(entry) { Revision = opened.Count + 1, At = at, Who = Amendment.Machine });
                if (one.IsConfirmed)
                {
                    opened.Add(new RegisterEvent.CommitmentConfirmed(entry) { Revision = opened.Count + 1, At = at, Who = Amendment.Machine, Note = "commitments.jsonl" });
                }
            }

            return new KeptRegister(kept, Register.Fold(opened), new Amendment(opened, [.. start.Select(one => one.Id)], new Dictionary<string, RegisterEntry>(StringComparer.OrdinalIgnoreCase)), start, []);
        }

        var entries = drafts.Select(draft => RegisterEntry.Of(draft, notation)).ToList();
        var amendment = Amendment.Of(kept, entries, at);
        var register = kept.With(amendment.Events);
        var (commitments, diagnostics) = Read(register, amendment, findings, plan);
        if (!amendment.IsEmpty)
        {
            diagnostics = [DeskDiagnostics.TextChanged.At(default, amendment.Carried.Count, amendment.Changed.Count, amendment.Added.Count, amendment.Vanished.Count), .. diagnostics];
        }

        return new KeptRegister(kept, register, amendment, commitments, diagnostics);
    }

    /// <summary>Tells when confirmed lines kept beside the events say something else.</summary>
    public IReadOnlyList<Diagnostic> Against(IReadOnlyList<Commitment> lines)
    {
        var own = Commitments.ToDictionary(one => one.Id, StringComparer.OrdinalIgnoreCase);
        var other = lines.Where(line => !own.TryGetValue(line.Id, out var mine) || mine.IsConfirmed != line.IsConfirmed || mine.Formula != line.Formula || mine.Title != line.Title)
            .Select(line => line.Id).ToList();
        return other.Count > 0 ? [DeskDiagnostics.TwoRegisters.At(default, other.Count, other[0])] : [];
    }

    private static (IReadOnlyList<Commitment> Commitments, IReadOnlyList<Diagnostic> Diagnostics) Read(Register register, Amendment amendment, Findings findings, Plan plan)
    {
        var lines = new List<string>();
        foreach (var item in register.Items)
        {
            if (item.IsLive)
            {
                var entry = !amendment.Partners.TryGetValue(Origin(register, item).Id, out var draft) ? item.Entry
                    : item.PartOf is null ? item.Entry.At(item.Drafted, draft) : PartAt(item.Entry, draft, findings);
                lines.Add(ContractJson.Line(json => ContractJson.WriteEntry(json, entry, item.State == RegisterState.Confirmed)));
            }
        }

        var (commitments, diagnostics) = ContractJson.ReadCommitments(string.Join('\n', lines), findings, plan, "register.jsonl");
        return ([.. commitments.Select(one => register.Find(one.Id) is { Assigned.Count: > 0 } item ? one with { Assigned = item.Assigned } : one).OrderBy(one => one.Citation.Span.Start)], diagnostics);
    }

    /// <summary>A part in the sentence as it is now, with its own number where it has one.</summary>
    private static RegisterEntry PartAt(RegisterEntry part, RegisterEntry now, Findings findings)
    {
        var quote = now.Sentence.Contains(part.Quote, StringComparison.Ordinal) ? part.Quote : now.Quote;
        var facts = findings.Facts.Where(fact => fact.Citation.Quote == quote && fact.Citation.Sentence == now.Sentence).ToList();
        return part with { Fact = (facts.Find(fact => fact.Id == part.Fact) ?? facts.FirstOrDefault())?.Id, Quote = quote, Sentence = now.Sentence, Section = now.Section };
    }

    /// <summary>The entry of the text that a part or a merged entry goes back to.</summary>
    private static RegisterItem Origin(Register register, RegisterItem item)
    {
        while ((item.PartOf ?? (item.MadeOf.Count > 0 ? item.MadeOf[0] : null)) is { } id && register.Find(id) is { } origin)
        {
            item = origin;
        }

        return item;
    }
}
