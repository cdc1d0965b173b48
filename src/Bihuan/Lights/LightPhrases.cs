using System.Globalization;

namespace Bihuan.Lights;

/// <summary>Conditions in words, for people who do not read tables of signs.</summary>
internal static class LightPhrases
{
    /// <summary>A condition on one question: the codes (or <c>?</c>) and the ranges it allows.</summary>
    public static Words Of(LightQuestion question, IReadOnlyList<string> codes, IReadOnlyList<(decimal? Low, bool HasLow, decimal? High, bool HasHigh)> ranges)
    {
        var parts = ranges.Select(range => Range(question, range)).Concat(codes.Select(code => question.WordsOf(code))).ToList();
        return new(
            $"{question.Words.Zh}{(ranges.Count > 0 ? "" : "为")}{string.Join("或", parts.Select(part => part.Zh))}",
            $"{question.Words.En} {string.Join(" or ", parts.Select(part => part.En))}");
    }

    /// <summary>Several conditions that hold together; “any case” when there is none.</summary>
    public static Words All(IReadOnlyList<Words> conditions) => conditions.Count == 0
        ? new("任何情形", "any case")
        : new(string.Join("，", conditions.Select(one => one.Zh)), string.Join(", ", conditions.Select(one => one.En)));

    private static Words Range(LightQuestion question, (decimal? Low, bool HasLow, decimal? High, bool HasHigh) range)
    {
        var (low, high) = (Digits(range.Low), Digits(range.High));
        var (unitZh, unitEn) = (question.Unit.Zh, " " + question.Unit.En);
        return (range.Low, range.High) switch
        {
            ({ } a, { } b) when a == b => new($"等于{low}{unitZh}", $"of exactly {low}{unitEn}"),
            ({ }, { }) => new(
                $"{(range.HasLow ? "不小于" : "大于")}{low}且{(range.HasHigh ? "不大于" : "小于")}{high}{unitZh}",
                $"of {(range.HasLow ? "at least" : "more than")} {low} and {(range.HasHigh ? "at most" : "less than")} {high}{unitEn}"),
            ({ }, null) => new($"{(range.HasLow ? "不小于" : "大于")}{low}{unitZh}", $"of {(range.HasLow ? "at least" : "more than")} {low}{unitEn}"),
            (null, { }) => new($"{(range.HasHigh ? "不大于" : "小于")}{high}{unitZh}", $"of {(range.HasHigh ? "at most" : "less than")} {high}{unitEn}"),
            _ => new("为任何已知数", "of any known number"),
        };
    }

    private static string Digits(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
