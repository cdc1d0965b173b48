using System.Text;

namespace Bihuan.Cli.Inputs;

/// <summary>Writes an answer to standard output, or to the file that was asked for.</summary>
internal static class Answer
{
    public static void Write(Session session, string? file, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(session.Terminal.Out);
            return;
        }

        WriteBytes(session, file, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            write(writer);
        });
    }

    /// <summary>Refuses an answer that would replace its own source: the file that is read, or one of the plan folder's.</summary>
    /// <exception cref="UsageException">The two are the same.</exception>
    public static void KeepsSource(Session session, string? file, string source)
    {
        if (file is null || source == "-")
        {
            return;
        }

        var (target, from) = (Path.GetFullPath(session.PathOf(file)), Path.GetFullPath(session.PathOf(source)));
        if (target == from || Directory.Exists(from) && File.Exists(target) && target.StartsWith(from.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new UsageException(CliDiagnostics.OntoItself.At(default, file));
        }
    }

    public static void WriteBytes(Session session, string? file, Action<Stream> write)
    {
        if (file is null)
        {
            using var output = session.Terminal.OpenOut();
            write(output);
            output.Flush();
            return;
        }

        try
        {
            using var stream = File.Create(session.PathOf(file));
            write(stream);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.CannotWrite.At(default, file));
        }
    }
}
