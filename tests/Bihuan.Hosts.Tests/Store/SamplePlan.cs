using Bihuan.Statistics;
using Bihuan.Store;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>A small plan: as a folder, and as values.</summary>
internal static class SamplePlan
{
    public const string Header = "indicator_code,area_code,period,measure,value,unit,status,published,source_title,source_url,quote,bound,derived,note";

    public const string GoodRow = "gdp,500000,2023,growth_yoy,6.1,%,preliminary,2024-01,统计公报,https://example.org/a,增长6.1%,=,0,";

    public const string Json =
        """
        {
          "title": "重庆市2023年政府工作报告",
          "titleEn": "Work report",
          "government": "重庆市人民政府",
          "areaCode": "500000",
          "issued": "2023-01-13",
          "horizon": { "from": 2023, "to": 2027 },
          "language": "zh-CN",
          "report": "report.md",
          "files": { "observations": "observations.csv" }
        }
        """;

    public const string IndicatorsCsv =
        """
        code,name_zh,name_en,unit,kind,direction,definition,definition_en,aliases,price_basis,frequency,policy_area,lead_department
        gdp,地区生产总值,GDP,亿元,flow,higher_better,最终成果,,GDP|经济总量,real,quarterly,经济发展,市统计局
        air_good_days,空气质量优良天数,,天,count,higher_better,,,,,,,
        water_grade,水质,,类,grade,lower_better,,,,,,,
        """;

    public const string AreasCsv = "code,name_zh,name_en,parent,group\n500000,重庆市,Chongqing,156,\n500101,万州区,Wanzhou,500000,渝东北\n";

    public static IReadOnlyList<Indicator> Indicators { get; } =
    [
        new() { Code = "gdp", NameZh = "地区生产总值", Unit = UnitCatalogue.Parse("亿元"), Kind = IndicatorKind.Flow, Aliases = ["GDP"] },
        new() { Code = "air_good_days", NameZh = "空气质量优良天数", Unit = UnitCatalogue.Parse("天"), Kind = IndicatorKind.Flow },
        new() { Code = "water_grade", NameZh = "水质", Unit = UnitCatalogue.Parse("类"), Kind = IndicatorKind.Grade, Direction = Direction.LowerBetter },
    ];

    public static IReadOnlyList<Area> Areas { get; } =
        [new("500000", "重庆市", "Chongqing", "156", null), new("500101", "万州区", "Wanzhou", "500000", "渝东北")];

    /// <summary>Writes the folder; every file may be given another content, or left out by null.</summary>
    public static PlanFolderResult Load(
        TempFolder folder,
        string? json = Json,
        string? indicators = IndicatorsCsv,
        string? areas = AreasCsv,
        string? observations = Header + "\n" + GoodRow + "\n",
        string? report = "报告正文")
    {
        foreach (var (name, text) in new[]
        {
            ("plan.json", json), ("indicators.csv", indicators), ("areas.csv", areas), ("observations.csv", observations), ("report.md", report),
        })
        {
            if (text is not null)
            {
                folder.Write(name, text);
            }
        }

        return PlanFolder.Load(folder.Path);
    }

    public static Plan Plan(string id = "chongqing-2023", string title = "重庆市2023年政府工作报告") => new()
    {
        Id = id,
        Title = title,
        TitleEn = "Work report",
        AreaCode = "500000",
        Issued = new(2023, 1, 13),
        From = 2023,
        To = 2027,
        Indicators = Indicators,
        Areas = Areas,
        Observations = [],
        Notes = [new("2.9万亿元", new("预计数", "an estimate"), "统计公报")],
    };

    public static Observation Observation(
        decimal value = 6.10m,
        string? published = "2024-01",
        int year = 2023,
        string area = "500000",
        string title = "统计公报",
        string? note = null)
    {
        PublicationDate? date = published is not null && PublicationDate.TryParse(published, out var parsed) ? parsed : null;
        var observation = new Observation
        {
            Id = "",
            Key = new("gdp", area, SeriesMeasure.GrowthYoy),
            Period = Period.OfYear(year),
            Value = new(value, Unit.Percent),
            Status = ObservationStatus.Preliminary,
            Published = date,
            Source = new(title, "https://example.org/a", "增长6.1%"),
            Note = note,
            Place = new("observations.csv", 2),
        };
        return observation with { Id = ObservationId.Of(observation) };
    }

    public static IReadOnlyList<Fact> Facts { get; } =
    [
        new()
        {
            Id = "S001",
            Citation = new(new(3, 8), "6%以上", new(0, 9), "增长6%以上。", ["今年工作", "主要目标"]),
            Indicator = "地区生产总值",
            IndicatorCode = "gdp",
            Measure = Measure.Growth,
            Comparator = Comparator.AtLeast,
            Value = 6.0m,
            Unit = "%",
            From = 2023,
            To = 2023,
            Modality = Modality.Target,
            Strength = Strength.Commit,
        },
        new()
        {
            Id = "S002",
            Citation = new(new(10, 12), "同步", new(9, 14), "同步增长。", []),
            Indicator = "居民收入",
            Measure = Measure.Relative,
            Comparator = Comparator.About,
            Reference = "经济增长",
            Modality = Modality.Target,
        },
    ];

    public static IReadOnlyList<CommitmentRow> Commitments { get; } =
    [
        new()
        {
            Id = "C001", FactId = "S001", IndicatorCode = "gdp", AreaCode = "500000", Title = "GDP增长6%以上", Formula = "at 2023: growth(gdp) >= 6 %",
            InterpretationId = "plain", Kind = "growth", State = CommitmentState.Confirmed, Json = """{"owner":"市统计局"}""",
        },
        new() { Id = "C002", FactId = "S002", AreaCode = "500000", Title = "收入与经济同步", State = CommitmentState.Draft },
    ];
}
