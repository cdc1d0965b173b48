using Bihuan.Registers;
using Bihuan.Lights;
using Bihuan.Statistics;

namespace Bihuan.Web.Accounts;

/// <summary>The port through which pages and API see plans, accounts as of a date, and series.</summary>
public interface IAccountSource
{
    /// <summary>Every plan on offer, in the order given.</summary>
    IReadOnlyList<PlanSummary> Plans { get; }

    /// <summary>The plan with this id (case ignored), or null.</summary>
    PlanSummary? Find(string planId);

    /// <summary>The account of a plan as of a date; null means all data.</summary>
    /// <exception cref="KeyNotFoundException">There is no such plan.</exception>
    Account Account(string planId, DateOnly? asOf);

    /// <summary>The plan's series, every vintage.</summary>
    /// <exception cref="KeyNotFoundException">There is no such plan.</exception>
    SeriesSet Data(string planId);

    /// <summary>The register of a plan as it is kept; null when there is no such plan.</summary>
    RegisterBook? Register(string planId);

    /// <summary>Decides a wish about a plan's register; accounts asked afterwards have what came of it. Null when there is no such plan.</summary>
    Task<Decision?> ActAsync(string planId, Func<Register, DateTimeOffset, Decision> wish, CancellationToken cancellation);

    /// <summary>The way figures of a plan come in and go out; null where there is none.</summary>
    IDataExchange? Exchange(string planId);

    /// <summary>Takes in what was kept of a plan; accounts asked afterwards are computed from it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such plan.</exception>
    void Observe(string planId, IReadOnlyList<Observation> observations);

    /// <summary>The plan's own light schemes; null when it brings none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such plan.</exception>
    LightReading? Lights(string planId);
}
