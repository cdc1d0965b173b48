using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Office;

/// <summary>
/// 填报模板: a workbook an agency fills in, one row for each figure asked. What is given is shaded and locked, what is to be filled in is open; the row of
/// names for programs makes it come back without loss.
/// </summary>
public static class ObservationTemplate
{
    /// <summary>Version of the layout; an older one is refused, because its columns may mean something else.</summary>
    public const int Version = 1;

    private const int FirstDataRow = 5;

    // Given columns first; those of ours that nobody fills in here (quote, derived) are left out.
    private static readonly (string Name, Words Title, double Width, SheetLook Look)[] Layout =
    [
        ("indicator_name", new("指标", "Indicator"), 30, SheetLook.Given), ("area_name", new("地区", "Area"), 12, SheetLook.Given), ("period_name", new("报告期", "Period asked"), 18, SheetLook.Given),
        ("last_value", new("上期值", "Last figure"), 24, SheetLook.Given), ("value", new("本期值", "Figure"), 16, SheetLook.Figure), ("unit", new("单位", "Unit"), 10, SheetLook.Given),
        ("measure", new("量型", "Measure"), 18, SheetLook.Input), ("bound", new("界限", "Bound"), 8, SheetLook.Input), ("status", new("数据状态", "Settled?"), 14, SheetLook.Input),
        ("published", new("发布日期", "Published"), 14, SheetLook.Input), ("source_title", new("来源", "Source"), 32, SheetLook.Input), ("source_url", new("网址", "Address"), 32, SheetLook.Input),
        ("note", new("说明", "Note"), 32, SheetLook.Input), ("indicator_code", new("指标代码", "Code"), 22, SheetLook.Given), ("area_code", new("地区代码", "Area code"), 11, SheetLook.Given),
        ("period", new("时期", "Period"), 18, SheetLook.Given),
    ];

    /// <summary>Writes the template.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plan">The plan it is for.</param>
    /// <param name="agency">Whom it asks; null for every agency.</param>
    /// <param name="rows">What it asks, from <see cref="TemplateRow.Of"/>.</param>
    /// <param name="language">Language of heads and instructions; the names for programs stay.</param>
    public static void Write(Stream output, Plan plan, string? agency, IReadOnlyList<TemplateRow> rows, Language language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(rows);
        WorkbookWriter.Write(
            output,
            new WorkbookMark(WorkbookMark.Template, Version, plan.Id),
            new SheetContent(new Words("填报", "Figures").In(language), Rows(plan, agency, rows, language))
            {
                Widths = [.. Layout.Select(column => column.Width)],
                FrozenRows = FirstDataRow - 1,
                FrozenColumns = 1,
                IsProtected = true,
                Choices = rows.Count == 0 ? [] : Choices(rows, language),
            },
            new SheetContent(InstructionSheet.In(language), Instructions(language)) { Widths = [18, 100], IsProtected = true });
    }

    /// <summary>Says that a workbook is another version of the template.</summary>
    public static Diagnostic WrongVersion(string file, int version) => WorkbookDiagnostics.WrongVersion.At(new Place(file), file, version, Version);

    /// <summary>Says that a template was made for another plan.</summary>
    public static Diagnostic OtherPlan(string file, string other, string plan) => WorkbookDiagnostics.OtherPlan.At(new Place(file), other, plan);

    /// <summary>Whether a sheet of this name holds the instructions of a template.</summary>
    public static bool IsInstructions(string sheet) => sheet == InstructionSheet.Zh || sheet == InstructionSheet.En;

    private static Words InstructionSheet { get; } = new("填报说明", "How to fill in");

    private static IEnumerable<IReadOnlyList<SheetValue>> Rows(Plan plan, string? agency, IReadOnlyList<TemplateRow> rows, Language language)
    {
        yield return [new(new Words("{0} 数据填报表", "{0}: figures to report").With(plan.TitleIn(language)).In(language), Look: SheetLook.Title)];
        yield return
        [
            new(new Words("填报单位：{0}。共 {1} 项。只填黄色格子；没有数据就留空，不要写 0 或“无”。", "Agency: {0}. {1} figures. Fill in the yellow cells only; leave a figure empty where there is none: no 0, no “n/a”.")
                .With(agency ?? (language == Language.Chinese ? "全部" : "all"), rows.Count).In(language)),
        ];
        yield return [.. Layout.Select(column => new SheetValue(column.Title.In(language), Look: SheetLook.Head))];
        yield return [.. Layout.Select(column => new SheetValue(column.Name, Look: SheetLook.Machine))];
        foreach (var row in rows)
        {
            yield return [.. Layout.Select(column => new SheetValue(Cell(column.Name, row, language), Look: column.Look))];
        }
    }

    private static string? Cell(string column, TemplateRow row, Language language) => column switch
    {
        "indicator_name" => row.Indicator.Name(language),
        "area_name" => row.Area.Name(language),
        "period_name" => row.Period.Print(language),
        "last_value" => row.Last is { } last ? new Words("{0}（{1}）", "{0} ({1})").With(Shown(last), last.Period.Print(language)).In(language) : "—",
        "unit" => row.Unit.Symbol,
        "measure" => Codes.Of(row.Measure),
        "bound" => Codes.Of(Bound.Exact),
        "status" => Codes.Of(ObservationStatus.Preliminary),
        "indicator_code" => row.Indicator.Code,
        "area_code" => row.Area.Code,
        "period" => row.Period.ToString(),
        _ => null,
    };

    private static string Shown(Observation one) => (one.Bound == Bound.Exact ? "" : Codes.Of(one.Bound)) + one.Value;

    private static List<SheetChoice> Choices(IReadOnlyList<TemplateRow> rows, Language language)
    {
        var last = FirstDataRow + rows.Count - 1;
        string Column(string name) => CellName.Letters(Array.FindIndex(Layout, column => column.Name == name) + 1);
        string All(string name) => $"{Column(name)}{FirstDataRow}:{Column(name)}{last}";
        SheetChoice Choice(string cells, IReadOnlyList<string> words, Words title, Words hint) => new(cells, words, title.In(language), hint.In(language));

        var choices = new List<SheetChoice>
        {
            Choice(All("value"), [], new("本期值", "Figure"), new("只写数字，例如 30145.79；不带单位、逗号和百分号。没有数据就留空。", "Digits only, such as 30145.79: no unit, comma or percent sign. Leave it empty where there is none.")),
            Choice(All("bound"), Codes.AllOf<Bound>().Split(", "), new("界限", "Bound"), new("来源写“超过”选 >=，“不足、近”选 <=，“约、左右”选 ~，其余选 =。", "“over” is >=, “nearly” <=, “about” ~, anything else =.")),
            Choice(All("status"), Codes.AllOf<ObservationStatus>().Split(", "), new("数据状态", "Settled?"), new("estimated 预计数；preliminary 初步核算数；final 最终核实数。", "estimated: expected; preliminary: first calculation; final: verified.")),
        };
        // Which measures a row may have follows from its unit; rows next to each other share a range.
        foreach (var group in rows.Select((row, index) => (Words: MeasuresOf(row), Row: FirstDataRow + index)).GroupBy(one => string.Join(',', one.Words), StringComparer.Ordinal))
        {
            choices.Add(Choice(
                Ranges(Column("measure"), [.. group.Select(one => one.Row)]),
                group.First().Words,
                new("量型", "Measure"),
                new("level 数额；count 个数；share 占比；growth_yoy 同比增速；growth_real 不变价增速；growth_annual_avg 年均增速；grade 等级。", "level: amount; count: number; share; growth_yoy, growth_real: yearly growth; growth_annual_avg: average growth; grade.")));
        }

        return choices;
    }

    private static string[] MeasuresOf(TemplateRow row) => row.Measure == SeriesMeasure.Grade
        ? [Codes.Of(SeriesMeasure.Grade)]
        : [.. Enum.GetValues<SeriesMeasure>().Where(measure => measure != SeriesMeasure.Grade && row.Unit.ConvertsTo(measure is SeriesMeasure.Level or SeriesMeasure.Count ? row.Indicator.Unit : Unit.Percent)).Select(Codes.Of)];

    private static string Ranges(string column, List<int> rows)
    {
        var ranges = new List<string>();
        for (var i = 0; i < rows.Count;)
        {
            var end = i;
            while (end + 1 < rows.Count && rows[end + 1] == rows[end] + 1)
            {
                end++;
            }

            ranges.Add(string.Create(CultureInfo.InvariantCulture, $"{column}{rows[i]}:{column}{rows[end]}"));
            i = end + 1;
        }

        return string.Join(' ', ranges);
    }

    private static IEnumerable<IReadOnlyList<SheetValue>> Instructions(Language language)
    {
        yield return [new(InstructionSheet.In(language), Look: SheetLook.Title)];
        foreach (var (topic, text) in Topics)
        {
            yield return [new(topic.In(language), Look: SheetLook.Head), new(text.In(language), Look: SheetLook.Prose)];
        }
    }

    private static (Words Topic, Words Text)[] Topics { get; } =
    [
        (new("填哪里", "Where"), new("只填黄色格子。灰色格子由系统给出，不要改；行和列不要增删、合并或隐藏。", "The yellow cells only. Grey cells are given; leave them, and do not add, remove, merge or hide rows and columns.")),
        (new("本期值", "Figure"), new("来源公布到第几位就写到第几位，只写数字。不写公式，不带逗号、单位和百分号：6.1% 写 6.1。", "As many digits as the source gives, digits only. No formulas, commas, units or percent signs: 6.1% is 6.1.")),
        (new("没有数据", "No figure"), new("留空。缺数据不是零，也不要写“无”“—”“N/A”。", "Leave it empty. Missing is not zero; do not write “none”, “—” or “N/A”.")),
        (new("发布日期", "Published"), new("写 2024-02-29；只知道月份写 2024-02。修订以前报过的数，必须写新的发布日期：旧数保留，新数成为新的数据版本。", "Write 2024-02-29, or 2024-02 where only the month is known. A revision of an earlier figure needs its own date: the old one stays, the new one is another vintage.")),
        (new("来源", "Source"), new("写明文件名和发布机构，例如“2023年统计公报，市统计局”。", "Title and publisher, such as “Statistical Communiqué 2023, Bureau of Statistics”.")),
        (new("量型、界限、状态", "Drop-downs"), new("从下拉列表中选。", "Choose from the lists.")),
        (new("交回之后", "Afterwards"), new("导入前先出一张差异表：新增、修订、相同、冲突、拒收，每一格的问题都写明在哪一格、怎么改。", "Before anything is taken there is a table of differences: new, revised, identical, in conflict, refused; every problem names its cell and what to do.")),
    ];
}
