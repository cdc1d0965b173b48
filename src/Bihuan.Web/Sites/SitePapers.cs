using Bihuan.Publication.Bulletins;
using Bihuan.Web.Accounts;

namespace Bihuan.Web.Sites;

/// <summary>What the papers of a site are made of besides its account.</summary>
/// <param name="Day">The day they answer for.</param>
/// <param name="Earlier">Accounts of the quarters before, newest first.</param>
/// <param name="Docket">What the book of supervision said on a day; null where none was looked at.</param>
/// <param name="Maker">Makes the files.</param>
public sealed record SitePapers(DateOnly Day, IReadOnlyList<(Account Account, DateOnly Day)> Earlier, Func<DateOnly, SupervisionDocket>? Docket, IPaperMaker Maker)
{
    internal BulletinRequest Request(Account account, Language language) => new(account, Day, Earlier, language) { Docket = Docket };
}
