using Bihuan.Formulas;

namespace Bihuan;

/// <summary>承诺: something promised (or stated), in which sentence, with its executable meaning.</summary>
public sealed record Commitment
{
    /// <summary>Stable within a plan: <c>C051</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Promise, work item or statement about the past.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>The fact it came from; null for a work item, which has none.</summary>
    public Fact? Fact { get; init; }

    /// <summary>Whether the promise is kept by reaching a figure or passing it, so that a margin is what it was passed by; a ceiling and a range leave room instead.</summary>
    public bool IsFloor => (IsCorrected && Formula!.Predicates.Select(what => what.Comparator).ToList() is [var one] ? one : Fact?.Comparator) is Comparator.AtLeast or Comparator.MoreThan or Comparator.Equal;

    /// <summary>Where it stands in the report.</summary>
    public required Citation Citation { get; init; }

    /// <summary>What is promised, in a few words: the indicator as worded, or the task.</summary>
    public required string Title { get; init; }

    /// <summary>The indicator's code; null when it could not be linked.</summary>
    public string? IndicatorCode { get; init; }

    /// <summary>The area the promise is about.</summary>
    public required string AreaCode { get; init; }

    /// <summary>First year of the plan: a path to a later year starts the year before it. Null when the plan gives none.</summary>
    public int? PlanFrom { get; init; }

    /// <summary>The declared interpretations, the default first; empty when there is no executable meaning yet.</summary>
    public required IReadOnlyList<Interpretation> Interpretations { get; init; }

    /// <summary>Why there is no formula, or what a person should look at; empty when all is well.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Whether it is a work item whose words name no event that would show it done (加快发展现代农业).</summary>
    public bool IsOpenEnded => Reasons.Any(reason => reason.Code == "task.noEvent");

    /// <summary>Whether a person has confirmed it; drafts are marked as drafts.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>What a person stated of it in a decomposition table: lead, quarter targets, deadline …, by the key of the column. Empty when nobody did.</summary>
    public IReadOnlyDictionary<string, string> Assigned { get; init; } = Unassigned;

    private static IReadOnlyDictionary<string, string> Unassigned { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether its default meaning is a formula that a person wrote; then the formula counts and not what the report's words say.</summary>
    public bool IsCorrected => Interpretations.Count > 0 && Interpretations[0].Id == InterpretationCatalogue.Corrected;

    /// <summary>The default meaning; null when there is none yet.</summary>
    public Formula? Formula => Interpretations.Count > 0 ? Interpretations[0].Formula : null;
}
