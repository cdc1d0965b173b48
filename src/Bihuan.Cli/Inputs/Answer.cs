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
