using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Recognition;

/// <summary>A numeral of a sentence with what stands directly on it: multiplier, unit, hedges. Positions are those of the view.</summary>
internal sealed class Figure
{
    public int Start { get; set; }

    public int DigitsEnd { get; set; }

    /// <summary>End of the quote: digits, multiplier, infixed 余 or 多, unit.</summary>
    public int End { get; set; }

    /// <summary>Start of a leading hedge, or <see cref="Start"/>.</summary>
    public int LeadStart { get; set; }

    /// <summary>End of a trailing hedge, or <see cref="End"/>.</summary>
    public int TrailEnd { get; set; }

    public FigureKind Kind { get; set; }

    public decimal Value { get; set; }

    public UnitEntry? Unit { get; set; }

    public bool IsMore { get; set; }

    public bool IsScaled { get; set; }

    public bool IsChinese { get; set; }

    public bool IsBareMagnitude { get; set; }

    /// <summary>减半: a fall to one half.</summary>
    public bool IsHalving { get; set; }

    public Comparator? Before { get; set; }

    public Comparator? After { get; set; }

    /// <summary>Reason for which it is not a fact; null for a candidate.</summary>
    public string? Skip { get; set; }

    /// <summary>−1 lower, +1 upper bound of a range.</summary>
    public int RangeSide { get; set; }

    /// <summary>Which of the three industries the part is of, in 三次产业比12:35:53; 0 for anything else.</summary>
    public int Sector { get; set; }

    /// <summary>金, 银 or 铜, when the figure counts medals: 18金5银2铜; '\0' for anything else.</summary>
    public char Medal { get; set; }

    public UnitClass Class => Unit?.Class ?? UnitClass.None;

    public void Reset(int start, FigureKind kind)
    {
        Start = LeadStart = start;
        DigitsEnd = End = TrailEnd = start;
        Kind = kind;
        Value = 0;
        Unit = null;
        IsMore = IsScaled = IsChinese = IsBareMagnitude = IsHalving = false;
        Before = After = null;
        Skip = null;
        RangeSide = Sector = 0;
        Medal = '\0';
    }
}
