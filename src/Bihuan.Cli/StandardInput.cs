namespace Bihuan.Cli;

/// <summary>Standard input of this process, if whoever started it gave one.</summary>
internal static class StandardInput
{
    private const long CloseOnExec = 0x80000; // O_CLOEXEC of Linux

    /// <exception cref="UsageException">It was closed: what stands in its place is the runtime's own and never ends.</exception>
    public static Stream Open() => IsInherited("/proc/self/fd", "/proc/self/fdinfo") ? Console.OpenStandardInput() : throw new UsageException(CliDiagnostics.InputClosed.At(default));

    /// <summary>
    /// When a process starts without file 0, the first file that the runtime opens for itself becomes number 0. Such a file is marked to be closed
    /// in child processes; one that was handed over by a parent cannot be. Where the system does not tell, it is taken as handed over.
    /// </summary>
    internal static bool IsInherited(string links, string flags)
    {
        try
        {
            if (!Directory.Exists(links))
            {
                return true;
            }

            var line = File.ReadLines(Path.Combine(flags, "0")).FirstOrDefault(one => one.StartsWith("flags:", StringComparison.Ordinal));
            return line is null || (Convert.ToInt64(line["flags:".Length..].Trim(), 8) & CloseOnExec) == 0;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception untold) when (untold is IOException or UnauthorizedAccessException or FormatException or OverflowException or ArgumentException)
        {
            return true;
        }
    }
}
