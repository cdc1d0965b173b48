namespace Bihuan;

/// <summary>The languages Bihuan speaks to people. Chinese is the first; English stands beside it.</summary>
public enum Language
{
    /// <summary>简体中文.</summary>
    Chinese = 0,

    /// <summary>English.</summary>
    English = 1,
}
