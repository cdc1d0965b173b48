namespace Bihuan.Evaluation;

/// <summary>What a method of measuring progress says of one series.</summary>
/// <param name="Code"><c>targetAchieved substantialProgress moderateProgress limitedProgress deterioration</c>.</param>
/// <param name="Ratio">Observed over required yearly growth; 1 is exactly the pace needed.</param>
/// <param name="Latest">The latest year it rests on.</param>
/// <param name="Observations">Ids of the two figures it rests on.</param>
public sealed record ProgressMeasure(string Code, decimal Ratio, Period Latest, IReadOnlyList<string> Observations);
