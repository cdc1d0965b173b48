using Bihuan.Lights;
using Bihuan.Publication;

namespace Bihuan.Replay;

/// <summary>What a reader sees of one commitment on one day, in short: enough to say whether it turned.</summary>
/// <param name="Kind">Met, missed or undecided.</param>
/// <param name="Standing">Against the trajectory.</param>
/// <param name="DataState">How good the data are.</param>
/// <param name="Margin">The margin once decided, the gap to the path while not; null when neither is known.</param>
/// <param name="Colour">The light; null without a scheme.</param>
public sealed record Outcome(VerdictKind Kind, Standing Standing, DataState DataState, Quantity? Margin, LightColour? Colour)
{
    /// <summary>The short form of a verdict and its light.</summary>
    public static Outcome Of(Verdict verdict, LightJudge? lights) =>
        new(verdict.Kind, verdict.Standing, verdict.DataState, verdict.Margin ?? verdict.Path?.Gap, lights?.Of(verdict).Colour) 
        {
            MarginBound = verdict.MarginBound,
            IsClaim = verdict.Commitment.Kind == CommitmentKind.Claim,
            LacksMeaning = verdict.Commitment.Formula is null,
        };

    /// <summary>Whether the margin is a number, or only at least or at most that.</summary>
    public Bound MarginBound { get; init; } = Bound.Exact;

    /// <summary>Whether it is of a statement about the past, which agrees or differs and is neither met nor missed.</summary>
    public bool IsClaim { get; init; }

    /// <summary>Whether there is no executable meaning yet that data could settle.</summary>
    public bool LacksMeaning { get; init; }

    /// <summary>Whether verdict, standing, data state and light are the same; margins may differ.</summary>
    public bool IsSameView(Outcome other) => this with { Margin = other.Margin, MarginBound = other.MarginBound } == other;

    /// <summary>“未判定·欠进度·初步数 ▲黄灯 −1.2百分点”.</summary>
    public Words Words
    {
        get
        {
            var parts = new List<Words> { IsClaim ? AccountWords.OfClaim(Kind) : AccountWords.Of(Kind) };
            if (Kind == VerdictKind.Undecided && DataState != DataState.Missing && !IsClaim)
            {
                parts.Add(AccountWords.Of(Standing));
            }

            parts.Add(LacksMeaning ? AccountWords.Of(Outlook.NoMeaning) : AccountWords.Of(DataState));
            if (Colour is { } colour)
            {
                parts.Add(new($"{LightWords.Sign(colour)}{LightWords.Of(colour).Zh}", $"{LightWords.Sign(colour)} {LightWords.Of(colour).En}"));
            }

            if (Margin is { } margin)
            {
                var digits = QuantityWords.Of(MarginBound) + QuantityWords.Signed(margin);
                parts.Add(Kind == VerdictKind.Undecided ? new($"对轨迹{digits}", $"{digits} against the path") : new($"余量{digits}", $"margin {digits}"));
            }

            return new(string.Join("·", parts.Select(part => part.Zh)), string.Join(", ", parts.Select(part => part.En)));
        }
    }
}
