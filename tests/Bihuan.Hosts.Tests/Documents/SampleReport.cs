using System.Text;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>A report of an invented county, in the wording of real ones, as a list of blocks that every format writer renders.</summary>
internal static class SampleReport
{
    public enum Kind
    {
        Title,
        Part,
        Chapter,
        Paragraph,
        Item,
    }

    public static readonly (Kind Kind, string Text)[] Blocks =
    [
        (Kind.Title, "2024年青禾县政府工作报告"),
        (Kind.Paragraph, "各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。"),
        (Kind.Part, "一、2023年工作回顾"),
        (Kind.Paragraph, "过去一年，面对复杂多变的外部环境，全县上下坚定信心、攻坚克难，地区生产总值达到486.5亿元，增长6.3%；规模以上工业增加值增长8.1%，固定资产投资增长10.2%，社会消费品零售总额达到152.7亿元、增长7.5%，一般公共预算收入完成21.08亿元，城乡居民人均可支配收入分别达到43216元和21875元，年初确定的各项目标任务基本完成。"),
        (Kind.Chapter, "（一）产业支撑更加有力"),
        (Kind.Paragraph, "新增规模以上工业企业23家，总数达到168家；高新技术企业达到57家，全社会研发经费投入强度达到2.14%，装备制造业增加值占规模以上工业增加值的比重提高到31.6%。新建高标准农田8.6万亩，粮食总产量突破52万吨，农产品加工业产值达到96亿元。"),
        (Kind.Paragraph, "文旅融合步伐加快，全年接待游客超过620万人次，实现旅游综合收入38.4亿元，分别增长21.5%和24.8%。"),
        (Kind.Chapter, "（二）城乡面貌持续改善"),
        (Kind.Paragraph, "常住人口城镇化率达到58.3%。改造城镇老旧小区42个，惠及居民1.26万户；新改建农村公路215公里，建制村通客车率保持100%。空气质量优良天数达到328天，主要河流断面水质全部达到Ⅲ类以上，森林覆盖率提高到54.7%。"),
        (Kind.Chapter, "（三）民生福祉不断增进"),
        (Kind.Item, "城镇新增就业6800人，城镇调查失业率控制在5.4%以内"),
        (Kind.Item, "新增公办幼儿园学位2400个，义务教育巩固率达到99.2%"),
        (Kind.Item, "每千人口医疗卫生机构床位数达到7.3张，基本医保参保率稳定在95%以上"),
        (Kind.Item, "筹集保障性租赁住房1350套(间)，改造棚户区860户，农村危房改造完成312户"),
        (Kind.Part, "二、2024年目标任务"),
        (Kind.Paragraph, "今年发展的主要预期目标是：地区生产总值增长6.5%左右，规模以上工业增加值增长9%以上，固定资产投资增长10%，社会消费品零售总额增长8%左右，一般公共预算收入增长5%，居民人均可支配收入增长与经济增长基本同步，城镇调查失业率控制在5.5%以内，居民消费价格涨幅控制在3%左右，单位地区生产总值能耗下降2.5%。"),
        (Kind.Paragraph, "围绕上述目标，重点抓好以下工作：力争工业投资增长15%，新增规模以上工业企业20家以上，高新技术企业突破70家；新建高标准农田6.5万亩，粮食播种面积稳定在88.3万亩以上；开工改造城镇老旧小区35个，新增公共停车泊位2600个；确保城镇新增就业6500人以上，完成农村公路新改建180公里，让发展成果更多更公平惠及全县人民。"),
        (Kind.Paragraph, "到2027年，全县地区生产总值力争突破650亿元，常住人口城镇化率达到63%以上，全社会研发经费投入强度达到2.6%。"),
    ];

    /// <summary>Markdown; also what docx and html should read as, letter for letter.</summary>
    public static string Markdown
    {
        get
        {
            var text = new StringBuilder();
            for (var at = 0; at < Blocks.Length; at++)
            {
                var (kind, words) = Blocks[at];
                text.Append(at == 0 ? "" : kind == Kind.Item && Blocks[at - 1].Kind == Kind.Item ? "\n" : "\n\n");
                text.Append(kind switch { Kind.Title => "# ", Kind.Part => "## ", Kind.Chapter => "### ", Kind.Item => "- ", _ => "" }).Append(words);
            }

            return text.Append('\n').ToString();
        }
    }

    public static string Html(string style = "")
    {
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>青禾县人民政府</title><style>").Append(style)
            .Append("</style><script>var x = '<p>1234亿元</p>';</script></head>\n<body>\n");
        var inList = false;
        foreach (var (kind, words) in Blocks)
        {
            if (inList != (kind == Kind.Item))
            {
                text.Append(inList ? "</ul>\n" : "<ul>\n");
                inList = !inList;
            }

            var tag = kind switch { Kind.Title => "h1", Kind.Part => "h2", Kind.Chapter => "h3", Kind.Item => "li", _ => "p" };
            text.Append('<').Append(tag).Append('>').Append(words.Replace("Ⅲ", "&#8546;", StringComparison.Ordinal)).Append("</").Append(tag).Append(">\n");
        }

        return text.Append("</body></html>").ToString();
    }

    /// <summary>The text without mark-up and white space: what must be the same in every format.</summary>
    public static string Content(string text)
    {
        var letters = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            foreach (var letter in line.AsSpan().TrimStart("#- "))
            {
                if (!char.IsWhiteSpace(letter) && letter != '|')
                {
                    letters.Append(letter);
                }
            }
        }

        return letters.ToString();
    }
}
