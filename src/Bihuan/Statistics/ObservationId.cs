using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bihuan.Statistics;

/// <summary>
/// The id of an observation, derived from what was published: <c>gdp.500000.2023.growth_yoy.3f9a1c04</c>. The same row has the same id in every
/// file, store and export, whatever the order or the machine. The verbatim quote and the note are annotations of ours and do not count: correcting
/// a slip in a note does not make another observation.
/// </summary>
public static class ObservationId
{
    // U+001F (unit separator) cannot occur in a cell that a person typed, so the joined text is unambiguous.
    private const char Separator = '\u001f';

    /// <summary>The id for the given content. <c>2.0</c> and <c>2</c> differ: stated precision is part of a number.</summary>
    public static string Of(
        SeriesKey key,
        Period period,
        Quantity value,
        ObservationStatus status,
        PublicationDate? published,
        Source source,
        Bound bound,
        bool isDerived)
    {
        var measure = Codes.Of(key.Measure);
        var periodText = period.ToString();
        var canonical = string.Join(
            Separator,
            key.Indicator,
            key.Area,
            periodText,
            measure,
            value.Value.ToString(CultureInfo.InvariantCulture),
            value.Unit.Symbol,
            Codes.Of(status),
            published?.ToString(),
            source.Title,
            source.Url,
            Codes.Of(bound),
            isDerived ? "1" : "0");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(canonical), hash);
        return $"{key.Indicator}.{key.Area}.{periodText.Replace('/', '_')}.{measure}.{Convert.ToHexStringLower(hash[..4])}";
    }

    /// <summary>The id the content of <paramref name="observation"/> asks for; its own <see cref="Observation.Id"/> is not looked at.</summary>
    public static string Of(Observation observation) => Of(
        observation.Key,
        observation.Period,
        observation.Value,
        observation.Status,
        observation.Published,
        observation.Source,
        observation.Bound,
        observation.IsDerived);
}
