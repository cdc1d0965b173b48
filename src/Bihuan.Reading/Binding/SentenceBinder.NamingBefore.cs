using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Names whose words all stand before the figure.</summary>
internal sealed partial class SentenceBinder
{
    // Everything that names it stands before the figure; an owner named earlier is put back.
    private string NameBefore(Draft draft, ReadOnlySpan<char> left)
    {
        if (left.EndsWith("总投资") && _view[draft.Figure.TrailEnd] == '的' && _words.FigureStartingAt(draft.Figure.TrailEnd + 1) is { } counted && _wording.Object(counted, _view.Length) is var things && things.End - things.Start is > 1 and < 20)
        {
            // 总投资X亿元的N个项目: the money is that of the things counted.
            return string.Concat(_view.Written(things.Start, things.End), "总投资");
        }

        if (left is "个转企" or "新增就业岗位")
        {
            // Nouns that stand alone.
            return left.ToString();
        }

        if (left is "出口" or "销售" && _subjectIsHere && _subject.Length > 3 && _subject.StartsWith("生产", StringComparison.Ordinal) && draft.Figure.Class is UnitClass.Counter or UnitClass.Amount)
        {
            // 生产汽车8万辆，出口6万辆: of what was made.
            var made = _subject.AsSpan(2);
            return string.Concat(left, made.EndsWith("占比") ? made[..^2] : made);
        }

        if (_subjectIsHere && draft.Figure.Class is UnitClass.Counter or UnitClass.Household && OfOtherSize(left) is { } sized)
        {
            draft.KeepsSubject = true;
            InheritVerb(draft);
            return sized;
        }

        if (!_subjectIsHere && left is "贷款余额" or "存款余额" && _view.Slice(0, 2) is "其中" && _subject.Contains("存贷款余额", StringComparison.Ordinal))
        {
            // 金融机构存贷款余额9亿元。其中，贷款余额5亿元.
            return _subject.Replace("存贷款余额", left.ToString(), StringComparison.Ordinal);
        }

        if (left is "倍差" && _subjectIsHere && _subject.Contains("收入", StringComparison.Ordinal))
        {
            // 城镇居民和农村居民人均可支配收入分别超8万元、4.8万元，倍差降至1.67.
            return string.Concat(_subject, left);
        }

        if (draft.LeftStart == _lastRightStart && _subjectIsHere && (draft.Verbs == CueRoles.None && draft.Figure.IsBareMagnitude || draft.Figure.Kind == FigureKind.Rank) && _subject.Length > left.Length && _subject.AsSpan().EndsWith(left))
        {
            // 草莓、龙虾等6个产业链突破百亿: each of those just counted.
            return _subject;
        }

        if (InvestedIn(draft, left) is { } sites)
        {
            return string.Concat(sites, "投资");
        }

        if (NameOfSpending(draft, left) is { } spent)
        {
            return spent;
        }

        if (_subjectIsHere && draft.SinceList && _lastClass == UnitClass.Counter && left is "销售收入" or "营业收入" or "主营业务收入" or "利税" or "产值" && (_subject.EndsWith("企业", StringComparison.Ordinal) || _subject.EndsWith("园区", StringComparison.Ordinal) || _subject.EndsWith("合作社", StringComparison.Ordinal) || _subject.EndsWith("公司", StringComparison.Ordinal)))
        {
            // 龙头企业发展到22家，实现销售收入54亿元: that of the companies.
            return string.Concat(Owners.Counted(_subject), left);
        }

        if (!_subjectIsHere && Turnover.IsIn(left) && left.Length <= 6 && OpeningTopic(draft) is { } sector)
        {
            return string.Concat(sector, left.StartsWith("实现") ? left[2..] : left);
        }

        if (NameOfPart(draft, left) is { } part)
        {
            return part;
        }

        if (!draft.IsElided && _words.TokenStartingAt(draft.LeftStart, out var mine) && mine.End == draft.LeftEnd && mine.Is(CueRoles.Belongs) && (TopicBefore(draft.ClauseStart) ?? (_subjectIsHere ? null : Topic(draft) ?? Undertaking(draft))) is { } whose)
        {
            return string.Concat(whose, left);
        }

        if (!_subjectIsHere && left.Length <= 6 && draft.LeftStart == draft.ClauseStart && _words.TokenStartingAt(draft.LeftStart, out var serves) && serves.Is(CueRoles.Serves) && TopicBefore(draft.ClauseStart) is { } host)
        {
            // 古城博物馆持续走红，接待游客3万人次.
            return string.Concat(host, left);
        }

        if (!_subjectIsHere && draft.Figure.Class == UnitClass.Money && left.Length <= 10 && left.IndexOf("财政") is >= 0 and var treasury && left[(treasury + 2)..] is "投入" or "将投入" or "拟投入" or "共投入" && Topic(draft) is { } funded)
        {
            // 继续实施危房改造，县财政将投入6亿元: what it goes into.
            return string.Concat(funded, left[..(treasury + 2)], "投入");
        }

        if (left is "税收占比" or "税占比" && _subjectIsHere && _subject.EndsWith("一般公共预算收入", StringComparison.Ordinal))
        {
            // 一般公共预算收入9亿元、增长6%，税收占比75%.
            return string.Concat(_subject, left);
        }

        if (left is "税收占比" or "税收收入" || left is "税收" && _subjectIsHere && draft.ClauseStart > 0 && draft.LeftStart == draft.ClauseStart && _subject.EndsWith("收入", StringComparison.Ordinal) || left is "税收" && draft.IsAmong && _subjectIsHere && _subject.EndsWith("收入", StringComparison.Ordinal))
        {
            return left.ToString();
        }

        if (_subjectIsHere && Owners.Counterpart(_subject, left) is { } beside)
        {
            return beside;
        }

        var added = draft.SinceList && draft.Verbs == CueRoles.None && (_listRoles & CueRoles.NewlyAdded) != CueRoles.None && _view[draft.LeftStart - 1] == '、' && draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person && !draft.LastIsTotal;
        if (!added && IsOnly(draft, CueRoles.NewlyAdded | CueRoles.NetIncrease | CueRoles.Generic | CueRoles.Cumulative | CueRoles.Adverb | CueRoles.Average | CueRoles.EachYear) || left[0] == '占' || IsServing(draft) && left.Length <= 4)
        {
            if (!_subjectIsHere && left is "总投资" or "完成投资" && (Topic(draft) ?? (left is "完成投资" ? TopicBefore(draft.ClauseStart) : null)) is { } about)
            {
                return string.Concat(about, left);
            }

        if (!_subjectIsHere && left is "税收" or "完成投资" or "投资" or "出口" or "进口" or "消费")
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

            if (left.Length >= 4 && (subject.Length > 24 || (left is "年度投资" && subject.EndsWith("投资", StringComparison.Ordinal) && !subject.EndsWith("总投资", StringComparison.Ordinal))))
            {
                // A noun that stands alone needs no long list before it, and none that says the same.
                return left.ToString();
            }

            return subject.Length == 0 || subject.AsSpan().EndsWith(left, StringComparison.Ordinal) ? left.ToString()
                : left.Length > 3 && left.StartsWith("新增") && subject.AsSpan().EndsWith(left[2..]) ? "新增" + subject
                : left is "净增" or "新增" ? subject.StartsWith(left.ToString(), StringComparison.Ordinal) ? subject : left.ToString() + subject
                : string.Concat(Owners.Of(subject, left), left);
        }

        if (!_subjectIsHere && left.Length is > 2 and <= 6 && (draft.LeftStart == draft.ClauseStart || left[^1] == '率' && left.Length == 3 && draft.LeftStart == draft.ClauseStart + 2) && ClauseBefore(draft, out var worked, out var at) && _view.Slice(worked, at).EndsWith(left[..2]) && (Topic(draft) ?? (_view.Slice(worked, worked + 2) is "加强" or "强化" ? _view.Slice(worked + 2, at).ToString() : null)) is { } done && done.Length > 4 && done.AsSpan().EndsWith(left[..2]))
        {
            // 推进重要河流排污口整治，整治完成率达70%.
            return string.Concat(done, left[2..]);
        }

        if (draft.Figure.Class == UnitClass.Percent && left.Length is >= 2 and <= 10 && left[^1] is '区' or '县' or '市' or '州' or '旗' && Facet(draft.ClauseStart) is { } facet)
        {
            // 在规上工业增加值增长方面，甲县增长14%、乙县增长12%.
            return string.Concat(left, facet);
        }

        if (left is "已经解决" or "已解决" && _subjectIsHere && _view[draft.LeftStart - 1] is '、' or '，' && _subject.EndsWith("问题", StringComparison.Ordinal))
        {
            // 收集问题52个、已经解决48个.
            return "解决问题";
        }

        if (_subjectIsHere && draft.SinceList && (draft.First & CueRoles.Action) != CueRoles.None && _view[draft.LeftStart - 1] == '、' && _subject.StartsWith("累计", StringComparison.Ordinal))
        {
            draft.Inside |= CueRoles.Cumulative;
            return "累计" + Clean(left);
        }

        var joint = _view.Slice(draft.LeftStart - 2, draft.LeftStart) is "各类" or "各级" or "各种" ? _view[draft.LeftStart - 3] : _view[draft.LeftStart - 1];
        if (draft.SinceList && _subjectIsHere && left.Length <= 6 && left[^1] != '林' && IsOnly(draft, CueRoles.Action | CueRoles.Increase) && (draft.Last & CueRoles.Generic) == CueRoles.None && (_view[draft.LeftStart - 1] is '、' or '和' or '并' || draft.IsAmong && left[0] == '新' && _subject.StartsWith("在建", StringComparison.Ordinal)))
        {
            if (draft.IsAmong)
            {
                // 在建工业项目16个、其中新开工5个.
                return string.Concat(left, _subject.StartsWith("在建", StringComparison.Ordinal) ? _subject.AsSpan(2) : _subject);
            }

            // 新开工项目6个、新落地8个: the verb is another.
            // 项目新开工90个、新竣工60个: the name put the verb before the noun.
            if (left[0] == '新' && _subject[0] == '新' && LanguageLexicon.Current.Cues.Longest(_subject, out var moved) is { } stage && stage.Is(CueRoles.Action) && _subject.Length > moved + 1)
            {
                return string.Concat(left, _subject.AsSpan(moved));
            }

            if (Tails.Without(_subject, Tails.Stages, least: 3) is var begun && begun.Length < _subject.Length)
            {
                // 94个重建项目全部开工、完工74个.
                return string.Concat(left, begun.TrimEnd("全部均已"));
            }

            var same = _listVerb.Length > 0 && _subject.Length > _listVerb.Length + 1 && _subject.StartsWith(_listVerb, StringComparison.Ordinal) ? _subject.AsSpan(_listVerb.Length) : _subject;
            return string.Concat(left, same);
        }

        if (left.Length <= 6 && left is not ("征收" or "完成征收" or "计划征收" or "回迁") && !left.Contains('林') && !left.EndsWith("草") && !left.EndsWith("厕") && !left.EndsWith("绿化") && !left.EndsWith("植树") && (draft.ClauseStart > 1 || (draft.LeftStart == 0 && _subject.Length > 0)) && draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person or UnitClass.Area && IsOnly(draft, CueRoles.Action | CueRoles.Adverb) && !draft.Names(CueRoles.Cumulative))
        {
            var owner = SubjectFor(draft);
            if (!_subjectIsHere && owner.Length > 0 && owner[^1] is '率' or '重' or '速' or '比')
            {
                // 办复率100%。全年立案40件: the rate of the sentence before is not what is counted.
                return Clean(left);
            }

            if (_lastClass == UnitClass.Money && _subjectIsHere && Owners.Counted(owner).Length == owner.Length)
            {
                if (draft.Figure.Unit is { } counter && _facts.FindLastIndex(_facts.Count - 1, _facts.Count - _firstFact, fact => fact.Unit == counter.Unit && fact.Measure is Measure.CountCompleted or Measure.Cumulative) is >= 0 and var works)
                {
                    // 争取项目87个、资金2亿元，已开工85个，完工61个: of the projects.
                    _subject = Owners.Counted(_facts[works].Indicator);
                    draft.KeepsSubject = true;
                    return string.Concat(_subject, left);
                }

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

        var inherits = draft.SinceList && left[0] != '年' && draft.NameEnd != NameEnd.Herd && !draft.EndsInQuantity && (draft.Verbs & ~(CueRoles.Respectively | CueRoles.EachYear | CueRoles.Adverb)) == CueRoles.None && _listRoles != CueRoles.None && (draft.First & ~(CueRoles.Household | CueRoles.People)) == CueRoles.None && (joint is '、' or '和' && !(_lastMeasure == Measure.Level && _lastClass == UnitClass.Counter && draft.Figure is { Class: UnitClass.Counter, Before: not null }) || ((_listRoles & CueRoles.Action) != CueRoles.None || (_listRoles & CueRoles.NewlyAdded) != CueRoles.None && _lastClass == UnitClass.Counter && draft.Figure.Class == UnitClass.Counter) && (draft.Figure.Before is null || (char.IsAsciiDigit(left[0]) || NumberWords.IsNumeral(left[0])) && left.EndsWith("项目") && left.IndexOf("以上") > 0)) && draft.Figure.Class is not (UnitClass.Percent or UnitClass.Point) && (!Owners.IsCapacity(left) || left.EndsWith("里程") && (_listRoles & CueRoles.NewlyAdded) != CueRoles.None && _view[draft.LeftStart - 1] == '、') && !left.StartsWith("流转");
        if (draft.IsAmong && _subjectIsHere && draft.Figure.Class == UnitClass.Counter && _lastClass == UnitClass.Counter && left.Length is > 2 and <= 8 && left.EndsWith("项目") && !left.Contains('亿') && !left.Contains('万') && (draft.First & CueRoles.Action) == CueRoles.None && _listVerb.Length > 0 && _subject.StartsWith(_listVerb, StringComparison.Ordinal) && _subject.EndsWith("元以上项目", StringComparison.Ordinal))
        {
            // 新签投资5000万元以上项目超200个，其中工业项目超160个: of the same size.
            InheritVerb(draft);
            return string.Concat(_subject.AsSpan(0, _subject.Length - 2), left);
        }

        if (draft.SinceList && left is "贷款" && _listVerb == "新增" && joint is '、' && draft.Figure.Class == UnitClass.Money)
        {
            // 新增上市企业3家、贷款800亿元.
            draft.Inside |= CueRoles.NewlyAdded;
            draft.First = CueRoles.NewlyAdded;
            return string.Concat(_listVerb, left);
        }

        if (inherits)
        {
            draft.Inherits = true;
            draft.First = _listRoles;
            draft.Inside |= _listRoles;
            draft.SaysCumulative |= _listVerb.StartsWith("累计", StringComparison.Ordinal) && joint is '、' or '和';
            var isWritten = joint is '、' or '和' || draft.IsAmong;
            // 建成防护带9公里，管护天然林8万亩、天然草原6万亩: the verb of the list is no longer theirs.
            _listVerb = isWritten ? _listVerb : "";
            return isWritten && !left.EndsWith("收入") && !left.EndsWith("产值") && !left.EndsWith("税收") ? _listVerb + Clean(left) : Clean(left);
        }

        if (draft.Figure.Class == UnitClass.Percent && IsPartOf(draft) && !draft.Names(CueRoles.ShareNoun) && left[0] != '占' && left.IndexOf('占') < 0)
        {
            // 第三产业占45%: the name of the share.
            return string.Concat(ScopeFor(draft), Clean(left), "占比");
        }

        if (_subjectIsHere && left is "项目" or "实施项目" or "安排项目" && _lastClass == UnitClass.Money && (_view[draft.ClauseStart - 1] == '，' || _consumed > draft.ClauseStart && _view[_consumed] == '、'))
        {
            // 推进河道治理，投资8亿元，实施项目14个: projects of what the money was for.
            return string.Concat(_subject.EndsWith("投资", StringComparison.Ordinal) || _subject.EndsWith("资金", StringComparison.Ordinal) ? _subject.AsSpan(0, _subject.Length - 2) : _subject, "项目");
        }

        if (!_subjectIsHere && left is "谋划实施项目" or "谋划项目" or "储备项目" && TopicBefore(draft.ClauseStart) is { } tried)
        {
            // 某河治理试点初见成效，谋划实施项目53个.
            return string.Concat(tried, left);
        }

        if (!_subjectIsHere && left is "财政投入" or "项目" or "总投资" or "实施项目" or "计划投资" or "重点项目" or "建设项目" or "实施建设项目" && Topic(draft) is { } topic)
        {
            return string.Concat(topic, left.StartsWith("实施") ? left[2..] : left);
        }

        if (RaisedFor(draft, left) is { Length: > 0 } price)
        {
            return string.Concat(left, price);
        }

        var scope = ScopeFor(draft);
        return scope.IsEmpty ? Clean(left) : string.Concat(scope, Clean(left));
    }

    // A part of the subject before it: its tier, what it owns, one of its kinds, its share of its own target.
    private string? NameOfPart(Draft draft, ReadOnlySpan<char> left)
    {
        if (_subjectIsHere && draft.SinceList && left is "人口" or "常住人口" or "城区人口" && _subject.EndsWith("面积", StringComparison.Ordinal))
        {
            // 主城区建成区面积扩大到140平方公里，人口增加到150万: of the same town.
            var town = Tails.Without(_subject, Extents, least: 2);
            return string.Concat(town, left);
        }

        if (_subjectIsHere && draft.Figure.Kind == FigureKind.Rank && left is "总量、增速" or "总量、增幅" or "总量和增速" or "增速、总量")
        {
            // 外商投资5亿美元，总量、增速全省第二.
            return string.Concat(_subject, left);
        }

        if (_subjectIsHere && draft.SinceList && TierName(draft, left) is { } tiered)
        {
            return tiered;
        }

        if (_subjectIsHere && draft.SinceList && left.Length == 4 && left.StartsWith("累计") && _view[draft.LeftStart - 1] == '、' && _lastMeasure == Measure.Level && _lastClass == UnitClass.Counter)
        {
            // 技工院校达6所、累计招生2万人.
            return string.Concat(_subject, left);
        }

        if (_subjectIsHere && draft.SinceList && _words.TokenEndingAt(draft.LeftEnd, out var owned) && owned.Is(CueRoles.Owned) && !_subject.StartsWith("转移", StringComparison.Ordinal) && owned.Start - draft.LeftStart is 0 or 2 or 3 && owned.Start >= draft.LeftStart && (owned.Start == draft.LeftStart || _view.Slice(draft.LeftStart, owned.Start) is "月人均" or "人均" or "平均" or "年均"))
        {
            // 引进项目21个，其中超亿元3个，到位资金52亿元: of all of them.
            if (left is "到位资金" or "实际到位资金" && !_lastIsAmong && _subject.Contains("元以上", StringComparison.Ordinal))
            {
                // 新签约项目60个，5亿元以上项目20个，到位资金9亿元: not of the large ones alone.
                return left.ToString();
            }

            var ofWhole = _lastIsAmong && _whole.Length > 0 && !GivenBefore(left);
            return string.Concat(Owners.Of(Owners.Counted(ofWhole ? _whole : _subject), left), left);
        }

        if (draft.IsAmong && _subjectIsHere && _listVerb.Length > 0 && _subject.StartsWith(_listVerb, StringComparison.Ordinal) && left is "省级" or "国家级" or "市级" or "县级" && draft.Figure.Class == UnitClass.Counter)
        {
            // 规划建设特色小镇22个，其中省级11个.
            return string.Concat(_listVerb, left, _subject.AsSpan(_listVerb.Length));
        }

        if (draft.IsAmong && _subjectIsHere && _view[draft.LeftStart - 1] != '、')
        {
            _whole = _subject;
        }

        if (_whole.Length > 4 && _whole.StartsWith("新增", StringComparison.Ordinal) && left.Length is >= 2 and <= 4 && (draft.IsAmong || draft.SinceList && _view[draft.LeftStart - 1] == '、') && draft.Verbs == CueRoles.None && draft.Figure.Class == UnitClass.Amount && Owners.IsCapacity(_whole.AsSpan(2)))
        {
            // 新增发电装机8万千瓦，其中风电3万千瓦、光伏5万千瓦.
            return string.Concat("新增", left, _whole.AsSpan(2));
        }

        if (draft.IsAmong && _subjectIsHere && draft.Figure.Class == _lastClass && left.Length is >= 2 and <= 5 && left[^1] is '区' or '县' or '市' or '镇' or '乡' or '城' && !_subject.EndsWith(left[^1]) && draft.Figure.Class is not UnitClass.Percent)
        {
            // 新建绿地400公顷，其中主城区300公顷: where that part of it is.
            return string.Concat(left, _subject);
        }

        if (_subjectIsHere && draft.SinceList && left is "开工面积" or "竣工面积" or "建筑面积" or "占地面积" && (_subject.EndsWith("项目", StringComparison.Ordinal) || _subject.EndsWith("工程", StringComparison.Ordinal) || _subject.EndsWith("园区", StringComparison.Ordinal)))
        {
            // 新城项目31个，开工面积80万平方米，累计完成投资9亿元: all of it is of the projects.
            draft.KeepsSubject = true;
            return string.Concat(_subject, left);
        }

        if (draft.IsAmong && _subjectIsHere && draft.Figure.Class == UnitClass.Percent && left.Length is > 3 and <= 6 && left.EndsWith("占比") && _lastClass is UnitClass.Counter or UnitClass.Household)
        {
            // 新登记市场主体4万户，其中企业类占比达24%.
            return string.Concat(_subject, left);
        }

        if (draft.IsAmong && draft.Figure.Class == UnitClass.Money && left.Length is > 2 and <= 6 && left.EndsWith("投资") && Owners.OfInvestment(_subject) is { Length: > 1 } investors)
        {
            // 重点项目完成投资9亿元，其中工业投资5亿元: of the same works.
            return string.Concat(investors, left);
        }

        if (draft.IsAmong && _subjectIsHere && draft.NameEnd == NameEnd.Prize && _subject.EndsWith('奖') && left.Length <= 4)
        {
            // 获科技奖22项、其中一等奖4项.
            return string.Concat(_subject, left);
        }

        if (_subjectIsHere && draft.SinceList && left is "亡人数" or "死亡人数" or "伤亡人数" && (_subject.EndsWith("起数", StringComparison.Ordinal) || _subject.EndsWith("事故数", StringComparison.Ordinal)))
        {
            // 事故起数下降9%、死亡人数下降8%: in the same accidents.
            return string.Concat(_subject.AsSpan(0, _subject.Length - (_subject.EndsWith("起数", StringComparison.Ordinal) ? 2 : 1)), left);
        }

        if (_subjectIsHere && draft.SinceList && left is "改善率" or "改善幅度" or "提升幅度" or "下降幅度" or "增速排位" or "增速位次" or "增速排名")
        {
            // 空气综合指数排名前移三位，改善率全省第一.
            return string.Concat(_subject, left);
        }

        if (_subjectIsHere && draft.SinceList && (left.StartsWith("涉及") && left.Length <= 5 || left.StartsWith("惠及") && left.EndsWith("主体") && left.Length <= 6 && _subject.Contains("减税", StringComparison.Ordinal)))
        {
            // 改造小区46个，涉及居民2万户; 新增减税降费34亿元，惠及市场主体24万户.
            return string.Concat(_subject, left);
        }

        if (_subjectIsHere && draft.SinceList && left is "年计划投资" or "年度计划投资" or "当年计划投资" && _subject.EndsWith("项目", StringComparison.Ordinal))
        {
            // 实施重点项目300个，年计划投资90亿元.
            return string.Concat(_subject, left);
        }

        if (!_subjectIsHere && left is "到位资金")
        {
            // 引进项目60个。到位资金9亿元: another sentence.
            return left.ToString();
        }

        if (_subjectIsHere && draft.SinceList && left is "参保率" && _subject.EndsWith("参保", StringComparison.Ordinal))
        {
            // 基本养老保险参保18万人、参保率94%.
            return _subject + "率";
        }

        if (_subjectIsHere && left is "资金" && _lastClass == UnitClass.Counter && _view[draft.LeftStart - 1] == '、' && _subject.EndsWith("项目", StringComparison.Ordinal))
        {
            // 争取国债项目60个、资金9亿元.
            return string.Concat(_subject, left);
        }

        if (_subjectIsHere && left is "集装箱" && draft.Figure.Unit?.Unit is "标箱" && _subject.EndsWith("吞吐量", StringComparison.Ordinal))
        {
            // 货物吞吐量2亿吨、集装箱60万标箱.
            return string.Concat(left, "吞吐量");
        }

        if (_subjectIsHere && left.Length == 4 && left[2..] is "质量" && _subject.AsSpan().TrimEnd("增幅速").EndsWith(left[..2]))
        {
            // 一般公共预算收入9亿元，增幅居全省第四，收入质量居全省第一.
            return string.Concat(_subject.AsSpan().TrimEnd("增幅速"), left[2..]);
        }

        if (_subjectIsHere && left.Length == 4 && left[2..] is "质量" or "规模" or "总量" or "占比" or "增速" or "增幅" && _subject.Length > 4 && _subject.AsSpan().EndsWith(left[..2]))
        {
            // 一般公共预算收入9亿元，收入质量居全省第一.
            return string.Concat(_subject, left[2..]);
        }

        if (draft.IsAmong && _subjectIsHere && left is "出口" or "进口" && _subject.Contains("进出口", StringComparison.Ordinal))
        {
            // 外贸进出口总额…，其中出口….
            var whole = _subject.Replace("进出口", left.ToString(), StringComparison.Ordinal);
            return whole.StartsWith("累计", StringComparison.Ordinal) ? whole[2..] : whole;
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

        return null;
    }

    // 引进项目27个，协议金额33亿元，其中制造业项目19个，协议金额21亿元: the whole's was given, so this is the part's.
    private bool GivenBefore(ReadOnlySpan<char> left)
    {
        for (var i = _firstFact; i < _facts.Count; i++)
        {
            if (_facts[i].Unit == "元" && _facts[i].Indicator.AsSpan().EndsWith(left))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Extents = WordLists.Of("extents");

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

    // 城镇化率达到62%，产值增长7%: after a rate, a noun that can stand alone does.
    private bool NeedsOwner(Draft draft, ReadOnlySpan<char> left) =>
        !(_subjectIsHere && _lastClass is UnitClass.Percent or UnitClass.Point && draft.ClauseStart >= _consumed && _view[draft.ClauseStart - 1] is '，' or '；' && (draft.Last & CueRoles.Generic) != CueRoles.None)
        || draft.LastIsTotal || left is "投资额" or "投资总额" or "规模" or "总量" or "总额" or "金额" or "余额" or "增速" or "增幅" or "总数" or "总规模" or "占比" or "比重" or "降幅" or "涨幅" || left[0] == '占';

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
}
