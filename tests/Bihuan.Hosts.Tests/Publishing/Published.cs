using Bihuan.Hosts.Tests.Cli;

[assembly: AssemblyFixture(typeof(Bihuan.Hosts.Tests.Publishing.Published))]

namespace Bihuan.Hosts.Tests.Publishing;

/// <summary>The sample published once for all tests, as <c>publish --as-of 2025-12-31</c> does it, by the first that asks.</summary>
public sealed class Published : IDisposable
{
    public const string Day = "2025-12-31";

    private readonly TemporaryFolder _to = new();
    private readonly Lazy<CommandRun> _run;

    public Published() => _run = new(() =>
    {
        var run = Task.Run(() => CommandRun.Of("publish", Sample, "--out", _to.Path, "--as-of", Day)).GetAwaiter().GetResult();
        Assert.Equal(0, run.Status);
        return run;
    });

    public static string Sample { get; } = Path.Combine(CommandRun.Root, "samples", "chongqing-2023");

    public string Folder => Run.Status == 0 ? _to.Path : "";

    internal CommandRun Run => _run.Value;

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public string Text(string name) => File.ReadAllText(PathOf(name));

    public byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public string PathOf(string name) => Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar));

    public void Dispose() => _to.Dispose();
}
