using Bihuan.Publication.Infographics;

namespace Bihuan.Web.Links;

/// <summary>Where the pages of one plan are, seen from one of them. Content components link through it alone, so that web and static pages share them.</summary>
public abstract class PageLinks
{
    /// <summary>Whether lists can be narrowed by an address: static files cannot.</summary>
    public abstract bool CanFilter { get; }

    /// <summary>The list of plans; null where there is only this one.</summary>
    public abstract string? Home { get; }

    /// <summary>The account, narrowed or whole.</summary>
    public abstract string Account(AccountFilter? filter = null, string? fragment = null);

    /// <summary>The report's text, at a fact or section.</summary>
    public abstract string Report(string? fragment = null);

    /// <summary>One commitment.</summary>
    public abstract string Commitment(string id, string? fragment = null);

    /// <summary>The proof of one commitment's verdict, on one sheet of paper.</summary>
    public abstract string Proof(string id);

    /// <summary>What changed between two days; null where nothing can be asked.</summary>
    public abstract string? Changes(DateOnly? from = null, DateOnly? to = null);

    /// <summary>Whether the plan holds together; null where the part needs a server.</summary>
    public abstract string? Check(CheckPart part, string? fragment = null);

    /// <summary>The list of indicators.</summary>
    public abstract string Data(string? fragment = null);

    /// <summary>One indicator with its series.</summary>
    public abstract string Indicator(string code, string? fragment = null);

    /// <summary>The whole as one graphic.</summary>
    public abstract string Infographic(InfographicLayout layout, string? fragment = null);

    /// <summary>The same graphic as one picture that travels alone.</summary>
    public abstract string InfographicPicture(InfographicLayout layout);

    /// <summary>A paper of the office as a page; null where there is none.</summary>
    public virtual string? Paper(PaperKind kind, string? fragment = null) => null;

    /// <summary>The same as a file of an office program; null where there is none.</summary>
    public virtual string? PaperFile(PaperKind kind) => null;

    /// <summary>What the signs and words mean.</summary>
    public abstract string Guide(string? fragment = null);

    /// <summary>A place on the present page.</summary>
    public abstract string At(string fragment);

    /// <summary>The present page in another language.</summary>
    public abstract string InLanguage(Language language);

    /// <summary>A style sheet, script or picture of ours.</summary>
    public abstract string Asset(string name);

    /// <summary><paramref name="fragment"/> as the end of an address.</summary>
    protected static string Hash(string? fragment) => string.IsNullOrEmpty(fragment) ? "" : "#" + Uri.EscapeDataString(fragment);
}
