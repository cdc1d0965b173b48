namespace Bihuan.Documents;

/// <summary>Ends the reading of a compressed part that asks for more than the limits; never leaves this library.</summary>
internal sealed class DocumentTooLargeException(long limit) : Exception($"more than {limit} bytes")
{
    public long Limit { get; } = limit;
}
