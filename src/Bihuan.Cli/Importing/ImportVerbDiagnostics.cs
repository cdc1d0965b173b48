namespace Bihuan.Cli.Importing;

/// <summary>What can be wrong with the words of import and export: BH6460 to BH6479.</summary>
public static class ImportVerbDiagnostics
{
    /// <summary>Neither a file to import nor a template to make.</summary>
    public static DiagnosticRule NothingAsked { get; } = new("BH6460", Severity.Error,
        new("import 要一个文件，或者用 --template 生成模板", "import needs a file, or --template to make a template"),
        new("例如 bihuan import {0} 数据.xlsx --dry-run，或 bihuan import {0} --template 填报.xlsx", "For example bihuan import {0} data.xlsx --dry-run, or bihuan import {0} --template figures.xlsx"));

    /// <summary>A plan that is not in the database.</summary>
    public static DiagnosticRule PlanNotStored { get; } = new("BH6461", Severity.Error,
        new("数据文件夹里没有计划“{0}”", "the data folder has no plan “{0}”"),
        new("已有：{1}；先用 serve --data 登记计划", "There are: {1}; register the plan with serve --data first"));

    /// <summary>An agency that leads nothing.</summary>
    public static DiagnosticRule UnknownAgency { get; } = new("BH6462", Severity.Error,
        new("没有指标由“{0}”牵头", "no indicator is led by “{0}”"),
        new("牵头单位有：{1}", "Leading agencies: {1}"));

    /// <summary>Not a period.</summary>
    public static DiagnosticRule NotAPeriod { get; } = new("BH6463", Severity.Error,
        new("--period 的值“{0}”不是时期", "“{0}” is not a period for --period"),
        new("写成 2024、2024-Q1、2024-06 或 2024-01/2024-06（累计）", "Write 2024, 2024-Q1, 2024-06 or 2024-01/2024-06 (year to date)"));

    /// <summary>A file in the place of the template.</summary>
    public static DiagnosticRule TemplateExists { get; } = new("BH6464", Severity.Error,
        new("“{0}”已存在，可能填过数，没有覆盖", "“{0}” exists and may have been filled in; it was not overwritten"),
        new("换一个文件名", "Give another file name"));

    /// <summary>Options of making a template without making one.</summary>
    public static DiagnosticRule OnlyForTemplate { get; } = new("BH6465", Severity.Error,
        new("{0} 只和 --template 一起用", "{0} goes with --template only"),
        new("用法：bihuan import PLAN --template FILE.xlsx [--agency NAME] [--period P]", "Usage: bihuan import PLAN --template FILE.xlsx [--agency NAME] [--period P]"));

    /// <summary>A file and a template at once.</summary>
    public static DiagnosticRule FileAndTemplate { get; } = new("BH6466", Severity.Error,
        new("要么导入文件，要么生成模板，不能同时", "either a file is imported or a template is made, not both"),
        new("分两次运行", "Run it twice"));

    /// <summary>Someone else's rows came between comparing and taking.</summary>
    public static DiagnosticRule DataChanged { get; } = new("BH6467", Severity.Error,
        new("比对之后计划的数据变了；没有写入任何东西", "the plan's data changed after the comparison; nothing was written"),
        new("按现在的数据再比对一次，看过再确认", "Compare with the data as they are now, look again, then confirm"));

    /// <summary>Every rule, in order of code.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [NothingAsked, PlanNotStored, UnknownAgency, NotAPeriod, TemplateExists, OnlyForTemplate, FileAndTemplate, DataChanged];
}
