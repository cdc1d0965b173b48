namespace Bihuan.Reading.Linking;

/// <summary>One spelling of one indicator.</summary>
/// <param name="Indicator">What it means.</param>
/// <param name="Spelling">As the list writes it.</param>
/// <param name="IsName">Whether it is the name and not an alias.</param>
internal sealed record LinkEntry(Indicator Indicator, string Spelling, bool IsName);
