namespace Bihuan;

/// <summary>Port: what an older report promised against what newer ones say happened. Deterministic; every promise gets an answer.</summary>
public interface IReconciler
{
    /// <summary>
    /// Every promise of the older report, in document order, against the first of the newer reports that reports on it. A promise not yet due gets the last
    /// report's word.
    /// </summary>
    /// <param name="older">The report that promises.</param>
    /// <param name="newer">Later reports, in order; at least one.</param>
    /// <exception cref="ArgumentException">There is no newer report.</exception>
    IReadOnlyList<Reconciliation> Reconcile(ReconciledReport older, params IReadOnlyList<ReconciledReport> newer);

    /// <summary>
    /// Every work the older report promised without a number (建成…, 开工…), in document order, against the sentences of the newer ones that look back. Work items that name no
    /// stage of a work cannot be held against anything and are left out.
    /// </summary>
    /// <param name="older">The report that promises.</param>
    /// <param name="newer">Later reports, in order; at least one.</param>
    /// <exception cref="ArgumentException">There is no newer report.</exception>
    IReadOnlyList<TaskReconciliation> ReconcileTasks(ReconciledReport older, params IReadOnlyList<ReconciledReport> newer);
}
