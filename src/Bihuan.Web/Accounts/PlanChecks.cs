using System.Runtime.CompilerServices;
using Bihuan.Consistency;

namespace Bihuan.Web.Accounts;

/// <summary>
/// Whether the plans on offer hold together, and what became of what they promised. An answer is a function of accounts; that of one account is made once and
/// kept as long as the account is.
/// </summary>
/// <param name="checker">With the identities the host knows of.</param>
/// <param name="reconciler">Holds older reports against newer ones.</param>
public sealed class PlanChecks(ConsistencyChecker checker, IReconciler reconciler)
{
    private readonly ConditionalWeakTable<Account, Lazy<ConsistencyReport>> _reports = [];
    private readonly ConditionalWeakTable<Account, Lazy<WhatIf>> _suppositions = [];

    /// <summary>One plan: with itself and with arithmetic.</summary>
    public ConsistencyReport Check(Account account) => _reports.GetValue(account, key => new Lazy<ConsistencyReport>(() => checker.Check([CheckedPlan.Of(key)]))).Value;

    /// <summary>Several plans together.</summary>
    public ConsistencyReport Check(IReadOnlyList<Account> accounts) =>
        accounts is [var only] ? Check(only) : checker.Check([.. accounts.Select(CheckedPlan.Of)]);

    /// <summary>The plan's targets, ready to be asked.</summary>
    public WhatIf WhatIf(Account account) => _suppositions.GetValue(account, key => new Lazy<WhatIf>(() => checker.WhatIf(CheckedPlan.Of(key)))).Value;

    /// <summary>Every promise of one report against the first of the later ones that reports on it.</summary>
    /// <exception cref="ArgumentException">There is no later report.</exception>
    public IReadOnlyList<Reconciliation> Reconcile(Account older, IReadOnlyList<Account> newer) =>
        reconciler.Reconcile(Report(older), [.. newer.Select(Report)]);

    /// <summary>Works promised without a number; at least one newer report.</summary>
    public IReadOnlyList<TaskReconciliation> ReconcileTasks(Account older, IReadOnlyList<Account> newer) =>
        reconciler.ReconcileTasks(Report(older), [.. newer.Select(Report)]);

    private static ReconciledReport Report(Account account) => new(account.Plan, account.Findings, account.Register);
}
