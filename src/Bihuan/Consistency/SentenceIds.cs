namespace Bihuan.Consistency;

/// <summary>How answers name a commitment: by its id, with the plan's before it when several plans are compared.</summary>
internal readonly record struct SentenceIds(bool AreSeveral)
{
    public string Of(Plan plan, Commitment commitment) => AreSeveral ? $"{plan.Id}/{commitment.Id}" : commitment.Id;
}
