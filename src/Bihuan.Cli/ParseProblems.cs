using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bihuan.Cli;

/// <summary>What is wrong with a command line, in both languages and with what to write instead. Empty when nothing is.</summary>
internal static class ParseProblems
{
    public static IReadOnlyList<Diagnostic> Of(ParseResult parse, Command root)
    {
        var command = parse.CommandResult.Command;
        if (command == root && parse.UnmatchedTokens.Count == 0)
        {
            var wrong = new List<Diagnostic>();
            Values(parse, root, root, wrong);
            return wrong;
        }

        if (command == root)
        {
            var typed = parse.UnmatchedTokens[0];
            var verbs = root.Subcommands.Select(verb => verb.Name).ToList();
            var (zh, en) = Nearest.To(typed, verbs) is { } meant ? ($"是不是 {meant}？", $"Did you mean {meant}?") : ($"可用：{string.Join("、", verbs)}", $"There are: {string.Join(", ", verbs)}");
            return [CliDiagnostics.UnknownVerb.At(default, typed, zh, en)];
        }

        var problems = new List<Diagnostic>();
        Unknown(parse, command, root, problems);
        if (problems.Count == 0)
        {
            Missing(parse, command, problems);
        }

        if (problems.Count == 0)
        {
            Values(parse, command, root, problems);
        }

        if (problems.Count == 0 && parse.Errors.Count > 0)
        {
            problems.Add(UnknownOption(parse.Errors[0].SymbolResult?.Tokens is [var first, ..] ? first.Value : "", command, root));
        }

        return problems;
    }

    private static void Unknown(ParseResult parse, Command command, Command root, List<Diagnostic> problems)
    {
        // The library takes an unknown option for an argument; a person who types -- means an option.
        foreach (var token in parse.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                break;
            }

            if (token.Type == TokenType.Argument && token.Value is ['-', _, ..] && !IsOptionValue(parse, token))
            {
                problems.Add(UnknownOption(token.Value, command, root));
            }
        }

        foreach (var token in parse.UnmatchedTokens)
        {
            if (problems.Count == 0)
            {
                problems.Add(token.StartsWith('-') ? UnknownOption(token, command, root) : CliDiagnostics.Surplus.At(default, token, command.Name, HelpPage.Usage(command)));
            }
        }
    }

    private static bool IsOptionValue(ParseResult parse, Token token) =>
        parse.CommandResult.Children.OfType<OptionResult>().Any(option => option.Tokens.Any(own => ReferenceEquals(own, token)));

    private static void Missing(ParseResult parse, Command command, List<Diagnostic> problems)
    {
        foreach (var argument in command.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && (parse.GetResult(argument)?.Tokens.Count ?? 0) == 0)
            {
                problems.Add(CliDiagnostics.ArgumentMissing.At(default, argument.Name, command.Name, HelpPage.Usage(command)));
            }
        }
    }

    private static void Values(ParseResult parse, Command command, Command root, List<Diagnostic> problems)
    {
        foreach (var option in command.Options.Union(root.Options))
        {
            if (parse.GetResult(option) is not { Implicit: false } result)
            {
                continue;
            }

            if (result.Tokens.Count < option.Arity.MinimumNumberOfValues || result.Tokens.Count > option.Arity.MaximumNumberOfValues || (option.ValueType == typeof(string) && result.IdentifierTokenCount > 1))
            {
                problems.Add(CliDiagnostics.OptionValue.At(default, option.Name, HelpPage.Usage(command)));
            }
            else if (Choice.Of(option) is { Length: > 0 } choices && result.Tokens is [var only] && !choices.Contains(only.Value, StringComparer.Ordinal))
            {
                problems.Add(CliDiagnostics.NotAChoice.At(default, option.Name, only.Value, string.Join(", ", choices)));
            }
        }
    }

    private static Diagnostic UnknownOption(string typed, Command command, Command root)
    {
        var (zh, en) = Nearest.To(typed.Split('=')[0], command.Options.Concat(root.Options).Select(option => option.Name)) is { } meant && typed.StartsWith('-')
            ? ($"是不是 {meant}？", $"Did you mean {meant}?")
            : ($"用法：{HelpPage.Usage(command)}", $"Usage: {HelpPage.Usage(command)}");
        return CliDiagnostics.UnknownOption.At(default, typed, command.Name, zh, en);
    }
}
