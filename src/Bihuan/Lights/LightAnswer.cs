using System.Globalization;

namespace Bihuan.Lights;

/// <summary>The answer to one question about a case: a code, a number, or unknown. <c>default</c> is unknown, which is not a number.</summary>
/// <param name="Code">One of the question's codes; null for numbers.</param>
/// <param name="Number">The number, in the question's unit; null for codes.</param>
public readonly record struct LightAnswer(string? Code, decimal? Number)
{
    /// <summary>Not known.</summary>
    public static LightAnswer Unknown => default;

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => Code is null && Number is null;

    /// <summary>An answer that is a code.</summary>
    public static LightAnswer Of(string code) => new(code, null);

    /// <summary>An answer that is a number; null is unknown.</summary>
    public static LightAnswer Of(decimal? number) => new(null, number);

    /// <summary>The code, the digits, or <c>?</c>.</summary>
    public override string ToString() => Code ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
