namespace Bihuan.Web.Links;

/// <summary>What an account page is narrowed to; null or empty means everything.</summary>
/// <param name="Chapter">Number of the chapter in the report's order, from 1.</param>
/// <param name="PolicyArea">Area of policy, as the indicator list names it.</param>
/// <param name="Outlook">One of the seven parts.</param>
/// <param name="Text">Words in title, sentence or id.</param>
/// <param name="Kind">Promises, work items or statements about the past only.</param>
public sealed record AccountFilter(int? Chapter = null, string? PolicyArea = null, Outlook? Outlook = null, string? Text = null, CommitmentKind? Kind = null)
{
    /// <summary>Whether nothing is narrowed.</summary>
    public bool IsEmpty => Chapter is null && string.IsNullOrEmpty(PolicyArea) && Outlook is null && string.IsNullOrWhiteSpace(Text) && Kind is null;
}
