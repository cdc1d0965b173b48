using System.Globalization;

namespace Bihuan.Publication;

/// <summary>Numbers for people in both languages. A published number keeps its digits; a computed one is shortened.</summary>
public static class NumberPhrases
{
    private const decimal Trim = 1.0000000000000000000000000000m;

    /// <summary>A published number: in Chinese exactly as published, in English the same digits with English multipliers.</summary>
    public static string Exact(Quantity quantity, Language language) =>
        language == Language.Chinese ? quantity.ToString() : English(quantity.Value, quantity.Unit, null);

    /// <summary>A published number with the bound its source gave: ≥340万户, 约2%.</summary>
    public static string Exact(Observation observation, Language language)
    {
        var number = Exact(observation.Value, language);
        return observation.Bound switch
        {
            Bound.AtLeast => "≥" + number,
            Bound.AtMost => "≤" + number,
            Bound.About => "≈" + number,
            _ => number,
        };
    }

    /// <summary>A computed number, at most three significant decimals.</summary>
    public static string Short(Quantity quantity, Language language) =>
        language == Language.Chinese ? QuantityWords.Of(quantity) : English(quantity.Value, quantity.Unit, 3);

    /// <summary>A computed number with its sign, always.</summary>
    public static string Signed(Quantity quantity, Language language) => quantity.Value switch
    {
        > 0m => "+" + Short(quantity, language),
        < 0m => "−" + Short(quantity with { Value = -quantity.Value }, language),
        _ => Short(quantity, language),
    };

    /// <summary>A margin with its sign, and ≥ or ≤ where only a bound of it is proved.</summary>
    public static string Signed(Quantity margin, Bound bound, Language language) => QuantityWords.Of(bound) + Signed(margin, language);

    /// <summary>A bare number with a bare unit, as facts carry it: 2900000000000 元.</summary>
    public static string Plain(decimal value, string unit, Language language) =>
        language == Language.Chinese ? QuantityWords.Of(new Quantity(value, new Unit(unit, unit, 1m))) : English(value, new Unit(unit, unit, 1m), null);

    private static string English(decimal value, Unit unit, int? digits)
    {
        var (multiplier, bare) = UnitPhrases.Split(unit.Symbol);
        if (bare == "类")
        {
            return string.Create(CultureInfo.InvariantCulture, $"class {value / Trim:0.##}");
        }

        var amount = value * multiplier;
        var (scaled, scale) = Math.Abs(amount) switch
        {
            >= 1_000_000_000_000m => (amount / 1_000_000_000_000m, " trillion"),
            >= 1_000_000_000m => (amount / 1_000_000_000m, " billion"),
            >= 1_000_000m => (amount / 1_000_000m, " million"),
            _ => (amount, ""),
        };
        if (digits is not null)
        {
            scaled = Math.Round(scaled, Math.Abs(scaled) switch { >= 1000m => 0, >= 100m => 1, >= 1m => 2, >= 0.01m => 3, _ => 6 }, MidpointRounding.ToEven);
        }

        // Percentages keep a stated zero (6.0 %); amounts lose only what rescaling added.
        var text = multiplier == 1m && scale.Length == 0 && digits is null
            ? value.ToString(Math.Abs(value) >= 10_000m ? "#,0.##########" : null, CultureInfo.InvariantCulture)
            : (scaled / Trim).ToString("#,0.##########", CultureInfo.InvariantCulture);
        var word = text is "1" && scale.Length == 0 ? UnitPhrases.One(UnitPhrases.InEnglish(bare)) : UnitPhrases.InEnglish(bare);
        return word switch
        {
            "%" or "‰" => text + word,
            "" => text + scale,
            _ => $"{text}{scale} {word}",
        };
    }
}
