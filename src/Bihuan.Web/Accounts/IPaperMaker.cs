using Bihuan.Publication.Bulletins;
using Bihuan.Statistics;
using Bihuan.Web.Links;

namespace Bihuan.Web.Accounts;

/// <summary>Port: papers as files of office programs, and the book of supervision for them.</summary>
public interface IPaperMaker
{
    /// <summary>The bytes of a paper; the same for the same request.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="request">What it is made of.</param>
    /// <param name="data">The plan's series.</param>
    /// <param name="links">Where the proofs are, seen from the file.</param>
    byte[] Make(PaperKind kind, BulletinRequest request, SeriesSet data, PageLinks links);

    /// <summary>What the book of supervision said of the account's commitments on a day; null where there is no book.</summary>
    Task<Func<DateOnly, SupervisionDocket>?> DocketAsync(Account account, CancellationToken cancellation);
}
