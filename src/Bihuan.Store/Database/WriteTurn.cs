using Microsoft.EntityFrameworkCore.Storage;

namespace Bihuan.Store.Database;

/// <summary>The turn of one writer: what it reads is the last state, and nobody else writes until it ends. Ends without a trace unless committed.</summary>
/// <param name="transaction">Its transaction.</param>
/// <param name="gate">The queue of this process, released at the end; null where the database alone keeps it.</param>
internal sealed class WriteTurn(IDbContextTransaction transaction, SemaphoreSlim? gate) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            gate?.Release();
        }
    }
}
