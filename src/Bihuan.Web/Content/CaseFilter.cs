using Bihuan.Delivery.Cases;
using Microsoft.AspNetCore.Http;

namespace Bihuan.Web.Content;

/// <summary>What somebody looks for among the cases; all of it in the address, so that a list can be sent to somebody else.</summary>
/// <param name="State">Where they stand; null for any.</param>
/// <param name="Agency">Whom they are with, leading or supporting; null for any.</param>
/// <param name="Text">Words of the task, the basis or the number; null for any.</param>
internal sealed record CaseFilter(CaseState? State, string? Agency, string? Text)
{
    private static readonly Dictionary<string, CaseState> States = Enum.GetValues<CaseState>().ToDictionary(CaseWords.CodeOf, StringComparer.Ordinal);

    /// <summary>Whether anything is looked for.</summary>
    public bool IsOn => this != new CaseFilter(null, null, null);

    public static CaseFilter From(IQueryCollection query) => new(
        States.TryGetValue(query["state"].ToString(), out var state) ? state : null,
        Short(query["agency"]),
        Short(query["q"]));

    public bool Takes(SupervisionCase @case) => (State is null || @case.State == State)
        && (Agency is null || @case.Lead == Agency || @case.Supporting.Contains(Agency, StringComparer.Ordinal))
        && (Text is null || $"{@case.Id} {@case.Task} {@case.Basis}".Contains(Text, StringComparison.OrdinalIgnoreCase));

    private static string? Short(string? text) => text?.Trim() is { Length: > 0 } some ? some[..Math.Min(some.Length, 100)] : null;
}
