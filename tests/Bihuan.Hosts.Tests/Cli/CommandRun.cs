using System.Runtime.CompilerServices;
using System.Text;
using Bihuan.Cli;

namespace Bihuan.Hosts.Tests.Cli;

/// <summary>One command run in this process, with everything it wrote. The folder of the plans is "here".</summary>
internal sealed record CommandRun(int Status, string Out, string Error, byte[] Bytes)
{
    public static string Plans { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "Plans");

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    public static Task<CommandRun> Of(params IReadOnlyList<string> args) => In(Language.Chinese, "", args);

    public static Task<CommandRun> In(Language language, string input, params IReadOnlyList<string> args) => AtAsync(TimeProvider.System, language, input, args);

    public static async Task<CommandRun> AtAsync(TimeProvider clock, Language language, string input, params IReadOnlyList<string> args)
    {
        var (output, error, bytes) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" }, new MemoryStream());
        var terminal = new Terminal
        {
            Out = output, Error = error, OpenIn = () => new MemoryStream(Encoding.UTF8.GetBytes(input)), OpenOut = () => bytes,
            Clock = clock, Language = language, Folder = Plans, Width = args is [.., "80"] ? 80 : 120,
        };
        // A golden asks for a narrow terminal by a last word of 80.
        var status = await BihuanCommand.RunAsync([.. args.Where(word => word != "80")], terminal, CancellationToken.None);
        return new CommandRun(status, output.ToString(), Clean(error.ToString()), bytes.ToArray());
    }

    /// <summary>What a golden keeps: the command, its status, both streams.</summary>
    public string Page(string command) => $"$ bihuan {command}\nstatus {Status}\n--- out\n{Clean(Out)}--- error\n{Error}";

    private static string Clean(string text) => text.Replace(Plans + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(Plans, ".", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string file = "") => file;
}
