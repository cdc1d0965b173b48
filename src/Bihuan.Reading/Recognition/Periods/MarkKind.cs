namespace Bihuan.Reading.Recognition.Periods;

/// <summary>How an expression of period governs.</summary>
internal enum MarkKind
{
    /// <summary>Governs what follows in the sentence.</summary>
    Governing = 0,

    /// <summary>到2027年: a due year inside a longer plan.</summary>
    Due,

    /// <summary>2017年的2.01万亿元: that figure only.</summary>
    Tied,

    /// <summary>比2010年: the year a change is measured from.</summary>
    Base,

    /// <summary>十年: a length of time up to the end of the review.</summary>
    Length,
}
