using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>The indicator as worded, with what the sentence leaves out put back.</summary>
internal sealed partial class SentenceBinder
{
    private const int LongestName = 60;

    private string NameOf(Draft draft)
    {
        var name = WordingOf(draft);
        if (draft.MovedEnd > 0 && name.Length > 0 && _view.Written(draft.MovedStart, draft.MovedEnd).ToString() is var moved && !name.Contains(moved, StringComparison.Ordinal) && !name.Contains(moved[1..], StringComparison.Ordinal) && !name.StartsWith("平均", StringComparison.Ordinal))
        {
            // 上市企业新增18家: the word that says how it is counted goes before the noun.
            name = moved + name;
        }

        if (name.Length > 5 && name.AsSpan(1, Math.Min(name.Length - 3, 8)).IndexOf("实现") is >= 0 and var done && name[done] is '区' or '县' or '市' or '省' or '州' or '旗')
        {
            // 某某区实现地区生产总值: the place and the verb are not the name.
            name = name[(done + 3)..];
        }

        if (name.StartsWith("超额完成", StringComparison.Ordinal))
        {
            // 超额完成年度任务2亿元，增长5%: by how much is said of the one before, and so is what follows.
            draft.KeepsSubject = true;
        }

        if (name is "拉动经济" or "拉动GDP" or "拉动全市经济" or "拉动全省经济" && _subjectIsHere && draft.Figure.Class == UnitClass.Point)
        {
            return string.Concat(_subject, name, "增长");
        }

        if (name == "经济" && draft.Figure.Class == UnitClass.Percent)
        {
            return "经济增长";
        }

        foreach (var verb in (ReadOnlySpan<string>)["新实施", "新开工", "新培育", "新认定", "新改建", "新建", "新增", "净增"])
        {
            if (name.Length > verb.Length + 1 && name.EndsWith(verb, StringComparison.Ordinal) && !name.StartsWith("平均", StringComparison.Ordinal))
            {
                name = verb + name[..^verb.Length];
                break;
            }
        }

        foreach (var tail in (ReadOnlySpan<string>)["联动实施", "落地见效", "实施", "落地", "任务", "安排"])
        {
            if (name.Length > tail.Length + 2 && name.EndsWith(tail, StringComparison.Ordinal) && !name.Contains("完成年度", StringComparison.Ordinal) && !name.Contains("完成全年", StringComparison.Ordinal))
            {
                name = name[..^tail.Length];
                break;
            }
        }

        if (name.Length > 2 && name[^1] is '）' or ')' && !name.AsSpan().ContainsAny('（', '('))
        {
            name = name[..^1];
        }

        name = NameEdges.Trim(name);
        if (draft.ClauseStart > 1 && !draft.IsElided && _words.ClauseStart(draft.ClauseStart - 1, 24) is var without && without >= _consumed && _view.Slice(without, draft.ClauseStart - 1) is var ruledOut && ruledOut.StartsWith("扣除") && ruledOut.EndsWith("后"))
        {
            // 扣除房地产开发投资后，固定资产投资增长2.7%: another indicator than the one with it.
            name = string.Concat(ruledOut, name);
        }

        return name.Length > 6 && name.Contains("全年", StringComparison.Ordinal) ? name.Replace("全年", "", StringComparison.Ordinal) : name;
    }

    private string WordingOf(Draft draft)
    {
        var left = _view.Written(draft.LeftStart, draft.LeftEnd);
        var right = _view.Written(draft.RightStart, draft.RightEnd);
        if (left.Length > LongestName)
        {
            left = left[^LongestName..];
        }

        if (left.LastIndexOf("首个") is > 0 and var only && left.Length - only > 3)
        {
            // 重庆成为中西部首个经济总量超过3万亿元的城市: what it is the first in.
            left = left[(only + 2)..];
        }

        if (left.Length > 6 && left.EndsWith("大关") && _words.LastIn(draft.LeftStart + 2, draft.LeftEnd, CueRoles.Reach | CueRoles.HedgeBefore, out var crossed) && crossed.Start > draft.LeftStart + 1)
        {
            // 经济总量跨过两个万亿元大关、超过6万亿元: what was crossed before is not the name.
            left = _view.Written(draft.LeftStart, crossed.Start);
        }

        if (left.Length <= 6 && left.EndsWith("台阶") && (draft.Figure.Class == UnitClass.Percent || draft.Figure.Kind == FigureKind.Rank))
        {
            // 五年连跨2个万亿元台阶、年均增长6%: the steps are no subject.
            return SubjectFor(draft);
        }

        if (left is "免费" && draft.HasObject)
        {
            left = default;
        }

        if (IsSizeClass(draft.Figure) && SizeClassName(draft, left) is { } sized)
        {
            return sized;
        }

        if (draft.EndsWay || left.IsEmpty && right.IsEmpty || left is "首个" or "第一个" or "唯一" or "首次")
        {
            return SubjectFor(draft);
        }

        if (draft.Figure.Kind == FigureKind.Rank && left.IsEmpty && !right.IsEmpty)
        {
            var country = right.IndexOf("大国");
            return country > 0 ? right[..country].ToString() : SubjectFor(draft);
        }

        if (left.IsEmpty && _words.TokenStartingAt(draft.RightStart, out var noun) && noun.Is(CueRoles.GrowthNoun))
        {
            return string.Concat(Owner(SubjectFor(draft), noun.Cue.Word), noun.Cue.Word);
        }

        if (!left.IsEmpty && draft.HasObject && draft.Figure.Class == UnitClass.Percent && _words.TokenStartingAt(draft.RightStart, out var said) && said.Is(CueRoles.Predicate) && right.Length is > 2 and < 12 && left.Length > 2)
        {
            // 产量三成用于出口: what is said of the part goes before the whole.
            return string.Concat(right, "的", left);
        }

        if ((left.IsEmpty || (left[^1] == '下' && left.Length < 8) || (left[^1] == '等' && (draft.First & CueRoles.Action) == CueRoles.None) || left is [.., '全', '部']) && draft.HasObject && PredicatedName(draft) is { } predicated)
        {
            return predicated;
        }

        if (left.IsEmpty && _subjectIsHere && draft.Figure.Kind == FigureKind.Fraction && draft.Figure.Class == UnitClass.Percent && _words.TokenStartingAt(draft.RightStart, out var used) && used.Is(CueRoles.Predicate) && right.Length is > 2 and < 16)
        {
            // 增加30元，一半用于某事: the part is one of what was named before.
            return string.Concat(right, "的", _subject);
        }

        if (left.IsEmpty && right.Length <= 3 && !_subjectIsHere && draft.ClauseStart == 0 && _view[draft.RightEnd] != '、')
        {
            return Clean(_view.Slice(draft.RightStart, ClauseEnd(draft.RightStart)));
        }

        if (left.IsEmpty && draft.HasObject && Reached(draft, right) is { } reached)
        {
            return reached;
        }

        if (left.IsEmpty)
        {
            if (draft.SinceList && _listVerb.Length > 0 && _view[draft.Figure.LeadStart - 1] is '、' or '和' && draft.Figure.Class is UnitClass.Counter)
            {
                return _listVerb + Clean(right);
            }

            if (right.Length <= 3 && draft.Figure.Class == UnitClass.Counter && !_words.TokenStartingAt(draft.RightStart, out _) && _view[draft.Figure.LeadStart - 1] == '、' && _lastLeftEnd > _lastLeftStart && _lastLeftStart >= draft.ClauseStart)
            {
                // 连接12个国家、35个港口: the verb of the first item is the second one's too.
                return string.Concat(_view.Written(_lastLeftStart, _lastLeftEnd), right);
            }

            return right.Length <= 3 && !IsPeople(draft) ? SubjectFor(draft) + right.ToString() : Clean(right);
        }

        if (draft.HasObject && _view[draft.RightStart - 1] == '的' && (left.EndsWith("投资") || left.EndsWith("总规模") || left.EndsWith("总额")) && draft.Figure.Class == UnitClass.Money)
        {
            return Clean(right) + (left.EndsWith("投资") ? "总投资" : left.EndsWith("总额") ? "总额" : "总规模");
        }

        if (!draft.HasObject && left is "总投资" or "计划总投资" && _view[draft.Figure.TrailEnd] == '的' && _words.FigureStartingAt(draft.Figure.TrailEnd + 1) is { } counted && _wording.Object(counted, _view.Length) is var things && things.End - things.Start is > 1 and < 20)
        {
            // 总投资X亿元的N个项目: the money is that of the things counted.
            return string.Concat(_view.Written(things.Start, things.End), left);
        }

        if (draft.HasObject)
        {
            var carries = _words.FigureEndingAt(draft.LeftStart) is null && IsServing(draft) && right.Length <= 4;
            return carries ? SubjectFor(draft) + Clean(left, right) : Clean(left, right);
        }

        if (_subjectIsHere && draft.SinceList && !draft.HasObject && TierName(draft, left) is { } tiered)
        {
            return tiered;
        }

        if (_subjectIsHere && draft.SinceList && !draft.HasObject && _words.TokenStartingAt(draft.LeftStart, out var owned) && owned.Is(CueRoles.Owned) && owned.End == draft.LeftEnd)
        {
            return string.Concat(Owner(_subject, left), left);
        }

        if (draft.IsAmong && left.EndsWith("产业") && draft.Figure.Unit is null && _subjectIsHere)
        {
            // 产值规模…，其中汽车产业: a part is measured by what the whole is.
            return left.ToString() + WholeTail(_subject);
        }

        if (draft.Figure.Class == UnitClass.Percent && _subjectIsHere && IsOwnTarget(left) && draft.LeftStart >= 2 && _view.Slice(draft.LeftStart - 2, draft.LeftStart) is "完成")
        {
            // 完成年度任务的108%: the share of its own target that was done.
            return string.Concat(Owner(_subject, left), "完成", left);
        }

        if (_subjectIsHere && draft.SinceList && draft.Names(CueRoles.Relief) && left.Length <= 4 && _view[draft.LeftStart - 1] == '、')
        {
            // 累计减税5亿元、降费2亿元: one relief beside another, not a part of it.
            return _subject.StartsWith("累计", StringComparison.Ordinal) && !left.StartsWith("累计") ? "累计" + Clean(left) : Clean(left);
        }

        if (left is "税收占比" or "税收收入")
        {
            return left.ToString();
        }

        if (_subjectIsHere && !draft.HasObject && Counterpart(_subject, left) is { } beside)
        {
            return beside;
        }

        var added = draft.SinceList && draft.Verbs == CueRoles.None && (_listRoles & CueRoles.NewlyAdded) != CueRoles.None && _view[draft.LeftStart - 1] == '、' && draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person && !draft.LastIsTotal;
        if (!added && IsOnly(draft, CueRoles.NewlyAdded | CueRoles.NetIncrease | CueRoles.Generic | CueRoles.Cumulative | CueRoles.Adverb | CueRoles.Average | CueRoles.EachYear) || left[0] == '占' || IsServing(draft) && left.Length <= 4)
        {
            if (SameFlow(left))
            {
                return _subject;
            }

            var clauseSubject = ClauseSubject(draft);
            if (clauseSubject is null && !NeedsOwner(draft, left))
            {
                return Clean(left);
            }

            var subject = clauseSubject ?? SubjectFor(draft);
            if (left.StartsWith("累计") && left.Length > 4 && subject.Length > 0)
            {
                left = left[2..];
            }

            if (left.Length >= 4 && (subject.Length > 24 || (left is "年度投资" && subject.EndsWith("投资", StringComparison.Ordinal))))
            {
                // A noun that stands alone needs no long list before it, and none that says the same.
                return left.ToString();
            }

            return subject.Length == 0 || subject.AsSpan().EndsWith(left, StringComparison.Ordinal) ? left.ToString()
                : left is "净增" or "新增" ? subject.StartsWith(left.ToString(), StringComparison.Ordinal) ? subject : left.ToString() + subject
                : string.Concat(Owner(subject, left), left);
        }

        if (_subjectIsHere && draft.SinceList && (draft.First & CueRoles.Action) != CueRoles.None && _view[draft.LeftStart - 1] == '、' && _subject.StartsWith("累计", StringComparison.Ordinal))
        {
            draft.Inside |= CueRoles.Cumulative;
            return "累计" + Clean(left);
        }

        if (draft.SinceList && !draft.HasObject && _subjectIsHere && left.Length <= 6 && IsOnly(draft, CueRoles.Action | CueRoles.Increase) && (draft.Last & CueRoles.Generic) == CueRoles.None && _view[draft.LeftStart - 1] is '、' or '和' or '并')
        {
            return string.Concat(left, _subject);
        }

        if (!draft.HasObject && left.Length <= 6 && !left.EndsWith("林") && !left.EndsWith("草") && !left.EndsWith("绿化") && (draft.ClauseStart > 1 || (draft.LeftStart == 0 && _subject.Length > 0)) && draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person or UnitClass.Area && IsOnly(draft, CueRoles.Action | CueRoles.Adverb) && !draft.Names(CueRoles.Cumulative))
        {
            var owner = SubjectFor(draft);
            if (_lastClass == UnitClass.Money && _subjectIsHere && Counted(owner).Length == owner.Length)
            {
                // 投入扶贫资金9000万元，脱贫300户: money is not what is counted.
                return Clean(left);
            }

            draft.KeepsSubject = true;
            if (!_subjectIsHere && owner.Length > 0)
            {
                // 推进某工程建设，建成500万套，新开工700万套: both are of the works named first.
                (_subject, _subjectIsHere) = (owner, true);
            }

            return Counted(owner) + left.ToString();
        }

        var inherits = draft.SinceList && draft.Verbs == CueRoles.None && _listRoles != CueRoles.None && (draft.First & ~(CueRoles.Household | CueRoles.People)) == CueRoles.None && (_view[draft.LeftStart - 1] is '、' or '和' || ((_listRoles & CueRoles.Action) != CueRoles.None && draft.Figure.Before is null)) && draft.Figure.Class is not (UnitClass.Percent or UnitClass.Point) && !IsCapacity(left);
        if (inherits)
        {
            draft.Inherits = true;
            draft.First = _listRoles;
            draft.Inside |= _listRoles;
            return _view[draft.LeftStart - 1] is '、' or '和' && !left.EndsWith("收入") && !left.EndsWith("产值") && !left.EndsWith("税收") ? _listVerb + Clean(left) : Clean(left);
        }

        if (draft.Figure.Class == UnitClass.Percent && IsPartOf(draft) && !draft.Names(CueRoles.ShareNoun) && left[0] != '占' && left.IndexOf('占') < 0)
        {
            // 第三产业占45%: the name of the share.
            return string.Concat(ScopeFor(draft), Clean(left), "占比");
        }

        var scope = ScopeFor(draft);
        return scope.IsEmpty ? Clean(left) : string.Concat(scope, Clean(left));
    }

    // 财政一般预算收入…、支出…; 金融机构各项存款余额…，贷款余额…: one side of an account has the owner of the other.
    private static string? Counterpart(string subject, ReadOnlySpan<char> left)
    {
        if (left is "投入强度" && subject.EndsWith("投入", StringComparison.Ordinal))
        {
            // 研发经费投入年均增长7%以上、投入强度超过…: the intensity of the same outlay.
            return subject + "强度";
        }

        foreach (var (one, other) in (ReadOnlySpan<(string, string)>)[("收入", "支出"), ("存款", "贷款"), ("进口", "出口"), ("总产值", "增加值"), ("产值", "增加值")])
        {
            var (mine, its) = left.StartsWith(one) ? (one, other) : (other, one);
            if (left.StartsWith(mine) && subject.LastIndexOf(its, StringComparison.Ordinal) is >= 2 and var at && left[mine.Length..].SequenceEqual(subject.AsSpan(at + its.Length)))
            {
                return string.Concat(subject.AsSpan(0, at), left);
            }
        }

        return null;
    }

    // 建成电站3座，风电装机8万千瓦: a capacity with a name of its own is what there is, not what was built.
    private static bool IsCapacity(ReadOnlySpan<char> left)
    {
        if (left.EndsWith("总产") || left.EndsWith("产量") || left.EndsWith("里程"))
        {
            // 新建农田5万亩，粮食总产8万吨: a yield is not built; nor is the length of the whole network.
            return true;
        }

        foreach (var noun in (ReadOnlySpan<string>)["装机容量", "总装机", "装机", "容量", "存量", "保有量"])
        {
            if (left.EndsWith(noun))
            {
                return left.Length > noun.Length && !left.StartsWith("新增");
            }
        }

        return false;
    }

    // 谋划项目N个，总投资X亿元，开工M个: the works are those counted, not the money.
    private static string Counted(string subject)
    {
        foreach (var tail in (ReadOnlySpan<string>)["总投资", "计划总投资", "到位资金", "投资额"])
        {
            if (subject.Length > tail.Length + 2 && subject.EndsWith(tail, StringComparison.Ordinal))
            {
                return subject[..^tail.Length];
            }
        }

        return subject;
    }

    // 固定资产投资年均增长5%，累计完成投资80亿元: the same flow, summed.
    private bool SameFlow(ReadOnlySpan<char> left)
    {
        var flow = left.StartsWith("累计") ? left[2..] : left;
        flow = flow.StartsWith("完成") || flow.StartsWith("实现") ? flow[2..] : flow;
        return _subjectIsHere && flow.Length >= 2 && flow.Length < left.Length && left.StartsWith("累计") && _subject.Length > flow.Length && _subject.AsSpan().EndsWith(flow);
    }

    private bool IsPartOf(Draft draft)
    {
        for (var i = _words.FirstTokenFrom(draft.LeftEnd); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= draft.Figure.Start; i++)
        {
            if (_mentions.Tokens[i].Cue.Word is "占" or "占到" or "占了" or "约占")
            {
                return true;
            }
        }

        return false;
    }

    // 省级园区3个、市级8个: the noun is that of the item before.
    private string? TierName(Draft draft, ReadOnlySpan<char> left)
    {
        if (!_words.TokenEndingAt(draft.LeftEnd, out var tier) || !tier.Is(CueRoles.Tier) || tier.Start < draft.LeftStart || tier.Start - draft.LeftStart > 2)
        {
            return null;
        }

        for (var i = _words.FirstTokenFrom(tier.Start) - 1; i >= 0; i--)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Tier) && _subject.IndexOf(token.Cue.Word, StringComparison.Ordinal) is >= 0 and var at)
            {
                draft.Inherits = _listRoles != CueRoles.None && draft.First == CueRoles.None;
                draft.First |= draft.Inherits ? _listRoles : CueRoles.None;
                draft.Inside |= draft.Inherits ? _listRoles : CueRoles.None;
                return string.Concat(_subject.AsSpan(0, at), tier.Cue.Word, _subject.AsSpan(at + token.Cue.Word.Length));
            }
        }

        return null;
    }

    private static bool IsOwnTarget(ReadOnlySpan<char> left) =>
        left.Length <= 8 && (left.EndsWith("任务") || left.EndsWith("计划") || left.EndsWith("目标") || left.EndsWith("任务数") || left.EndsWith("目标任务") || left.EndsWith("预算"));

    private static string WholeTail(string whole)
    {
        foreach (var tail in (ReadOnlySpan<string>)["产值规模", "产值", "增加值", "营业收入"])
        {
            if (whole.EndsWith(tail, StringComparison.Ordinal))
            {
                return tail;
            }
        }

        return "";
    }

    // 净增市场主体…、总量: the whole is not what was added to it; 贷款余额…、平均利率: nor is a rate one of the balance.
    private static ReadOnlySpan<char> Owner(string subject, ReadOnlySpan<char> left)
    {
        var owner = subject.AsSpan();
        if (left.StartsWith("总") && left is not "总投资" && owner.Length > 4)
        {
            foreach (var added in (ReadOnlySpan<string>)["净增", "新增", "新登记", "新认定", "新培育"])
            {
                if (owner.StartsWith(added))
                {
                    owner = owner[added.Length..];
                }
            }
        }
        else if (left.EndsWith("完成投资") && owner.IndexOf("实施") is >= 0 and var carried && owner.Length - carried > 5)
        {
            // 实施一批项目，完成投资…: the money is that of the projects.
            owner = owner[(carried + 2)..];
        }
        else if (left is "增速" or "增幅" && (owner.EndsWith("增长") || owner.EndsWith("目标")) && owner.LastIndexOf("增长") is > 0 and var grows)
        {
            owner = owner[..grows];
        }
        else if (left is "总产" or "总产量" or "产量" or "单产" && owner.EndsWith("面积"))
        {
            owner = owner.EndsWith("种面积") || owner.EndsWith("植面积") ? owner[..^4] : owner[..^2];
        }
        else if (left.EndsWith("规模") && owner.EndsWith("规模"))
        {
            owner = owner[..^2];
        }
        else if (left.EndsWith("利率") && owner.EndsWith("余额"))
        {
            owner = owner[..^2];
        }

        return owner;
    }

    private static bool IsSizeClass(Figure figure) => figure.Unit is null && figure.IsScaled && figure.After is not null && figure.TrailEnd == figure.End + 1;

    // 打造一个百亿级、两个五十亿级园区: the noun is the last one's, the verb and the size of the set are not part of it.
    private string? SizeClassName(Draft draft, ReadOnlySpan<char> left)
    {
        var at = draft.Figure.TrailEnd;
        if (_view[at - 1] != '级' || _view[at] is '台' or '大')
        {
            return null;
        }

        if (_view[at] == '、' || (_view[at] == '和' && _words.FigureStartingAt(at + 1) is not null))
        {
            foreach (var figure in _mentions.Figures)
            {
                if (figure.Start > at && figure.Start - at <= 6 && figure.TrailEnd < _view.Length && IsSizeClass(figure) && _view[figure.TrailEnd - 1] == '级')
                {
                    at = figure.TrailEnd;
                    break;
                }
            }
        }

        var end = at;
        while (end < _view.Length && end - at < 20 && !SentenceWords.IsStop(_view[end]) && _view[end] != '、')
        {
            end++;
        }

        for (var joint = at + 2; joint < end; joint++)
        {
            if (_view[joint] is '和' or '与' && _words.FigureStartingAt(joint + 1) is not null)
            {
                // 3个万亿级优势产业和5个国家级集群: the second set has a number of its own.
                end = joint;
            }
        }

        var noun = _view.Written(at, end);
        if (!noun.EndsWith("集群") && !noun.EndsWith("产业") && !noun.EndsWith("产业链") && !noun.EndsWith("园区") && !noun.EndsWith("企业"))
        {
            return null;
        }

        while (left.Length > 1 && left[^1] is '大' or '个' or '条' or '一' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' || left.Length > 1 && char.IsAsciiDigit(left[^1]))
        {
            left = left[..^1];
        }

        if (_words.TokenStartingAt(draft.LeftStart, out var verb) && verb.Is(CueRoles.Action | CueRoles.Drop) && verb.End - draft.LeftStart <= left.Length)
        {
            left = left[(verb.End - draft.LeftStart)..];
        }
        if (left.StartsWith("打造") || left.StartsWith("形成") || left.StartsWith("培育") || left.StartsWith("建设") || left.StartsWith("构建"))
        {
            left = left[2..];
        }

        return left.Length <= 1 ? string.Concat(noun, "规模") : string.Concat(left, noun, "规模");
    }

    // 6个乡、20个村全部脱贫: the counted noun, with what is said of it before.
    private string? PredicatedName(Draft draft)
    {
        if (draft.Figure.Class is UnitClass.Money or UnitClass.Area or UnitClass.Amount || _view[draft.RightStart] is '”' or '“')
        {
            return null;
        }

        var nounEnd = draft.RightEnd;
        var start = draft.RightStart;
        var end = draft.RightEnd;
        for (var items = 0; items < 4 && _view[end] == '、' && (_words.RolesIn(start + 1, end) & CueRoles.Predicate) == CueRoles.None; items++)
        {
            var next = _words.FigureStartingAt(end + 1);
            if (next is null || next.Skip is not null)
            {
                return null;
            }

            start = next.TrailEnd;
            end = start;
            while (end < _view.Length && end - start < 30 && !SentenceWords.IsStop(_view[end]) && _view[end] != '、')
            {
                end++;
            }
        }

        for (var i = _words.FirstTokenFrom(start + 1); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
        {
            var token = _mentions.Tokens[i];
            if (!token.Is(CueRoles.Predicate))
            {
                continue;
            }

            var from = token.Start;
            var predicate = from;
            if (_view[from - 1] is var place && token.Cue.Word == "落户" && _view.Slice(start + 1, from).LastIndexOf('在') is >= 0 and var within)
            {
                _ = place;
                from = predicate = start + 1 + within;
            }
            else if (token.Cue.Word == "做到")
            {
                predicate = token.End;
            }
            else if (token.Cue.Word == "实现" && _words.TokenStartingAt(token.End, out var after) && after.Is(CueRoles.Predicate))
            {
                predicate = token.End;
            }

            while (from > start + 1 && _words.TokenEndingAt(from, out var adverb) && adverb.Is(CueRoles.Adverb) && adverb.Start > start)
            {
                from = adverb.Start;
            }

            if (start == draft.RightStart)
            {
                nounEnd = from;
            }

            var noun = _view.Written(draft.RightStart, nounEnd);
            var said = _view.Written(predicate, end);
            if (said.EndsWith("任务"))
            {
                said = said[..^2];
            }

            if (noun.Length < 1 || said.Length is < 2 or > 24 || noun[0] is '向' or '对' or '为' or '给' || noun.IndexOf('，') >= 0)
            {
                return null;
            }

            return string.Concat(said, "的", noun);
        }

        return null;
    }

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

    // 城镇化率达到62%，产值增长7%: after a rate, a noun that can stand alone does.
    private bool NeedsOwner(Draft draft, ReadOnlySpan<char> left) =>
        !(_subjectIsHere && _lastClass is UnitClass.Percent or UnitClass.Point && draft.ClauseStart >= _consumed && _view[draft.ClauseStart - 1] is '，' or '；' && (draft.Last & CueRoles.Generic) != CueRoles.None)
        || draft.LastIsTotal || left is "规模" or "总量" or "余额" or "增速" or "增幅" or "总数" or "总规模" or "占比" or "比重" or "降幅" or "涨幅" || left[0] == '占';

    private static bool IsPeople(Draft draft) => (draft.Right & CueRoles.People) != CueRoles.None;

    private bool IsServing(Draft draft) => _words.TokenStartingAt(draft.LeftStart, out var token) && token.Cue.Word is "惠及" or "受益" or "覆盖" or "带动" or "服务" or "参与" or "其中";

    // 单位国内生产总值能耗…、二氧化碳排放…: what stands before the first item stands before the others too.
    private ReadOnlySpan<char> ScopeFor(Draft draft)
    {
        if (_words.TokenStartingAt(draft.LeftStart, out var token) && token.Is(CueRoles.Scope))
        {
            (_scopeStart, _scopeEnd) = (token.Start, token.End);
            return default;
        }

        if (_scopeEnd <= _scopeStart || draft.LeftStart < 1)
        {
            return default;
        }

        var joint = _view[draft.LeftStart - 1];
        return joint == '、' || (joint == '，' && draft.LeftEnd - draft.LeftStart <= 6 && _view[_scopeStart] == '地') ? _view.Written(_scopeStart, _scopeEnd) : default;
    }

    private bool IsOnly(Draft draft, CueRoles roles)
    {
        var at = draft.LeftStart;
        while (at < draft.LeftEnd)
        {
            if (!_words.TokenStartingAt(at, out var token) || !token.Is(roles) || token.Is(CueRoles.LevelNoun))
            {
                return false;
            }

            at = token.End;
        }

        return true;
    }

    // 扩大某基金，规模从A增加到B: a clause of its own between the last fact and this one names the owner.
    private string? ClauseSubject(Draft draft)
    {
        if (!_subjectIsHere || draft.ClauseStart < 2 || !IsOnly(draft, CueRoles.Generic))
        {
            return null;
        }

        var end = draft.ClauseStart - 1;
        var start = _words.ClauseStart(end, 40);
        if (start <= _consumed || _view[end] != '，' || (_words.TokenStartingAt(start, out var said) && said.Is(CueRoles.Generic)))
        {
            // 年均增长…，增速保持前列，总量突破…: what the clause says of the one before is no owner.
            return null;
        }

        start = _wording.DropVerb(_wording.StripStart(start, end, afterFigure: false), end, hasObject: false);
        return end - start is > 3 and < 20 ? _view.Written(start, end).ToString() : null;
    }

    // 甲5%，乙6%，增速均居首位: 均 speaks of all that was named since the last ；.
    private string? AllNamed(int start, int end)
    {
        if (_facts.Count - _firstFact < 2 || !_subjectIsHere)
        {
            return null;
        }

        var all = false;
        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
        {
            all |= _mentions.Tokens[i].Cue.Word is "均" or "都";
        }

        if (!all)
        {
            return null;
        }

        var from = _view.Slice(0, start).LastIndexOf('；') + 1;
        var opening = _view.Original(from, Math.Max(from + 1, start)).Start;
        var names = new List<string>();
        for (var i = _firstFact; i < _facts.Count; i++)
        {
            if (_facts[i].Citation.Span.Start >= opening && !names.Contains(_facts[i].Indicator, StringComparer.Ordinal))
            {
                names.Add(_facts[i].Indicator);
            }
        }

        return names.Count is > 1 and <= 6 ? string.Join('、', names) : null;
    }

    // 甲增长5%；乙迈过千亿大关，达1330亿元: the clause between, that says what it reached in words, has the subject.
    private string? ReachedBefore(Draft draft)
    {
        if (draft.ClauseStart < 2 || _view[draft.ClauseStart - 1] != '，')
        {
            return null;
        }

        var start = _words.ClauseStart(draft.ClauseStart - 1, 40);
        if (start <= _consumed)
        {
            return null;
        }

        for (var i = _words.FirstTokenFrom(start + 2); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < draft.ClauseStart; i++)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Reach | CueRoles.HedgeBefore) && _words.FigureStartingAt(token.End) is { IsChinese: true })
            {
                start = _wording.StripStart(start, token.Start, afterFigure: false);
                var end = _wording.StripEnd(new Draft { Figure = draft.Figure }, start, token.Start);
                return end - start is > 2 and < 24 ? _view.Written(start, end).ToString() : null;
            }
        }

        return null;
    }

    // 实行税收优惠，600多万户企业受益; 实施养老保险试点，1334万人参保，641万人领取养老金: of what the clause before speaks of.
    private string? Reached(Draft draft, ReadOnlySpan<char> right)
    {
        var benefits = right.EndsWith("受益") || right.EndsWith("受惠");
        if (!benefits && !right.EndsWith("参保") && !right.StartsWith("领取") || draft.Figure.Class is not (UnitClass.None or UnitClass.Person or UnitClass.Household or UnitClass.Counter or UnitClass.Event) || draft.ClauseStart < 2 || _view[draft.ClauseStart - 1] != '，')
        {
            return null;
        }

        var end = draft.ClauseStart - 1;
        var start = _words.ClauseStart(end, 40);
        var owner = _reachedOwner;
        if (!(_reachedOwner.Length > 0 && _lastReached == end))
        {
            var from = start < _consumed ? -1 : _wording.StripStart(start, end, afterFigure: false);
            for (var i = _words.FirstTokenFrom(from < 0 ? start : from); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < end - 3; i++)
            {
                var verb = _mentions.Tokens[i];
                if (verb.Is(CueRoles.Action | CueRoles.Increase | CueRoles.Reduction) && (from < 0 || verb.Start == from))
                {
                    from = verb.End;
                    break;
                }
            }

            if (from < 0 || end - from is < 4 or > 24)
            {
                return null;
            }

            owner = _view.Written(from, end).ToString();
        }

        _reachedOwner = owner;
        _lastReached = draft.RightEnd;
        return benefits ? string.Concat(owner, "受益", right[..^2]) : string.Concat(owner, right);
    }

    // 甲快于乙；连续第7年提高某某标准，人均增加5元: the clause between says what is raised.
    private string? RaisedBefore(Draft draft)
    {
        if (draft.ClauseStart < 2 || _view[draft.ClauseStart - 1] != '，' || !draft.Does(CueRoles.Increase | CueRoles.Reduction))
        {
            return null;
        }

        var end = draft.ClauseStart - 1;
        var start = _words.ClauseStart(end, 40);
        return start > _consumed ? Raised(_wording.StripStart(start, end, afterFigure: false), end) : null;
    }

    // 提高某某标准，人均增加5元: what is raised.
    private string? Raised(int start, int end)
    {
        if (_view.Slice(start, start + 3) is "连续第" && _view.Slice(start, end).IndexOf('年') is > 0 and < 7 and var nth)
        {
            start += nth + 1;
        }

        return _words.TokenStartingAt(start, out var raised) && raised.Is(CueRoles.Increase | CueRoles.Reduction) && end - raised.End is > 3 and <= 24 && !_view.Slice(raised.End, end).Contains('、')
            ? _view.Written(raised.End, end).ToString() : null;
    }

    // The elided subject is the previous one; without one in the sentence, what the clause before speaks of.
    private string SubjectFor(Draft draft)
    {
        if (draft.Figure.Kind == FigureKind.Rank && AllNamed(draft.ClauseStart, draft.Figure.Start) is { } all)
        {
            return all;
        }

        if (_subjectIsHere)
        {
            return ReachedBefore(draft) ?? RaisedBefore(draft) ?? _subject;
        }

        if (draft.ClauseStart > 1)
        {
            var end = draft.ClauseStart - 1;
            var start = _words.ClauseStart(end, 60);
            if (start > 1 && _view[start] == '在' && _view[end - 1] is '下' or '上' && _view[start - 1] == '，')
            {
                // 推进某工程建设，在确保质量的前提下，建成…: the ground it stands on is no subject.
                end = start - 1;
                start = _words.ClauseStart(end, 60);
            }

            start = _wording.StripStart(start, end, afterFigure: false);
            if (Raised(start, end) is { } raised)
            {
                return raised;
            }

            // 经济总量连跨两个台阶，年均增长…: the subject of the clause is the subject here.
            for (var i = _words.FirstTokenFrom(start + 3); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
            {
                if (_mentions.Tokens[i].Is(CueRoles.Reach | CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Keep) || _mentions.Tokens[i].Cue.Word is "实现" or "持续" or "不断" or "稳步" or "进一步" or "连跨" or "连续跨越")
                {
                    end = _mentions.Tokens[i].Start;
                    break;
                }
            }

            var stated = end < draft.ClauseStart - 1;
            while (end > start && (_words.FigureEndingAt(end) is { Kind: FigureKind.Year or FigureKind.YearSpan } || (_words.TokenEndingAt(end, out var on) && on.Cue.Word is "连续")))
            {
                end = _words.FigureEndingAt(end)?.Start ?? end - 2;
            }

            while (stated && end > start + 2 && _words.TokenEndingAt(end, out var manner) && manner.Is(CueRoles.Adverb | CueRoles.Lead) && manner.Start > start + 1)
            {
                end = manner.Start;
            }

            if (end - start <= 1)
            {
                return stated ? _subject : "";
            }

            var cut = end < draft.ClauseStart - 1;
            var clause = _view.Written(start, end);
            if (cut && draft.Figure.Kind == FigureKind.Rank && clause.Length is > 1 and <= 40)
            {
                return clause.ToString();
            }

            if (clause.Length is > 1 and <= 24 && (!clause.Contains('、') || (draft.HasSubject && IsServing(draft))))
            {
                return clause.ToString();
            }

            if (clause.Length > 24)
            {
                // The last of the things listed, or the end of a long clause.
                var item = clause.LastIndexOf('、') + 1;
                return item > 0 && clause.Length - item is > 1 and < 24 ? clause[item..].ToString() : clause[^16..].ToString();
            }
        }

        return _subject;
    }

    private static string Clean(ReadOnlySpan<char> left, ReadOnlySpan<char> right = default)
    {
        left = left.TrimStart("，、；：）)—的").TrimEnd("，、；：（(—");
        right = right.TrimEnd("，、；：（(的");
        return string.Concat(left, right);
    }

    private List<(int Start, int End)> Items(int start, int end)
    {
        var items = new List<(int Start, int End)>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!_mentions.IsQuoted(i) && (_view[i] is '、' || (IsJoint(i) && i > from)))
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

        var scope = default(ReadOnlySpan<char>);
        if (_words.TokenStartingAt(items[0].Start, out var token) && token.Is(CueRoles.Scope) && index > 0)
        {
            scope = _view.Written(token.Start, token.End);
        }

        var right = _view.Written(draft.RightStart, draft.RightEnd);
        if (index > 0 && items[0].End - items[0].Start > own.Length && _words.TokenStartingAt(start, out var measured) && measured.End == end && measured.Is(CueRoles.Generic | CueRoles.Money)
            && _words.TokenEndingAt(items[0].End, out var beside) && beside.Is(CueRoles.Generic | CueRoles.Money) && beside.Start > items[0].Start)
        {
            // 装备制造业增加值和投资: both are of the industry.
            return string.Concat(_view.Written(items[0].Start, beside.Start), own, right);
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

        var last = _view.Written(lastStart, lastEnd);
        var tail = default(ReadOnlySpan<char>);
        var at = lastEnd;
        while (_words.TokenEndingAt(at, out var noun) && noun.Start > lastStart && noun.Is(CueRoles.Generic | CueRoles.Money | CueRoles.ShareNoun | CueRoles.GrowthNoun | CueRoles.TimeNoun))
        {
            at = noun.Start;
        }

        tail = own.Length > 3 && own[^2..].SequenceEqual(last[^Math.Min(2, last.Length)..]) || own.EndsWith("投资") && own.Length > 3 || own.Length > 3 && own[^1] is '数' or '率' or '量' or '额' or '值' ? default : _view.Written(at, lastEnd);
        if (tail.IsEmpty && !(own.Length > 3 && own[^2..].SequenceEqual(last[^Math.Min(2, last.Length)..])) && !own.EndsWith("投资") && !(own.Length > 3 && own[^1] is '数' or '率' or '量' or '额' or '值') && last.Length > own.Length + 2 && !(own.Length >= 4 && own[^1] is '市' or '区' or '县' or '镇' or '村'))
        {
            tail = last[Math.Max(own.Length, 2)..];
        }

        if (own.Length > 3 && last.LastIndexOf(own[^2..]) is > 0 and var common && last.Length - common > 2 && last[common..].IndexOf('占') == 2 + last[(common + 2)..].IndexOf('占') && last[(common + 2)..].IndexOf('占') > 0)
        {
            // 文化及相关产业、旅游及相关产业增加值占地区生产总值比重: all that is said of the last.
            tail = last[(common + 2)..];
        }

        return own.EndsWith(tail) ? string.Concat(scope, own, right) : string.Concat(string.Concat(scope, own), tail, right);
    }
}
