namespace Bihuan.Evaluation;

/// <summary>What bulk evaluation says of one area: the verdict and what is known of the margin, as the evaluator would, without the proof.</summary>
/// <param name="Kind">Met, missed or undecided.</param>
/// <param name="Margin">What is known of the margin, in the formula's margin unit.</param>
public readonly record struct BulkVerdict(VerdictKind Kind, Interval Margin);
