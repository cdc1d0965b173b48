using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Linking;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Several figures for several things: 煤炭、钢铁产量分别增长5%、6%.</summary>
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

        if (index == items.Count - 1)
        {
            return string.Concat(scope, own, right);
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

    // 学校数, 失业率, 总水平涨幅: an item that ends in a measure of its own shares none.
    private static bool OwnMeasure(ReadOnlySpan<char> own) =>
        own.Length > 2 && own[^1] is '量' or '额' or '值' || own.Length > 3 && own[^1] is '数' or '率' or '量' or '额' or '值' or '幅' or '速';

    // 8%、10%; 1万家和8万家; 6.5%-7%: figures with nothing but a joint between them.
    private int GroupEnd(int first)
    {
        var figures = _mentions.Figures;
        if (figures[first].RangeSide < 0 && first + 1 < figures.Count)
        {
            return first + 1;
        }

        var last = first;
        while (last + 1 < figures.Count && figures[last + 1].Skip is null && figures[last + 1].RangeSide == 0 && figures[last].RangeSide == 0)
        {
            var gap = _view.Slice(figures[last].TrailEnd, figures[last + 1].LeadStart);
            if (gap is not ("、" or "和" or "与" or "及" or "以及"))
            {
                break;
            }

            if (figures[last].Unit is { Written: "个" } && figures[last + 1].Class == UnitClass.Point)
            {
                // 提高7.4个和7.7个百分点: the second half of the unit is written once.
                figures[last].Unit = figures[last + 1].Unit;
            }

            if (figures[last].IsBareMagnitude && figures[last].Unit is null && figures[last + 1].Class is UnitClass.Percent or UnitClass.Point)
            {
                // 规模超万亿、50%以上开工.
                break;
            }

            if (figures[last].Class != figures[last + 1].Class && figures[last].Unit is not null && figures[last + 1].Unit is not null && !_words.LastIn(_words.ClauseStart(figures[first].LeadStart), figures[first].LeadStart, CueRoles.Respectively, out _))
            {
                // 增长6%、突破30亿元: a rate and an amount are two things said of one.
                break;
            }

            last++;
        }

        return last;
    }

    private void BindGroup(int first, int last)
    {
        var figures = _mentions.Figures;
        var draft = _draft;
        // A unit, a trailing and a leading hedge written once hold for all.
        for (var i = last - 1; i >= first; i--)
        {
            figures[i].Unit ??= figures[i + 1].Unit;
            figures[i].After ??= figures[i].Before is null && figures[i].TrailEnd == figures[i].End ? figures[last].After : null;
        }

        for (var i = first + 1; i <= last; i++)
        {
            figures[i].Before ??= figures[i].After is null ? figures[first].Before : null;
        }

        Describe(figures[first], draft);
        var way = IsBaseline(figures[last], draft);
        draft.IsBaseline = way;
        if (way)
        {
            CutAtFrom(draft);
        }

        var count = last - first + 1;
        var name = NameOf(draft);
        var perHead = !draft.HasObject && _view.Slice(draft.LeftStart, draft.LeftEnd) is "月人均" or "人均" or "平均" || !draft.HasObject && !_subjectIsHere && _view.Slice(draft.LeftStart, draft.LeftEnd) is "降幅" or "增幅" or "涨幅";
        if ((draft.IsElided || perHead) && draft.Does(CueRoles.Respectively) && ListBefore(draft, count) is { } listed)
        {
            (draft.LeftStart, draft.LeftEnd) = listed;
            draft.IsElided = false;
        }

        var subject = draft.HasSubject ? Items(draft.LeftStart, draft.LeftEnd) : [];
        // 分别完成任务的115%和102%: of each that was just named.
        var ofTarget = Owners.IsOwnTarget(_view.Slice(draft.LeftStart, draft.LeftEnd));
        var measured = draft.Does(CueRoles.Respectively) && !draft.IsElided && draft.HasSubject && !draft.HasObject && _subjectIsHere && (ofTarget || _view.Slice(draft.LeftStart, draft.LeftEnd) is ['占', _, _, .., '比', '重'] or "增速" or "增幅" or "总量" or "占比" or "比重" or "净增" or "新增" or "年度投资" or "完成年度投资" or "额度" or "金额" or "总投资" or "投资额" or "总数");
        var pair = draft.IsElided && _subjectIsHere && draft.Does(CueRoles.Respectively) && MemberOf(_subject, 0, count) is not null;
        var carried = draft.IsElided && draft.Does(CueRoles.Respectively) && _lastGroup == 0 && draft.ClauseStart < _consumed && _view[_consumed] == '、' && Parts(_subject, count) is not null;
        // 甲、乙等产业发展壮大，分别完成产值9亿元、6亿元: of each of those the clause before names.
        var industries = !draft.IsElided && !draft.HasObject && figures[first].Class == UnitClass.Money && draft.Does(CueRoles.Respectively) && Turnover.IsIn(_view.Slice(draft.LeftStart, draft.LeftEnd)) && draft.LeftEnd - draft.LeftStart <= 6 && ListBefore(draft, count) is { } told ? Items(told.Start, told.End) : [];
        var named = pair || carried ? [] : (draft.IsElided && (draft.Does(CueRoles.Respectively) || _lastGroup == count || FollowsAsMany(count))) || measured ? LastNamed(count) : [];
        var paired = named.Count == count;
        // 甲、乙，占全市比重分别达60%、75%: of each that the clause before lists.
        var listedShares = !paired && !draft.IsElided && !draft.HasObject && draft.Does(CueRoles.Respectively) && _view.Slice(draft.LeftStart, draft.LeftEnd) is ['占', _, _, .., '比', '重'] && ListBefore(draft, count) is { } spread ? Items(spread.Start, spread.End) : [];
        var owners = (draft.Does(CueRoles.Respectively) || name.Contains("分别", StringComparison.Ordinal)) && subject.Count == 1 && !paired && LastNamed(count) is { } counted && counted.Count == count && name.Length > counted[^1].Length + 1 && name.StartsWith(counted[^1], StringComparison.Ordinal) && draft.ClauseStart < _consumed ? counted : [];
        var lastRoles = draft.Last;
        for (var i = first; i <= last; i++)
        {
            draft.Figure = figures[i];
            draft.Last = subject.Count == count && _words.TokenEndingAt(subject[i - first].End, out var measure) && measure.Is(CueRoles.GrowthNoun | CueRoles.ReductionNoun | CueRoles.ShareNoun) ? measure.Roles : lastRoles;
            var parts = !paired && subject.Count != count && draft.Does(CueRoles.Respectively) ? Parts(name, count) : null;
            // 536个市重大项目、109个省级重点项目分别完成投资…: each of those just counted.
            var own = industries.Count == count ? string.Concat(ListedName(industries[i - first]), _view.Slice(_view.Slice(draft.LeftStart, draft.LeftEnd).StartsWith("实现") ? draft.LeftStart + 2 : draft.LeftStart, draft.LeftEnd))
                : listedShares.Count == count ? string.Concat(ListedName(listedShares[i - first]), _view.Slice(draft.LeftStart, draft.LeftEnd))
                : owners.Count == count ? string.Concat(owners[i - first], name.AsSpan(owners[^1].Length))
                : parts is not null ? parts[i - first]
                : paired ? measured ? string.Concat(Owners.Of(named[i - first], _view.Slice(draft.LeftStart, draft.LeftEnd)), ofTarget ? "完成" : "", _view.Slice(draft.LeftStart, draft.LeftEnd)) : named[i - first]
                : (pair ? MemberOf(_subject, i - first, count) : subject.Count == 1 ? MemberOf(name, i - first, count) : null) is { } member ? member
                : subject.Count == count ? ItemName(subject, i - first, draft)
                : name;
            if (subject.Count == count && _subjectIsHere && draft.Figure.Kind == FigureKind.Rank && own is "总量" or "增速" or "增幅" or "占比" or "总产值" or "增量")
            {
                // 总量、增幅分列第3位和第2位: of what was named before.
                own = string.Concat(Owners.Of(_subject, own), own);
            }

            own = draft.Does(CueRoles.Respectively) ? own : own.Replace("分别", "", StringComparison.Ordinal);
            own += draft.Whole;
            own += draft.ListEnd > 0 && subject.Count == count ? _view.Written(draft.ListStart, draft.ListEnd).ToString() : "";
            own += subject.Count == count && count > 1 ? RaisedFor(draft, own) : "";
            if (draft.IsAmong && Owners.WholeTail(name) is { Length: > 0 } whole && own.EndsWith("产业", StringComparison.Ordinal))
            {
                own += whole;
            }

            Emit(draft, own, figures[i]);
        }

        Remember(draft, name);
        _lastGroup = count;
        if (way)
        {
            _wayEnd = figures[last].TrailEnd;
        }

        _consumed = Math.Max(figures[last].TrailEnd, draft.RightEnd);
    }

    // 建筑材料等传统产业: the last of the list stands for itself.
    private string ListedName((int Start, int End) item)
    {
        var words = _view.Written(item.Start, item.End);
        return (words.IndexOf('等') is > 1 and var among ? words[..among] : words).ToString();
    }

    // 甲、乙产量首次出现下降，比上年分别下降3%和4%: the clause before lists as many things and has no figure.
    private (int Start, int End)? ListBefore(Draft draft, int count)
    {
        if (!ClauseBefore(draft, out var start, out var end) || start < _consumed)
        {
            return null;
        }

        start = _wording.StripStart(start, end, afterFigure: false);
        for (var i = _words.FirstTokenFrom(start + 2); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < end; i++)
        {
            if ((_mentions.Tokens[i].Is(CueRoles.Adverb | CueRoles.Period | CueRoles.Lead | CueRoles.Keep | CueRoles.Growth | CueRoles.Increase | CueRoles.Reduction | CueRoles.Reach) || _mentions.Tokens[i].Cue.Word is "加快" or "发展") && _mentions.Tokens[i].End - _mentions.Tokens[i].Start > 1 && ItemCount(start, _mentions.Tokens[i].Start) >= count)
            {
                end = _mentions.Tokens[i].Start;
                break;
            }
        }

        if (_view.Slice(start, end).IndexOf("发展壮大") is > 4 and var thrive)
        {
            end = start + thrive;
        }

        if (_view.Slice(start, end).IndexOf('“') is > 4 and var said)
        {
            // 起数、死亡人数“双下降”.
            end = start + said;
        }

        return end - start is > 4 and <= 40 && _view.Slice(start, end).Contains('、') && Items(start, end).Count == count ? (start, end) : null;
    }

    // 城乡居民收入分别增长5%和7%, 三次产业增加值分别为…: a word that names several things, for as many numbers.
    private static string? MemberOf(string name, int at, int count)
    {
        foreach (var (word, members) in LinkingLexicon.Default.Several)
        {
            if (members.Length == count && name.IndexOf(word, StringComparison.Ordinal) is >= 0 and var start)
            {
                return string.Concat(name.AsSpan(0, start), members[at], name.AsSpan(start + word.Length));
            }
        }

        return null;
    }

    // 存款甲亿元、贷款乙亿元，比年初增加丙亿元和丁亿元: as many amounts as things were just named one by one.
    private bool FollowsAsMany(int count)
    {
        if (_lastGroup != 0 || _facts.Count - _firstFact < count)
        {
            return false;
        }

        if (_draft.Figure.Class == UnitClass.Percent && _facts.Count - _firstFact == count && _draft.ClauseStart > 0 && _view[_draft.ClauseStart - 1] == '，' && _facts.Skip(_firstFact).All(static fact => fact.Measure is Measure.Level or Measure.CountCompleted or Measure.Cumulative) && _facts.Skip(_firstFact).Select(static fact => fact.Indicator).Distinct(StringComparer.Ordinal).Count() == count)
        {
            // 接待游客80万人次、旅游收入9亿元，增长15%、22%: a rate for each.
            return true;
        }

        for (var i = _facts.Count - count + 1; i < _facts.Count; i++)
        {
            if (_facts[i].Indicator == _facts[i - 1].Indicator || _facts[i].Measure != _facts[i - 1].Measure || _facts[i].Unit != _facts[i - 1].Unit || _facts[i].Measure is not (Measure.Level or Measure.CountCompleted or Measure.Cumulative or Measure.Share))
            {
                return false;
            }
        }

        return true;
    }

    // 甲5%，乙6%，分别居…: the last things named in the sentence, each once, in order.
    private List<string> LastNamed(int count)
    {
        var names = new List<string>();
        for (var i = _facts.Count - 1; i >= _firstFact && names.Count < count; i--)
        {
            if (!names.Contains(_facts[i].Indicator, StringComparer.Ordinal))
            {
                names.Insert(0, _facts[i].Indicator);
            }
        }

        return names;
    }
}
