using System.Globalization;
using System.Text.Json;
using Bihuan.Statistics;

namespace Bihuan.Reading.Tests;

/// <summary>Facts as text, so that a test compares strings.</summary>
internal static class Printed
{
    /// <summary><c>地区生产总值: growth ge 6 % 2023 target commit</c>; facts joined by <c>; </c>, <c>nothing</c> for none.</summary>
    public static string Of(Findings findings) =>
        findings.Facts.Count == 0 ? "nothing" : string.Join("; ", findings.Facts.Select(Of));

    public static string Of(Fact fact)
    {
        var years = fact.From == fact.To ? $"{fact.From}" : $"{fact.From}-{fact.To}";
        var value = fact.Value is { } v ? Math.Round(v, 3).ToString("0.###", CultureInfo.InvariantCulture) + (fact.Unit is { } unit ? " " + unit : "") : "to " + fact.Reference;
        return $"{fact.Indicator}: {Codes.Of(fact.Measure)} {Codes.Of(fact.Comparator)} {value} {years}{(fact.IsAnnual ? " annual" : "")} {Codes.Of(fact.Modality)}{(fact.Strength is { } s ? " " + Codes.Of(s) : "")}";
    }

    public static string JsonLine(Fact fact) => JsonSerializer.Serialize(new
    {
        id = fact.Id,
        start = fact.Citation.Span.Start,
        end = fact.Citation.Span.End,
        quote = fact.Citation.Quote,
        section = fact.Citation.Section,
        indicator = fact.Indicator,
        measure = Codes.Of(fact.Measure),
        comparator = Codes.Of(fact.Comparator),
        value = fact.Value,
        unit = fact.Unit,
        reference = fact.Reference,
        from = fact.From?.ToString(CultureInfo.InvariantCulture),
        to = fact.To?.ToString(CultureInfo.InvariantCulture),
        frequency = fact.IsAnnual ? "annual" : null,
        modality = Codes.Of(fact.Modality),
        strength = fact.Strength is { } s ? Codes.Of(s) : null,
    });
}
