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
    // Each with its type, which PostgreSQL wants to know of a parameter that may be null.
    private static readonly (string Name, DbType Type)[] Columns =
    [
        ("plan_id", DbType.String), ("observation_id", DbType.String), ("indicator_code", DbType.String), ("area_code", DbType.String), ("measure", DbType.String),
        ("period", DbType.String), ("first_month", DbType.Int32), ("last_month", DbType.Int32), ("value", DbType.String), ("unit", DbType.String),
        ("status", DbType.String), ("published", DbType.String), ("known_from", DbType.Int32), ("ingested", DbType.Int64), ("source_title", DbType.String),
        ("source_url", DbType.String), ("quote", DbType.String), ("bound", DbType.String), ("derived", DbType.Boolean), ("note", DbType.String),
        ("file", DbType.String), ("line", DbType.Int32),
    ];

    private readonly DbCommand _command;

    private ObservationAppender(DbCommand command) => _command = command;

    /// <summary>An appender within the context's current transaction.</summary>
    public static ObservationAppender In(BihuanDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"insert into observations ({string.Join(", ", Columns.Select(column => column.Name))}) select {string.Join(", ", Columns.Select(column => "@" + column.Name))} "
            + "where not exists (select 1 from observations where plan_id = @plan_id and observation_id = @observation_id)";
        foreach (var (name, type) in Columns)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = ("@" + name, type);
            command.Parameters.Add(parameter);
        }

        command.Prepare();

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
