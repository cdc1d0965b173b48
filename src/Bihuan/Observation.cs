namespace Bihuan;

/// <summary>观测值: one number that one source published about one period. Never changed or removed: a revision is another observation.</summary>
public sealed record Observation
{
    /// <summary>Derived from the content, so that the same row has the same id everywhere: <c>gdp.500000.2023.growth_yoy.3f9a1c04</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The series.</summary>
    public required SeriesKey Key { get; init; }

    /// <summary>Reference period.</summary>
    public required Period Period { get; init; }

    /// <summary>The number as published, with its unit and digits.</summary>
    public required Quantity Value { get; init; }

    /// <summary>How settled it is.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>When it was published; null when the source gives no date (then it is known only when no as-of date is asked).</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>When it entered this store; null for plan folders, which have no clock.</summary>
    public DateTimeOffset? Ingested { get; init; }

    /// <summary>Where it was published.</summary>
    public required Source Source { get; init; }

    /// <summary>What the source said around the number.</summary>
    public Bound Bound { get; init; }

    /// <summary>Whether it was computed or inferred from what the source states; <see cref="Note"/> says how.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Caveats, disagreements, how it was derived; null when there are none.</summary>
    public string? Note { get; init; }

    /// <summary>File and line it was loaded from.</summary>
    public Place Place { get; init; }

    /// <summary>Whether a reader on <paramref name="asOf"/> knows it; every observation is known when no date is asked.</summary>
    public bool IsKnown(DateOnly? asOf) => asOf is not { } day || (Published is { } published && published.IsKnownOn(day));
}
