namespace Bihuan.Publication;

/// <summary>English names of the departments that the indicator catalogue names, for English readers. The level (市, 省, 区, 县) before a name is left to the report's title.</summary>
public static class AgencyNames
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["统计局"] = "Bureau of Statistics", ["国家统计局调查队"] = "Survey Office of the National Bureau of Statistics", ["国家统计局重庆调查总队"] = "NBS Survey Office in Chongqing",
        ["发展改革委"] = "Development and Reform Commission", ["工业和信息化局"] = "Bureau of Industry and Information Technology", ["经济信息委"] = "Commission of Economy and Information Technology",
        ["农业农村局"] = "Bureau of Agriculture and Rural Affairs", ["农业农村委"] = "Commission of Agriculture and Rural Affairs", ["乡村振兴局"] = "Rural Revitalization Bureau",
        ["住房城乡建设局"] = "Bureau of Housing and Urban-Rural Development", ["住房城乡建委"] = "Commission of Housing and Urban-Rural Development", ["财政局"] = "Finance Bureau",
        ["商务局"] = "Bureau of Commerce", ["商务委"] = "Commission of Commerce", ["能源局"] = "Energy Bureau", ["交通运输局"] = "Transport Bureau", ["交通运输委"] = "Transport Commission",
        ["人力社保局"] = "Bureau of Human Resources and Social Security", ["卫生健康委"] = "Health Commission", ["生态环境局"] = "Bureau of Ecology and Environment", ["教育局"] = "Education Bureau",
        ["教委"] = "Education Commission", ["科技局"] = "Science and Technology Bureau", ["金融办"] = "Financial Affairs Office", ["委金融办"] = "Office of the Party Financial Commission", ["人民银行"] = "People's Bank of China",
        ["文化和旅游局"] = "Bureau of Culture and Tourism", ["水利局"] = "Water Resources Bureau", ["海关"] = "Customs", ["市场监管局"] = "Market Regulation Bureau", ["城市管理局"] = "Urban Management Bureau",
        ["林业局"] = "Forestry Bureau", ["通信管理局"] = "Communications Administration", ["数据局"] = "Data Bureau", ["大数据发展局"] = "Big Data Development Administration", ["公安局"] = "Public Security Bureau",
        ["民政局"] = "Civil Affairs Bureau", ["税务局"] = "Tax Service", ["知识产权局"] = "Intellectual Property Office", ["政务服务局"] = "Government Services Bureau", ["政府口岸物流办"] = "Port and Logistics Office",
        ["自然资源局"] = "Bureau of Natural Resources", ["医保局"] = "Healthcare Security Bureau", ["应急管理局"] = "Emergency Management Bureau", ["应急局"] = "Emergency Management Bureau", ["体育局"] = "Sports Bureau",
        ["国资委"] = "State-owned Assets Commission", ["邮政管理局"] = "Postal Administration", ["司法局"] = "Bureau of Justice", ["工商联"] = "Federation of Industry and Commerce",
        ["政府办公厅"] = "General Office of the Government", ["审计局"] = "Audit Office", ["信访办"] = "Office of Letters and Calls",
    };

    /// <summary>The name in one language; as written where there is no English for it.</summary>
    /// <param name="name">As the catalogue or a person writes it.</param>
    /// <param name="language">Language of the reader.</param>
    public static string In(string name, Language language) =>
        language == Language.Chinese ? name
        : English.TryGetValue(name, out var whole) ? whole
        : name.Length > 2 && name[0] is '市' or '省' or '区' or '县' or '州' && English.TryGetValue(name[1..], out var own) ? own
        : name;
}
