using Bihuan.Store;

namespace Bihuan.Hosts.Tests.Store;

public class PlanFolderTests
{
    [Fact]
    public void A_good_folder_loads_without_a_word()
    {
        using var folder = new TempFolder();
        var result = SamplePlan.Load(folder);

        Assert.Empty(result.Diagnostics);
        var plan = result.Plan!;
        Assert.Equal(Path.GetFileName(folder.Path), plan.Id);
        Assert.Equal(("重庆市2023年政府工作报告", "Work report", "500000", 2023, 2027), (plan.Title, plan.TitleEn, plan.AreaCode, plan.From, plan.To));
        Assert.Equal(new DateOnly(2023, 1, 13), plan.Issued);
        Assert.Equal("重庆市人民政府", result.Government);
        Assert.Equal(["GDP", "经济总量"], plan.Indicators[0].Aliases);
        Assert.Equal((PriceBasis.Real, Frequency.Quarterly), (plan.Indicators[0].PriceBasis, plan.Indicators[0].Frequency));
        Assert.Equal(IndicatorKind.Flow, plan.Indicators[1].Kind);
        Assert.Equal("渝东北", plan.Areas[1].Group);
        Assert.Equal("gdp.500000.2023.growth_yoy.", Assert.Single(plan.Observations).Id[..^8]);
        Assert.Equal(Path.Combine(folder.Path, "report.md"), result.ReportPath);
        Assert.False(result.HasRegister);
    }

    [Fact]
    public void A_register_beside_the_plan_is_found()
    {
        using var folder = new TempFolder();
        var path = folder.Write("commitments.jsonl", "{}\n");
        var result = SamplePlan.Load(folder);
        Assert.True(result.HasRegister);
        Assert.Equal(path, result.RegisterPath);
    }

    [Fact]
    public void Several_files_of_observations_are_one_table()
    {
        using var folder = new TempFolder();
        folder.Write("more.csv", $"{SamplePlan.Header}\n{SamplePlan.GoodRow}\ngdp,500101,2023,growth_yoy,6.3,%,final,2024-03,公报,,,=,0,\n");
        var result = SamplePlan.Load(folder, SamplePlan.Json.Replace("\"observations.csv\"", "[\"observations.csv\", \"more.csv\"]", StringComparison.Ordinal));
        var duplicate = Assert.Single(result.Diagnostics);
        Assert.Equal("more.csv:2: 警告 BH3022: 与 observations.csv:2 重复，本行已忽略。请删去其中一行", duplicate.Print(Language.Chinese));
        Assert.Equal(2, result.Plan!.Observations.Count);
    }

    [Fact]
    public void Notes_are_read_and_stand_for_both_languages()
    {
        using var folder = new TempFolder();
        folder.Write("notes.csv", "quote,note_zh,note_en,source\n2.9万亿元,预计数,,公报\n,缺引文,,\n");
        var result = SamplePlan.Load(folder);
        Assert.Equal(new PlanNote("2.9万亿元", new("预计数", "预计数"), "公报"), Assert.Single(result.Plan!.Notes));
        Assert.Equal("notes.csv:3 [quote]", Assert.Single(result.Diagnostics).Place.ToString());
    }

    [Fact]
    public void Interpretations_plans_and_evidence_are_read()
    {
        using var folder = new TempFolder();
        folder.Write("trajectories.csv", "period,indicator_code,commitment,value,unit,event,published,source_title\n2023-Q1,gdp,,7000,亿元,,2023-02,分季计划\n2023-06,,C001,,,主体完工,,\n");
        folder.Write("events.csv", "event,date,source_title,published\n主体完工,2023-06-20,简报,2023-06-25\n");
        var plan = SamplePlan.Load(folder, SamplePlan.Json.Replace("\"files\"", "\"interpretations\": {\"about\": \"about.twoSided\", \"about.points\": \"0.2个百分点\"}, \"files\"", StringComparison.Ordinal)).Plan!;

        Assert.Equal("about.twoSided", plan.Interpretations.ChoiceOf("about"));
        Assert.Equal(0.2m, plan.Interpretations["about.points"].Value);
        Assert.Equal("7000亿元", plan.Trajectories[0].Value.ToString());
        Assert.Equal(("C001", "主体完工"), (plan.Trajectories[1].Commitment, plan.Trajectories[1].Event));
        Assert.Equal(new DateOnly(2023, 6, 20), Assert.Single(plan.Events).Day);
    }

    [Theory]
    [InlineData("trajectories.csv", "period,indicator_code,commitment,value,unit,event\n2023-5,gdp,,1,亿元,\n", "BH4040")]
    [InlineData("trajectories.csv", "period,indicator_code,commitment,value,unit,event\n2023-Q1,,,1,亿元,\n", "BH4041")]
    [InlineData("trajectories.csv", "period,indicator_code,commitment,value,unit,event\n2023-Q1,gdp,,,,开工\n", "BH4042")]
    [InlineData("trajectories.csv", "period,indicator_code,commitment,value,unit,event\n2023-Q1,gpd,,1,亿元,\n", "BH4043")]
    [InlineData("trajectories.csv", "period,indicator_code,commitment,value,unit,event\n2023-Q1,gdp,,很多,亿元,\n", "BH4044")]
    [InlineData("trajectories.csv", "period,indicator_code,commitment,value,unit,event\n2023-Q1,gdp,,1,户,\n", "BH4045")]
    [InlineData("events.csv", "event,date,source_title\n开工,去年,简报\n", "BH4046")]
    public void A_row_of_a_plan_or_of_evidence_that_cannot_be_used_is_told(string file, string text, string code)
    {
        using var folder = new TempFolder();
        folder.Write(file, text);
        var diagnostic = Assert.Single(SamplePlan.Load(folder).Diagnostics);
        Assert.Equal((code, file, 2), (diagnostic.Code, diagnostic.Place.File, diagnostic.Place.Line));
    }

    [Theory]
    [InlineData("{\"abuot\": \"about.twoSided\"}", "BH4030")]
    [InlineData("{\"about\": \"about.maybe\"}", "BH4031")]
    [InlineData("{\"about.points\": \"0.2%\"}", "BH4032")]
    [InlineData("[1]", "BH6006")]
    public void A_declaration_that_is_not_understood_is_told_and_the_default_holds(string declared, string code)
    {
        using var folder = new TempFolder();
        var result = SamplePlan.Load(folder, SamplePlan.Json.Replace("\"files\"", $"\"interpretations\": {declared}, \"files\"", StringComparison.Ordinal));
        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
        Assert.Equal("about.oneSided", result.Plan!.Interpretations.ChoiceOf("about"));
    }

    // what is broken | replaced by | code | line
    [Theory]
    [InlineData("\"areaCode\": \"500000\",", "", "BH6005", null)]
    [InlineData("\"title\": \"重庆市2023年政府工作报告\",", "\"title\": 5,", "BH6006", 2)]
    [InlineData("\"2023-01-13\"", "\"2023年1月13日\"", "BH6006", 6)]
    [InlineData("\"2023-01-13\"", "\"2023-02-30\"", "BH6006", 6)]
    [InlineData("{ \"from\": 2023, \"to\": 2027 }", "{ \"from\": 2027, \"to\": 2023 }", "BH6006", 7)]
    [InlineData("{ \"from\": 2023, \"to\": 2027 }", "[2023, 2027]", "BH6006", 7)]
    public void A_key_it_cannot_do_without_leaves_no_plan(string part, string instead, string code, int? line)
    {
        using var folder = new TempFolder();
        var result = SamplePlan.Load(folder, SamplePlan.Json.Replace(part, instead, StringComparison.Ordinal));
        Assert.Null(result.Plan);
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal((code, line), (error.Code, error.Place.Line));
        Assert.DoesNotContain("{0}", error.Print(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"from\": 2023, \"to\": 2027 }", "{ \"from\": \"2023\", \"to\": \"2027\" }", "")]
    [InlineData("\"zh-CN\",", "\"zh-CN\", // the report's\n", "")]
    [InlineData("\"2023-01-13\"", "\"2022-12-20\"", "")]
    [InlineData("\"2023-01-13\"", "\"2021-12-20\"", "BH6021")]
    [InlineData("\"2023-01-13\"", "\"2028-01-20\"", "BH6021")]
    [InlineData("\"language\": \"zh-CN\"", "\"langauge\": \"zh-CN\"", "BH6007")]
    [InlineData("{ \"observations\": \"observations.csv\" }", "{ \"observation\": \"o.csv\" }", "BH6007")]
    [InlineData("{ \"observations\": \"observations.csv\" }", "{ \"areas\": [\"a.csv\", \"b.csv\"] }", "BH6006")]
    [InlineData("{ \"observations\": \"observations.csv\" }", "{ \"notes\": \"n.csv\" }", "BH6002")]
    [InlineData("{ \"observations\": \"observations.csv\" }", "{ \"notes\": \"../n.csv\" }", "BH6008")]
    [InlineData("\"report.md\"", "\"/etc/passwd\"", "BH6008")]
    [InlineData("\"report.md\"", "\"sub/../../x\"", "BH6008")]
    [InlineData("\"report.md\"", "\"none.docx\"", "BH6002")]
    [InlineData("\"report.md\"", "\".\"", "BH6018")]
    public void Lesser_slips_leave_the_plan(string part, string instead, string code)
    {
        using var folder = new TempFolder();
        var result = SamplePlan.Load(folder, SamplePlan.Json.Replace(part, instead, StringComparison.Ordinal));
        Assert.NotNull(result.Plan);
        Assert.Equal(code, string.Join(' ', result.Diagnostics.Select(one => one.Code)));
    }

    [Theory]
    [InlineData("{\n  \"title\": \"重庆\"\n  \"areaCode\": 1\n}", 3, 3)]
    [InlineData("{\n  \"title\": \"重庆\", x\n}", 2, 18)]
    [InlineData("{ \"title\": \"重庆\"", 1, 16)]
    [InlineData("[]", 1, 1)]
    [InlineData("重庆", 1, 1)]
    public void A_json_error_is_told_by_line_and_column(string json, int line, int column)
    {
        using var folder = new TempFolder();
        var error = Assert.Single(SamplePlan.Load(folder, json).Diagnostics);
        Assert.Equal(("BH6004", line, column), (error.Code, error.Place.Line, error.Place.Column));
    }

    [Theory]
    [InlineData("{ \"title\": \"重庆\", x\n}", "这里不应是“x”", "“x” is not expected here")]
    [InlineData("{ \"title\": ", "文件到这里就断了", "the file ends too early")]
    [InlineData("{ \"files\": [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]] }", "括号嵌套超过 16 层", "brackets are nested more than 16 deep")]
    [InlineData("[]", "应是一个对象 { … }", "an object { … } is expected")]
    [InlineData("", "plan.json 是空的", "plan.json is empty")]
    public void A_json_error_is_told_in_the_language_of_the_person(string json, string zh, string en)
    {
        using var folder = new TempFolder();
        var error = Assert.Single(SamplePlan.Load(folder, json).Diagnostics);
        Assert.Contains(zh, error.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(en, error.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_and_files_that_are_not_there_are_told()
    {
        using var folder = new TempFolder();
        Assert.Equal("BH6001", Assert.Single(PlanFolder.Load(Path.Combine(folder.Path, "none")).Diagnostics).Code);
        Assert.Equal("plan.json", Assert.Single(PlanFolder.Load(folder.Path).Diagnostics).Place.File);

        var result = SamplePlan.Load(folder, indicators: null, areas: null, report: null);
        Assert.Equal(
            [("BH6002", "report.md"), ("BH6002", "indicators.csv"), ("BH6012", "areas.csv"), ("BH6011", "")],
            result.Diagnostics.Select(one => (one.Code, one.Place.File ?? "")));
        Assert.NotNull(result.Plan);
    }

    [Fact]
    public void Bad_indicators_and_areas_are_told_by_cell()
    {
        using var folder = new TempFolder();
        var result = SamplePlan.Load(
            folder,
            indicators: SamplePlan.IndicatorsCsv + "\ngdp,又一个,,亿元,flow,higher_better,,,,,,,\na,甲,,亿圆,flow,higher_better,,,,,,,\nb,乙,,亿元,flows,up,,,,nominal?,,,\nc,,,亿元,flow,higher_better,,,,,,,\n",
            areas: "code,name_zh,name_en,parent,group\n500101,万州区,,50000,\n500101,又一个,,,\n");
        Assert.Equal(
            [
                "indicators.csv:5 [code] BH6013", "indicators.csv:6 [unit] BH6016", "indicators.csv:7 [kind] BH6015", "indicators.csv:7 [direction] BH6015",
                "indicators.csv:7 [price_basis] BH6015", "indicators.csv:8 [name_zh] BH6014", "areas.csv:3 [code] BH6013", "areas.csv:2 [parent] BH6017",
                "plan.json [areaCode] BH6010",
            ],
            result.Diagnostics.Select(one => $"{one.Place} {one.Code}"));
        Assert.Equal(["gdp", "air_good_days", "water_grade"], result.Plan!.Indicators.Select(one => one.Code));
    }

    [Fact]
    public void A_plan_file_without_end_is_refused()
    {
        using var folder = new TempFolder();
        Assert.Equal("BH6009", Assert.Single(SamplePlan.Load(folder, new string(' ', 2 << 20)).Diagnostics).Code);
    }

    [Fact]
    public void Every_rule_speaks_both_languages_under_its_own_code()
    {
        DiagnosticRule[] rules = [.. PlanDiagnostics.All, .. ObservationDiagnostics.All];
        Assert.Equal(rules.Length, rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, rule =>
        {
            Assert.Matches("^BH[36][0-9]{3}$", rule.Code);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", rule.Message.Zh + rule.Remedy.Zh);
            Assert.All([rule.Message.Zh, rule.Message.En, rule.Remedy.Zh, rule.Remedy.En], Assert.NotEmpty);
            Assert.DoesNotMatch("[.。]$", rule.Message.En + rule.Message.Zh);
        });
    }
}
