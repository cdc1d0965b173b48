using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Replay;
using Bihuan.Statistics;

namespace Bihuan.Publication.OpenData;

/// <summary>The tables an account is published as.</summary>
internal static class DataTables
{
    public static IReadOnlyList<DataTable> Of(Account account, IReadOnlyList<Turn> turns)
    {
        var notation = new FormulaNotation(account.Plan.AreaCode, account.Plan.Indicators);
        return [Commitments(account, notation), Verdicts(account, notation), Observations(account), Indicators(account.Plan), Areas(account.Plan), Changes(turns)];
    }

    private static readonly string[] Kinds = ["target", "task", "claim"];
    private static readonly string[] DataStates = ["final", "provisional", "stale", "missing"];
    private static readonly string[] Outlooks = ["missed", "behind", "onTrack", "ahead", "met", "notJudged", "missing"];

    private static DataTable Commitments(Account account, FormulaNotation notation) => new("commitments", new("承诺、任务和陈述", "Promises, work items and statements"), ["id"],
        [
            new("id", "string", new("编号", "Id, stable within the plan"), true), new("kind", "string", new("种类", "Target, task or claim"), true, Kinds), new("title", "string", new("事项", "What is promised"), true),
            new("indicator_code", "string", new("指标代码", "Indicator")), new("area_code", "string", new("地区代码", "Area"), true), new("chapter", "string", new("章", "Chapter of the report")), new("section", "string", new("节", "Headings below it")),
            new("quote", "string", new("原文数字", "The quantity as written"), true), new("sentence", "string", new("原句", "The sentence"), true), new("start", "integer", new("起", "Start of the quote, UTF-16 units")), new("end", "integer", new("止", "End of the quote")),
            new("measure", "string", new("量型", "How it counts")), new("comparator", "string", new("比较", "Which side counts")), new("value", "number", new("目标值", "Value in the bare unit")), new("unit", "string", new("单位", "Bare unit")),
            new("from_year", "integer", new("起年", "First year")), new("to_year", "integer", new("止年", "Last year")), new("strength", "string", new("力度", "Force: commit, strive, ensure")),
            new("formula", "string", new("公式", "Executable meaning")), new("reading", "string", new("释义", "Interpretation")), new("confirmed", "boolean", new("已经人确认", "Confirmed by a person"), true), new("lead_department", "string", new("牵头单位（指标目录）", "Lead department of the indicator catalogue")),
        ],
        [.. account.Verdicts.Select(verdict => Commitment(account.Plan, verdict.Commitment, notation))])
    {
        References = [("indicator_code", "indicators", "code"), ("area_code", "areas", "code")],
    };

    private static string[] Commitment(Plan plan, Commitment one, FormulaNotation notation)
    {
        var fact = one.Fact;
        return
        [
            one.Id, ContractCodes.Of(one.Kind), one.Title, plan.Indicators.Any(indicator => string.Equals(indicator.Code, one.IndicatorCode, StringComparison.Ordinal)) ? one.IndicatorCode! : "",
            plan.Areas.Any(area => string.Equals(area.Code, one.AreaCode, StringComparison.Ordinal)) ? one.AreaCode : plan.AreaCode,
            one.Citation.Section.Count > 0 ? one.Citation.Section[0] : "", string.Join(" / ", one.Citation.Section.Skip(1)),
            one.Citation.Quote, one.Citation.Sentence, N((int?)one.Citation.Span.Start), N((int?)one.Citation.Span.End),
            fact is null ? "" : Codes.Of(fact.Measure), fact is null ? "" : Codes.Of(fact.Comparator), fact?.Value is { } value ? N(value) : "", fact?.Unit ?? "",
            N(fact?.From), N(fact?.To), fact?.Strength is { } strength ? Codes.Of(strength) : "",
            one.Formula is { } formula ? notation.Print(formula) : "", one.Interpretations.Count > 0 ? one.Interpretations[0].Id : "", one.IsConfirmed ? "true" : "false",
            plan.Indicators.FirstOrDefault(indicator => string.Equals(indicator.Code, one.IndicatorCode, StringComparison.Ordinal))?.LeadDepartment ?? "",
        ];
    }

    private static DataTable Verdicts(Account account, FormulaNotation notation) => new("verdicts", new("判定", "Verdicts"), ["commitment"],
        [
            new("commitment", "string", new("承诺编号", "Commitment"), true), new("verdict", "string", new("判定", "What the data prove"), true, ["met", "missed", "undecided"]),
            new("standing", "string", new("时序进度", "Against the path while undecided"), true, ["ahead", "onTrack", "behind", "notJudged"]), new("data_state", "string", new("数据状态", "How good the data are"), true, DataStates),
            new("outlook", "string", new("七分类", "The one of seven parts it falls into"), true, Outlooks), new("margin", "number", new("余量", "Proved margin, positive is to spare")), new("margin_unit", "string", new("余量单位", "Unit of the margin")),
            new("margin_low", "number", new("余量下界", "The margin is at least this")), new("margin_high", "number", new("余量上界", "The margin is at most this")),
            new("needed", "number", new("还需", "Still required at an even pace")), new("needed_unit", "string", new("还需单位", "Its unit")), new("needed_per", "string", new("每", "Per year, quarter, month or in total")),
            new("path_period", "string", new("进度所比时期", "Period compared with the path")), new("path_gap", "number", new("对轨迹", "Actual against expected")), new("path_gap_unit", "string", new("对轨迹单位", "Its unit")),
            new("disputed", "boolean", new("读法不同判定不同", "Declared readings disagree"), true), new("as_of", "date", new("截至", "As of")), new("rule_version", "string", new("规则版本", "Version of the rules"), true),
            new("used_observations", "string", new("所用观测值", "Ids of observations, separated by a space")), new("reasons", "string", new("理由", "Codes, separated by a space")), new("formula", "string", new("公式", "Formula evaluated")),
        ],
        [.. account.Verdicts.Select(verdict => (IReadOnlyList<string>)
        [
            verdict.Commitment.Id, ContractCodes.Of(verdict.Kind), ContractCodes.Of(verdict.Standing), ContractCodes.Of(verdict.DataState), Key(Tally.Outlook(verdict)),
            verdict.Margin is { } margin ? N(margin.Value) : "", verdict.MarginUnit is { } unit && !verdict.MarginRange.IsUnknown ? unit.Symbol : "",
            verdict.MarginRange.Low is { } low ? N(low) : "", verdict.MarginRange.High is { } high ? N(high) : "",
            verdict.Needed is { } needed ? N(needed.Value.Value) : "", verdict.Needed?.Value.Unit.Symbol ?? "", verdict.Needed?.Per ?? "",
            verdict.Path?.Period.ToString() ?? "", verdict.Path is { } path ? N(path.Gap.Value) : "", verdict.Path?.Gap.Unit.Symbol ?? "",
            verdict.IsDisputed ? "true" : "false", Day(verdict.AsOf), verdict.Proof.RuleVersion,
            string.Join(' ', verdict.UsedObservations), string.Join(' ', verdict.Reasons.Select(reason => reason.ToString().Replace(' ', '_'))), verdict.Commitment.Formula is { } formula ? notation.Print(formula) : "",
        ])])
    {
        References = [("commitment", "commitments", "id")],
    };

    private static DataTable Observations(Account account) => new("observations", new("观测值（截至该日已公布的全部版本）", "Observations, every vintage known on the day"), ["id"],
        [
            new("id", "string", new("编号", "Id derived from the content"), true), new("indicator_code", "string", new("指标", "Indicator"), true), new("area_code", "string", new("地区", "Area"), true), new("period", "string", new("时期", "Reference period"), true),
            new("measure", "string", new("量型", "Level, share, growth …"), true), new("value", "number", new("数值", "The number as published"), true), new("unit", "string", new("单位", "Unit as published"), true),
            new("status", "string", new("状态", "How settled"), true, ["estimated", "preliminary", "final"]), new("published", "string", new("公布时间", "Day, month or year of publication")), new("source_title", "string", new("来源", "Publication"), true),
            new("source_url", "string", new("网址", "Address")), new("quote", "string", new("摘句", "Words of the source")), new("bound", "string", new("界", "What the source said around the number"), true, ["=", ">=", "<=", "~"]), new("derived", "boolean", new("推算", "Computed or inferred"), true), new("note", "string", new("备注", "Caveats")),
        ],
        [.. account.Plan.Observations.Where(observation => observation.IsKnown(account.AsOf)).DistinctBy(observation => observation.Id, StringComparer.Ordinal).OrderBy(observation => observation.Id, StringComparer.Ordinal).Select(observation => (IReadOnlyList<string>)
        [
            observation.Id, observation.Key.Indicator, observation.Key.Area, observation.Period.ToString(), Codes.Of(observation.Key.Measure), observation.Value.Value.ToString(CultureInfo.InvariantCulture), observation.Value.Unit.Symbol,
            Codes.Of(observation.Status), observation.Published?.ToString() ?? "", observation.Source.Title, observation.Source.Url ?? "", observation.Source.Quote ?? "", Codes.Of(observation.Bound), observation.IsDerived ? "true" : "false", observation.Note ?? "",
        ])])
    {
        References = [("indicator_code", "indicators", "code"), ("area_code", "areas", "code")],
    };

    private static DataTable Indicators(Plan plan) => new("indicators", new("指标", "Indicators"), ["code"],
        [
            new("code", "string", new("代码", "Code"), true), new("name_zh", "string", new("中文名", "Chinese name"), true), new("name_en", "string", new("英文名", "English name")), new("unit", "string", new("单位", "Unit of the level"), true),
            new("kind", "string", new("类型", "Flow, stock, rate, share, grade, index"), true), new("direction", "string", new("方向", "Which way is better"), true), new("price_basis", "string", new("价格", "Basis of the growth rate"), true),
            new("frequency", "string", new("频率", "Finest usual publication")), new("definition_zh", "string", new("口径", "Definition in Chinese")), new("definition_en", "string", new("英文口径", "Definition in English")),
            new("policy_area", "string", new("领域", "Area of policy")), new("lead_department", "string", new("牵头单位", "Lead department")),
        ],
        [.. plan.Indicators.DistinctBy(indicator => indicator.Code, StringComparer.Ordinal).Select(one => (IReadOnlyList<string>)
            [one.Code, one.NameZh, one.NameEn, one.Unit.Symbol, Codes.Of(one.Kind), Codes.Of(one.Direction), Codes.Of(one.PriceBasis), one.Frequency is { } often ? Codes.Of(often) : "", one.Definition, one.DefinitionEn, one.PolicyArea, one.LeadDepartment])]);

    private static DataTable Areas(Plan plan)
    {
        var rows = plan.Areas.DistinctBy(area => area.Code, StringComparer.Ordinal).ToList();
        // Codes that observations or the plan use are areas too, even where the plan gives them no name.
        foreach (var code in plan.Observations.Select(observation => observation.Key.Area).Append(plan.AreaCode).Distinct(StringComparer.Ordinal))
        {
            if (!rows.Exists(area => string.Equals(area.Code, code, StringComparison.Ordinal)))
            {
                rows.Add(new Area(code, code, "", null, null));
            }
        }

        return new("areas", new("地区", "Areas"), ["code"],
            [new("code", "string", new("代码", "GB/T 2260, 156 for China, or the plan's own"), true), new("name_zh", "string", new("中文名", "Chinese name"), true), new("name_en", "string", new("英文名", "English name")), new("parent", "string", new("上级", "Area above")), new("group", "string", new("分组", "Grouping"))],
            [.. rows.Select(area => (IReadOnlyList<string>)[area.Code, area.NameZh, area.NameEn, area.Parent ?? "", area.Group ?? ""])]);
    }

    private static DataTable Changes(IReadOnlyList<Turn> turns) => new("changes", new("判定的变化", "Verdicts that turned"), ["day", "commitment"],
        [
            new("day", "date", new("日期", "First day on which it is so"), true), new("commitment", "string", new("承诺编号", "Commitment"), true), new("before", "string", new("之前", "Before"), true, Outlooks), new("after", "string", new("之后", "After"), true, Outlooks),
            new("data_before", "string", new("之前的数据状态", "Data state before"), true, DataStates), new("data_after", "string", new("之后的数据状态", "Data state after"), true, DataStates),
            new("causes", "string", new("原因", "Smallest set of causes, in Chinese"), true), new("new_observations", "string", new("作为原因的观测值", "Observations among the causes, separated by a space")),
        ],
        [.. turns.Select(turn => (IReadOnlyList<string>)
        [
            Day(turn.Day), turn.Commitment.Id, Key(Tally.Outlook(turn.Blame.Before!)), Key(Tally.Outlook(turn.Blame.After!)), ContractCodes.Of(turn.Blame.Before!.DataState), ContractCodes.Of(turn.Blame.After!.DataState),
            string.Join("；", turn.Blame.Causes.Select(cause => cause.Words.Zh)), string.Join(' ', turn.Blame.Causes.Select(cause => cause.Arrived?.Id).OfType<string>()),
        ])])
    {
        References = [("commitment", "commitments", "id")],
    };

    /// <summary>The word of a part in data; what has no executable meaning yet has no data either.</summary>
    public static string Key(Outlook outlook) => outlook switch
    {
        Outlook.Missed => "missed",
        Outlook.Behind => "behind",
        Outlook.OnTrack => "onTrack",
        Outlook.Ahead => "ahead",
        Outlook.Met => "met",
        Outlook.NotJudged => "notJudged",
        _ => "missing",
    };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string N(decimal value) => DecimalMath.Trim(value).ToString(CultureInfo.InvariantCulture);

    private static string N(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
