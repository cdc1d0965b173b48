using System.Diagnostics;
using System.Globalization;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Store;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresForTests))]

namespace Bihuan.Hosts.Tests.Store;

/// <summary>
/// One PostgreSQL server for the run, from the machine's own package, in a folder of its own on a socket of its own; started by the first test that asks, and
/// every test gets a database of its own. As root it runs as the package's user, since the server refuses root.
/// </summary>
public sealed class PostgresForTests : IAsyncDisposable
{
    private const string Template = "bihuan_template";
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static string? _bin;
    private static string? _folder;
    private static int _databases;

    /// <summary>A new, empty database of ours; skips the test where the machine has no server.</summary>
    public static async Task<string> NewDatabaseAsync(bool isMade = true)
    {
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await StartAsync();
            var name = $"t{++_databases}";
            if (isMade)
            {
                await RunAsync($"create database {name} template {Template}");
            }

            return ConnectionTo(name);
        }
        finally
        {
            Gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is { } folder)
        {
            NpgsqlConnection.ClearAllPools();
            await ServerAsync("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task StartAsync()
    {
        if (_folder is not null)
        {
            return;
        }

        _bin ??= Bin() ?? "";
        if (_bin.Length == 0)
        {
            Assert.Skip("No PostgreSQL server on this machine: install the package postgresql to run this test.");
        }

        var folder = Directory.CreateTempSubdirectory("bihuan-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await ProgramAsync("chown", "postgres", folder);
        }

        var data = Path.Combine(folder, "data");
        await ServerAsync("initdb", "-D", data, "-U", "bihuan", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        // Nothing listens on the network, so no port can be taken.
        await ServerAsync("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-t", "120", "-o", $"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=300 -c autovacuum=off", "start");
        _folder = folder;
        await PlanStore.OpenAsync(ConnectionTo(Template), TimeProvider.System, TestContext.Current.CancellationToken);
        // A database that somebody is connected to cannot be copied.
        NpgsqlConnection.ClearAllPools();
    }

    private static string ConnectionTo(string database) => string.Create(CultureInfo.InvariantCulture, $"Host={_folder};Username=bihuan;Database={database}");

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are made above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    // Debian keeps the server's programs by version and not on the path.
    private static string? Bin()
    {
        const string Versions = "/usr/lib/postgresql";
        var places = Directory.Exists(Versions) ? Directory.GetDirectories(Versions).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        return places.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")));
    }

    private static Task ServerAsync(string program, params string[] words)
    {
        var path = Path.Combine(_bin!, program);
        return Environment.IsPrivilegedProcess ? ProgramAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. words]) : ProgramAsync(path, words);
    }

    private static async Task ProgramAsync(string program, params string[] words)
    {
        using var patience = new CancellationTokenSource(Patience);
        // The server inherits what it is started with and would keep a pipe open for as long as it runs.
        using var process = Process.Start(new ProcessStartInfo(program, words) { WorkingDirectory = "/", RedirectStandardInput = true, UseShellExecute = false })!;
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)} ended with {process.ExitCode}");
    }
}
