namespace Bihuan.Office;

/// <summary>What the cells of a column hold; decides which habits of spreadsheet programs are harmless in it.</summary>
public enum SheetColumnKind
{
    /// <summary>Words and codes.</summary>
    Text = 0,

    /// <summary>A figure: a date, a percentage format or an error in it is told.</summary>
    Number,

    /// <summary>A day: real dates are read as days; serial numbers without a date format are told.</summary>
    Date,

    /// <summary>A period of statistics: the date that a spreadsheet program makes of 2023-06 is told.</summary>
    Period,
}
