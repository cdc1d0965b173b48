using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>Numbers that say a place in an order: 第七, 前10位, 由42位上升到37位.</summary>
internal static partial class FigureClassifier
{
    // 全球, 全省: among whom a place is taken.
    private static readonly WordSet Worlds = new(WordLists.Of("worlds"));

    private static string? Ordinal(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var start = figure.Start - 1;
        if (figure is { Unit.Written: "年", Value: >= 2 and <= 50 } && view.Slice(start - 2, start) is "连续")
        {
            // 连续第3年超过: as many years up to this one.
            figure.Start = figure.LeadStart = start;
            figure.Kind = FigureKind.YearSpan;
            return SkipReasons.Duration;
        }

        var isPlace = figure.Unit?.Written is "位" or "名" || (view[figure.End] is '位' or '名' && figure.Unit is null && ComesFrom(view, start)) || (figure.End == figure.DigitsEnd && view[figure.End] is '位' or '名');
        var isEnd = figure.Unit is null && view[figure.End] is '，' or '。' or '；' or '、' or '）' or '\0' || figure.Unit is null && view[figure.End] is '和' or '与' && view[figure.End + 1] == '第';
        var isGreatest = figure.Unit is null && view[figure.End] == '大' && view[figure.End + 1] is not ('党' or '班');
        var world = view.Slice(start - 2, start);
        var isWorld = Worlds.Is(world) || IsSet(world) || world is [_, '北' or '南' or '东' or '西'] && view[start - 3] is '、' or '，' || Fields.IsIn(view.Slice(start - 3, start));
        var ranks = false;
        var tokens = mentions.Tokens;
        for (var i = tokens.FirstFrom(start) - 1; i >= 0 && start - tokens[i].End <= 24 && !ranks; i--)
        {
            ranks = tokens[i].Is(CueRoles.RankVerb) && tokens[i].End <= start && view.Slice(tokens[i].End, start).IndexOfAny("，。；") < 0;
        }

        if (isEnd && !ranks && !isWorld && IsSaidAlone(view, mentions, start))
        {
            // 绿化率达56%，鲁南鲁北第一。
            isWorld = true;
        }

        var isWay = figure.Unit is null && (LeadsOn(view, figure.End) || ComesFrom(view, start));
        if (!mentions.IsQuoted(start) && ((isWay && (ranks || isWorld || ComesFrom(view, start))) || (isPlace && (ranks || isWorld || ComesFrom(view, start))) || (isEnd && (ranks || isWorld)) || (isWorld && ranks && figure.Unit is null) || (isGreatest && ranks)))
        {
            figure.Start = figure.LeadStart = start;
            if (isPlace && figure.Unit is null)
            {
                figure.End++;
            }

            figure.TrailEnd = figure.End;
            figure.Kind = FigureKind.Rank;
            figure.Unit = MentionFinder.Place;
            return null;
        }

        figure.Start = figure.LeadStart = start;
        return SkipReasons.Ordinal;
    }

    // 排位由42位上升到37位: a place without its 第.
    private static bool IsPlaceInOrder(SentenceView view, Figure figure)
    {
        var said = view.Slice(figure.Start - 14, figure.Start);
        var stop = said.LastIndexOfAny("，。；、");
        said = stop >= 0 ? said[(stop + 1)..] : said;
        if (said.EndsWith("百强区") || said.EndsWith("百强县") || said.EndsWith("百强市") || said.EndsWith("百强镇"))
        {
            // 稳居全国百强区14位.
            return true;
        }

        if ((said.EndsWith("跃升至") || said.EndsWith("跃升到") || said.EndsWith("跃居") || said.EndsWith("攀升至")) && view.Slice(figure.Start - 24, figure.Start) is var ladder && (ladder.IndexOf("百强") >= 0 || ladder.IndexOf("排名") >= 0 || ladder.IndexOf("榜") >= 0 || ladder.IndexOf("位次") >= 0))
        {
            // 进入全国百强榜、跃升至58位.
            return true;
        }

        return said.Length > 0 && said[^1] is '由' or '从' or '到' or '至' or '为' && (said.IndexOf("排位") >= 0 || said.IndexOf("位次") >= 0 || said.IndexOf("名次") >= 0 || said.IndexOf("排名") >= 0);
    }

    private static readonly WordSet Fields = new(WordLists.Of("fields"));

    private static bool IsAmongFirst(SentenceView view, MentionFinder mentions, Figure figure)
    {
        if (Fields.IsIn(view.Slice(figure.Start - 7, figure.Start - 1)) && view.Slice(figure.Start - 7, figure.Start - 1).IndexOfAny("，。；、") < 0)
        {
            // 冲刺全省开发区前十.
            return true;
        }

        var tokens = mentions.Tokens;
        var quoted = view[figure.Start - 2] == '”';
        for (var i = tokens.FirstFrom(figure.Start) - 1; i >= 0 && figure.Start - tokens[i].End <= (view[figure.End] == '强' ? 16 : quoted || figure.Unit is not null ? 24 : 8); i--)
        {
            // 进入“百县评服务”前50名.
            if (tokens[i].Is(CueRoles.RankVerb) && view.Slice(tokens[i].End, figure.Start).IndexOfAny("，。；、") < 0 && (!quoted || view[tokens[i].End] == '“'))
            {
                return true;
            }
        }

        return false;
    }

    // A clause of nothing but a region and a place, behind a figure: ，苏中苏北第一.
    private static bool IsSaidAlone(SentenceView view, MentionFinder mentions, int start)
    {
        var said = ClauseBefore(view, start);
        said = said.LastIndexOf('、') is >= 0 and var item && said[(item + 1)..] is var own && (own.StartsWith("数量") || own.StartsWith("总量") || own.StartsWith("增幅") || own.StartsWith("增速")) ? own : said;
        if (said.Length is < 2 or > 6 || start - said.Length < 1 || view[start - said.Length - 1] is not ('，' or '、') || !WordLists.Regions.IsIn(said))
        {
            return false;
        }

        foreach (var figure in mentions.Figures)
        {
            if (figure.TrailEnd == start - said.Length - 1)
            {
                return figure.Skip is null;
            }
        }

        return false;
    }

    // 由全省第7位进到第6位: from one place to another.
    private static bool LeadsOn(SentenceView view, int end)
    {
        end += view[end] is '位' or '名' ? 1 : 0;
        var rest = view.Slice(end, end + 6);
        return rest.IndexOf('第') is > 0 and var next && rest[next - 1] is '到' or '至' or '为';
    }

    private static bool ComesFrom(SentenceView view, int start) =>
        view[start - 1] is '到' or '至' or '为' && view.Slice(start - 10, start - 1) is var back && back.IndexOf('第') is >= 0 and var first && back[first..].IndexOfAny('，', '；', '。') < 0;

    // 总量六区第一: how many are ranked says among whom.
    private static bool IsSet(ReadOnlySpan<char> among) =>
        among.Length == 2 && among[1] is '区' or '县' or '市' or '省' or '州' && among[0] is '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '各' or (>= '0' and <= '9');
}
