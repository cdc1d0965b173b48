using System.CommandLine;
using System.Data.Common;
using Bihuan.Store;

namespace Bihuan.Cli.Inputs;

/// <summary>The folder of the database, for the verbs that work on it.</summary>
internal static class DataFolder
{
    private const string Default = "data";

    public static Option<string?> Option(Session session) =>
        new("--data") { Description = session.Say("数据库所在文件夹（缺省 data）", "folder of the database (default data)"), HelpName = "DIR" };

    /// <summary>Opens the database.</summary>
    /// <param name="session">The session.</param>
    /// <param name="typed">What was typed; null for the default.</param>
    /// <param name="mayMake">Whether a database is made where there is none.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="UsageException">It is not there, or cannot be used.</exception>
    public static async Task<PlanStore> OpenAsync(Session session, string? typed, bool mayMake, CancellationToken cancellation)
    {
        var folder = typed ?? Default;
        if (!mayMake && !PlanStore.IsAt(session.PathOf(folder)))
        {
            throw new UsageException(CliDiagnostics.NoDatabase.At(default, folder));
        }

        return await GuardAsync(folder, () => PlanStore.OpenAsync(session.PathOf(folder), session.Terminal.Clock, cancellation));
    }

    /// <summary>The attachments beside the database.</summary>
    public static AttachmentFolder Attachments(Session session, string? typed) => new(session.PathOf(typed ?? Default));

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
            throw new UsageException(CliDiagnostics.DataUnusable.At(default, typed ?? Default));
        }
    }
}
