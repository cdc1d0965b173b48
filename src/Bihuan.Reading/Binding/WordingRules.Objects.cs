using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>The noun that a figure counts, behind it.</summary>
internal sealed partial class WordingRules
{
    private static readonly WordSet SaidOf = new(WordLists.Of("said-of"));
    private static readonly WordSet Completed = new(WordLists.Of("completed"));

    // Whether the items after a 、 up to the next pause have no figure and no verb of their own.
    private bool GoesOn(int at)
    {
        if (words.TokenStartingAt(at, out var verb) && verb.Is(CueRoles.Action | CueRoles.NewlyAdded | CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Lead | CueRoles.Adverb) && verb.End - verb.Start > 1)
        {
            return false;
        }

        for (var end = at; end - at < 24; end++)
        {
            if (end >= words.View.Length || SentenceWords.IsStop(words.View[end]))
            {
                return end - at > 1;
            }

            if (words.FigureStartingAt(end) is { Skip: null } or { IsChinese: false })
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsQuality(char letter) => letter is '强' or '高' or '广' or '大' or '好' or '优' or '多' or '足' or '快' or '新' or '美' or '深' or '实' or '全' or '低' or '小';

    // 特色强的: whether the next item is a quality too, the last one before its noun.
    private bool QualitiesEnd(int at)
    {
        for (var end = at; end - at < 12 && end < words.View.Length && !SentenceWords.IsStop(words.View[end]) && words.FigureStartingAt(end) is null; end++)
        {
            if (words.View[end] == '的')
            {
                return end - at > 1 && IsQuality(words.View[end - 1]);
            }
        }

        return false;
    }

    private bool HasFigure(int at)
    {
        for (var end = at; end - at < 24 && end < words.View.Length && !SentenceWords.IsStop(words.View[end]); end++)
        {
            if (words.FigureStartingAt(end) is { Skip: null })
            {
                return true;
            }
        }

        return false;
    }

    private bool LeadsToRank(int at)
    {
        for (var end = at; end - at < 10 && end < words.View.Length && !SentenceWords.IsStop(words.View[end]); end++)
        {
            if (words.FigureStartingAt(end) is { Kind: FigureKind.Rank, Skip: null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The counted noun after a figure: up to the next stop or figure, not further than a noun phrase goes.</summary>
    public (int Start, int End) Object(Figure figure, int limit)
    {
        var start = figure.TrailEnd;
        if (words.View[start] == '的')
        {
            start++;
        }

        if (words.View[start] is '^' or '[' || words.View.Slice(start, start + 2) is "之间" || figure.Class == UnitClass.Percent && words.View[start] == '多')
        {
            // 总数达10个[1]: a mark of a note. 60%—65%之间, 60%多: within, and somewhat more.
            return (start, start);
        }

        if (figure.Unit?.Written is "批" or "批次" && words.FigureStartingAt(start) is { Skip: null, Class: UnitClass.Counter } counted)
        {
            // 推出3批45个改革项目: batches of what is counted next.
            return Object(counted, limit);
        }

        if (figure.Unit?.Written == "次" && WordLists.Wholes.IsIn(words.View.Slice(start, start + 2)) && words.FigureStartingAt(start + 2) is { Kind: FigureKind.Rank })
        {
            // 某县3次全省第一: the place it took is not what was counted.
            return (start, start);
        }

        if (figure.Unit?.Written is "件" or "项" && words.FigureStartingAt(start) is { Skip: null, Class: UnitClass.Counter } further)
        {
            // 10件24项民生实事: one thing, counted twice.
            return Object(further, limit);
        }

        if (figure.Class == UnitClass.Household && words.FigureStartingAt(words.View[start] == '、' ? start + 1 : start) is { Skip: null } people && (people.Class == UnitClass.Person || people.Class == UnitClass.None && words.View[start] != '、'))
        {
            // 1.2万户4.6万名贫困人口, 90户、180人脱贫: households and people of one group.
            return Object(people, limit);
        }

        if (words.View[start] == '（')
        {
            var close = words.View.Slice(start, start + 12).IndexOf('）');
            if (close < 0 || words.View.Slice(start, start + 3).IndexOf("其中") > 0)
            {
                // 12个（其中…3个）: what the bracket says is not the counted noun.
                return (start, start);
            }

            start += close + 1;
        }

        var end = start;
        var stop = Math.Min(words.View.Length, start + 40);
        while (end < stop && end < limit)
        {
            var letter = words.View[end];
            if (letter == '、' && end == start + 1 && words.View[start] is '国' or '部' or '省' or '市' && words.View[end + 1] is '省' or '市' or '县' or '区')
            {
                // 423个省、市重点项目.
                end++;
                continue;
            }

            if (letter == '、' && end > start + 1 && words.View[end - 1] is '型' or '式' or '类' && words.View[end + 1] is not (>= '0' and <= '9'))
            {
                // 新建9个都市型、楼宇型场地: kinds of one thing.
                end++;
                continue;
            }

            if (letter == '、' && end > start + 1 && figure.Class is UnitClass.Counter && IsQuality(words.View[end - 1]) && QualitiesEnd(end + 1))
            {
                // 打造8个辐射广、特色强的市场: two qualities of one thing.
                end++;
                continue;
            }

            if (letter == '、' && end > start && (figure.Class is UnitClass.Counter || figure.Unit?.Written == "名") && GoesOn(end + 1))
            {
                // 改造15个机关、学校附属场地: one count for all of them.
                end++;
                continue;
            }

            if (end > start + 1 && (SaidOf.Opens(words.View.Slice(end, end + 5)) || Completed.Is(words.View.Slice(end, end + 4)) && words.View.Slice(end - 2, end) is not "任务"))
            {
                // 39万户市场主体成为支撑, 32个项目预计完成投资…: what is said of them.
                break;
            }

            if (end > start + 1 && letter is '带' or '拉' or '撬' && words.View[end + 1] == '动' && figure.Class is UnitClass.Counter or UnitClass.Money && (figure.LeadStart == 0 || SentenceWords.IsStop(words.View[figure.LeadStart - 1]) || words.View[figure.LeadStart - 1] == '、'))
            {
                // 3亿元消费券带动消费, 12个片区、30条线路撬动旅游: what comes of them.
                break;
            }

            if (end > start + 3 && words.TokenStartingAt(end, out var over) && over.Is(CueRoles.Comparison) && over.End - over.Start > 1 && words.View[end - 1] is '速' or '部' or '均' or '幅' or '标' && words.FigureStartingAt(over.End) is null && words.View.Slice(end - 8, end) is var rate && (rate.IndexOf("增速") >= 0 || rate.IndexOf("增幅") >= 0 || rate.IndexOf("指标") >= 0))
            {
                // 12项指标增速全部高于全省平均: what is compared.
                break;
            }

            if (end > start + 1 && words.TokenStartingAt(end, out var placed) && placed.Is(CueRoles.RankVerb) && !placed.Is(CueRoles.Action) && LeadsToRank(placed.End))
            {
                // 8项指标居全省前三: where they stand.
                break;
            }

            if (letter is '和' or '与' && end - start > 1 && words.View[end + 1] == '“' && char.IsAsciiDigit(words.View[end + 2]))
            {
                // 9条产业链和“4+4”集群: the other has a number in its name.
                break;
            }

            if (end > start && words.TokenStartingAt(end, out var makes) && makes.Is(CueRoles.Creation) && makes.End - makes.Start > 1 && words.View[words.ClauseStart(figure.Start)] == '在' && HasFigure(makes.End))
            {
                // 在甲、乙等8个县建设基地6万亩: what is built there has a figure of its own.
                break;
            }

            if (end > start + 1 && letter == '为' && words.View.Slice(end + 1, end + 3) is "引领" or "重点" or "抓手" or "核心" or "主体" or "支撑" or "牵引" or "主线")
            {
                // 以9件实事为引领的各项工程: what the counted things are for the others.
                break;
            }

            if (letter == '是' && end - start > 3 && words.View[end - 1] is '区' or '业' or '目' or '市' or '县' or '构' or '台' or '群' or '位')
            {
                // 13个省级开发区是主战场.
                break;
            }

            if (letter == '等' && end - start > 1 && words.View.Slice(end + 1, end + 3) is "一批" or "一系")
            {
                break;
            }

            if (letter == '（' && end > start && words.View.Slice(end, end + 12).IndexOf('）') is > 0 and var bracket)
            {
                // 7个县（市、区）整县完成…: the bracket is part of the noun.
                end += bracket + 1;
                continue;
            }

            if ((SentenceWords.IsStop(letter) || letter is '、') && !words.Mentions.IsQuoted(end))
            {
                break;
            }

            if (letter == '、' && words.Mentions.IsQuoted(end))
            {
                end++;
                continue;
            }

            if (words.FigureStartingAt(end) is { Skip: null } next)
            {
                end = Math.Max(start, Math.Min(end, next.LeadStart));
                if (end - start > 2 && words.View[end - 1] is '和' or '与' or '及')
                {
                    // 商标43个、标准12项和产品5种: what joins two items is not the noun of the first.
                    end--;
                }

                break;
            }

            if (end > start + 1 && letter is '已' or '有' && words.View.Slice(end, end + 3) is var have && (have is "已经有" || have.StartsWith("已有") || letter == '有') && words.FigureStartingAt(end + (letter == '有' ? 1 : have is "已经有" ? 3 : 2)) is { Skip: null })
            {
                // 318个行政村已有296个通了水泥路: what those that have it are counted among.
                break;
            }

            if (end > start && words.TokenStartingAt(end, out var token) && token.Is(CueRoles.Link) && words.View[token.End - 1] is '到' or '至' && words.FigureStartingAt(token.End) is { Skip: null })
            {
                // 现行16%的税率降至13%: the way to the next figure is not the noun.
                break;
            }

            end++;
        }

        return (start, end);
    }
}
