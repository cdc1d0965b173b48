namespace Bihuan.Reading.Reconciling;

/// <summary>Measures that can be held against each other: a fall is negative growth, works completed are an amount.</summary>
internal enum StatementKind
{
    Amount = 0,
    Growth,
    AverageGrowth,
    Share,
    Change,
    Multiple,
    Relative,
    Grade,
    Rank,
}
