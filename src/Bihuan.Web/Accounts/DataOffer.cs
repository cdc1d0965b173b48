using Bihuan.Importing;

namespace Bihuan.Web.Accounts;

/// <summary>What a file would change, and the way to let it.</summary>
/// <param name="File">The file.</param>
/// <param name="Plan">The plan as it was when the two were compared.</param>
/// <param name="Table">The differences.</param>
/// <param name="TakeAsync">Keeps the rows that can be taken; null when done, else why nothing was changed. Refuses when the data are no longer those compared.</param>
public sealed record DataOffer(UploadedFile File, Plan Plan, DifferenceTable Table, Func<CancellationToken, Task<Diagnostic?>> TakeAsync);
