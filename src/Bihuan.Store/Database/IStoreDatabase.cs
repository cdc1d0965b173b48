using Microsoft.EntityFrameworkCore;

namespace Bihuan.Store.Database;

/// <summary>A database of one provider.</summary>
internal interface IStoreDatabase : IDbContextFactory<BihuanDb>
{
    /// <summary>Makes it where it is not there, and brings it up to date.</summary>
    /// <exception cref="InvalidOperationException">It was made by a newer version of the program.</exception>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Whether it was made already.</summary>
    Task<bool> ExistsAsync(CancellationToken cancellation);
}
