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

        foreach (var tail in (ReadOnlySpan<string>)["联动实施", "任务全部完成", "全部完成", "落地见效", "实施", "落地", "任务", "安排"])
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
            // 扣除新区后，社会用电量增长3.4%: another indicator than the one with it.
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
            // 某县成为全省首个茶叶产值超过3亿元的县: what it is the first in.
            left = left[(only + 2)..];
        }

        if (left.Length > 6 && left.EndsWith("大关") && _words.LastIn(draft.LeftStart + 2, draft.LeftEnd, CueRoles.Reach | CueRoles.HedgeBefore, out var crossed) && crossed.Start > draft.LeftStart + 1)
        {
            // 税收总额跨过两个十亿元大关、超过60亿元: what was crossed before is not the name.
            left = _view.Written(draft.LeftStart, crossed.Start);
        }

        if (left.Length <= 6 && left.EndsWith("台阶") && (draft.Figure.Class == UnitClass.Percent || draft.Figure.Kind == FigureKind.Rank))
        {
            // 五年连跨2个百亿元台阶、年均增长7%: the steps are no subject.
            return SubjectFor(draft);
        }

        if (_subjectIsHere && draft.SinceList && draft.Figure.Class is UnitClass.Percent or UnitClass.Point && draft.Does(CueRoles.Growth | CueRoles.Reduction) && _words.TokenStartingAt(draft.LeftStart, out var placed) && placed.Is(CueRoles.RankVerb) && !placed.Is(CueRoles.Action))
        {
            // 茶叶产值…、稳居全省前八强、增长5.3%: where it stands is no subject.
            return SubjectFor(draft);
        }

        if (!left.IsEmpty && left[0] == '在' && left.IndexOf("领域") is > 1 and var field && left.Length - field is > 3)
        {
            // 在新材料等领域实施100项重大专项: where it is done.
            left = left[(field + 2)..];
        }

        if (_subjectIsHere && left.Length is > 3 and <= 8 && (left.StartsWith("不含") || left.StartsWith("剔除") || left.StartsWith("扣除")))
        {
            // 投资完成5亿元（不含甲地增长6%）: the same without a part of it.
            return _subject.StartsWith(left.ToString(), StringComparison.Ordinal) ? _subject : string.Concat(left, _subject);
        }

        if (left is "总长" or "总长度" or "全长" or "总面积" or "总建筑面积" && _subjectIsHere && draft.SinceList)
        {
            return string.Concat(_subject, left);
        }

        if (draft.Figure.Class == UnitClass.Money && left.Length is >= 2 and <= 8 && (left.EndsWith("财政") || left.EndsWith("中央") || left is "市级" or "省级" or "县级") && Financed(draft) is { } financed)
        {
            return string.Concat(left, financed, "资金");
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
            return string.Concat(Owners.Of(SubjectFor(draft), noun.Cue.Word), noun.Cue.Word);
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

        if (!draft.HasObject && left.EndsWith("总投资") && _view[draft.Figure.TrailEnd] == '的' && _words.FigureStartingAt(draft.Figure.TrailEnd + 1) is { } counted && _wording.Object(counted, _view.Length) is var things && things.End - things.Start is > 1 and < 20)
        {
            // 总投资X亿元的N个项目: the money is that of the things counted.
            return string.Concat(_view.Written(things.Start, things.End), "总投资");
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
            return string.Concat(Owners.Of(_subject, left), left);
        }

        if (draft.IsAmong && _subjectIsHere && _listVerb.Length > 0 && _subject.StartsWith(_listVerb, StringComparison.Ordinal) && left is "省级" or "国家级" or "市级" or "县级" && draft.Figure.Class == UnitClass.Counter)
        {
            // 规划建设特色小镇22个，其中省级11个.
            return string.Concat(_listVerb, left, _subject.AsSpan(_listVerb.Length));
        }

        if (draft.IsAmong && left.EndsWith("产业") && draft.Figure.Unit is null && _subjectIsHere)
        {
            // 产值规模…，其中汽车产业: a part is measured by what the whole is.
            return left.ToString() + Owners.WholeTail(_subject);
        }

        if (draft.Figure.Class == UnitClass.Percent && _subjectIsHere && Owners.IsOwnTarget(left) && draft.LeftStart >= 2 && _view.Slice(draft.LeftStart - 2, draft.LeftStart) is "完成")
        {
            // 完成年度任务的108%: the share of its own target that was done.
            return string.Concat(Owners.Of(_subject, left), "完成", left);
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

        if (_subjectIsHere && !draft.HasObject && Owners.Counterpart(_subject, left) is { } beside)
        {
            return beside;
        }

        var added = draft.SinceList && draft.Verbs == CueRoles.None && (_listRoles & CueRoles.NewlyAdded) != CueRoles.None && _view[draft.LeftStart - 1] == '、' && draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person && !draft.LastIsTotal;
        if (!added && IsOnly(draft, CueRoles.NewlyAdded | CueRoles.NetIncrease | CueRoles.Generic | CueRoles.Cumulative | CueRoles.Adverb | CueRoles.Average | CueRoles.EachYear) || left[0] == '占' || IsServing(draft) && left.Length <= 4)
        {
            if (!_subjectIsHere && left is "投资" or "总投资" && Topic(draft) is { } about)
            {
                return string.Concat(about, left);
            }

            if (left is "投资" && (draft.LeftStart == draft.ClauseStart ? Followed(draft) : null) is { } spent)
            {
                return spent + "投资";
            }

            if (!_subjectIsHere && left is "税收" or "投资" or "出口" or "进口" or "消费")
            {
                // 全年投资增长5%: what stands alone is not of the sentence before.
                return left.ToString();
            }

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
                : string.Concat(Owners.Of(subject, left), left);
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
            if (!_subjectIsHere && owner.Length > 0 && owner[^1] is '率' or '重' or '速' or '比')
            {
                // 办复率100%。全年立案40件: the rate of the sentence before is not what is counted.
                return Clean(left);
            }

            if (_lastClass == UnitClass.Money && _subjectIsHere && Owners.Counted(owner).Length == owner.Length)
            {
                // 投入扶贫资金9000万元，脱贫300户: money is not what is counted.
                return Clean(left);
            }

            draft.KeepsSubject = true;
            if (!_subjectIsHere && owner.Length > 0)
            {
                // 推进某工程建设，建成300套，新开工400套: both are of the works named first.
                (_subject, _subjectIsHere) = (owner, true);
            }

            return Owners.Counted(owner) + left.ToString();
        }

        var inherits = draft.SinceList && (draft.Verbs & ~CueRoles.Respectively) == CueRoles.None && _listRoles != CueRoles.None && (draft.First & ~(CueRoles.Household | CueRoles.People)) == CueRoles.None && (_view[draft.LeftStart - 1] is '、' or '和' || ((_listRoles & CueRoles.Action) != CueRoles.None && draft.Figure.Before is null)) && draft.Figure.Class is not (UnitClass.Percent or UnitClass.Point) && !Owners.IsCapacity(left);
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

        if (!_subjectIsHere && left is "投资" or "项目" or "总投资" or "实施项目" or "计划投资" or "重点项目" or "建设项目" or "实施建设项目" && Topic(draft) is { } topic)
        {
            return string.Concat(topic, left.StartsWith("实施") ? left[2..] : left);
        }

        var scope = ScopeFor(draft);
        return scope.IsEmpty ? Clean(left) : string.Concat(scope, Clean(left));
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
                // 2个百亿级食品产业和4个省级集群: the second set has a number of its own.
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
            if (next is null && (_words.RolesIn(start + 1, end) & CueRoles.Predicate) != CueRoles.None)
            {
                break;
            }

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
            if (!token.Is(CueRoles.Predicate) && !(token.Cue.Word is "达到" && _view.Slice(token.End, end) is var standard && (standard.EndsWith("水平") || standard.EndsWith("标准") || standard.EndsWith("要求"))))
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

            while (from > start + 1 && _words.TokenEndingAt(from, out var adverb) && (adverb.Is(CueRoles.Adverb) || adverb.Cue.Word == "免费") && adverb.Start > start)
            {
                predicate = adverb.Cue.Word == "免费" ? adverb.Start : predicate;
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

    // 城镇化率达到62%，产值增长7%: after a rate, a noun that can stand alone does.
    private bool NeedsOwner(Draft draft, ReadOnlySpan<char> left) =>
        !(_subjectIsHere && _lastClass is UnitClass.Percent or UnitClass.Point && draft.ClauseStart >= _consumed && _view[draft.ClauseStart - 1] is '，' or '；' && (draft.Last & CueRoles.Generic) != CueRoles.None)
        || draft.LastIsTotal || left is "规模" or "总量" or "总额" or "金额" or "余额" or "增速" or "增幅" or "总数" or "总规模" or "占比" or "比重" or "降幅" or "涨幅" || left[0] == '占';

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

    private static string Clean(ReadOnlySpan<char> left, ReadOnlySpan<char> right = default)
    {
        left = left.TrimStart("，、；：）)—的").TrimEnd("，、；：（(—");
        right = right.TrimEnd("，、；：（(的");
        return string.Concat(left, right);
    }
}
