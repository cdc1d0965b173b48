namespace Bihuan.Reading.Recognition;

/// <summary>What a numeral of a sentence is.</summary>
internal enum FigureKind
{
    Quantity = 0,
    Year,
    YearSpan,
    Doubling,
    Fraction,
    Growth,
    Rank,
    Grade,
    Name,
}
