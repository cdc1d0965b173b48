namespace Bihuan.Delivery.Cases;

/// <summary>The domain says no: which rules were not met. A value, never an exception.</summary>
/// <param name="Action">What was asked for.</param>
/// <param name="Rules">Every rule that was not met; never empty.</param>
public sealed record Refusal(CaseAction Action, IReadOnlyList<CaseRule> Rules)
{
    /// <summary>All reasons in one sentence for each language.</summary>
    public Words Words => new(string.Join("；", Rules.Select(rule => rule.Words.Zh)), string.Join("; ", Rules.Select(rule => rule.Words.En)));
}
