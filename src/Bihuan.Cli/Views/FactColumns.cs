using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Cli.Views;

/// <summary>A fact as one row of a table file: the contract's keys as columns, headings joined by ›.</summary>
internal static class FactColumns
{
    public static IReadOnlyList<(string Name, Func<Fact, object?> Of)> All { get; } =
    [
        ("id", fact => fact.Id),
        ("start", fact => fact.Citation.Span.Start),
        ("end", fact => fact.Citation.Span.End),
        ("quote", fact => fact.Citation.Quote),
        ("sentence", fact => fact.Citation.Sentence),
        ("section", fact => string.Join(" › ", fact.Citation.Section)),
        ("indicator", fact => fact.Indicator),
        ("indicatorCode", fact => fact.IndicatorCode),
        ("measure", fact => Codes.Of(fact.Measure)),
        ("comparator", fact => Codes.Of(fact.Comparator)),
        ("value", fact => fact.Value is { } value ? value / 1.0000000000000000000000000000m : null),
        ("unit", fact => fact.Unit),
        ("reference", fact => fact.Reference),
        ("from", fact => fact.From?.ToString("0000", CultureInfo.InvariantCulture)),
        ("to", fact => fact.To?.ToString("0000", CultureInfo.InvariantCulture)),
        ("frequency", fact => fact.IsAnnual ? Codes.Of(Frequency.Annual) : null),
        ("modality", fact => Codes.Of(fact.Modality)),
        ("strength", fact => fact.Strength is { } strength ? Codes.Of(strength) : null),
    ];
}
