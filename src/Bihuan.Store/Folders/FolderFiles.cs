using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>The files of one plan folder by the names its plan.json gives. Folders come from anywhere, so no name may lead out of the folder.</summary>
internal sealed class FolderFiles(string root, DiagnosticBag bag)
{
    /// <summary>Full path of the folder.</summary>
    public string Root => root;

    /// <summary>Name of the folder; the plan's id.</summary>
    public string Id => Path.GetFileName(Path.TrimEndingDirectorySeparator(root)) is { Length: > 0 } name ? name : "plan";

    /// <summary>Full path of a file that is there; null after saying that it is not.</summary>
    /// <param name="name">As plan.json writes it.</param>
    /// <param name="isOptional">Whether the folder may do without it.</param>
    /// <param name="isQuiet">Whether an optional file's absence is not worth a word.</param>
    public string? Find(string name, bool isOptional = false, bool isQuiet = false)
    {
        if (IsFolder(name))
        {
            bag.Add(PlanDiagnostics.FolderNotFile, new Place(PlanFolder.PlanFile), Seen.Of(name));
            return null;
        }

        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) || IsOutside(Path.GetFullPath(Path.Combine(root, name))))
        {
            bag.Add(PlanDiagnostics.PathLeavesFolder, new Place(PlanFolder.PlanFile), Seen.Of(name));
            return null;
        }

        var path = Path.Combine(root, name);
        if (File.Exists(path))
        {
            return path;
        }

        if (!isOptional)
        {
            bag.Add(PlanDiagnostics.FileMissing, new Place(name), Seen.Of(name));
        }
        else if (!isQuiet)
        {
            bag.Add(PlanDiagnostics.OptionalFileMissing, new Place(name), name);
        }

        return null;
    }

    /// <summary>The plan folder itself, or a folder in it.</summary>
    private bool IsFolder(string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name))
        {
            return false;
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(root, name)));
        return path == Path.TrimEndingDirectorySeparator(root) || (!IsOutside(path) && Directory.Exists(path));
    }

    private bool IsOutside(string path) => !path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
