namespace Bihuan;

/// <summary>Port: where files shown as evidence lie, by the hash of their bytes. Nothing in it is ever replaced.</summary>
public interface IEvidenceStore
{
    /// <summary>Keeps a file.</summary>
    /// <param name="name">What the person calls it; what it is comes from its bytes, and the name must agree.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The attachment, or why it is not taken.</returns>
    Task<(Attachment? Attachment, Diagnostic? Problem)> KeepAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>The bytes of a file; null where it is not there or no longer what it was.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation);
}
