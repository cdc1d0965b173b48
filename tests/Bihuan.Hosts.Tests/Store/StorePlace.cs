using System.Data.Common;
using Bihuan.Store;
using Bihuan.Store.Database;
using Bihuan.Store.Database.Postgres;
using Bihuan.Store.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>A place for a database that is gone after the test: the same test runs on each kind.</summary>
internal sealed class StorePlace : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    private readonly TempFolder _folder;

    private StorePlace(TempFolder folder, string kind, string data) => (_folder, Kind, Data) = (folder, kind, data);

    public static TheoryData<string> Kinds => [Sqlite, Postgres];

    public string Kind { get; }

    /// <summary>What a person types after --data.</summary>
    public string Data { get; }

    public string Folder => _folder.Path;

    public DataPlace Place => DataPlace.Of(Data);

    public static async Task<StorePlace> MakeAsync(string kind, bool isMade = true)
    {
        var folder = new TempFolder();
        var data = Path.Combine(folder.Path, "data");
        try
        {
            return new StorePlace(folder, kind, kind == Sqlite ? data : $"{await PostgresForTests.NewDatabaseAsync(isMade)};Files={data}");
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public Task<PlanStore> OpenAsync(TimeProvider clock) => PlanStore.OpenAsync(Place, clock, TestContext.Current.CancellationToken);

    public IStoreDatabase Database() => Kind == Sqlite ? new SqliteFile(Place.Folder) : new PostgresServer(Place.Connection!);

    /// <summary>A program that knows nothing of ours: no pragmas, no pool.</summary>
    public DbConnection Connect()
    {
        DbConnection connection = Kind == Sqlite
            ? new SqliteConnection($"Data Source={Path.Combine(Place.Folder, SqliteFile.FileName)};Pooling=False")
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Place.Connection) { Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs a statement past the program; gives the number of rows.</summary>
    public int Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row.</summary>
    public string Scalar(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return $"{command.ExecuteScalar()}";
    }

    /// <summary>Somebody with the database and a program of their own: drops a guard and does something to a table.</summary>
    public int Past(string table, string guard, string sql) => Run($"drop trigger {table}_no_{guard}{(Kind == Sqlite ? "" : " on " + table)}; {sql}");

    /// <summary>What tells rows apart that no column tells apart.</summary>
    public string Row => Kind == Sqlite ? "rowid" : "ctid";

    public ValueTask DisposeAsync()
    {
        if (Kind == Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Place.Connection));
        }

        _folder.Dispose();
        return default;
    }
}
