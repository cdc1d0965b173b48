namespace Bihuan.Office;

/// <summary>How a written cell looks and whether it may be typed in.</summary>
public enum SheetLook
{
    /// <summary>Ordinary.</summary>
    Plain = 0,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The head of a column.</summary>
    Head,

    /// <summary>A name for programs, small and grey.</summary>
    Machine,

    /// <summary>Given: shaded, not to be changed.</summary>
    Given,

    /// <summary>To be filled in with words and dates: kept as typed.</summary>
    Input,

    /// <summary>To be filled in with a number.</summary>
    Figure,

    /// <summary>Long text that wraps.</summary>
    Prose,
}
