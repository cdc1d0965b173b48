namespace Bihuan.Reading.Recognition.Periods;

/// <summary>An expression of period in a sentence and the years it means.</summary>
/// <param name="Start">Where it starts in the view.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Years">What it means.</param>
/// <param name="Kind">How it governs.</param>
/// <param name="Rule">Stable name, for explanations.</param>
internal readonly record struct PeriodMark(int Start, int End, Epoch Years, MarkKind Kind, string Rule)
{
    /// <summary>连续三年: what is said holds in each of them.</summary>
    public bool IsEachYear { get; init; }
}
