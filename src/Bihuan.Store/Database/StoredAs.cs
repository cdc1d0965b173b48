using System.Globalization;
using Bihuan.Statistics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bihuan.Store.Database;

/// <summary>How values of the domain lie in columns, the same for every provider.</summary>
internal static class StoredAs
{
    /// <summary>The digits as published: the provider's own mapping would drop the last zero of 6.10.</summary>
    public static readonly ValueConverter<decimal, string> ExactText =
        new(value => value.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture));

    /// <summary>An instant as UTC ticks: sorts everywhere, unlike a date with an offset on SQLite.</summary>
    public static readonly ValueConverter<DateTimeOffset, long> UtcTicks =
        new(value => value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    /// <summary>A day as its number since 0001-01-01: compares as an integer everywhere.</summary>
    public static readonly ValueConverter<DateOnly, int> DayNumber = new(day => day.DayNumber, number => DateOnly.FromDayNumber(number));

    /// <summary>The code of the contract.</summary>
    public static readonly ValueConverter<SeriesMeasure, string> MeasureCode = new(value => Codes.Of(value), text => Measure(text));

    /// <inheritdoc cref="MeasureCode"/>
    public static readonly ValueConverter<ObservationStatus, string> StatusCode = new(value => Codes.Of(value), text => Status(text));

    /// <inheritdoc cref="MeasureCode"/>
    public static readonly ValueConverter<Bound, string> BoundCode = new(value => Codes.Of(value), text => BoundOf(text));

    /// <summary><c>draft</c>, <c>confirmed</c>.</summary>
    public static readonly ValueConverter<CommitmentState, string> StateCode = new(
        value => value == CommitmentState.Confirmed ? "confirmed" : "draft",
        text => text == "confirmed" ? CommitmentState.Confirmed : CommitmentState.Draft);

    private static SeriesMeasure Measure(string text) => Codes.TryParse(text, out SeriesMeasure value) ? value : throw Unknown(text);

    private static ObservationStatus Status(string text) => Codes.TryParse(text, out ObservationStatus value) ? value : throw Unknown(text);

    private static Bound BoundOf(string text) => Codes.TryParse(text, out Bound value) ? value : throw Unknown(text);

    private static InvalidDataException Unknown(string text) => new($"the database holds the unknown code '{text}'");
}
