namespace Bihuan.Ledgers;

/// <summary>
/// One line of the event ledger (事件账): what happened, chained to everything before it. Compares by content. Text is kept exactly as written, so there is
/// nothing to canonicalise when the hash is computed again.
/// </summary>
/// <param name="Sequence">1, 2, 3… without gaps.</param>
/// <param name="At">When it was written, UTC, in whole ticks.</param>
/// <param name="Stream">What it is about: <c>case/2023-017</c>, <c>register/chongqing-2023</c>.</param>
/// <param name="Name">The event in the past tense: <c>CaseClosed</c>.</param>
/// <param name="By">Who did it: id of a person, or name of a rule.</param>
/// <param name="Payload">The event's content as JSON text.</param>
/// <param name="Previous">Hash of the entry before, 64 hexadecimal digits; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over all of the above, 64 hexadecimal digits.</param>
public sealed record LedgerEntry(long Sequence, DateTime At, string Stream, string Name, string By, string Payload, string Previous, string Hash);
