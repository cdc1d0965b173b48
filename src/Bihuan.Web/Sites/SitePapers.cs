using Bihuan.Publication.Bulletins;
using Bihuan.Web.Accounts;

namespace Bihuan.Web.Sites;

/// <summary>What the papers of a site are made of besides its account.</summary>
/// <param name="Day">The day they answer for.</param>
/// <param name="Earlier">Accounts of the quarters before, newest first.</param>
/// <param name="SelfReports">What agencies reported of themselves; null where no book of supervision was looked at.</param>
/// <param name="Maker">Makes the files.</param>
public sealed record SitePapers(DateOnly Day, IReadOnlyList<(Account Account, DateOnly Day)> Earlier, IReadOnlyList<SelfReport>? SelfReports, IPaperMaker Maker)
{
    internal BulletinRequest Request(Account account, Language language) => new(account, Day, Earlier, language) { SelfReports = SelfReports };
}
