using System.Data.Common;
using Bihuan.Store;
using Bihuan.Store.Imports;

namespace Bihuan.Cli.Importing;

/// <summary>What grows by an import: a plan folder's file of observations, or the plan's rows in the database.</summary>
internal sealed class ImportTarget
{
    private readonly Func<IReadOnlyList<Observation>, CancellationToken, Task<Diagnostic?>> _append;

    private ImportTarget(Plan plan, Func<IReadOnlyList<Observation>, CancellationToken, Task<Diagnostic?>> append) => (Plan, _append) = (plan, append);

    /// <summary>The plan with its observations.</summary>
    public Plan Plan { get; }

    /// <summary>Opens what the person named: the plan in the database under <paramref name="data"/>, or the folder where there is none.</summary>
    /// <exception cref="UsageException">It cannot be used.</exception>
    public static async Task<ImportTarget> OpenAsync(Session session, string typed, string? data, TimeProvider clock, CancellationToken cancellation) =>
        data is null ? OfFolder(session, typed, cancellation) : await OfStoreAsync(session, typed, data, clock, cancellation);

    /// <summary>Adds the observations; null when done, else why nothing was changed.</summary>
    public Task<Diagnostic?> AppendAsync(IReadOnlyList<Observation> observations, CancellationToken cancellation) =>
        observations.Count == 0 ? Task.FromResult<Diagnostic?>(null) : _append(observations, cancellation);

    private static ImportTarget OfFolder(Session session, string typed, CancellationToken cancellation)
    {
        var path = session.PathOf(typed);
        if (File.Exists(path))
        {
            throw new UsageException(CliDiagnostics.FileGiven.At(default, typed));
        }

        ObservationAppend? append = null;
        try
        {
            // Before loading: what is compared is then never newer than what is remembered.
            append = Directory.Exists(path) ? ObservationAppend.Begin(path) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.FileUnreadable.At(default, Path.Combine(typed, "observations.csv")));
        }

        var folder = PlanFolder.Load(session.ShortPathOf(typed), cancellation);
        if (folder.Plan is not { } plan || append is null)
        {
            throw new UsageException(folder.Diagnostics);
        }

        // What is wrong with the plan's own rows matters here only where they could not be used for comparing.
        session.Tell(folder.Diagnostics.Where(one => one.Severity == Severity.Error));
        return new ImportTarget(plan, (observations, _) => Task.FromResult(append.Write(observations)));
    }

    private static async Task<ImportTarget> OfStoreAsync(Session session, string typed, string data, TimeProvider clock, CancellationToken cancellation)
    {
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(session.PathOf(typed)));
        try
        {
            var place = session.PlaceOf(data);
            if (place.Connection is null && !Directory.Exists(place.Folder))
            {
                throw new UsageException(CliDiagnostics.DataUnusable.At(default, DataPlace.Shown(data)));
            }

            var store = await PlanStore.OpenAsync(place, clock, cancellation);
            if (await store.LoadAsync(id, cancellation: cancellation) is { } stored)
            {
                return OfStore(store, stored.Plan, data);
            }

            var plans = await store.ListAsync(cancellation);
            throw new UsageException(ImportVerbDiagnostics.PlanNotStored.At(default, id, plans.Count == 0 ? "—" : string.Join(", ", plans.Select(plan => plan.PlanId))));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or DbException or InvalidOperationException)
        {
            throw new UsageException(CliDiagnostics.DataUnusable.At(default, DataPlace.Shown(data)));
        }
    }

    /// <summary>A plan of an open database.</summary>
    public static ImportTarget OfStore(PlanStore store, Plan plan, string data) => new(plan, async (observations, cancellation) =>
    {
        try
        {
            await store.AppendAsync(plan.Id, observations, cancellation);
            return null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or DbException)
        {
            return CliDiagnostics.DataUnusable.At(default, DataPlace.Shown(data));
        }
    });
}
