using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>What stands before a figure and is no part of any name, as a table: each trim gives back what it leaves.</summary>
internal sealed partial class SentenceBinder
{
    private delegate ReadOnlySpan<char> Trim(SentenceBinder binder, Draft draft, ReadOnlySpan<char> left);

    // In this order: each takes what the ones before it have left.
    private static readonly Trim[] Trims =
    [
        static (_, _, left) => left.Length > LongestName ? left[^LongestName..] : left,

        // 某公司成为全县首个产值超2亿元的企业: it is the value of the company; 某县成为全省首个茶叶产值超过3亿元的县: of what it is the first in.
        static (_, _, left) => left.LastIndexOf("首个") is >= 0 and var only && left.Length - only > 3
            ? left[..only].IndexOf("成为") is > 1 and var became && left.Length - only - 2 <= 6 ? string.Concat(left[..became], left[(only + 2)..]) : left[(only + 2)..] : left,

        // 成为第3个外贸总额突破千亿元的县级市, 5个城市之后又一个外贸总额突破万亿的城市: how many there were before it.
        static (_, _, left) => left.StartsWith("成为") && left.IndexOf('第') is >= 2 and <= 4 && left.IndexOf('个') is > 3 and < 9 and var nth && left.Length - nth > 3 ? left[(nth + 1)..]
            : left.IndexOf("新一个") is >= 0 and var further && left.Length - further > 5 ? left[(further + 3)..] : left,

        // 税收总额跨过两个十亿元大关、超过60亿元: what was crossed before.
        static (of, draft, left) => left.Length > 6 && left.EndsWith("大关") && of._words.LastIn(draft.LeftStart + 2, draft.LeftEnd, CueRoles.Reach | CueRoles.HedgeBefore, out var crossed) && crossed.Start > draft.LeftStart + 1
            ? of._view.Written(draft.LeftStart, crossed.Start) : left,

        // 在新材料等领域实施100项重大专项: where it is done.
        static (_, _, left) => left.Length > 3 && left[0] == '在' && left.IndexOf("领域") is > 1 and var field && left.Length - field > 3 ? left[(field + 2)..] : left,

        // 出台《某意见》和7个配套政策, 举办首届花会和3届灯会: the other thing has its own number.
        static (of, draft, left) => draft.HasObject && left.Length > 6 && (left[^1] == '和' || left.EndsWith("》及") || left.EndsWith("以及")) && of.FirstDoing(draft.LeftStart, draft.LeftEnd) is { } both ? of._view.Written(both.Start, both.End) : left,

        // 壮大4大集群和9条产业链: the set before it has its own number.
        static (_, draft, left) => draft.HasObject && left.Length is > 4 and <= 20 && left[^1] == '和' && left.LastIndexOf('大') is > 0 and var set && (char.IsAsciiDigit(left[set - 1]) || NumberWords.IsNumeral(left[set - 1])) && set > 1 ? left[..(set - 1)] : left,

        // 制定《某条例》、某办法草案等7部行政法规: the titles are told, the verb and the noun name it.
        static (of, draft, left) => draft.HasObject && left.Length > 14 && left[^1] == '等' && (left.Contains('《') || left.IndexOf("草案") > 0 || left.IndexOf("条例") > 0) && (draft.First & CueRoles.Action) != CueRoles.None && of.FirstDoing(draft.LeftStart, draft.LeftEnd) is { } titles
            ? of._view.Written(titles.Start, titles.End) : left,

        // 每个乡每年至少培育9家合作社: for whom and how often.
        static (_, _, left) => left.Length > 4 && left[0] is '每' or '各' && left.IndexOf("每年") is > 0 and < 14 and var yearly
            ? left[(yearly + 2)..].StartsWith("至少") ? left[(yearly + 4)..] : left[(yearly + 2)..] : left,

        // 市县两级共走访企业8000家: who all of them are.
        static (of, draft, left) => left.Length > 6 && left.IndexOf("级共") is > 1 and var level && level + 1 is var all && of._words.TokenStartingAt(draft.LeftStart + all + 1, out var joint) && joint.Is(CueRoles.Action) && joint.End <= draft.LeftEnd ? of._view.Written(joint.Start, draft.LeftEnd) : left,

        // 安置房项目提前3个月实现100%交付: how early it was.
        static (_, _, left) => left.LastIndexOf("提前") is > 2 and var early && left.Length - early <= 6 && left[^1] is '月' or '天' or '年' ? left[..early] : left,

        // 粮食生产再获丰收、产量230万吨: of the crop.
        static (_, _, left) => left.IndexOf("丰收、") is > 2 and var reaped && left[(reaped + 3)..] is var crop && crop.Length <= 5
            ? string.Concat(left[..(left.IndexOf("生产") is > 0 and var grown && grown < reaped ? grown : Math.Max(2, reaped - 2))], crop) : left,

        // 粮食产量在旱情影响下达到230亿斤: under what it came about.
        static (_, _, left) => left.Length > 6 && left[^1] == '下' && left.LastIndexOf('在') is > 1 and var under && left.Length - under is > 3 and < 16 ? left[..under] : left,

        // 推进9方面、142项重点任务: of how many sides.
        static (_, draft, left) => draft.HasObject && left.Length is >= 3 and <= 12 && left.TrimEnd('、') is [.., '方', '面'] sides && char.IsAsciiDigit(sides[^3]) ? sides[..(sides[..^2].LastIndexOfAnyExceptInRange('0', '9') + 1)] : left,

        // 科技支出不低于预算支出的3%: what it is held against.
        static (of, draft, left) => draft.Figure.Class == UnitClass.Percent && of._view[draft.Figure.LeadStart - 1] == '的' && of._words.LastIn(draft.LeftStart + 2, draft.LeftEnd, CueRoles.HedgeBefore, out var bound) && bound.End - bound.Start > 2 && draft.LeftEnd - bound.End > 2 ? of._view.Written(draft.LeftStart, bound.Start) : left,

        // 县财政拿出3亿元.
        static (_, draft, left) => draft.Figure.Class == UnitClass.Money && left.Length > 4 && left.EndsWith("拿出") ? left[..^2] : left,

        // 继续实施蜜蜂倍增计划.
        static (_, draft, left) => draft.Figure.Kind == FigureKind.Doubling && left.Length > 5 && left.StartsWith("继续实施") ? left[4..] : left,

        // 会议提出今年茶产业增长预期目标为6%: who set it.
        static (_, _, left) => left.IndexOf("提出今年") is >= 0 and var set && left.Length - set > 6 ? left[(set + 4)..] : left,

        // 县财政安排专项资金支持12个文化站: who pays for it.
        static (of, draft, left) => draft.HasObject && left.Length > 8 && of._words.TokenEndingAt(draft.LeftEnd, out var aim) && aim.Is(CueRoles.Aim) && left[..^2].EndsWith("资金") ? left[^2..] : left,

        // 在甲、乙等乡新建5个牧场: where it is done.
        static (of, draft, left) => left.Length > 6 && left[0] == '在' && of.FirstCreation(draft.LeftStart + 1, draft.LeftEnd) is > 0 and var done ? of._view.Written(done, draft.LeftEnd) : left,

        // 为乡镇卫生院建设工作站60家: for whom.
        static (of, draft, left) => left.Length > 6 && of._view[draft.ClauseStart] == '为' && of.FirstCreation(draft.LeftStart + 2, draft.LeftEnd) is > 0 and var made ? of._view.Written(made, draft.LeftEnd) : left,

        // 按照上级要求关停企业300家: whose wish it was.
        static (of, draft, left) => left.Length > 8 && left[0] is '按' or '根' && left.IndexOf("要求") is > 2 and < 12 and var asked && left.Length - asked > 3 ? left[(asked + 2)..] : left,

        // 仅此两项就使农民人均增收150元: what brought it about.
        static (_, _, left) => left.Length > 4 && left[0] is '仅' or '这' or '此' && left.IndexOf('使') is > 1 and < 9 and var brought && left.Length - brought > 2 ? left[(brought + 1)..] : left,

        // 年初承诺的十件实事: who promised them.
        static (of, draft, left) => draft.HasObject && draft.Figure.Unit?.Written == "件" && !left.Contains('办') && !left.EndsWith("等") && of._view.Slice(draft.RightStart, draft.RightEnd).IndexOf("实事") >= 0 ? default : left,

        // 实施商户帮扶工程、新增商户500家: the other is what was done besides.
        static (of, draft, left) => left.LastIndexOf("、新增") is > 3 and var more && left.Length - more > 4 && left[..more] is [.., '工', '程'] or [.., '行', '动'] or [.., '计', '划'] or [.., '战', '略'] ? left[(more + 1)..] : left,

        // 全面完成十大类55项民生实事: of how many kinds.
        static (_, draft, left) => draft.HasObject && left.Length > 4 && left.EndsWith("大类") ? left[..^(NumberWords.IsNumeral(left[^3]) ? 3 : 2)] : left,

        // 免费3000人.
        static (_, draft, left) => left is "免费" && draft.HasObject ? default : left,
    ];

    private ReadOnlySpan<char> NounBefore(Draft draft)
    {
        var left = _view.Written(draft.LeftStart, draft.LeftEnd);
        if (left.IsEmpty)
        {
            return left;
        }

        foreach (var trim in Trims)
        {
            left = trim(this, draft, left);
        }

        return left;
    }

    private Token? FirstDoing(int start, int end)
    {
        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Action | CueRoles.NewlyAdded) && _mentions.Tokens[i].End - _mentions.Tokens[i].Start > 1)
            {
                return _mentions.Tokens[i];
            }
        }

        return null;
    }

    // Where the first verb of making, of two letters, begins; 0 for none.
    private int FirstCreation(int start, int end)
    {
        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.NewlyAdded | CueRoles.Creation) && _mentions.Tokens[i].End - _mentions.Tokens[i].Start > 1)
            {
                return _mentions.Tokens[i].Start;
            }
        }

        return 0;
    }
}
