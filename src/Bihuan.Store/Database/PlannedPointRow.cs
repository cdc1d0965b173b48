using Bihuan.Statistics;

namespace Bihuan.Store.Database;

/// <summary>A node of an agency's plan as it lies in JSON: periods, units and dates in the words of the contract.</summary>
internal sealed record PlannedPointRow(
    string Period, string? Commitment, string? Indicator, string? Area, decimal? Value, string? Unit, string? Event, string? Published, Source? Source, string? File, int? Line)
{
    public static PlannedPointRow Of(PlannedPoint point) => new(
        point.Period.ToString(), point.Commitment, point.Indicator, point.Area, point.Value?.Value, point.Value?.Unit.Symbol, point.Event, point.Published?.ToString(), point.Source,
        point.Place.File, point.Place.Line);

    public PlannedPoint ToPoint() => new()
    {
        Period = Bihuan.Period.Parse(Period),
        Commitment = Commitment,
        Indicator = Indicator,
        Area = Area,
        Value = Value is { } value && Unit is { } unit ? new Quantity(value, UnitCatalogue.Parse(unit)) : null,
        Event = Event,
        Published = PublicationDate.TryParse(Published, out var date) ? date : null,
        Source = Source,
        Place = new Place(File, Line),
    };
}
