using System.Text.Json.Serialization;

namespace Bihuan.Web.Api;

/// <summary>What a program brings along when it acts on a case; the same fields as the command line's.</summary>
/// <param name="Post">In which post, for somebody who holds several.</param>
/// <param name="Text">What was done, found or decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The document it rests on.</param>
/// <param name="Lead">Lead agency.</param>
/// <param name="Supporting">Supporting agencies.</param>
/// <param name="Due">Due day.</param>
/// <param name="Score">Points.</param>
/// <param name="Period">The period a report is about: <c>2023-01/2023-06</c>.</param>
/// <param name="Cells">Cells of a report, by key.</param>
/// <param name="Agency">Whose report is returned or accepted.</param>
/// <param name="Evidence">Files, their bytes in base64; the same limits and checks as anywhere else.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CaseWish(
    string? Post = null, string? Text = null, string? Reason = null, string? Document = null, string? Lead = null, IReadOnlyList<string>? Supporting = null, DateOnly? Due = null, decimal? Score = null, string? Period = null,
    IReadOnlyDictionary<string, string>? Cells = null, string? Agency = null, IReadOnlyList<EvidenceWish>? Evidence = null);
