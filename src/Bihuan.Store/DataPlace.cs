using System.Data.Common;
using Npgsql;

namespace Bihuan.Store;

/// <summary>
/// Where a database is: a folder, which holds a SQLite file, or a connection to PostgreSQL. What is not in the database (evidence, keys of sign-in) lies in
/// a folder in both cases.
/// </summary>
public sealed record DataPlace
{
    private const string FilesKeyword = "files";

    // Writers queue within the process and readers are short: more connections would only wait for each other on the server.
    private const int MostConnections = 32;

    // Somebody who waits for a connection among many is still answered.
    private const int LongestWait = 60;

    private DataPlace(string folder, string? connection) => (Folder, Connection) = (folder, connection);

    /// <summary>Full path of the folder of files: the database's own on SQLite.</summary>
    public string Folder { get; }

    /// <summary>How PostgreSQL is reached, in the words of Npgsql; null on SQLite.</summary>
    public string? Connection { get; }

    /// <summary>Whether what was typed is a connection and not a folder: <c>postgres://…</c>, <c>postgresql://…</c> or <c>Host=…</c>.</summary>
    public static bool IsConnection(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return IsAddress(typed) || typed.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">A folder, or a connection; a connection may say <c>Files=DIR</c> (in an address <c>?files=DIR</c>), else <c>data</c>.</param>
    /// <param name="baseFolder">What relative folders are under; the process's own when null.</param>
    /// <exception cref="FormatException">It begins like a connection and is none.</exception>
    public static DataPlace Of(string typed, string? baseFolder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(typed);
        var from = baseFolder ?? Environment.CurrentDirectory;
        if (!IsConnection(typed))
        {
            return new DataPlace(Path.GetFullPath(typed, from), null);
        }

        try
        {
            var words = IsAddress(typed) ? OfAddress(new Uri(typed)) : new DbConnectionStringBuilder { ConnectionString = typed };
            var files = words.TryGetValue(FilesKeyword, out var named) ? $"{named}" : "data";
            words.Remove(FilesKeyword);
            var connection = new NpgsqlConnectionStringBuilder(words.ConnectionString);
            if (string.IsNullOrEmpty(connection.Host))
            {
                throw new FormatException("a connection names a host");
            }

            if (!connection.ContainsKey("Maximum Pool Size"))
            {
                connection.MaxPoolSize = MostConnections;
            }

            if (!connection.ContainsKey("Timeout"))
            {
                connection.Timeout = LongestWait;
            }

            connection.ApplicationName ??= "bihuan";
            return new DataPlace(Path.GetFullPath(files, from), connection.ConnectionString);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new FormatException("the connection cannot be read", wrong);
        }
    }

    /// <summary>What was typed, fit to be shown: a connection without what is secret in it.</summary>
    public static string Shown(string typed)
    {
        if (!IsConnection(typed))
        {
            return typed;
        }

        try
        {
            var connection = new NpgsqlConnectionStringBuilder(Of(typed).Connection);
            return $"Host={connection.Host};Database={connection.Database}";
        }
        catch (FormatException)
        {
            return "PostgreSQL";
        }
    }

    private static bool IsAddress(string typed) =>
        typed.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || typed.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    // postgres://user:password@host:port/database?files=DIR&host=/socket/folder
    private static DbConnectionStringBuilder OfAddress(Uri address)
    {
        var words = new DbConnectionStringBuilder();
        var user = address.UserInfo.Split(':', 2);
        Set("Host", address.Host);
        Set("Port", address.Port > 0 ? $"{address.Port}" : "");
        Set("Database", Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')));
        Set("Username", Uri.UnescapeDataString(user[0]));
        Set("Password", user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "");
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, "");
            Set(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value));
        }

        return words;

        void Set(string name, string value)
        {
            if (value.Length > 0)
            {
                words[name] = value;
            }
        }
    }
}
