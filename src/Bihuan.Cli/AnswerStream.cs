namespace Bihuan.Cli;

/// <summary>
/// Standard output. The runtime itself ends writing quietly when the reader has gone away (<c>bihuan … | head</c>); what still fails is a full disk
/// or a closed file, and half an answer must not look like a whole one.
/// </summary>
internal sealed class AnswerStream(Stream inner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new UsageException(CliDiagnostics.CannotWrite.At(default, "stdout"));
        }
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new UsageException(CliDiagnostics.CannotWrite.At(default, "stdout"));
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
