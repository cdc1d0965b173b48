namespace Bihuan.Cli;

/// <summary>Ends a command with diagnostics and exit status 2. Thrown by the command line only, caught in one place.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Ends with what is wrong.</summary>
    public UsageException(params IReadOnlyList<Diagnostic> diagnostics) => Diagnostics = diagnostics;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
