namespace Bihuan;

/// <summary>A plan: one report's promises with the indicators, areas and observations they are audited on.</summary>
public sealed record Plan
{
    /// <summary>Folder name or identifier, stable: <c>chongqing-2023</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>English title; empty when the plan gives none.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Area whose government made the promises.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Day the report was delivered.</summary>
    public required DateOnly Issued { get; init; }

    /// <summary>First year the plan speaks about.</summary>
    public required int From { get; init; }

    /// <summary>Last year the plan speaks about.</summary>
    public required int To { get; init; }

    /// <summary>Language tag of the report, <c>zh-CN</c>.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>The plan's own indicators, in file order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The plan's areas, in file order.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>All observations, every vintage, in file order.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>The interpretations that hold in this plan: the catalogue's, with what plan.json declares.</summary>
    public InterpretationRules Interpretations { get; init; } = InterpretationRules.Default;

    /// <summary>The agencies' own quarterly or monthly plans and milestones, every version, in file order.</summary>
    public IReadOnlyList<PlannedPoint> Trajectories { get; init; } = [];

    /// <summary>What sources say has happened, for milestones, in file order.</summary>
    public IReadOnlyList<Evidence> Events { get; init; } = [];

    /// <summary>The plan's own table of light schemes (lights.csv) as written, so that it is kept with every version of the plan; null when it brings none.</summary>
    public string? LightsTable { get; init; }

    /// <summary>Remarks on the text: slips quoted as written, disputed figures.</summary>
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>Year whose work the report lays out: see <see cref="YearOf"/>; one whose horizon ends with the year of delivery speaks of no later one.</summary>
    public int Year => YearOf(Issued, To == Issued.Year ? To : null);

    /// <summary>Year whose work a report lays out: that of its delivery, or the next one when it was delivered in November or December, when many counties hold their congress.</summary>
    /// <param name="issued">Day of delivery.</param>
    /// <param name="said">Year the text itself names; it decides in those two months if it is either of the two, and never otherwise. Null when it names none.</param>
    public static int YearOf(DateOnly issued, int? said = null) => issued.Month < 11 || said == issued.Year ? issued.Year : issued.Year + 1;

    /// <summary>The title in one language; the Chinese one where there is no English.</summary>
    public string TitleIn(Language language) => language == Bihuan.Language.English && TitleEn.Length > 0 ? TitleEn : Title;
}
