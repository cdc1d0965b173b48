using System.Security;
using System.Security.Cryptography;
using System.Text;
using Bihuan.Statistics;
using Bihuan.Store.Folders;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Imports;

/// <summary>
/// Adds rows at the end of a plan's file of observations. What is there stays byte for byte; the new rows follow its order of columns, its encoding and its
/// line ends. The file is replaced in one step by a copy that is already complete on disk, so that a crash leaves the old file or the new one, never half.
/// </summary>
public sealed class ObservationAppend
{
    private readonly byte[]? _hash;

    private ObservationAppend(string path, string name, byte[]? hash) => (Path, Name, _hash) = (path, name, hash);

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>Its name within the plan folder.</summary>
    public string Name { get; }

    /// <summary>
    /// Remembers the file as it is now, before it is compared with anything; <see cref="Write"/> refuses to add to a file that has changed since. Where
    /// plan.json lists several files, the last one grows.
    /// </summary>
    /// <param name="folder">The plan folder.</param>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static ObservationAppend Begin(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var root = System.IO.Path.GetFullPath(folder);
        var name = PlanJson.Read(root, new DiagnosticBag())?.Observations is { Count: > 0 } names ? names[^1] : "observations.csv";
        // plan.json may name no file outside the folder: loading has told so, and what it refused to read is not written either.
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, name));
        if (!path.StartsWith(System.IO.Path.TrimEndingDirectorySeparator(root) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException("the file lies outside the plan folder");
        }

        return new ObservationAppend(path, name, File.Exists(path) ? SHA256.HashData(File.ReadAllBytes(path)) : null);
    }

    /// <summary>Adds the observations; null when done, else why nothing was changed.</summary>
    /// <param name="observations">In the order they will stand.</param>
    public Diagnostic? Write(IReadOnlyList<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var place = new Place(Name);
        try
        {
            // A symbolic link stays one: the file it leads to is replaced.
            var target = (File.Exists(Path) ? File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName : null) ?? Path;
            using var turn = new FileStream(target + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            var old = File.Exists(target) ? File.ReadAllBytes(target) : null;
            if ((old is null) != (_hash is null) || (old is not null && !SHA256.HashData(old).AsSpan().SequenceEqual(_hash)))
            {
                return AppendDiagnostics.ChangedMeanwhile.At(place, Name);
            }

            var shape = FileShape.Of(old ?? []);
            var (columns, hasHeader) = Columns(target, old);
            if (columns is null)
            {
                return AppendDiagnostics.HeaderUnusable.At(place, Name);
            }

            if (shape.EndsInQuote)
            {
                return AppendDiagnostics.OpenQuote.At(place, Name);
            }

            if (Missing(columns, observations) is { } missing)
            {
                return AppendDiagnostics.ColumnMissing.At(place, Name, missing);
            }

            Replace(target, old ?? [], shape, Text(hasHeader, columns, observations, shape));
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SecurityException or EncoderFallbackException)
        {
            return AppendDiagnostics.CannotAppend.At(place, Name);
        }
    }

    // The file's columns by our numbers, −1 for those that are not ours; all of ours where there is no header yet.
    private (int[]? Columns, bool HasHeader) Columns(string path, byte[]? old)
    {
        if (old is null || old.All(letter => letter is (byte)'\r' or (byte)'\n' or (byte)' ' or 0xEF or 0xBB or 0xBF))
        {
            return ([.. Enumerable.Range(0, ObservationColumns.All.Names.Count)], false);
        }

        using var table = CsvTable.Open(path, Name, ObservationColumns.All, new DiagnosticBag());
        if (table is null)
        {
            return (null, true);
        }

        var seen = new HashSet<int>();
        return ([.. table.Titles.Select(title => ObservationColumns.All.IndexOf(title) is var column and >= 0 && seen.Add(column) ? column : -1)], true);
    }

    // A column the file lacks matters where a row says something in it that leaving it out would not say.
    private static string? Missing(int[] columns, IReadOnlyList<Observation> observations)
    {
        string?[] unsaid = ["", "", "", "", "", "", "preliminary", null, null, null, null, "=", "0", null];
        for (var column = 0; column < unsaid.Length; column++)
        {
            if (!columns.Contains(column) && observations.Any(one => ObservationCsv.CellsOf(one)[column] is var cell && !string.IsNullOrEmpty(cell) && cell != unsaid[column]))
            {
                return ObservationColumns.All.Names[column];
            }
        }

        return null;
    }

    private static string Text(bool hasHeader, int[] columns, IReadOnlyList<Observation> observations, FileShape shape)
    {
        var text = new StringBuilder(shape.LacksLineEnd ? shape.LineEnd : "");
        if (!hasHeader)
        {
            text.AppendJoin(',', ObservationColumns.All.Names).Append(shape.LineEnd);
        }

        foreach (var observation in observations)
        {
            var cells = ObservationCsv.CellsOf(observation);
            for (var i = 0; i < columns.Length; i++)
            {
                text.Append(i > 0 ? "," : "").Append(columns[i] < 0 ? "" : Quoted(cells[columns[i]]));
            }

            text.Append(shape.LineEnd);
        }

        return text.ToString();
    }

    private static string? Quoted(string? cell) => cell is null || cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Replace(string target, byte[] old, FileShape shape, string text)
    {
        var made = target + ".partial";
        try
        {
            using (var stream = new FileStream(made, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(old);
                stream.Write(shape.Encoding.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(made, File.GetUnixFileMode(target));
            }

            File.Move(made, target, overwrite: true);
        }
        finally
        {
            File.Delete(made);
        }
    }
}
