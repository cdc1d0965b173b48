using Bihuan.Publication.Bulletins;
using Bihuan.Statistics;
using Bihuan.Web.Links;

namespace Bihuan.Web.Accounts;

/// <summary>Port: papers as files of office programs, and what agencies reported of themselves.</summary>
public interface IPaperMaker
{
    /// <summary>The bytes of a paper; the same for the same request.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="request">What it is made of.</param>
    /// <param name="data">The plan's series.</param>
    /// <param name="links">Where the proofs are, seen from the file.</param>
    byte[] Make(PaperKind kind, BulletinRequest request, SeriesSet data, PageLinks links);

    /// <summary>What agencies themselves reported up to a day, oldest first; null where there is no book of supervision.</summary>
    Task<IReadOnlyList<SelfReport>?> SelfReportsAsync(Account account, DateOnly day, CancellationToken cancellation);
}
