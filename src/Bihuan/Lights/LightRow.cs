namespace Bihuan.Lights;

/// <summary>One row of a scheme's table: when all its conditions hold, its colour is shown.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Words">What the scheme calls it.</param>
/// <param name="Guards">The conditions; a question that is not among them may have any answer.</param>
/// <param name="IsPublished">Whether the row is the published rule; otherwise it was added by whoever wrote the table, so that every case has an answer.</param>
/// <param name="Place">File and line.</param>
public sealed record LightRow(LightColour Colour, Words Words, IReadOnlyList<LightGuard> Guards, bool IsPublished, Place Place)
{
    /// <summary>The conditions in words.</summary>
    public Words Condition => LightPhrases.All([.. Guards.Select(guard => guard.Words)]);

    /// <summary>Whether all conditions hold.</summary>
    public bool Holds(LightCase one) => Guards.All(guard => guard.Holds(guard.Question.Ask(one)));
}
