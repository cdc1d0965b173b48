using Bihuan.Lights;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>lights.csv: the plan's own light schemes. What they mean and whether they are whole is the core's to say.</summary>
internal static class LightTables
{
    private const string Name = "lights.csv";

    /// <summary>The schemes; null when there is no such file or it cannot be opened.</summary>
    public static LightReading? Read(FolderFiles files, DiagnosticBag bag)
    {
        if (files.Find(Name, isOptional: true, isQuiet: true) is not { } path)
        {
            return null;
        }

        using var reader = TextFile.Open(path, Name, bag);
        return reader is null ? null : LightReader.Read(reader.ReadToEnd(), Name);
    }
}
