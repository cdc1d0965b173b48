using Bihuan.Statistics;

namespace Bihuan.Importing;

/// <summary>One incoming row beside what is there.</summary>
/// <param name="Row">The row.</param>
/// <param name="Change">What it would do.</param>
/// <param name="Against">The observation it repeats, confirms, revises or contradicts; null for new and refused rows.</param>
/// <param name="Outlier">What is odd about its number; null when nothing is, or when it is not taken.</param>
/// <param name="Reasons">Everything noticed about the row.</param>
public sealed record DifferenceRow(IncomingRow Row, RowChange Change, Observation? Against, Outlier? Outlier, IReadOnlyList<Diagnostic> Reasons)
{
    /// <summary>Whether taking it adds an observation.</summary>
    public bool Adds => Change is RowChange.New or RowChange.Confirmation or RowChange.Revision;

    /// <summary>Whether it stands in the way of the file.</summary>
    public bool IsBad => Change is RowChange.Conflict or RowChange.Refused;
}
