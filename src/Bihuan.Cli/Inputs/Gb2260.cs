namespace Bihuan.Cli.Inputs;

/// <summary>
/// Codes of GB/T 2260 for the country's provinces and the cities that publish plans of their own rank: enough to open a plan; any other area
/// keeps a code of the plan's own until a person writes the right one.
/// </summary>
internal static class Gb2260
{
    private const string Table =
        "156 全国 110000 北京市 120000 天津市 130000 河北省 140000 山西省 150000 内蒙古自治区 210000 辽宁省 220000 吉林省 230000 黑龙江省 310000 上海市 320000 江苏省 330000 浙江省 " +
        "340000 安徽省 350000 福建省 360000 江西省 370000 山东省 410000 河南省 420000 湖北省 430000 湖南省 440000 广东省 450000 广西壮族自治区 460000 海南省 500000 重庆市 510000 四川省 " +
        "520000 贵州省 530000 云南省 540000 西藏自治区 610000 陕西省 620000 甘肃省 630000 青海省 640000 宁夏回族自治区 650000 新疆维吾尔自治区 " +
        "130100 石家庄市 140100 太原市 150100 呼和浩特市 210100 沈阳市 210200 大连市 220100 长春市 230100 哈尔滨市 320100 南京市 320500 苏州市 330100 杭州市 330200 宁波市 340100 合肥市 " +
        "350100 福州市 350200 厦门市 360100 南昌市 370100 济南市 370200 青岛市 410100 郑州市 420100 武汉市 430100 长沙市 440100 广州市 440300 深圳市 450100 南宁市 460100 海口市 " +
        "510100 成都市 520100 贵阳市 530100 昆明市 540100 拉萨市 610100 西安市 620100 兰州市 630100 西宁市 640100 银川市 650100 乌鲁木齐市";

    /// <summary>The code of an area by its full name, or by the name without 省, 市, 自治区; null when it is not in the table.</summary>
    public static string? CodeOf(string area)
    {
        var words = Table.Split(' ');
        for (var i = 0; i < words.Length; i += 2)
        {
            if (words[i + 1] == area || (area.Length >= 2 && words[i + 1].StartsWith(area, StringComparison.Ordinal)) || (area == "中国" && words[i] == Area.China))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>The area whose full name a title begins with, or has after its year: <c>重庆市2023年…</c>, <c>2023年重庆市…</c>; null when there is none.</summary>
    public static string? NameIn(string title)
    {
        var words = Table.Split(' ');
        for (var i = 1; i < words.Length; i += 2)
        {
            if (title.StartsWith(words[i], StringComparison.Ordinal) || title.Contains("年" + words[i], StringComparison.Ordinal))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>The name that belongs to a code; null when it is not in the table.</summary>
    public static string? NameOf(string code)
    {
        var words = Table.Split(' ');
        for (var i = 0; i < words.Length; i += 2)
        {
            if (words[i] == code)
            {
                return words[i + 1];
            }
        }

        return null;
    }
}
