using Bihuan.Hosts.Tests.Cli;

namespace Bihuan.Hosts.Tests.Publishing;

/// <summary>The sample published once for all tests, as <c>publish --as-of 2025-12-31</c> does it.</summary>
public sealed class Published : IAsyncLifetime
{
    public const string Day = "2025-12-31";

    public static string Sample { get; } = Path.Combine(CommandRun.Root, "samples", "chongqing-2023");

    public string Folder { get; } = Directory.CreateTempSubdirectory("bihuan-publish-").FullName;

    internal CommandRun Run { get; private set; } = null!;

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public string Text(string name) => File.ReadAllText(PathOf(name));

    public byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public string PathOf(string name) => Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar));

    public async ValueTask InitializeAsync()
    {
        Run = await CommandRun.Of("publish", Sample, "--out", Folder, "--as-of", Day);
        Assert.Equal(0, Run.Status);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
