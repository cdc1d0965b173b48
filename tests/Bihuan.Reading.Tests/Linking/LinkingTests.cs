using Bihuan.Reading.Linking;
using Bihuan.Statistics;

namespace Bihuan.Reading.Tests.Linking;

/// <summary>Wordings and the indicators they mean. The rows without a code matter most: a wrong link is worse than none.</summary>
public sealed class LinkingTests
{
    // wording | measure | unit | code, or - | rule
    private const string Catalogue =
        """
        地区生产总值|growth|%|gdp|name
        国内生产总值|level|元|gdp|name
        全市 GDP|growth|%|gdp|alias
        全县地区生产总值|growth|%|gdp|contains
        ＧＤＰ|average_growth|%|gdp|name
        经济增长|growth|%|gdp|alias
        全市经济总量|level|元|gdp|contains
        人均地区生产总值|level|元|gdp_per_capita|name
        人均国内生产总值|growth|%|gdp_per_capita|name
        规模以上工业增加值|growth|%|industrial_va|name
        规上工业增加值增速|growth|%|industrial_va|alias
        全区规模以上工业增加值|growth|%|industrial_va|contains
        规模以上 工业 增加值|growth|%|industrial_va|name
        全部工业增加值|level|元|industry_total_va|name
        制造业增加值占比|share|%|manufacturing_va_share|alias
        制造业增加值占地区生产总值的比重|share|%|manufacturing_va_share|name
        制造业增加值占GDP比重|share|%|manufacturing_va_share|name
        制造业增加值|growth|%|manufacturing_va|name
        第三产业增加值|growth|%|tertiary_va|name
        服务业增加值占国内生产总值比重|share|%|tertiary_va_share|alias
        民营经济增加值占比|share|%|private_economy_va_share|alias
        固定资产投资|growth|%|fixed_asset_investment|name
        固定资产投资增速|relative||fixed_asset_investment|alias
        全社会固定资产投资|growth|%|fixed_asset_investment|alias
        全市固定资产投资完成额|growth|%|fixed_asset_investment|contains
        工业投资|growth|%|industrial_investment|name
        力争工业投资|growth|%|industrial_investment|contains
        工业技术改造投资|growth|%|industrial_upgrade_investment|name
        民间投资增长|growth|%|private_investment|contains
        房地产开发投资|growth|%|real_estate_investment|name
        社会消费品零售总额|level|元|retail_sales|name
        社零总额|growth|%|retail_sales|alias
        社会消费品零售额|growth|%|retail_sales|alias
        网上零售额|growth|%|online_retail|name
        货物进出口总额|growth|%|trade_total|name
        外贸进出口总值|level|元|trade_total|alias
        外贸出口|growth|%|exports|alias
        实际使用外资|level|美元|fdi_actual|name
        实际利用外资|level|元|fdi_actual|alias
        居民消费价格涨幅|growth|%|cpi|alias
        CPI|growth|%|cpi|alias
        城镇新增就业|level|人|urban_new_jobs|name
        预计城镇新增就业|level|人|urban_new_jobs|contains
        城镇新增就业人数|cumulative|人|urban_new_jobs|alias
        年均城镇新增就业|level|人|urban_new_jobs|alias
        城镇调查失业率|share|%|urban_surveyed_unemployment|name
        城镇登记失业率|share|%|urban_registered_unemployment|name
        全体居民人均可支配收入|level|元|household_income|name
        居民人均可支配收入|average_growth|%|household_income|alias
        居民收入增长|relative||household_income|alias
        城镇居民人均可支配收入|level|元|urban_income|name
        农村居民人均可支配收入|level|元|rural_income|name
        常住人口|level|人|resident_population|name
        年末常住人口|level|人|resident_population|alias
        常住人口城镇化率|share|%|urbanization_rate|name
        常住人口城镇化率|increase|百分点|urbanization_rate|name
        户籍人口城镇化率|share|%|registered_urbanization_rate|name
        高新技术企业|level|家|high_tech_firms|name
        高新技术企业|level|户|high_tech_firms|name
        新增高新技术企业|count_completed|家|high_tech_firms_new|name
        “专精特新”中小企业|level|家|srdi_firms|name
        国家级专精特新“小巨人”企业|level|家|little_giant_firms|name
        市场主体总量|level|户|market_entities|name
        经营主体|level|户|market_entities|alias
        净增市场主体|increase|户|market_entities_net_increase|alias
        全社会研发经费投入强度|share|%|rd_intensity|alias
        研究与试验发展经费投入强度|share|%|rd_intensity|name
        全社会研发经费投入|growth|%|rd_expenditure|alias
        R&D经费支出|level|元|rd_expenditure|alias
        粮食总产量|level|吨|grain_output|alias
        粮食产量|level|斤|grain_output|name
        粮食播种面积|level|亩|grain_area|name
        新建高标准农田|count_completed|亩|high_standard_farmland_new|alias
        农村危房改造|count_completed|户|rural_dilapidated_housing|name
        单位地区生产总值能耗|reduction|%|energy_intensity|name
        单位GDP能耗|reduction|%|energy_intensity|name
        万元地区生产总值用水量|reduction|%|water_intensity|name
        PM2.5平均浓度|level|微克|pm25|name
        细颗粒物(PM2.5)平均浓度|reduction|%|pm25|alias
        空气质量优良天数|level|天|air_good_days|name
        空气质量优良天数比率|share|%|air_good_ratio|name
        空气质量优良天数比例|share|%|air_good_ratio|name
        森林覆盖率|share|%|forest_coverage|name
        全域森林覆盖率|share|%|forest_coverage|contains
        森林覆盖率达到|share|%|forest_coverage|contains
        城市污水处理率|share|%|urban_sewage_rate|name
        长江干流水质|grade|类|yangtze_mainstream_quality|name
        九年义务教育巩固率|share|%|compulsory_retention|name
        义务教育巩固率|share|%|compulsory_retention|alias
        高等教育毛入学率|share|%|higher_ed_enrolment|name
        每千人口医疗卫生机构床位数|level|张|beds_per_1000|name
        每千人口执业(助理)医师数|level|人|doctors_per_1000|name
        人均预期寿命|level|岁|life_expectancy|name
        基本养老保险参保率|share|%|pension_rate|name
        基本医疗保险参保率|share|%|medical_rate|name
        老旧小区改造|level|户|old_neighborhood_renewal_households|unit
        新增养老床位|count_completed|张|elderly_beds_new|name
        城镇老旧小区改造|count_completed|个|old_neighborhood_renewal|alias
        改造城镇老旧小区|cumulative|平方米|old_neighborhood_renewal_area|unit
        改造棚户区|cumulative|户|shantytown_renewal|alias
        棚户区改造|count_completed|套|shantytown_renewal|name
        筹集保障性租赁住房|count_completed|套|affordable_rental_housing_new|name
        铁路营业里程|level|公里|railway_mileage|name
        高铁运营里程|level|公里|hsr_mileage|alias
        高速公路里程|level|公里|expressway_mileage|name
        中欧班列开行量|level|列|cr_express_trips|name
        港口货物吞吐量|level|吨|port_throughput|name
        快递业务量|growth|%|express_volume|name
        一般公共预算收入|growth|%|general_public_revenue|name
        全员劳动生产率|level|元|labor_productivity|name
        科技进步贡献率|share|%|tech_progress_contribution|name
        社会消费品零售总|growth|%|retail_sales|similar
        规模以上工业增加|growth|%|-|
        固定资产投资增速确保|relative||fixed_asset_investment|contains
        高新技术企业总量|level|家|high_tech_firms|alias
        城镇居民人均可支收入|level|元|urban_income|similar
        常住人口城镇镇化率|share|%|urbanization_rate|similar
        """;

    private const string Tempting =
        """
        人均地区生产总值|share|%|-|a share is never an amount per head
        地区生产总值|level|人|-|money is never people
        森林覆盖率|level|元|-|a share is never money
        城镇新增就业|level|元|-|people are never money
        常住人口城镇化率|growth|%|-|a share rises by 百分点
        固定资产投资|share|%|-|a share of something unsaid
        中西部地区固定资产投资|growth|%|-|a part of the country
        县城居民人均可支配收入|level|元|-|people of county towns are not urban residents
        脱贫人口人均可支配收入|level|元|-|another group
        少数民族地区地区生产总值|growth|%|-|a part of the country
        外资企业规模以上工业增加值|growth|%|-|a part of industry
        非公有制企业工业投资|growth|%|-|a part of investment
        高新技术企业研发投入|growth|%|-|spending of firms, not their number
        高新技术企业工业总产值|level|元|-|output of firms, not their number
        专精特新企业营业收入|level|元|-|income of firms
        固定资产投资项目|count_completed|个|-|projects, not money
        粮食产量超百亿斤的县|level|个|-|counties
        地区生产总值和居民收入|multiple|倍|-|two indicators
        二氧化硫、氮氧化物排放量|reduction|%|-|two indicators
        高技术制造业和装备制造业增加值|growth|%|-|two indicators
        高速铁路营业里程占世界比重|share|%|-|share of the world
        社会消费品零售总额占全国比重|share|%|-|share of the country
        非高新技术企业|level|家|-|the opposite
        新能源汽车出口量|growth|%|-|neither output nor sales
        燃油汽车销量|growth|%|-|another car
        城镇新增失业|level|人|-|the opposite
        投资|growth|%|-|too short to be sure
        收入|growth|%|-|too short to be sure
        企业|level|个|-|too short to be sure
        增加值|growth|%|-|whose
        增长|growth|%|-|of what
        总量|level|元|-|of what
        全市|level|元|-|only a place
        各位代表|level|元|-|words
        产业集群规模|level|元|-|which
        重点项目|count_completed|个|-|which
        市级重点项目年度投资计划完成率|share|%|-|a rate of the plan
        长江干流水质|share|%|-|a class is no share
        单位地区生产总值能耗|share|%|-|no part of a whole
        城镇新增就业|share|%|-|people are no share
        某县特色产业集群产值|level|元|-|which
        川渝合作项目|count_completed|个|-|of a place
        电动自行车充电桩占比|share|%|-|a share of something unsaid
        """;

    private static readonly IReadOnlyList<Indicator> Plan =
    [
        Indicator("gdp", "地区生产总值", "亿元", IndicatorKind.Flow, "经济总量"),
        Indicator("industrial_va", "规模以上工业增加值", "%", IndicatorKind.Rate),
        Indicator("own_corridor_value", "西部陆海新通道货值", "亿元", IndicatorKind.Flow, "通道运输货值"),
        Indicator("own_tea", "茶叶综合产值", "亿元", IndicatorKind.Flow),
        Indicator("own_trees_count", "行道树补植（株数）", "株", IndicatorKind.Flow),
        Indicator("own_trees_area", "行道树补植（面积）", "平方米", IndicatorKind.Flow),
        Indicator("own_twin_one", "双子星项目投资（一期）", "亿元", IndicatorKind.Flow),
        Indicator("own_twin_two", "双子星项目投资（二期）", "亿元", IndicatorKind.Flow),
        Indicator("own_jobs", "城镇新增就业", "万人", IndicatorKind.Flow),
    ];

    private readonly IndicatorLinker _linker = new();

    public static TheoryData<string, string, string, string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var row in (table == "tempting" ? Tempting : Catalogue).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = row.Split('|');
            rows.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows), "catalogue")]
    public void A_wording_links_to_what_it_means(string wording, string measure, string unit, string code, string rule)
    {
        var link = Link(wording, measure, unit, []);
        Assert.Equal(code, link?.Code ?? "-");
        if (link is not null)
        {
            Assert.StartsWith($"catalogue.{rule}:", link.Reason, StringComparison.Ordinal);
            Assert.InRange(link.Score, 0.7m, 1m);
            Assert.Equal(rule is "name" or "alias", link.Score == 1m);
        }
    }

    [Theory]
    [MemberData(nameof(Rows), "tempting")]
    public void A_wording_that_only_resembles_one_does_not_link(string wording, string measure, string unit, string code, string why)
    {
        Assert.Equal("-", code);
        Assert.True(Link(wording, measure, unit, []) is not { } link, $"{why}, but linked to {Link(wording, measure, unit, [])}");
    }

    [Theory]
    [InlineData("地区生产总值", "growth", "%", "gdp", "plan.name:地区生产总值")]
    [InlineData("经济总量", "level", "元", "gdp", "plan.alias:经济总量")]
    [InlineData("全市经济总量", "level", "元", "gdp", "plan.contains:经济总量")]
    [InlineData("规模以上工业增加值", "growth", "%", "industrial_va", "plan.name:规模以上工业增加值")]
    [InlineData("规模以上工业增加值", "level", "元", "industrial_va", "catalogue.name:规模以上工业增加值")]
    [InlineData("通道运输货值", "growth", "%", "own_corridor_value", "plan.alias:通道运输货值")]
    [InlineData("茶叶综合产值", "level", "元", "own_tea", "plan.name:茶叶综合产值")]
    [InlineData("行道树补植", "count_completed", "株", "own_trees_count", "plan.stem:行道树补植（株数）")]
    [InlineData("行道树补植", "count_completed", "平方米", "own_trees_area", "plan.unit:行道树补植（面积）")]
    [InlineData("双子星项目投资", "level", "元", null, null)]
    [InlineData("城镇新增就业", "level", "人", "own_jobs", "plan.name:城镇新增就业")]
    [InlineData("固定资产投资", "growth", "%", "fixed_asset_investment", "catalogue.name:固定资产投资")]
    [InlineData("全部工业增加值", "level", "元", "industry_total_va", "catalogue.name:全部工业增加值")]
    public void The_plans_own_list_comes_first_and_ties_are_left_to_a_person(string wording, string measure, string unit, string? code, string? reason)
    {
        var link = Link(wording, measure, unit, Plan);
        Assert.Equal((code, reason), (link?.Code, link?.Reason));
    }

    [Fact]
    public void Every_row_of_the_linking_lexicon_is_tried()
    {
        var examples = LinkingLexicon.Default.Words.Where(word => word.Example.Length > 0).ToList();
        Assert.True(examples.Count >= 50);
        foreach (var word in examples)
        {
            var cells = word.Example.Split(';');
            Assert.Contains(word.Role is "tail" or "unit" ? "" : word.Word, cells[0], StringComparison.Ordinal);
            Assert.Equal((word.Example, cells[3]), (word.Example, Link(cells[0], cells[1], cells[2], [])?.Code));
        }
    }

    [Fact]
    public void Every_name_and_alias_of_the_catalogue_finds_its_own_indicator()
    {
        foreach (var indicator in IndicatorCatalogue.Default.Indicators)
        {
            var (measure, unit) = indicator.Kind == IndicatorKind.Grade ? (Measure.Grade, "类")
                : indicator.Kind == IndicatorKind.Share ? (Measure.Share, "%")
                : indicator.Unit.Dimension == "%" ? (Measure.Level, "%") : (Measure.Level, indicator.Unit.Dimension);
            foreach (var spelling in indicator.Aliases.Prepend(indicator.NameZh))
            {
                var link = _linker.Link(spelling, measure, unit, []) ?? _linker.Link(spelling, Measure.Growth, "%", []);
                Assert.Equal((spelling, indicator.Code), (spelling, link?.Code));
            }
        }
    }

    [Fact]
    public void Nothing_breaks_the_linker()
    {
        foreach (var wording in (string[])["", " ", "的", "\0", "（", "）（", "全市全市全市全市", new string('增', 64), new string('数', 1_000_000), "\uD800", "总量总量总量总量总量总量"])
        {
            Assert.Null(_linker.Link(wording, Measure.Level, "元", Plan));
            Assert.Null(_linker.Link(wording, Measure.Relative, null, []));
        }
    }

    private static Indicator Indicator(string code, string name, string unit, IndicatorKind kind, params string[] aliases) =>
        new() { Code = code, NameZh = name, Unit = UnitCatalogue.Parse(unit), Kind = kind, Aliases = aliases };

    private IndicatorLink? Link(string wording, string measure, string unit, IReadOnlyList<Indicator> plan) =>
        _linker.Link(wording, Codes.TryParse(measure, out Measure parsed) ? parsed : throw new ArgumentOutOfRangeException(nameof(measure), measure, null), unit.Length == 0 ? null : unit, plan);
}
