using System.Data;
using System.Data.Common;
using System.Globalization;
using Bihuan.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bihuan.Store.Database;

/// <summary>
/// Appends by one prepared statement, ten times as fast as SaveChanges. The statement passes over rows the plan has already; it is written so that
/// the triggers against REPLACE never see a known row, and in SQL that other databases understand.
/// </summary>
internal sealed class ObservationAppender : IAsyncDisposable
{
    private static readonly string[] Columns =
    [
        "plan_id", "observation_id", "indicator_code", "area_code", "measure", "period", "first_month", "last_month", "value", "unit", "status", "published",
        "known_from", "ingested", "source_title", "source_url", "quote", "bound", "derived", "note", "file", "line",
    ];

    private readonly DbCommand _command;

    private ObservationAppender(DbCommand command) => _command = command;

    /// <summary>An appender within the context's current transaction.</summary>
    public static ObservationAppender In(BihuanDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"insert into observations ({string.Join(", ", Columns)}) select {string.Join(", ", Columns.Select(column => "@" + column))} "
            + "where not exists (select 1 from observations where plan_id = @plan_id and observation_id = @observation_id)";
        foreach (var column in Columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + column;
            command.Parameters.Add(parameter);
        }

        return new ObservationAppender(command);
    }

    /// <summary>Whether it was new.</summary>
    public bool Append(string planId, Observation observation, DateTimeOffset now)
    {
        Set(
            planId,
            observation.Id,
            observation.Key.Indicator,
            observation.Key.Area,
            Codes.Of(observation.Key.Measure),
            observation.Period.ToString(),
            observation.Period.FirstMonth,
            observation.Period.LastMonth,
            observation.Value.Value.ToString(CultureInfo.InvariantCulture),
            observation.Value.Unit.Symbol,
            Codes.Of(observation.Status),
            observation.Published?.ToString(),
            observation.Published?.Last.DayNumber,
            now.UtcTicks,
            observation.Source.Title,
            observation.Source.Url,
            observation.Source.Quote,
            Codes.Of(observation.Bound),
            observation.IsDerived,
            observation.Note,
            observation.Place.File,
            observation.Place.Line);
        return _command.ExecuteNonQuery() == 1;
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private void Set(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
