using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Names of the items of a list, which share a verb, a noun or what was done to them: 煤炭、钢铁产量, 省级园区3个、市级8个.</summary>
internal sealed partial class SentenceBinder
{
    // 省级园区3个、市级8个: the noun is that of the item before.
    private string? TierName(Draft draft, ReadOnlySpan<char> left)
    {
        if (left.Length <= 6 && left.EndsWith("亿级") && NumberWords.IsNumeral(left[0]) && _subject.IndexOf("亿级", StringComparison.Ordinal) is > 0 and var size)
        {
            // 实施百亿级项目10个、五十亿级20个.
            var from = size;
            while (from > 0 && NumberWords.IsNumeral(_subject[from - 1]))
            {
                from--;
            }

            InheritVerb(draft);
            return string.Concat(_subject.AsSpan(0, from), left, _subject.AsSpan(size + 2));
        }

        if (!_words.TokenEndingAt(draft.LeftEnd, out var tier) || !tier.Is(CueRoles.Tier) || tier.Start < draft.LeftStart || tier.Start - draft.LeftStart > 2)
        {
            return null;
        }

        for (var i = _words.FirstTokenFrom(tier.Start) - 1; i >= 0; i--)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Tier) && _subject.IndexOf(token.Cue.Word, StringComparison.Ordinal) is >= 0 and var at)
            {
                InheritVerb(draft);
                return string.Concat(_subject.AsSpan(0, at), tier.Cue.Word, _subject.AsSpan(at + token.Cue.Word.Length));
            }
        }

        return null;
    }

    // The verb of the list holds for an item that has none.
    private void InheritVerb(Draft draft)
    {
        draft.Inherits = _listRoles != CueRoles.None && draft.First == CueRoles.None;
        draft.First |= draft.Inherits ? _listRoles : CueRoles.None;
        draft.Inside |= draft.Inherits ? _listRoles : CueRoles.None;
    }

    // 推进7个部级、3个市级茶业中心建设: behind the first tier stands the noun of the last.
    private string SharedNoun(Draft draft)
    {
        if (draft.RightEnd > draft.RightStart + 2 && _view[draft.RightEnd - 1] == '级' && _view[draft.RightEnd] == '、' && NumberWords.IsNumeral(_view[draft.RightStart]))
        {
            // 储备7个百亿元级、30个十亿元级、80个亿元级项目: the noun of the last class.
            var rest = _view.Slice(draft.RightEnd, ClauseEnd(draft.RightEnd));
            var shared = rest.LastIndexOf('级') + 1;
            return shared > 1 && rest.Length - shared is > 1 and < 8 ? rest[shared..].ToString() : "";
        }

        if (_view[draft.RightEnd] == '、' && draft.RightEnd - draft.RightStart > 1 && SharedDeed(draft) is { Length: > 0 } deed)
        {
            draft.First |= CueRoles.Action;
            draft.Right |= CueRoles.Action;
            draft.CountedEnd = NameEnd.None;
            return deed;
        }

        if (!_words.TokenStartingAt(draft.RightStart, out var tier) || !tier.Is(CueRoles.Tier) || tier.End != draft.RightEnd || _view[tier.End] is not ('、' or '和') || _words.FigureStartingAt(tier.End + 1) is not { Skip: null } next || !_words.TokenStartingAt(next.TrailEnd, out var beside) || !beside.Is(CueRoles.Tier))
        {
            return "";
        }

        var (start, end) = _wording.Object(next, _view.Length);
        return end > beside.End && start == beside.Start ? _view.Written(beside.End, end).ToString() : "";
    }

    // 完成9台机组、8座高炉超低排放改造: what was done to the last of them was done to all.
    private string SharedDeed(Draft draft)
    {
        var at = draft.ClauseStart;
        while (at < draft.Figure.Start && _words.FigureStartingAt(at) is not { Skip: null })
        {
            at++;
        }

        var opens = _words.FigureStartingAt(at)?.LeadStart ?? at;
        var doing = _view.Slice(opens - 2, opens) is "完成" or "实施" or "推进" or "开展" or "启动";
        var end = draft.RightEnd;
        for (var items = 0; doing && items < MostSizes && _view[end] == '、' && _words.FigureStartingAt(end + 1) is { Skip: null } next; items++)
        {
            (var start, end) = _wording.Object(next, _view.Length);
            if (end - start < 4)
            {
                return "";
            }

            if (_view[end] != '、')
            {
                foreach (var deed in SharedDeeds)
                {
                    if (_view.Slice(start, end).EndsWith(deed) && !_view.Slice(draft.RightStart, draft.RightEnd).EndsWith(deed.AsSpan(deed.Length - 2)))
                    {
                        return deed;
                    }
                }
            }
        }

        return "";
    }

    private static readonly WordSet ServiceRates = new(WordLists.Of("service-rates"));

    private static readonly string[] SharedDeeds = WordLists.Of("shared-deeds");

    // 甲和乙总量分别超过…: the items are in the name that was carried over.
    private static string[]? Parts(string name, int count)
    {
        var parts = name.Split(["、", "和", "and"], StringSplitOptions.RemoveEmptyEntries);
        if (count == 2 && parts.Length == 1 && name.Contains("存贷款", StringComparison.Ordinal))
        {
            return [name.Replace("存贷款", "存款", StringComparison.Ordinal), name.Replace("存贷款", "贷款", StringComparison.Ordinal)];
        }

        if (parts.Length != count)
        {
            return null;
        }

        foreach (var tail in (ReadOnlySpan<string>)["总量", "总数", "数量", "总产值", "产值", "规模"])
        {
            if (parts[^1].Length > tail.Length + 1 && parts[^1].EndsWith(tail, StringComparison.Ordinal))
            {
                for (var i = 0; i < parts.Length - 1; i++)
                {
                    parts[i] = parts[i].EndsWith(tail, StringComparison.Ordinal) ? parts[i] : parts[i] + tail;
                }

                break;
            }
        }

        return parts;
    }

    private bool IsBetweenItems(int at) => !_mentions.IsQuoted(at) && (_view[at] == '、' || IsJoint(at));

    private int ItemCount(int start, int end)
    {
        var count = 1;
        for (var i = start + 1; i < end; i++)
        {
            count += IsBetweenItems(i) ? 1 : 0;
        }

        return count;
    }

    private List<(int Start, int End)> Items(int start, int end)
    {
        var items = new List<(int Start, int End)>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (IsBetweenItems(i) && (_view[i] == '、' || i > from))
            {
                items.Add((from, i));
                from = i + 1;
            }
        }

        items.Add((from, end));
        return items;
    }

    // 和, 与 and 及 join two items, unless they are half of a word.
    private bool IsJoint(int at) => _view[at] switch
    {
        '和' => _view[at - 1] is not ('共' or '饱' or '总' or '调' or '缓' or '中' or '温') && _view[at + 1] is not ('谐' or '平' or '解' or '美'),
        '与' => _view[at - 1] != '参',
        '及' => _view[at - 1] is not ('普' or '涉' or '惠' or '触' or '以') && _view[at + 1] is not ('以' or '时' or '格') && _view.Slice(at + 1, at + 3) is not ("相关" or "其他" or "配套"),
        _ => false,
    };

    // 汽车、电子产业: the tail of the last item belongs to all, the scope before the first one too.
    private string ItemName(List<(int Start, int End)> items, int index, Draft draft)
    {
        var (start, end) = items[index];
        var (lastStart, lastEnd) = items[^1];
        var own = _view.Written(start, end);
        if (items.Count == 2 && _view.Slice(items[0].Start, items[0].End) is "城" && _view[lastStart] == '乡')
        {
            // 城、乡居民收入: the two halves of 城乡.
            return string.Concat(index == 0 ? "城镇" : "农村", _view.Written(lastStart + 1, lastEnd), _view.Written(draft.RightStart, draft.RightEnd));
        }

        if (items.Count == 2 && _view[items[0].End - 1] == '存' && _view[lastStart] == '贷' && items[0].End - items[0].Start > 1)
        {
            // 银行存、贷款余额: the two halves of 存贷款.
            return index == 0 ? string.Concat(own, _view.Written(lastStart + 1, lastEnd)) : string.Concat(_view.Written(items[0].Start, items[0].End - 1), own);
        }

        if (_view.Slice(items[0].Start, items[0].End) is "第一" && items.Count is 2 or 3 && _view.Slice(lastStart + 1, lastEnd) is ['产', '业', ..] && NumberWords.IsNumeral(_view[lastStart]) && NumberWords.IsNumeral(_view[items[1].Start]))
        {
            // 第一、二、三产业增加值: the ordinal of the first and the noun of the last are those of all.
            var ordinal = index == 0 ? end - 1 : start;
            return string.Concat("第", _view.Written(ordinal, ordinal + 1), _view.Written(lastStart + 1, lastEnd), _view.Written(draft.RightStart, draft.RightEnd));
        }

        var scope = default(ReadOnlySpan<char>);
        if (_words.TokenStartingAt(items[0].Start, out var token) && token.Is(CueRoles.Scope) && index > 0)
        {
            scope = _view.Written(token.Start, token.End);
        }

        var right = _view.Written(draft.RightStart, draft.RightEnd);
        if (index > 0 && _view.Slice(items[0].Start, items[0].End).IndexOf("用于") is > 1 and var spent)
        {
            // 财政用于教育、卫生的支出: who spends it stands before all.
            scope = _view.Written(items[0].Start, items[0].Start + spent + 2);
        }

        if (index > 0 && items[0].End - items[0].Start > own.Length && _words.TokenStartingAt(start, out var measured) && measured.End == end && measured.Is(CueRoles.Generic | CueRoles.Money)
            && _words.TokenEndingAt(items[0].End, out var beside) && beside.Is(CueRoles.Generic | CueRoles.Money) && beside.Start > items[0].Start)
        {
            // 食品加工业产值和投资: both are of the industry.
            return string.Concat(_view.Written(items[0].Start, beside.Start), own, right);
        }

        if (index > 0 && Tails.Without(own, Accounts, least: 0).IsEmpty && _view.Written(items[0].Start, items[0].End) is var books && Tails.Without(books, Accounts, least: 3) is var firm && firm.Length < books.Length && (firm.EndsWith("企业") || firm.EndsWith("国企") || firm.EndsWith("民企") || firm.EndsWith("园区") || firm.EndsWith("公司") || firm.EndsWith("集团") || firm.EndsWith("产业") || firm.EndsWith("行业")))
        {
            // 国有企业营业收入、利润: both are of the firms.
            return string.Concat(firm, own, right);
        }

        if (index > 0 && own is "死亡人数" or "亡人数" or "伤亡人数" or "受伤人数" or "经济损失" && _view.Written(items[0].Start, items[0].End) is { Length: > 2 } accidents && (accidents.EndsWith("起数") || accidents.EndsWith("宗数") || accidents.EndsWith("事故数")))
        {
            // 安全事故起数、死亡人数: of the same accidents.
            return string.Concat(accidents[..^(accidents.EndsWith("事故数") ? 1 : 2)], own, right);
        }

        if (index > 0 && own.Length == 3 && own[^1] == '率' && _view.Slice(items[0].Start, items[0].End) is var town && town[^1] == '率' && town.IndexOf("建成区") is >= 0 and var built)
        {
            // 城市建成区绿化覆盖率、绿地率: both of the built-up area.
            return string.Concat(_view.Written(items[0].Start, items[0].Start + built + 3), own, right);
        }

        if (index > 0 && own.Length is 3 or 5 && own[^1] == '率' && items[0].End - items[0].Start > 6 && _view[items[0].End - 1] == '率' && (_view.Slice(items[0].End - 3, items[0].End) is "开工率" or "投产率" or "竣工率" || _view.Slice(items[0].Start, items[0].End - 3).EndsWith("项目")))
        {
            // 动员项目落地率、资金到位率: both are of the projects.
            return string.Concat(_view.Written(items[0].Start, items[0].End - 3), own, right);
        }

        if (index > 0 && own.Length == 3 && own[^1] is '率' or '度' && ServiceRates.IsIn(own) && items[0].End - items[0].Start > 5 && ServiceRates.IsIn(_view.Slice(items[0].End - 3, items[0].End)))
        {
            // 服务热线诉求解决率、满意率: both are of the service.
            return string.Concat(_view.Written(items[0].Start, items[0].End - 3), own, right);
        }

        var final = _view.Written(lastStart, lastEnd);
        if (items.Count > 1 && final.IndexOf('大') is > 2 and var set && NumberWords.IsNumeral(final[set - 1]) && final.Length - set > 2)
        {
            // 装备、材料、医药四大产业集群营收: how many they are is no part of the last.
            return string.Concat(scope, index == items.Count - 1 ? final[..(set - 1)] : own, final[(set + 1)..]).ToString() + right.ToString();
        }

        if (_words.TokenStartingAt(items[0].Start, out var doing) && doing.Is(CueRoles.Action) && items[0].End - doing.End >= 2 && final.Length == 4 && SameKinds(items, doing.End) is { } kinds)
        {
            // 改造老旧供热、燃气、排水管网: the verb is that of all, and so is the thing.
            return string.Concat(_view.Written(items[0].Start, kinds), index == 0 ? own[^2..] : own[..2], final[2..], right);
        }

        if (index == items.Count - 1)
        {
            return string.Concat(scope, own, right);
        }

        if (final.IndexOf("产业") is > 1 and var sector && final.Length - sector > 4 && own.Length > 1 && own.IndexOf("产业") < 0 && !OwnMeasure(own) && own.Length <= sector + 1 && !own.EndsWith("业"))
        {
            // 白酒、茶叶、中药材产业综合产值: each is an industry.
            return string.Concat(scope, own, final[sector..], right);
        }

        if (_words.TokenStartingAt(start, out var half) && half.Is(CueRoles.Half) && half.End == end && _words.TokenStartingAt(lastStart, out var other) && other.Is(CueRoles.Half) && other.End < lastEnd)
        {
            // 城镇、农村居民收入: all but the half named is common.
            return string.Concat(scope, own, _view.Written(other.End, lastEnd), right);
        }

        if (_words.TokenStartingAt(start, out var level) && level.Is(CueRoles.Tier) && level.End == end && _words.TokenStartingAt(lastStart, out var lower) && lower.Is(CueRoles.Tier) && lower.End < lastEnd)
        {
            // 省级、市级重点项目分别完成投资…: all but the tier is common.
            return string.Concat(scope, own, _view.Written(lower.End, lastEnd), right);
        }

        var last = _view.Written(lastStart, lastEnd);
        if (own is ['国' or '部' or '省' or '市' or '州' or '县' or '区'] && last is ['省' or '市' or '州' or '县' or '区', _, _, ..])
        {
            // 省、市重点项目.
            return string.Concat(scope, own, last[1..], right);
        }

        if (own is [_, '控'] && last is [_, '控', _, _, ..])
        {
            // 国控、省控及以上断面水质优良率: all that stands behind the tier.
            return string.Concat(scope, own, last[(last[2..].StartsWith("及以上") ? 5 : 2)..], right);
        }

        if (own is "一" or "二" && last is "三产业" or "三产")
        {
            // 一、二、三产业.
            return string.Concat(own, last[1..]);
        }

        var tail = default(ReadOnlySpan<char>);
        var at = lastEnd;
        while (_words.TokenEndingAt(at, out var noun) && noun.Start > lastStart && noun.Is(CueRoles.Generic | CueRoles.Money | CueRoles.ShareNoun | CueRoles.GrowthNoun | CueRoles.TimeNoun))
        {
            at = noun.Start;
        }

        if (last.Length >= 4 && own.Length <= 4 && (last.EndsWith("出口") || last.EndsWith("进口")) && !own.EndsWith("口"))
        {
            // 对南亚、中亚、西亚出口分别增长…: to each of them.
            scope = scope.IsEmpty && _view[items[0].Start] == '对' && index > 0 ? "对" : scope;
            return string.Concat(scope, own, last[^(last.EndsWith("进出口") ? 3 : 2)..], right);
        }

        if (own.Length == 3 && own[^1] == '率' && last[^1] == '率')
        {
            // 开工率、纳统率、投资完成率: each is a rate by itself.
            var owner = _view.Written(items[0].Start, items[0].End);
            return string.Concat(owner.Length > 6 && owner[^1] == '率' && index > 0 ? owner[..^3] : scope, own, right);
        }

        tail = own.Length > 3 && own[^2..].SequenceEqual(last[^Math.Min(2, last.Length)..]) || own.EndsWith("投资") && own.Length > 3 || OwnMeasure(own) ? default : _view.Written(at, lastEnd);
        if (tail.IsEmpty && !(own.Length > 3 && own[^2..].SequenceEqual(last[^Math.Min(2, last.Length)..])) && !own.EndsWith("投资") && !(OwnMeasure(own)) && last.Length > own.Length + 2 && !(own.Length >= 4 && own[^1] is '市' or '区' or '县' or '镇' or '村'))
        {
            tail = last[Math.Max(own.Length, 2)..];
        }

        if (own.Length > 3 && (own.EndsWith("收入") || own.EndsWith("支出") || own.EndsWith("投入") || own.EndsWith("产值")) && !(last.EndsWith("占比") || last.EndsWith("比重") || last.EndsWith("增速") || last.EndsWith("增幅")))
        {
            // 营业收入、利润总额; 预算收入、工业投资: an amount by itself.
            tail = default;
        }

        if (own.EndsWith("需氧量") && last.EndsWith("排放量"))
        {
            // 化学需氧量和氨氮排放量: what is discharged of it.
            tail = "排放量";
        }

        if (tail.Length == 1 && own.Length <= 3 && last.Length > own.Length + 3)
        {
            // 小学、初中适龄人口入学率: all that stands behind the half named.
            tail = last[own.Length..];
        }

        if (own.Length is 4 or 5 && last.IndexOf(own[^2..]) is > 0 and <= 4 and var same && last.Length - same > 4)
        {
            // 城镇居民和农村居民收入: all that is said of the last.
            tail = last[(same + 2)..];
        }

        if (own.Length > 3 && last.LastIndexOf(own[^2..]) is > 0 and var common && last.Length - common > 2 && last[common..].IndexOf('占') == 2 + last[(common + 2)..].IndexOf('占') && last[(common + 2)..].IndexOf('占') > 0)
        {
            // 茶叶及相关产业、水产及相关产业产值占全县产值比重: all that is said of the last.
            tail = last[(common + 2)..];
        }

        if (last.IndexOf('占') is > 2 and var part && _words.TokenEndingAt(lastStart + part, out var whose) && whose.Is(CueRoles.Generic | CueRoles.Money) && whose.Start > lastStart && !own.Contains('占'))
        {
            // 装备产业、食品产业增加值占工业比重: the value added of each.
            tail = own.EndsWith(_view.Slice(whose.Start, whose.End)) ? last[part..] : last[(whose.Start - lastStart)..];
        }

        if (own.Length > 2 && char.IsAsciiDigit(own[^1]) && last.Length > 3 && char.IsAsciiLetter(last[0]))
        {
            // PM10、PM2.5浓度: what comes behind the sign of the last.
            var sign = 0;
            while (sign < last.Length && (char.IsAsciiLetterOrDigit(last[sign]) || last[sign] is '.' or '_'))
            {
                sign++;
            }

            tail = last[sign..];
        }

        for (var shared = Math.Min(own.Length, tail.Length) - 1; shared >= 2; shared--)
        {
            if (own.EndsWith(tail[..shared]))
            {
                // 装备产业、食品产业比重: what the first item says already is not said again.
                tail = tail[shared..];
                break;
            }
        }

        return own.EndsWith(tail) ? string.Concat(scope, own, right) : string.Concat(string.Concat(scope, own), tail, right);
    }

    // Where the kind in the first item begins, when all but the last are kinds of two letters and the last has its thing behind it.
    private int? SameKinds(List<(int Start, int End)> items, int least)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i].End - items[i].Start != (i == items.Count - 1 ? 4 : 2) || _words.TokenStartingAt(items[i].Start, out var verb) && verb.Is(CueRoles.Action))
            {
                return null;
            }
        }

        return items.Count > 1 && items[0].End - 2 >= least ? items[0].End - 2 : null;
    }

    // 学校数, 失业率, 总水平涨幅: an item that ends in a measure of its own shares none.
    private static bool OwnMeasure(ReadOnlySpan<char> own) =>
        own.Length > 2 && own[^1] is '量' or '额' or '值' || own.Length > 3 && own[^1] is '数' or '率' or '量' or '额' or '值' or '幅' or '速';
}
