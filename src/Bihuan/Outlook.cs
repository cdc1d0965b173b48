namespace Bihuan;

/// <summary>
/// The view of verdict × standing × data state that lists and distributions use: already true, … , already false, in eight parts of which
/// every verdict falls into exactly one. Listed worst first.
/// </summary>
public enum Outlook
{
    /// <summary>已判未达: proved not to hold.</summary>
    Missed = 0,

    /// <summary>欠进度: undecided, below the path.</summary>
    Behind,

    /// <summary>达进度: undecided, on the path.</summary>
    OnTrack,

    /// <summary>超进度: undecided, ahead of the path.</summary>
    Ahead,

    /// <summary>已达成: proved to hold.</summary>
    Met,

    /// <summary>不判进度: undecided with data, pace not judged.</summary>
    NotJudged,

    /// <summary>无数据: undecided without any data. Not zero.</summary>
    Missing,

    /// <summary>尚无可执行含义: undecided because nobody has said yet what it means; no figure could settle it.</summary>
    NoMeaning,
}
