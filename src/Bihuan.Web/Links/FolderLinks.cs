using Bihuan.Publication.Infographics;
using Bihuan.Web.Infographics;

namespace Bihuan.Web.Links;

/// <summary>Relative addresses between files of a folder that opens without a server.</summary>
/// <param name="own">Language of the page.</param>
/// <param name="page">The present page inside its language folder: <c>c/C051.html</c>.</param>
/// <param name="root">Address the whole folder will have, with a slash at its end; null when it is not known.</param>
/// <param name="hasPapers">Whether the folder holds bulletin, stocktake and decomposition table.</param>
public sealed class FolderLinks(Language own, string page, string? root = null, bool hasPapers = false) : PageLinks
{
    private readonly string _up = string.Concat(Enumerable.Repeat("../", page.Count(sign => sign == '/')));

    /// <inheritdoc />
    public override bool CanFilter => false;

    /// <inheritdoc />
    public override string? Home => null;

    /// <inheritdoc />
    public override string Account(AccountFilter? filter = null, string? fragment = null) =>
        _up + "index.html" + Hash(fragment ?? (filter?.Chapter is { } chapter ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"chapter-{chapter}") : null));

    /// <inheritdoc />
    public override string Report(string? fragment = null) => _up + "report.html" + Hash(fragment);

    /// <inheritdoc />
    public override string Commitment(string id, string? fragment = null) => $"{_up}c/{FileName(id)}.html" + Hash(fragment);

    /// <inheritdoc />
    public override string Proof(string id) => $"{_up}proof/{FileName(id)}.html";

    /// <inheritdoc />
    public override string Embed(string id) => $"{_up}embed/{FileName(id)}.html";

    /// <inheritdoc />
    public override string EmbedAddress(string id) => $"{root ?? "https://…/"}{WebLinks.Tag(own)}/embed/{FileName(id)}.html";

    /// <inheritdoc />
    public override string? Search => _up + "search.html";

    /// <inheritdoc />
    public override string? Changes(DateOnly? from = null, DateOnly? to = null) => null;

    /// <inheritdoc />
    public override string? Check(CheckPart part, string? fragment = null) => CheckFile(part) is { } file ? _up + file + Hash(fragment) : null;

    /// <summary>Name of the file; null for a part that cannot be one.</summary>
    public static string? CheckFile(CheckPart part) => part switch
    {
        CheckPart.Conflicts => "check.html",
        CheckPart.Assumptions => "assumptions.html",
        CheckPart.Notes => "notes.html",
        _ => null,
    };

    /// <inheritdoc />
    public override string Data(string? fragment = null) => _up + "data/index.html" + Hash(fragment);

    /// <inheritdoc />
    public override string Indicator(string code, string? fragment = null) => $"{_up}data/{FileName(code)}.html" + Hash(fragment);

    /// <inheritdoc />
    public override string Guide(string? fragment = null) => _up + "guide.html" + Hash(fragment);

    /// <inheritdoc />
    public override string Infographic(InfographicLayout layout, string? fragment = null) => _up + InfographicNames.File(layout, "html") + Hash(fragment);

    /// <inheritdoc />
    public override string InfographicPicture(InfographicLayout layout) => _up + InfographicNames.File(layout, "svg");

    /// <inheritdoc />
    public override string? Paper(PaperKind kind, string? fragment = null) => hasPapers && kind != PaperKind.OfficeBulletin && PaperNames.Page(kind) is { } name ? $"{_up}{name}.html" + Hash(fragment) : null;

    /// <inheritdoc />
    public override string? PaperFile(PaperKind kind) => hasPapers && kind != PaperKind.OfficeBulletin ? $"{_up}../{WebLinks.Tag(PaperNames.LanguageOf(kind, own))}/{PaperNames.File(kind)}" : null;

    /// <inheritdoc />
    public override string At(string fragment) => Hash(fragment);

    /// <inheritdoc />
    public override string InLanguage(Language language) => language == own ? page[(page.LastIndexOf('/') + 1)..] : $"{_up}../{WebLinks.Tag(language)}/{page}";

    /// <inheritdoc />
    public override string Asset(string name) => $"{_up}../assets/{name}";

    /// <summary>An id as a file name: letters, digits, dot, dash and underscore stay, anything else becomes its code in hexadecimal.</summary>
    public static string FileName(string id) => string.Concat(id.Select(sign =>
        char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' ? sign.ToString() : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~{(int)sign:x4}")));
}
