namespace Bihuan.Reading.Binding;

/// <summary>Endings that are taken off a name, the longer before the shorter that ends it: what stands behind them is not what is counted.</summary>
internal static class Tails
{
    /// <summary>签约资金, 总投资: the money of works, where the works are meant.</summary>
    public static readonly string[] Funds = ["计划总投资", "总投资", "签约资金", "合同资金", "协议资金", "到位资金", "合同金额", "协议金额", "投资额"];

    /// <summary>开工建设, 主体封顶: how far works have come.</summary>
    public static readonly string[] Stages =
    [
        "开工建设", "主体封顶", "全面封顶", "进展顺利", "加快建设", "加快推进", "投入使用", "投入运营", "建成投用", "建成投产", "全面完成", "竣工投产", "签约落地", "基本完工",
        "开工", "竣工", "完工", "投产", "封顶",
    ];

    /// <summary>初具规模, 成效显著: how a thing stands, said of it without a figure.</summary>
    public static readonly string[] States =
        ["初具规模", "初步形成", "初见成效", "成效显著", "成效明显", "成效突出", "进展顺利", "全面启动", "全面铺开", "步伐加快", "取得新进展", "取得实效", "取得突破", "实现全覆盖"];

    /// <summary>稳步增长: which way it went, behind the name of what did.</summary>
    public static readonly string[] Moves = ["逆势上扬", "逆势增长", "稳步增长", "快速增长", "平稳增长", "持续增长", "稳中有升", "稳步提升", "持续提升", "再创新高"];

    /// <summary>制度, 工作: general words behind the thing itself.</summary>
    public static readonly string[] General = ["制度", "体系", "效益", "生产", "工作"];

    /// <summary>全部完成, 落地: that it was done, behind the name of what was.</summary>
    public static readonly string[] Done = ["联动实施", "任务全部完成", "全部完成", "全面完成", "基本完成", "圆满完成", "全部兑现", "全部办结", "全部办复", "落地见效", "实施", "落地", "任务", "安排"];

    /// <summary>要按期, 尽快: when it is to be done, before the verb that says what.</summary>
    public static readonly string[] Soon = ["要按期", "要尽快", "按期", "尽快", "年内", "要"];

    /// <summary>The name without the first of the endings it has, unless fewer letters than asked for would be left.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> name, string[] tails, int least)
    {
        foreach (var tail in tails)
        {
            if (name.Length - tail.Length >= least && name.EndsWith(tail))
            {
                return name[..^tail.Length];
            }
        }

        return name;
    }
}
