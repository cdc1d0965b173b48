using System.Text;
using Bihuan.Publication;
using Bihuan.Registers;

namespace Bihuan.Store;

/// <summary>
/// 台账记录: the register's events in a plan folder, <c>register.jsonl</c>: one event a line, in plain words, only ever added to. The file is locked
/// while a line is added; a line that a crash left half written is passed over and told.
/// </summary>
/// <param name="directory">The plan folder.</param>
public sealed class RegisterFile(string directory) : IRegisterLog
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "register.jsonl";

    private const int MostAttempts = 40;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path = Path.Combine(Path.GetFullPath(directory), FileName);

    /// <summary>Whether the folder has one.</summary>
    public bool Exists => File.Exists(_path);

    /// <inheritdoc />
    public Diagnostic? ReadOnly
    {
        get
        {
            try
            {
                var probe = Exists ? _path : _path + ".probe";
                using (new FileStream(probe, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite))
                {
                }

                if (probe != _path)
                {
                    File.Delete(probe);
                }

                return null;
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                return DeskDiagnostics.ReadOnly.At(default, FileName);
            }
        }
    }

    /// <summary>Every event of the file; none where there is no file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public RegisterHistory Read()
    {
        if (!Exists)
        {
            return new RegisterHistory([], []);
        }

        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Read(stream);
    }

    /// <inheritdoc />
    public Task<RegisterHistory> ReadAsync(CancellationToken cancellation) => Task.FromResult(Read());

    /// <inheritdoc />
    public async Task<bool> AppendAsync(IReadOnlyList<RegisterEvent> events, CancellationToken cancellation)
    {
        await using var stream = await OpenAloneAsync(cancellation);
        var last = Read(stream).Events is [.., var newest] ? newest.Revision : 0;
        if (events.Count == 0 || events[0].Revision != last + 1)
        {
            return false;
        }

        var lines = new StringBuilder();
        if (stream.Length > 0)
        {
            // A line that a crash cut off must not swallow the next one.
            stream.Seek(-1, SeekOrigin.End);
            if (stream.ReadByte() != '\n')
            {
                lines.Append('\n');
            }
        }

        foreach (var one in events)
        {
            lines.Append(ContractJson.Line(json => ContractJson.WriteEvent(json, one))).Append('\n');
        }

        stream.Seek(0, SeekOrigin.End);
        await stream.WriteAsync(Utf8.GetBytes(lines.ToString()), cancellation);
        stream.Flush(flushToDisk: true);
        return true;
    }

    private static RegisterHistory Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var events = new List<RegisterEvent>();
        var diagnostics = new List<Diagnostic>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (ContractJson.ReadEvent(line, out var problem) is { } happened)
            {
                events.Add(happened);
            }
            else
            {
                diagnostics.Add(DeskDiagnostics.NotAnEvent.At(new Place(FileName, number), problem?.Zh, problem?.En));
            }
        }

        return new RegisterHistory(events, diagnostics);
    }

    private async Task<FileStream> OpenAloneAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.Asynchronous);
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                await Task.Delay(BetweenAttempts, cancellation);
            }
        }
    }
}
