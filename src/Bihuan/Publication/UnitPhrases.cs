using System.Globalization;

namespace Bihuan.Publication;

/// <summary>Chinese units for English readers: the multipliers 十 百 千 万 亿 become plain numbers, counters get an English word.</summary>
public static class UnitPhrases
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["%"] = "%", ["％"] = "%", ["百分点"] = "pp", ["个百分点"] = "pp", ["‰"] = "‰", ["元"] = "yuan", ["人民币元"] = "yuan", ["角"] = "jiao", ["分钱"] = "fen",
        ["美元"] = "US dollars", ["港元"] = "Hong Kong dollars", ["欧元"] = "euros", ["日元"] = "yen", ["英镑"] = "pounds sterling", ["倍"] = "times",
        ["无量纲"] = "times",
        ["人"] = "people", ["名"] = "people", ["位"] = "people", ["人次"] = "person-times", ["人天"] = "person-days", ["人年"] = "person-years",
        ["全时"] = "full-time posts", ["户"] = "households", ["户次"] = "household-times", ["户数"] = "households", ["户家"] = "households",
        ["户(次)"] = "household-times", ["家"] = "firms", ["个"] = "", ["项"] = "items",
        ["平方米"] = "m²", ["平方公里"] = "km²", ["公顷"] = "ha", ["亩"] = "mu", ["立方米"] = "m³", ["方"] = "m³", ["升"] = "l", ["公里"] = "km", ["千米"] = "km",
        ["米"] = "m", ["厘米"] = "cm", ["车道公里"] = "lane-km", ["海里"] = "nautical miles", ["航线公里"] = "route-km",
        ["吨"] = "tonnes", ["公斤"] = "kg", ["千克"] = "kg", ["斤"] = "jin", ["克"] = "g", ["毫克"] = "mg", ["微克"] = "μg",
        ["载重吨"] = "deadweight tonnes", ["吨标准煤"] = "tonnes of coal equivalent", ["标准煤"] = "tonnes of coal equivalent",
        ["克标准煤"] = "g of coal equivalent", ["吨标煤"] = "tonnes of coal equivalent",
        ["千瓦"] = "kW", ["兆瓦"] = "MW", ["千伏安"] = "kVA", ["千瓦时"] = "kWh", ["度"] = "kWh", ["千伏"] = "kV",
        ["标箱"] = "TEU", ["标准箱"] = "TEU", ["TEU"] = "TEU", ["吨公里"] = "tonne-km", ["人公里"] = "passenger-km",
        ["年"] = "years", ["岁"] = "years", ["周岁"] = "years", ["月"] = "months", ["个月"] = "months", ["天"] = "days", ["日"] = "days",
        ["工作日"] = "working days", ["个工作日"] = "working days", ["小时"] = "hours", ["分钟"] = "minutes", ["秒"] = "seconds", ["课时"] = "lessons",
        ["期"] = "terms", ["届"] = "sessions", ["课"] = "lessons",
        ["类"] = "class", ["级"] = "level", ["点"] = "points", ["分"] = "points", ["成"] = "tenths", ["折"] = "tenths", ["分贝"] = "dB", ["摄氏度"] = "°C",
        ["P"] = "P", ["EFLOPS"] = "EFLOPS", ["Gbps"] = "Gbps", ["兆"] = "M", ["bit/s"] = "bit/s", ["T"] = "T", ["个标准机架"] = "standard racks",
        ["标准机架"] = "standard racks", ["机架"] = "racks",
        ["套"] = "homes", ["套(间)"] = "homes", ["套（间）"] = "homes", ["套间"] = "homes", ["间"] = "rooms", ["件"] = "pieces", ["批"] = "batches",
        ["列"] = "trains", ["班"] = "services", ["班次"] = "services", ["条"] = "", ["处"] = "sites", ["座"] = "", ["所"] = "schools",
        ["所(家)"] = "institutions", ["起"] = "cases", ["例"] = "cases", ["例次"] = "cases", ["宗"] = "cases", ["只"] = "", ["支"] = "", ["艘"] = "ships",
        ["辆"] = "vehicles", ["台"] = "units", ["台套"] = "sets", ["台(套)"] = "sets", ["套次"] = "sets",
        ["张"] = "", ["本"] = "books", ["部"] = "works", ["首"] = "works", ["次"] = "times", ["门次"] = "times", ["轮"] = "rounds", ["场"] = "events",
        ["场次"] = "events", ["笔"] = "deals", ["篇"] = "papers", ["幅"] = "plots", ["枚"] = "medals", ["块"] = "plots", ["片"] = "areas",
        ["株"] = "plants", ["棵"] = "trees", ["头"] = "head", ["羽"] = "birds", ["匹"] = "head", ["口"] = "wells", ["眼"] = "wells", ["井"] = "wells",
        ["孔"] = "openings", ["根"] = "poles", ["杆"] = "poles", ["桩"] = "chargers", ["段"] = "sections", ["盏"] = "lamps", ["门"] = "courses",
        ["款"] = "products", ["种"] = "kinds", ["类别"] = "categories", ["门类"] = "categories", ["对"] = "pairs", ["双"] = "pairs", ["组"] = "groups",
        ["队"] = "teams", ["团"] = "groups",
        ["村"] = "villages", ["镇"] = "towns", ["乡"] = "townships", ["县"] = "counties", ["区"] = "districts", ["市"] = "cities",
        ["州"] = "prefectures", ["盟"] = "leagues", ["旗"] = "banners", ["省"] = "provinces", ["街道"] = "subdistricts", ["社区"] = "communities",
        ["乡镇"] = "townships", ["村居"] = "villages and communities", ["学校"] = "schools", ["医院"] = "hospitals", ["国家"] = "countries",
        ["城市"] = "cities", ["园区"] = "parks", ["基地"] = "bases", ["中心"] = "centres", ["平台"] = "platforms", ["站"] = "stations", ["站点"] = "stations",
        ["站所"] = "stations", ["点位"] = "points", ["场馆"] = "venues", ["窗口"] = "counters", ["港"] = "ports", ["店"] = "shops", ["仓"] = "warehouses",
        ["库"] = "depots", ["厅"] = "halls", ["柜"] = "cabinets", ["棚"] = "greenhouses", ["池"] = "ponds", ["坝"] = "dams", ["渠"] = "canals",
        ["链"] = "chains", ["群"] = "clusters",
        ["床"] = "beds", ["床位"] = "beds", ["张床位"] = "beds", ["学位"] = "school places", ["个学位"] = "school places", ["车位"] = "parking spaces",
        ["泊位"] = "berths", ["托位"] = "nursery places", ["席"] = "seats", ["席位"] = "seats", ["辆次"] = "vehicle-times", ["架次"] = "flights",
        ["航班"] = "flights", ["航线"] = "routes", ["趟"] = "trips", ["车次"] = "trains", ["票"] = "consignments", ["单"] = "orders", ["样"] = "kinds",
        ["道"] = "", ["层"] = "storeys", ["栋"] = "buildings", ["幢"] = "buildings", ["院"] = "institutions", ["岗"] = "posts", ["岗位"] = "posts",
        ["就业岗位"] = "jobs", ["名额"] = "places", ["标段"] = "lots", ["包"] = "packages", ["箱"] = "boxes", ["袋"] = "bags", ["瓶"] = "bottles",
        ["剂"] = "doses", ["剂次"] = "doses", ["针"] = "doses", ["份"] = "copies", ["册"] = "copies", ["字"] = "characters",
        ["步"] = "steps", ["档"] = "grades", ["线"] = "lines", ["环"] = "rings", ["网"] = "networks", ["端"] = "terminals",
        ["重"] = "layers", ["枪"] = "connectors", ["号"] = "numbers", ["牌"] = "brands", ["证"] = "certificates",
        ["师"] = "teachers", ["车"] = "vehicles",
    };

    // One of a thing: what the rule (no s at the end) does not give.
    private static readonly Dictionary<string, string> Singular = new(StringComparer.Ordinal)
    {
        ["people"] = "person", ["batches"] = "batch", ["cities"] = "city", ["counties"] = "county", ["countries"] = "country", ["communities"] = "community", ["categories"] = "category",
        ["villages and communities"] = "village or community", ["tonnes of coal equivalent"] = "tonne of coal equivalent", ["pounds sterling"] = "pound sterling", ["Gbps"] = "Gbps", ["EFLOPS"] = "EFLOPS",
        ["bit/s"] = "bit/s", ["class"] = "class",
    };

    /// <summary>Splits a symbol into its multiplier and its bare unit: 万亿元 is 10¹² and 元. 千瓦, 千米 and the like are units, not thousands.</summary>
    public static (decimal Multiplier, string Bare) Split(string symbol)
    {
        var multiplier = 1m;
        var start = 0;
        while (start < symbol.Length - 1 && !English.ContainsKey(symbol[start..].Split('/')[0]) && FactorOf(symbol[start]) is { } factor)
        {
            multiplier *= factor;
            start++;
        }

        return (multiplier, symbol[start..]);
    }

    /// <summary>The English word of a bare unit, of 微克/立方米 both sides; the unit itself where there is none.</summary>
    public static string InEnglish(string bare)
    {
        ArgumentNullException.ThrowIfNull(bare);
        if (English.TryGetValue(bare, out var word))
        {
            return word;
        }

        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
        {
            return bare;
        }

        var (multiplier, under) = Split(bare[(slash + 1)..]);
        return $"{InEnglish(bare[..slash])}/{(multiplier == 1m ? One(InEnglish(under)) : string.Create(CultureInfo.InvariantCulture, $"{multiplier:#,0} {InEnglish(under)}"))}";
    }

    /// <summary>The word behind one of them: 1 firm, 1 person.</summary>
    /// <param name="word">A word of <see cref="InEnglish"/>.</param>
    public static string One(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Singular.GetValueOrDefault(word) ?? (word.Length > 2 && word[^1] == 's' ? word[..^1] : word);
    }

    private static decimal? FactorOf(char sign) => sign switch
    {
        '十' => 10m,
        '百' => 100m,
        '千' => 1000m,
        '万' => 10_000m,
        '亿' => 100_000_000m,
        _ => null,
    };
}
