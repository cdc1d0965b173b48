using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Publication.Decomposition;

/// <summary>
/// 目标任务分解表: every promise and work item of a register as a row with its sentence, lead and supporting departments, quarter targets. What a person
/// stated stands as stated; the rest is suggested from the indicator catalogue and the promise, and marked as suggested.
/// </summary>
public static class DecompositionTable
{
    /// <summary>The rows, in document order. Statements about the past are nobody's task and are not in it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="data">Its series.</param>
    /// <param name="register">The register, with what people stated.</param>
    public static IReadOnlyList<DecompositionRow> Of(Plan plan, SeriesSet data, IReadOnlyList<Commitment> register)
    {
        var notation = new FormulaNotation(plan.AreaCode, plan.Indicators);
        var rows = new List<DecompositionRow>();
        foreach (var commitment in register.Where(one => one.Kind != CommitmentKind.Claim))
        {
            var indicator = plan.Indicators.FirstOrDefault(one => string.Equals(one.Code, commitment.IndicatorCode, StringComparison.Ordinal));
            var cells = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["number"] = (rows.Count + 1).ToString(CultureInfo.InvariantCulture),
                ["id"] = commitment.Id,
                ["chapter"] = commitment.Citation.Section is [.., var last] ? last : "",
                ["sentence"] = commitment.Citation.Sentence,
                ["task"] = commitment.Title,
                ["indicator"] = indicator?.NameZh ?? commitment.Fact?.Indicator ?? "",
                ["unit"] = UnitOf(commitment, indicator),
                ["base"] = BaseOf(plan, data, commitment, indicator),
                ["target"] = TargetWords.Of(commitment).Zh ?? "",
                ["due"] = DueOf(plan, commitment),
                ["code"] = commitment.IndicatorCode ?? "",
                ["formula"] = commitment.Formula is { } formula ? notation.Of(commitment.AreaCode).Print(formula) : "",
                ["confirmed"] = commitment.IsConfirmed ? "是" : "否",
            };
            var suggested = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (key, text) in Suggestions(plan, commitment, indicator))
            {
                cells[key] = text;
                suggested.Add(key);
            }

            foreach (var key in DecompositionField.Assigned)
            {
                if (commitment.Assigned.TryGetValue(key, out var text))
                {
                    cells[key] = text;
                    suggested.Remove(key);
                }
                else
                {
                    cells.TryAdd(key, "");
                }
            }

            rows.Add(new DecompositionRow(cells, suggested));
        }

        return rows;
    }

    /// <summary>What the system would write into the cells a person fills in.</summary>
    private static IEnumerable<(string Key, string Text)> Suggestions(Plan plan, Commitment commitment, Indicator? indicator)
    {
        yield return ("class", TaskClasses.WordsOf(TaskClasses.Of(commitment, indicator)).Zh);
        var departments = DepartmentsOf(indicator);
        if (departments.Count > 0)
        {
            yield return ("lead", departments[0]);
        }

        if (departments.Count > 1)
        {
            yield return ("supporting", string.Join("、", departments.Skip(1)));
        }

        yield return ("origin", "本级自定");
        var quarters = Quarters(plan, commitment, indicator);
        for (var i = 0; i < quarters.Count; i++)
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"q{i + 1}"), quarters[i]);
        }
    }

    /// <summary>The first-listed department leads, the others support: the order is data (practice of published tables).</summary>
    public static IReadOnlyList<string> DepartmentsOf(Indicator? indicator) =>
        indicator is null ? [] : indicator.LeadDepartment.Split(['|', '、', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Who leads a commitment: the agency a person stated, else the one the catalogue names for its indicator; empty when neither does.</summary>
    public static string LeadOf(Commitment commitment, Indicator? indicator) =>
        commitment.Assigned.TryGetValue("lead", out var stated) && stated.Length > 0 ? stated : DepartmentsOf(indicator) is [var first, ..] ? first : "";

    /// <summary>Whether <see cref="LeadOf"/> is only a suggestion.</summary>
    public static bool IsLeadSuggested(Commitment commitment) => !commitment.Assigned.TryGetValue("lead", out var stated) || stated.Length == 0;

    /// <summary>What a person gave as the cause of a delay: the remark where it begins with 原因; empty when nobody did.</summary>
    public static string CauseOf(Commitment commitment) =>
        commitment.Assigned.TryGetValue("remark", out var remark) && remark.StartsWith("原因", StringComparison.Ordinal) ? remark[2..].TrimStart('：', ':', ' ').TrimEnd('。') : "";

    // A flow of the plan's first year is due evenly; a rate of growth is compared directly in every quarter. Anything else a person must plan.
    private static List<string> Quarters(Plan plan, Commitment commitment, Indicator? indicator)
    {
        if (commitment.Fact is not { Value: { } value, To: { } to } fact || to != plan.From || (fact.From ?? to) != to)
        {
            return [];
        }

        return fact.Measure switch
        {
            Measure.Growth => [.. Enumerable.Repeat(fact.Wording, 4)],
            Measure.Level or Measure.CountCompleted or Measure.Increase when fact.Unit is { } unit && (indicator is null ? fact.Measure != Measure.Level : indicator.Kind == IndicatorKind.Flow) =>
                [.. Enumerable.Range(1, 4).Select(quarter => "累计" + QuantityWords.Of(new Quantity(value * quarter / 4m, new Unit(unit, unit, 1m))))],
            _ => [],
        };
    }

    private static string BaseOf(Plan plan, SeriesSet data, Commitment commitment, Indicator? indicator)
    {
        if (indicator is null || commitment.Fact is not { } fact)
        {
            return "";
        }

        var families = fact.Measure is Measure.Growth or Measure.AverageGrowth
            ? new[] { SeriesFamily.RealGrowth, SeriesFamily.Growth, SeriesFamily.Value }
            : [SeriesFamily.Value];
        var year = Period.OfYear(plan.From - 1);
        foreach (var family in families)
        {
            // What the year before is known to have been, with everything published since: a table is made for work to be done now.
            if (data.Find(indicator.Code, commitment.AreaCode, family)?.At(year, null) is { } observation)
            {
                return $"{year.Print(Language.Chinese)} {observation.Value}";
            }
        }

        return "";
    }

    private static string UnitOf(Commitment commitment, Indicator? indicator) => commitment.Fact switch
    {
        { Measure: Measure.Growth or Measure.AverageGrowth or Measure.Share } => "%",
        { Measure: Measure.Multiple } => "倍",
        _ => indicator?.Unit.Symbol ?? commitment.Fact?.Unit ?? "",
    };

    private static string DueOf(Plan plan, Commitment commitment) => ((commitment.IsCorrected ? null : commitment.Fact?.To) ?? commitment.Formula?.Due.Year) is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{year}年底")
        : commitment.Kind == CommitmentKind.Task ? "" : string.Create(CultureInfo.InvariantCulture, $"{plan.To}年底");
}
