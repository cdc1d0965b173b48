using System.Runtime.CompilerServices;

namespace Bihuan.Testing;

/// <summary>
/// Approved texts beside the tests: <c>Subject.case.approved.txt</c>. A difference fails and leaves <c>.received.txt</c> next to it;
/// with BIHUAN_APPROVE=1 the new text is accepted, for a person to read in the change.
/// </summary>
internal static class Golden
{
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        var approved = Path.Combine(folder, "Approved", name + ".approved.txt");
        var received = Path.Combine(folder, "Approved", name + ".received.txt");
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("BIHUAN_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, actual);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual);
        Assert.Fail($"{name} differs from its approved text; read {Path.GetFileName(received)} beside it and set BIHUAN_APPROVE=1 to accept.\n" + FirstDifference(expected, actual));
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at])
        {
            at++;
        }

        return $"line {at + 1}\n  approved: {(at < a.Length ? a[at] : "(end)")}\n  received: {(at < b.Length ? b[at] : "(end)")}";
    }
}
