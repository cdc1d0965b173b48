using Bihuan.Statistics;

namespace Bihuan.Store.Database;

/// <summary>Observations to rows and back.</summary>
internal static class ObservationRows
{
    public static Observation ToObservation(ObservationEntity row) => new()
    {
        Id = row.ObservationId,
        Key = new SeriesKey(row.IndicatorCode, row.AreaCode, row.Measure),
        Period = Period.Parse(row.Period),
        Value = new Quantity(row.Value, UnitCatalogue.Parse(row.Unit)),
        Status = row.Status,
        Published = DateOf(row.Published),
        Ingested = row.Ingested,
        Source = new Source(row.SourceTitle, row.SourceUrl, row.Quote),
        Bound = row.Bound,
        IsDerived = row.IsDerived,
        Note = row.Note,
        Place = new Place(row.File, row.Line),
    };

    /// <summary>Whether it would come back as it is. A row that could not be read again would stay in an append-only table for ever.</summary>
    public static bool IsStorable(Observation observation) =>
        UnitCatalogue.TryParse(observation.Value.Unit?.Symbol, out var unit) && unit == observation.Value.Unit
        && Period.TryParse(observation.Period.ToString(), out var period) && period == observation.Period
        && (observation.Published is not { } published || (PublicationDate.TryParse(published.ToString(), out var date) && date == published))
        && observation.Id == ObservationId.Of(observation);

    /// <summary>Whether the row is what its id was made of, with the columns for searching that follow from it.</summary>
    public static bool IsWhole(ObservationEntity row) =>
        UnitCatalogue.TryParse(row.Unit, out _) && Period.TryParse(row.Period, out _) && (row.Published is null || PublicationDate.TryParse(row.Published, out _))
        && ToObservation(row) is var observation && row.ObservationId == ObservationId.Of(observation)
        && (row.FirstMonth, row.LastMonth, row.KnownFrom) == (observation.Period.FirstMonth, observation.Period.LastMonth, observation.Published?.Last);

    private static PublicationDate? DateOf(string? text) => text switch
    {
        null => null,
        _ when PublicationDate.TryParse(text, out var date) => date,
        _ => throw new InvalidDataException($"the database holds '{text}' where a date of publication should be"),
    };
}
