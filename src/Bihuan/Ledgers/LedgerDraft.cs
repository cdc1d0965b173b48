namespace Bihuan.Ledgers;

/// <summary>What is to be entered in the ledger; number, time and hashes are given when it is.</summary>
/// <param name="Name">The event in the past tense: <c>CaseClosed</c>.</param>
/// <param name="By">Who did it: id of a person, or name of a rule.</param>
/// <param name="Payload">The event's content as JSON text, kept as it is.</param>
public sealed record LedgerDraft(string Name, string By, string Payload);
