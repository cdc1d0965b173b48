using Bihuan.Lights;
using Bihuan.Store.Folders;
using Bihuan.Store.Tables;

namespace Bihuan.Store;

/// <summary>
/// 计划文件夹: a plan as a folder of files that people can read, edit and keep under version control. Loading tells everything that is wrong at once and
/// uses everything that is right; whatever the content, it does not throw. The files are those of the contract: plan.json, the report, indicators.csv,
/// areas.csv, observations.csv (one or several), notes.csv, trajectories.csv, events.csv, lights.csv and commitments.jsonl.
/// </summary>
public static class PlanFolder
{
    /// <summary>Name of the file that makes a folder a plan folder.</summary>
    public const string PlanFile = "plan.json";

    /// <summary>Reads the folder; the report and the register are found, not read.</summary>
    /// <param name="directory">The folder; its name is the plan's id.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public static PlanFolderResult Load(string directory, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var bag = new DiagnosticBag();
        if (!Directory.Exists(directory))
        {
            bag.Add(PlanDiagnostics.FolderMissing, new Place(directory), directory);
            return new PlanFolderResult { Diagnostics = bag.ToList() };
        }

        var files = new FolderFiles(Path.GetFullPath(directory), bag);
        if (PlanJson.Read(files.Root, bag) is not { } json)
        {
            return new PlanFolderResult { Diagnostics = bag.ToList() };
        }

        // A plan.json that lacks something still lets the tables be checked, so that a person corrects all files in one go.
        var report = json.Report is null ? null : files.Find(json.Report);
        var register = files.Find(json.Register ?? "commitments.jsonl", isOptional: json.Register is null, isQuiet: true);
        var indicators = IndicatorTable.Read(files, json.Indicators, bag);
        var areas = AreaTable.Read(files, json.Areas, bag);
        if (json.AreaCode is { } own && own != Area.China && areas.Count > 0 && !areas.Any(area => area.Code == own))
        {
            bag.Add(PlanDiagnostics.AreaNotListed, new Place(PlanFile, Field: "areaCode"), own);
        }

        var observations = Observations(files, json, indicators, areas, bag, cancellation);
        var notes = NoteTable.Read(files, json.Notes, bag);
        var trajectories = TrajectoryTable.Read(files, json.Trajectories, indicators ?? [], bag);
        var events = EventTable.Read(files, json.Events, bag);
        var lightsTable = files.Find(LightFile.Name, isOptional: true, isQuiet: true) is { } table ? LightFile.TextOf(table, LightFile.Name, bag) : null;
        var lights = lightsTable is null ? null : LightCatalogue.ReadOwn(lightsTable, LightFile.Name);
        return new PlanFolderResult
        {
            Plan = json.Complete(files.Id, indicators ?? [], areas, observations, notes, trajectories, events) is { } plan ? plan with { LightsTable = lightsTable } : null,
            Government = json.Government,
            ReportPath = report,
            RegisterPath = register,
            Lights = lights,
            Diagnostics = [.. bag.ToList(), .. lights?.Diagnostics ?? []],
        };
    }

    private static IReadOnlyList<Observation> Observations(
        FolderFiles files,
        PlanJson json,
        IReadOnlyList<Indicator>? indicators,
        IReadOnlyList<Area> areas,
        DiagnosticBag bag,
        CancellationToken cancellation)
    {
        if (indicators is null)
        {
            bag.Add(PlanDiagnostics.ObservationsNotRead, default);
            return [];
        }

        var known = areas.Select(area => area.Code);
        var reader = new ObservationReader(indicators, json.AreaCode is { } own ? known.Append(own) : known, bag);
        foreach (var name in json.Observations ?? ["observations.csv"])
        {
            if (files.Find(name, isOptional: json.Observations is null) is { } path)
            {
                reader.Read(path, name, cancellation);
            }
        }

        return reader.Observations;
    }
}
