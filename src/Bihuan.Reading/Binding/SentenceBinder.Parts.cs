using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Names of parts of what was named before.</summary>
internal sealed partial class SentenceBinder
{
    private static readonly WordSet Stages = new(WordLists.Of("project-stages"));

    private static readonly System.Buffers.SearchValues<char> Waters = System.Buffers.SearchValues.Create("江河湖溪水渠库");

    private static readonly string[] Extents = WordLists.Of("extents");

    // A part of the subject before it: its tier, what it owns, one of its kinds, its share of its own target.
    private string? NameOfPart(Draft draft, ReadOnlySpan<char> left)
    {
        if (_subjectIsHere && draft.SinceList && left is "人口" or "常住人口" or "城区人口" && _subject.EndsWith("面积", StringComparison.Ordinal))
        {
            // 主城区建成区面积扩大到140平方公里，人口增加到150万: of the same town.
            var town = Tails.Without(_subject, Extents, least: 2);
            return string.Concat(town, left);
        }

        if (_subjectIsHere && draft.SinceList && draft.Figure.Kind == FigureKind.Grade && left.Length <= 5 && Waters.Contains(left[^1]) && _subject.AsSpan().IndexOfAny(Waters) is > 0 and < 5 and var river && _subject.Length - river > 2)
        {
            // 东河出境断面水质保持Ⅱ类、西河达到Ⅲ类: of the other river.
            return string.Concat(left, _subject.AsSpan(river + 1));
        }

        if (_subjectIsHere && draft.Figure.Kind == FigureKind.Rank && left is "总量、增速" or "总量、增幅" or "总量和增速" or "增速、总量")
        {
            // 外商投资5亿美元，总量、增速全省第二.
            return string.Concat(_subject, left);
        }

        if (_subjectIsHere && draft.SinceList && left.Length == 2 && left is "项目" or "单位" or "地区" or "基地" or "企业" or "园区" && _view[draft.LeftStart - 1] == '、' && _subject.Length > 6 && _subject.AsSpan(_subject.Length - 4, 2) is "示范" or "试点")
        {
            // 新创建示范地区4个、项目6个: pilots of another kind.
            InheritVerb(draft);
            return string.Concat(_subject.AsSpan(0, _subject.Length - 2), left);
        }

        if (_subjectIsHere && draft.SinceList && left.Length <= 4 && _view[draft.LeftStart - 1] == '、' && draft.Figure.Class == _lastClass && draft.Verbs == CueRoles.None && _subject.EndsWith("以旧换新", StringComparison.Ordinal))
        {
            // 汽车以旧换新3万辆、家电46万台.
            return string.Concat(left, "以旧换新");
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

        if (_subjectIsHere && draft.SinceList && _words.TokenEndingAt(draft.LeftEnd, out var owned) && owned.Is(CueRoles.Owned) && !_subject.StartsWith("转移", StringComparison.Ordinal) && _perHead.Length == 0 && !(left is "床位" && _lastClass == UnitClass.Counter && _view[draft.LeftStart - 1] == '、' && (_listRoles & CueRoles.NewlyAdded) != CueRoles.None) && owned.Start - draft.LeftStart is 0 or 2 or 3 && owned.Start >= draft.LeftStart && (owned.Start == draft.LeftStart || _view.Slice(draft.LeftStart, owned.Start) is "月人均" or "人均" or "平均" or "年均"))
        {
            // 引进项目21个，其中超亿元3个，到位资金52亿元: of all of them.
            if (left.Length > 2 && _subject.AsSpan().EndsWith(left[..2]))
            {
                // 研发经费投入增长8%，投入强度达到2.5%.
                return string.Concat(_subject, left[2..]);
            }

            if (left is "到位资金" or "实际到位资金" && !_lastIsAmong && _subject.Contains("元以上", StringComparison.Ordinal))
            {
                // 新签约项目60个，5亿元以上项目20个，到位资金9亿元: not of the large ones alone.
                return left.ToString();
            }

            var ofWhole = _lastIsAmong && _whole.Length > 0 && !GivenBefore(left);
            return string.Concat(Owners.Of(Owners.Counted(ofWhole ? _whole : _subject), left), left);
        }

        if (draft.IsAmong && _subjectIsHere && _listVerb.Length > 0 && _subject.StartsWith(_listVerb, StringComparison.Ordinal) && left is "省级" or "国家级" or "市级" or "县级" && (draft.Figure.Class == UnitClass.Counter || draft.Figure.Class == _lastClass && draft.Figure.Class is UnitClass.Amount or UnitClass.Area))
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

        if (draft.IsAmong && _subjectIsHere && draft.Figure.Class == _lastClass && left.Length is >= 2 and <= 5 && left[^1] is '区' or '县' or '市' or '镇' or '乡' or '城' or '村' && !_subject.EndsWith(left[^1]) && draft.Figure.Class is not UnitClass.Percent)
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

        if (draft.IsAmong && _subjectIsHere && draft.Figure.Class == UnitClass.Percent && left.Length is > 3 and <= 6 && left.EndsWith("占比") && (_lastClass is UnitClass.Counter or UnitClass.Household || _lastMeasure == Measure.Growth && (_subject.EndsWith('额') || _subject.EndsWith("投资", StringComparison.Ordinal) || _subject.EndsWith("资金", StringComparison.Ordinal))))
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

        if (_subjectIsHere && draft.SinceList && (left.StartsWith("涉及") && left.Length <= 5 || left.StartsWith("惠及") && left.EndsWith("主体") && left.Length <= 6 && _subject.Contains("减税", StringComparison.Ordinal)))
        {
            // 改造小区46个，涉及居民2万户; 新增减税降费34亿元，惠及市场主体24万户.
            return string.Concat(_subject, left);
        }

        if (_subjectIsHere && draft.SinceList && left.Length == 3 && left[2] == '率' && _subject.AsSpan().IndexOf(left[..2]) is (0 or 2) and var done && _subject.Length > done + 3)
        {
            // 化解问题楼盘175个，化解率93%: of what was dealt with.
            return string.Concat(_subject.AsSpan(done + 2), left);
        }

        if (!_subjectIsHere && left is "到位资金")
        {
            // 引进项目60个。到位资金9亿元: another sentence.
            return left.ToString();
        }

        if (_subjectIsHere && draft.Figure.Class == UnitClass.Percent && left.Length is > 2 and <= 5 && left[^1] == '率' && Stages.IsIn(left[..^1]) && _subject.LastIndexOf("项目", StringComparison.Ordinal) is > 2 and var projects && _subject.Length - projects <= 8)
        {
            // 列入清单的项目90个，开工率98%、竣工率91%: both are of the projects.
            return string.Concat(_subject.AsSpan(0, projects + 2), left);
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
}
