namespace Bihuan.Reading.Linking;

/// <summary>An area that a text names.</summary>
/// <param name="Code">The area's code; <see cref="Area.China"/> for 全国.</param>
/// <param name="Span">Where it is named, in the text that was searched.</param>
/// <param name="IsNamed">Whether by its own name, and not as 全市 or 全国.</param>
public readonly record struct AreaMention(string Code, Span Span, bool IsNamed);
