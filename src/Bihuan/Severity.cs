namespace Bihuan;

/// <summary>How much a diagnostic matters to the answer.</summary>
public enum Severity
{
    /// <summary>Nothing is wrong; something was noticed.</summary>
    Note = 0,

    /// <summary>The answer stands, but a person should look.</summary>
    Warning = 1,

    /// <summary>The named piece could not be used; everything else was.</summary>
    Error = 2,
}
