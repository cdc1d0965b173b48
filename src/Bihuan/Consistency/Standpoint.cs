namespace Bihuan.Consistency;

/// <summary>
/// A year from which plans are looked at. What a later report says of a time that an earlier one only promised is the outcome of that promise: kept or missed, and
/// no contradiction of plans. From a year on bind the promises that are still open, on what is known of the years before.
/// </summary>
/// <param name="Year">The first year of at least one of the plans.</param>
internal readonly record struct Standpoint(int Year)
{
    /// <summary>Of some plans, the earliest first: one where all begin in one year.</summary>
    public static IEnumerable<Standpoint> Of(IEnumerable<CheckedPlan> plans) => plans.Select(plan => plan.Plan.From).Distinct().Order().Select(year => new Standpoint(year));

    /// <summary>Whether a sentence counts from here: of later reports the promises, of earlier ones what is not over; of what happened what was known.</summary>
    public bool Sees(Plan plan, Commitment commitment) => commitment.Kind == CommitmentKind.Target
        ? plan.From >= Year || DueYear(commitment) >= Year
        : plan.From == Year || DueYear(commitment) < Year;

    /// <summary>Whether nothing promised from here on takes part: earlier promises that outcomes have put out of reach.</summary>
    public bool IsMissed(IEnumerable<(Plan Plan, Commitment Commitment)> members)
    {
        var (year, promises) = (Year, members.Where(member => member.Commitment.Kind == CommitmentKind.Target).ToList());
        return promises.Count > 0 && promises.TrueForAll(promise => promise.Plan.From < year);
    }

    private static int DueYear(Commitment commitment) => commitment.Formula?.Due.Year ?? 0;
}
