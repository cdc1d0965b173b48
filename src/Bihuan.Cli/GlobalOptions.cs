using System.CommandLine;

namespace Bihuan.Cli;

/// <summary>Options every verb takes.</summary>
internal sealed class GlobalOptions
{
    public GlobalOptions(Session session)
    {
        Help = new Option<bool>("--help", "-h", "-?") { Description = session.Say("显示用法", "show how to use it"), Recursive = true };
        Version = new Option<bool>("--version") { Description = session.Say("显示版本", "show the version"), Recursive = true };
        Lang = Choice.Option("--lang", session.Say("提示和表格的语言（缺省看环境变量 LC_ALL、LANG）", "language of messages and tables (default by LC_ALL, LANG)"), "zh", "en");
        Lang.Recursive = true;
        Verbose = new Option<bool>("--verbose") { Description = session.Say("列出全部提示", "list every note"), Recursive = true };
    }

    public Option<bool> Help { get; }

    public Option<bool> Version { get; }

    public Option<string?> Lang { get; }

    public Option<bool> Verbose { get; }

    public void AddTo(Command root)
    {
        root.Add(Lang);
        root.Add(Verbose);
        root.Add(Help);
        root.Add(Version);
    }
}
