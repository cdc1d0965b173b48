using Bihuan.Ledgers;
using Bihuan.Web.Sending;

namespace Bihuan.Web.Access;

/// <summary>What sign-in needs; without it the application is open, as for one person on one machine.</summary>
public sealed record AccessOptions
{
    /// <summary>Folder of the keys of sign-in, and of the database where it is SQLite: members lie in it beside the plans.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>How PostgreSQL is reached, where the plans lie there; null for SQLite.</summary>
    public string? Connection { get; init; }

    /// <summary>Organisation and cases.</summary>
    public required ILedger Ledger { get; init; }

    /// <summary>Where files shown as evidence lie; null where none can be taken.</summary>
    public IEvidenceStore? Evidence { get; init; }

    /// <summary>Where people may sign in beside the accounts kept here; null for nowhere.</summary>
    public OpenIdProvider? Provider { get; init; }

    /// <summary>Time of acts and records; the system's unless said otherwise.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the clocks do by themselves, and the ways by which word is sent; null where nothing happens by itself.</summary>
    public SendingOptions? Sending { get; init; }

    /// <summary>Told the one-time code that makes the first administrator, when there is no member yet.</summary>
    public required Action<string> SetUpCode { get; init; }
}
