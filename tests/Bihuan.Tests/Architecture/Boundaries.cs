using System.Reflection;
using System.Xml.Linq;
using Bihuan.Formulas;
using Bihuan.Specs;

namespace Bihuan.Tests.Architecture;

/// <summary>What the layout promises, checked by the build.</summary>
public class Boundaries
{
    [Fact]
    public void The_core_refers_to_nothing_but_the_framework()
    {
        Assert.All(typeof(ClosedLoop).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name));
        Assert.Empty(References("Bihuan").Concat(Packages("Bihuan")));
    }

    [Theory]
    [InlineData("Bihuan.Reading", "Bihuan")]
    [InlineData("Bihuan.Delivery", "Bihuan")]
    [InlineData("Bihuan.Documents", "Bihuan")]
    [InlineData("Bihuan.Store", "Bihuan")]
    [InlineData("Bihuan.Office", "Bihuan")]
    public void A_room_refers_only_to_the_core(string project, string allowed) => Assert.Equal([allowed], References(project));

    [Fact]
    public void No_type_of_the_core_shares_its_name_with_a_namespace()
    {
        var types = typeof(ClosedLoop).Assembly.GetExportedTypes();
        var rooms = types.Select(t => t.Namespace!).Distinct().ToHashSet();
        Assert.DoesNotContain(types, t => rooms.Contains($"{t.Namespace}.{t.Name}"));
    }

    [Fact]
    public void Every_diagnostic_rule_has_a_code_of_its_own_and_both_languages()
    {
        var rules = Rules(typeof(FormulaDiagnostics));
        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct().Count());
        Assert.Equal(rules.Count, FormulaDiagnostics.All.Count);
        Assert.All(rules, r => Assert.False(string.IsNullOrWhiteSpace(r.Message.Zh) || string.IsNullOrWhiteSpace(r.Message.En) || string.IsNullOrWhiteSpace(r.Remedy.Zh) || string.IsNullOrWhiteSpace(r.Remedy.En)));
    }

    [Fact]
    public void Every_reason_the_sources_give_is_worded()
    {
        var known = ReasonCatalogue.Codes.ToHashSet();
        var used = Directory.EnumerateFiles(SpecTable.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains("Evaluation", StringComparison.Ordinal) || file.Contains("Drafting", StringComparison.Ordinal) || file.Contains("Reconciling", StringComparison.Ordinal))
            .SelectMany(file => Quoted(File.ReadAllText(file), ["Because(\"", "NotJudged(\"", "NotComparable(\"", "new Reason(\""]))
            .ToHashSet();
        Assert.NotEmpty(used);
        Assert.Empty(used.Except(known));
    }

    [Fact]
    public void No_source_takes_a_mean_of_a_list()
    {
        // Percentages are never averaged, and the one mean that may be taken, of amounts over years, is a sum over its years.
        var means = Directory.EnumerateFiles(SpecTable.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Forecasting", StringComparison.Ordinal) && !file.Contains("Bihuan.Documents", StringComparison.Ordinal)
                && File.ReadAllText(file).Replace("Term.Average(", "", StringComparison.Ordinal).Contains(".Average(", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Empty(means);
    }

    [Fact]
    public void Every_ambiguity_has_choices_that_are_declared()
    {
        var senses = InterpretationCatalogue.All.Select(row => row.Id).ToHashSet();
        Assert.All(InterpretationCatalogue.Ambiguities, one => Assert.True(one.Choices.Count > 1 && one.Choices.All(senses.Contains) && one.Version > 0 && one.Question.Zh.Length > 0));
    }

    [Fact]
    public void Every_declared_interpretation_has_words_in_both_languages() =>
        Assert.All(InterpretationCatalogue.All, row => Assert.False(row.Words.Zh == row.Id || row.Words.En.Length == 0));

    private static List<DiagnosticRule> Rules(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(DiagnosticRule)).Select(p => (DiagnosticRule)p.GetValue(null)!)];

    private static IEnumerable<string> Quoted(string text, string[] openings)
    {
        foreach (var opening in openings)
        {
            for (var at = text.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(opening, at + 1, StringComparison.Ordinal))
            {
                var start = at + opening.Length;
                yield return text[start..text.IndexOf('"', start)];
            }
        }
    }

    private static IEnumerable<string> References(string project) => Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    private static IEnumerable<string> Packages(string project) => Items(project, "PackageReference");

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(SpecTable.PathOf($"src/{project}/{project}.csproj")).Descendants(kind).Select(e => e.Attribute("Include")!.Value);
}
