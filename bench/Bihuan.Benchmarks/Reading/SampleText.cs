using System.Text;

namespace Bihuan.Benchmarks.Reading;

/// <summary>A text of any length, about twice as dense in figures as a real report: passages of our own wording, repeated under changing headings.</summary>
internal static class SampleText
{
    private static readonly string[] Passages =
    [
        "全县地区生产总值达到386.5亿元、增长6.2%，规模以上工业增加值增长8.1%，固定资产投资增长7.5%。",
        "我们坚持以人民为中心的发展思想，持续改善营商环境，扎实推进乡村全面振兴，社会大局保持和谐稳定。",
        "新建高标准农田4.5万亩，改造老旧小区36个，惠及居民8200户，城镇新增就业1.2万人。",
        "深入实施创新驱动发展战略，加强基础研究和应用研究，推动产业链供应链优化升级，培育壮大新质生产力。",
        "高速公路里程从210公里增加到365公里，常住人口城镇化率由48.5%提高到57.3%。",
        "强化就业优先导向，健全社会保障体系，办好人民满意的教育，推动公共文化服务提质增效，促进城乡融合。",
        "力争制造业投资增长12%以上，居民收入增长与经济增长基本同步，空气质量优良天数比率保持在90%以上。",
        "各级各部门要转变作风、狠抓落实，坚持问题导向、目标导向、结果导向，以实干实绩回应群众期盼。",
    ];

    public static string OfLength(int length)
    {
        var text = new StringBuilder("2023年某县政府工作报告\n\n");
        for (var i = 0; text.Length < length; i++)
        {
            if (i % 40 == 0)
            {
                text.Append(i % 80 == 0 ? "\n一、2022年工作回顾\n\n" : "\n二、2023年工作安排\n\n");
            }

            text.Append(Passages[i % Passages.Length]);
            if (i % 5 == 4)
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
