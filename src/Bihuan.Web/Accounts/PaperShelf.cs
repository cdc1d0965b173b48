namespace Bihuan.Web.Accounts;

/// <summary>Holds the maker of papers, where there is one.</summary>
/// <param name="Maker">The maker; null where pages offer no files.</param>
internal sealed record PaperShelf(IPaperMaker? Maker);
