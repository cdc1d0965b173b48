namespace Bihuan.Web.Links;

/// <summary>Names of papers in addresses and folders.</summary>
public static class PaperNames
{
    /// <summary>Name of its page; null for the decomposition table, which is a workbook only.</summary>
    public static string? Page(PaperKind kind) => kind switch { PaperKind.Bulletin => "bulletin", PaperKind.Stocktake => "stocktake", PaperKind.OfficeBulletin => "bulletin-office", _ => null };

    /// <summary>Name of its file.</summary>
    public static string File(PaperKind kind) => kind switch { PaperKind.Bulletin => "bulletin.docx", PaperKind.Stocktake => "stocktake.docx", PaperKind.OfficeBulletin => "bulletin-office.docx", _ => "decomposition.xlsx" };

    /// <summary>The language a paper is in when asked from a page in another: the decomposition table is a Chinese form.</summary>
    public static Language LanguageOf(PaperKind kind, Language asked) => kind == PaperKind.Decomposition ? Language.Chinese : asked;
}
