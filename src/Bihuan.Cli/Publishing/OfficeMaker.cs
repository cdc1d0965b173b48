using Bihuan.Cli.Inputs;
using Bihuan.Delivery.Books;
using Bihuan.Office;
using Bihuan.Publication.Bulletins;
using Bihuan.Publication.Decomposition;
using Bihuan.Statistics;
using Bihuan.Store;
using Bihuan.Web.Accounts;
using Bihuan.Web.Links;

namespace Bihuan.Cli.Publishing;

/// <summary>Makes the papers of the office as Word documents and workbooks.</summary>
/// <param name="session">The session.</param>
/// <param name="data">Folder of the database that holds the book of supervision; null for none.</param>
internal sealed class OfficeMaker(Session session, string? data) : IPaperMaker
{
    /// <inheritdoc />
    public byte[] Make(PaperKind kind, BulletinRequest request, SeriesSet data, PageLinks links) => kind switch
    {
        PaperKind.Bulletin => BulletinDocument.Make(Bulletin.Of(request.ForEverybody)),
        PaperKind.OfficeBulletin => BulletinDocument.Make(Bulletin.Of(request)),
        PaperKind.Stocktake => StocktakeDocument.Make(Stocktake.Of(request), links.Proof),
        _ => DecompositionWorkbook.Make(request.Account.Plan, request.Day, DecompositionTable.Of(request.Account.Plan, data, request.Account.Register), id => links.Proof(id)),
    };

    /// <inheritdoc />
    public async Task<Func<DateOnly, SupervisionDocket>?> DocketAsync(Account account, CancellationToken cancellation)
    {
        if (data is null || !await PlanStore.IsAtAsync(session.PlaceOf(data), cancellation))
        {
            return null;
        }

        var desk = await DeliveryDesk.OpenAsync(session, data, mayMake: false, cancellation);
        return day => Docket.Of(desk.BookAsOf(day), account.Register.Select(one => one.Id), day);
    }
}
