using System.Globalization;

namespace Bihuan;

/// <summary>
/// 事实: one quantity expression of a report bound to one indicator, or a comparison without a number.
/// The fields are those of the annotation guide (gold/GUIDE.md).
/// </summary>
public sealed record Fact
{
    /// <summary><c>S001</c>, <c>S002</c>… in document order.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The indicator as worded, elided parts restored.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the plan's or the catalogue's indicator; null when unlinked.</summary>
    public string? IndicatorCode { get; init; }

    /// <summary>Code of the area the sentence names; null when it names none (then it is the plan's own).</summary>
    public string? AreaCode { get; init; }

    /// <summary>How it counts.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Which side of the value counts.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>Plain number in <see cref="Unit"/>; null for a comparison without a number.</summary>
    public decimal? Value { get; init; }

    /// <summary>Bare unit or counter, without multiplier (元, %, 户); null for a comparison without a number.</summary>
    public string? Unit { get; init; }

    /// <summary>The other indicator as worded, for comparisons; null otherwise.</summary>
    public string? Reference { get; init; }

    /// <summary>First year for which it holds; null when the text gives none.</summary>
    public int? From { get; init; }

    /// <summary>Last year for which it holds; null when the text gives none.</summary>
    public int? To { get; init; }

    /// <summary>Whether it holds in each year (每年, 稳定在), <c>frequency: annual</c> in data.</summary>
    public bool IsAnnual { get; init; }

    /// <summary>Outcome, estimate or target.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Force of a target; null for outcomes and estimates.</summary>
    public Strength? Strength { get; init; }

    /// <summary>Why each field has its value; empty unless asked for.</summary>
    public IReadOnlyList<Because> Because { get; init; } = [];

    /// <summary>The quantity in the report's words: its quote and, behind a number that stands without one, the unit that the head of a table or another number names.</summary>
    public string Wording
    {
        get
        {
            var quote = Citation.Quote;
            if (Value is not { } value || Unit is not { } unit || quote.Length == 0 || !char.IsAsciiDigit(quote[^1]))
            {
                return quote;
            }

            var start = quote.Length;
            while (start > 0 && (char.IsAsciiDigit(quote[start - 1]) || quote[start - 1] == '.'))
            {
                start--;
            }

            var factor = decimal.TryParse(quote.AsSpan(start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number != 0 ? Math.Abs(value) / number : 1m;
            return quote + factor switch { 100m => "百", 1000m => "千", 10_000m => "万", 100_000_000m => "亿", 1_000_000_000_000m => "万亿", _ => "" } + unit;
        }
    }

    /// <summary>How sure the link to <see cref="IndicatorCode"/> is, 0 to 1; null when unlinked.</summary>
    public decimal? LinkScore { get; init; }
}
