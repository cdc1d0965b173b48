using System.Globalization;

namespace Bihuan.Lights;

/// <summary>
/// The condition of one row on one question, as a cell of the table: empty or <c>*</c> holds always; <c>met|missed</c>, <c>?</c> for unknown;
/// <c>&gt;=10&amp;&lt;=30</c>, <c>&lt;0|&gt;90|?</c> for numbers.
/// </summary>
public sealed class LightGuard
{
    private readonly string[] _codes;
    private readonly Range[] _ranges;

    private LightGuard(LightQuestion question, string text, string[] codes, Range[] ranges)
    {
        Question = question;
        Text = text;
        _codes = codes;
        _ranges = ranges;
    }

    /// <summary>What is asked.</summary>
    public LightQuestion Question { get; }

    /// <summary>The cell as written.</summary>
    public string Text { get; }

    /// <summary>The numbers it names, where it changes its mind.</summary>
    internal IEnumerable<decimal> Borders => _ranges.SelectMany(range => new[] { range.Low, range.High }).OfType<decimal>();

    /// <summary>Whether the condition holds.</summary>
    public bool Holds(LightAnswer answer) => answer.Number is { } number
        ? Array.Exists(_ranges, range => range.Contains(number))
        : Array.IndexOf(_codes, answer.Code ?? "?") >= 0;

    /// <summary>The condition in words: “落后时序大于0且小于10个百分点”.</summary>
    public Words Words => LightPhrases.Of(Question, _codes, [.. _ranges.Select(range => (range.Low, range.HasLow, range.High, range.HasHigh))]);

    /// <summary>Reads a cell; false when it cannot be understood.</summary>
    public static bool TryParse(LightQuestion question, string text, out LightGuard guard)
    {
        var codes = new List<string>();
        var ranges = new List<Range>();
        guard = null!;
        foreach (var part in text.Split('|', StringSplitOptions.TrimEntries))
        {
            if (part == "?" && question.MayBeUnknown)
            {
                codes.Add(part);
            }
            else if (question.IsNumber && TryParseRange(part, out var range))
            {
                ranges.Add(range);
            }
            else if (question.Values.Any(value => value.Code == part))
            {
                codes.Add(part);
            }
            else
            {
                return false;
            }
        }

        guard = new LightGuard(question, text, [.. codes], [.. ranges]);
        return true;
    }

    private static bool TryParseRange(string text, out Range range)
    {
        range = default;
        foreach (var part in text.Split('&', StringSplitOptions.TrimEntries))
        {
            var sign = part.StartsWith(">=", StringComparison.Ordinal) || part.StartsWith("<=", StringComparison.Ordinal) ? 2 : 1;
            // Twelve digits are more than any scheme needs and leave room to stand exactly between two borders.
            if (part.Length <= sign || part.Length - sign > 12
                || !decimal.TryParse(part.AsSpan(sign).Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            switch (part[..sign])
            {
                case ">=" when range.Low is null: range = range with { Low = number, HasLow = true }; break;
                case ">" when range.Low is null: range = range with { Low = number }; break;
                case "<=" when range.High is null: range = range with { High = number, HasHigh = true }; break;
                case "<" when range.High is null: range = range with { High = number }; break;
                case "=" when range is { Low: null, High: null }: range = new Range(number, true, number, true); break;
                default: return false;
            }
        }

        return true;
    }

    private readonly record struct Range(decimal? Low, bool HasLow, decimal? High, bool HasHigh)
    {
        public bool Contains(decimal number) =>
            (Low is not { } low || number > low || (HasLow && number == low)) && (High is not { } high || number < high || (HasHigh && number == high));
    }
}
