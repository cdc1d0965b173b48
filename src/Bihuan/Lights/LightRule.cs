namespace Bihuan.Lights;

/// <summary>One table of a scheme: progress, start, funds… A scheme's first rule is the one commitments are shown by.</summary>
/// <param name="Id">Name within the scheme: <c>progress</c>.</param>
/// <param name="Words">Name for people.</param>
/// <param name="Rows">The rows, in file order.</param>
public sealed record LightRule(string Id, Words Words, IReadOnlyList<LightRow> Rows)
{
    /// <summary>What the rule asks, in table order.</summary>
    public IReadOnlyList<LightQuestion> Questions { get; } =
        [.. LightQuestion.All.Where(question => Rows.Any(row => row.Guards.Any(guard => guard.Question == question)))];

    /// <summary>The colours it can show, not counting “not judged”.</summary>
    public IReadOnlyList<LightColour> Colours { get; } =
        [.. Rows.Select(row => row.Colour).Where(colour => colour != LightColour.NotJudged).Distinct()];
}
