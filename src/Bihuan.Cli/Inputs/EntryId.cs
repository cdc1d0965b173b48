using System.Globalization;

namespace Bihuan.Cli.Inputs;

/// <summary>An entry of the register as a person names it: C6, c006 and C006 are the same; the id of its fact will do.</summary>
internal static class EntryId
{
    /// <summary>The commitment's id; null when there is none of that name.</summary>
    public static string? Find(IReadOnlyList<Commitment> register, string typed) =>
        (register.FirstOrDefault(one => IsSame(one.Id, typed)) ?? register.FirstOrDefault(one => one.Fact is { } fact && IsSame(fact.Id, typed)))?.Id;

    /// <summary>That there is none, with the nearest that there is.</summary>
    public static Diagnostic Unknown(IReadOnlyList<Commitment> register, string plan, string typed)
    {
        var (zh, en) = Nearest.To(typed, register.Select(one => one.Id)) is { } meant
            ? ($"是不是 {meant}？全部编号见 bihuan evaluate {plan} --format table", $"Did you mean {meant}? All ids are in bihuan evaluate {plan} --format table")
            : ($"全部编号见 bihuan evaluate {plan} --format table", $"All ids are in bihuan evaluate {plan} --format table");
        return CliDiagnostics.UnknownId.At(default, typed, zh, en);
    }

    private static bool IsSame(string id, string typed) =>
        string.Equals(id, typed, StringComparison.OrdinalIgnoreCase)
        || (id.Length > 1 && typed.Length > 1 && char.ToUpperInvariant(id[0]) == char.ToUpperInvariant(typed[0])
            && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var a) && int.TryParse(typed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var b) && a == b);
}
