namespace Bihuan.Hosts.Tests.Cli;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bihuan-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
