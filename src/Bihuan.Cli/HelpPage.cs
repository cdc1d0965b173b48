using System.CommandLine;

namespace Bihuan.Cli;

/// <summary>How to use the program, in the person's language.</summary>
internal static class HelpPage
{
    /// <summary>One line: <c>bihuan audit PLAN [--as-of DATE] [--out DIR]</c>.</summary>
    public static string Usage(Command command)
    {
        if (command.Subcommands.Count > 0)
        {
            return "bihuan VERB …";
        }

        var words = new List<string> { "bihuan", command.Name };
        foreach (var argument in command.Arguments)
        {
            var name = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name;
            words.Add(argument.Arity.MinimumNumberOfValues > 0 ? name : $"[{name}]");
        }

        words.AddRange(command.Options.Where(option => !option.Recursive).Select(option => $"[{Spelled(option)}]"));
        return string.Join(' ', words);
    }

    public static void Write(Session session, Command root, Command command)
    {
        var page = session.Terminal.Out;
        page.WriteLine(command.Description);
        page.WriteLine();
        if (command == root)
        {
            page.WriteLine(session.Say("用法：bihuan 命令 …", "usage: bihuan VERB …"));
            page.WriteLine();
            foreach (var verb in root.Subcommands)
            {
                page.WriteLine($"  {verb.Name,-11}{verb.Description}");
            }

            page.WriteLine();
            Options(page, root, root.Options.Max(option => Spelled(option).Length) + 2);
            page.WriteLine();
            page.WriteLine(session.Say("先试：bihuan audit samples/chongqing-2023 --out out", "Try first: bihuan audit samples/chongqing-2023 --out out"));
            page.WriteLine(session.Say("每个命令的用法：bihuan 命令 --help", "How to use a verb: bihuan VERB --help"));
            page.WriteLine(session.Say("退出状态：0 完成；1 完成，而答案是所问的坏消息；2 参数或输入不可用", "Exit status: 0 done; 1 done, and the answer is the bad news asked for; 2 unusable arguments or input"));
            return;
        }

        page.WriteLine(session.Say("用法：", "usage: ") + Usage(command));
        page.WriteLine();
        var width = command.Options.Concat(root.Options).Max(option => Spelled(option).Length) + 2;
        foreach (var argument in command.Arguments)
        {
            page.WriteLine($"  {argument.Name.PadRight(width)}{argument.Description}");
        }

        Options(page, command, width);
        Options(page, root, width);
    }

    private static void Options(TextWriter page, Command command, int width)
    {
        foreach (var option in command.Options)
        {
            page.WriteLine($"  {Spelled(option).PadRight(width)}{option.Description}");
        }
    }

    private static string Spelled(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;
}
