using System.CommandLine;
using System.Data.Common;
using Bihuan.Store;

namespace Bihuan.Cli.Inputs;

/// <summary>The database, for the verbs that work on it.</summary>
internal static class DataFolder
{
    /// <summary>Where it is when nothing was typed.</summary>
    public const string Default = "data";

    public static Option<string?> Option(Session session) =>
        new("--data") { Description = session.Say("数据库：一个文件夹（缺省 data），或 PostgreSQL 连接 postgres://…", "the database: a folder (default data), or a PostgreSQL connection postgres://…"), HelpName = "DB" };

    /// <summary>Opens the database.</summary>
    /// <param name="session">The session.</param>
    /// <param name="typed">What was typed; null for the default.</param>
    /// <param name="mayMake">Whether a database is made where there is none.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="UsageException">It is not there, or cannot be used.</exception>
    public static async Task<PlanStore> OpenAsync(Session session, string? typed, bool mayMake, CancellationToken cancellation)
    {
        var place = session.PlaceOf(typed ?? Default);
        if (!mayMake && !await GuardAsync(typed, () => PlanStore.IsAtAsync(place, cancellation)))
        {
            throw new UsageException(CliDiagnostics.NoDatabase.At(default, DataPlace.Shown(typed ?? Default)));
        }

        return await GuardAsync(typed, () => PlanStore.OpenAsync(place, session.Terminal.Clock, cancellation));
    }

    /// <summary>The attachments beside the database.</summary>
    public static AttachmentFolder Attachments(Session session, string? typed) => new(session.PlaceOf(typed ?? Default).Folder);

    /// <summary>Does something with the database; what the database throws becomes words.</summary>
    /// <exception cref="UsageException">It cannot be used.</exception>
    public static async Task<T> GuardAsync<T>(string? typed, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or DbException or InvalidOperationException)
        {
            throw new UsageException(CliDiagnostics.DataUnusable.At(default, DataPlace.Shown(typed ?? Default)));
        }
    }
}
