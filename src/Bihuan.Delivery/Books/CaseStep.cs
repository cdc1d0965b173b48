using Bihuan.Delivery.Cases;
using Bihuan.Ledgers;

namespace Bihuan.Delivery.Books;

/// <summary>One step of a case's timeline: what happened and the entry that proves it.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Entry">Its entry in the ledger.</param>
public sealed record CaseStep(CaseEvent Event, LedgerEntry Entry);
