using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Names of items whose verb or noun stands at the head of their list.</summary>
internal sealed partial class SentenceBinder
{
    // Another stage of the things named before: 新开工项目6个、新落地8个; 建成300套，新开工400套.
    private string? NameOfStage(Draft draft, ReadOnlySpan<char> left)
    {
        if (draft.SinceList && _subjectIsHere && left.Length <= 6 && left[^1] != '林' && ((IsOnly(draft, CueRoles.Action | CueRoles.Increase) || left is "基本建成" or "全面建成") && (draft.Last & CueRoles.Generic) == CueRoles.None || (draft.First & CueRoles.Action) != CueRoles.None && Deeds.Contains(left)) && (_view[draft.LeftStart - 1] is '、' or '和' or '并' || draft.IsAmong && left[0] == '新' && _subject.StartsWith("在建", StringComparison.Ordinal)))
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

        if (left.Length <= 6 && left is not ("征收" or "完成征收" or "计划征收" or "回迁") && !left.Contains('林') && !left.EndsWith("草") && !left.EndsWith("厕") && !left.EndsWith("绿化") && !left.EndsWith("植树") && (draft.ClauseStart > 1 || (draft.LeftStart == 0 && _subject.Length > 0)) && (draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person or UnitClass.Area || draft.Figure.Unit?.Unit is "公里" && !_subjectIsHere && draft.ClauseStart > 1) && IsOnly(draft, CueRoles.Action | CueRoles.Adverb) && !draft.Names(CueRoles.Cumulative))
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

            var things = Owners.Counted(owner);
            return _listVerb.Length > 1 && _subjectIsHere && things.Length > _listVerb.Length + 1 && things.StartsWith(_listVerb, StringComparison.Ordinal) && draft.Figure.Class == UnitClass.Area ? string.Concat(left, things.AsSpan(_listVerb.Length)) : things + left.ToString();
        }

        return null;
    }

    // An item of a list that goes on: the verb of its head is its own too.
    private string? NameInList(Draft draft, ReadOnlySpan<char> left)
    {
        var joint = _view.Slice(draft.LeftStart - 2, draft.LeftStart) is "各类" or "各级" or "各种" or "全国" or "全省" ? _view[draft.LeftStart - 3] : _view[draft.LeftStart - 1];
        var inherits = draft.SinceList && left[0] != '年' && draft.NameEnd != NameEnd.Herd && !draft.EndsInQuantity && (draft.Verbs & ~(CueRoles.Respectively | CueRoles.EachYear | CueRoles.Adverb)) == CueRoles.None && _listRoles != CueRoles.None && (draft.First & ~(CueRoles.Household | CueRoles.People | CueRoles.Scope | (draft.Last == CueRoles.None ? CueRoles.Generic | CueRoles.Project | CueRoles.Money : CueRoles.None) | (draft.Figure.Class == UnitClass.Counter ? CueRoles.Owned : CueRoles.None))) == CueRoles.None && (joint is '、' or '和' && !(_lastMeasure == Measure.Level && _lastClass == UnitClass.Counter && draft.Figure is { Class: UnitClass.Counter, Before: not null }) || ((_listRoles & CueRoles.Action) != CueRoles.None || (_listRoles & CueRoles.NewlyAdded) != CueRoles.None && _lastClass == UnitClass.Counter && draft.Figure.Class == UnitClass.Counter) && (draft.Figure.Before is null || (char.IsAsciiDigit(left[0]) || NumberWords.IsNumeral(left[0])) && left.EndsWith("项目") && left.IndexOf("以上") > 0)) && draft.Figure.Class is not (UnitClass.Percent or UnitClass.Point) && (!Owners.IsCapacity(left) || left.EndsWith("里程") && !left.StartsWith("总") && (_listRoles & CueRoles.NewlyAdded) != CueRoles.None && _view[draft.LeftStart - 1] == '、') && !left.StartsWith("流转");
        if (draft.IsAmong && _subjectIsHere && draft.Figure.Class == UnitClass.Counter && _lastClass == UnitClass.Counter && left.Length is > 2 and <= 8 && left.EndsWith("项目") && !left.Contains('亿') && !left.Contains('万') && (draft.First & CueRoles.Action) == CueRoles.None && _listVerb.Length > 0 && _subject.StartsWith(_listVerb, StringComparison.Ordinal) && _subject.EndsWith("元以上项目", StringComparison.Ordinal))
        {
            // 新签投资3000万元以上项目超70个，其中工业项目超40个: of the same size.
            InheritVerb(draft);
            return string.Concat(_subject.AsSpan(0, _subject.Length - 2), left);
        }

        if (draft.SinceList && left is "贷款" && _listVerb == "新增" && joint is '、' && draft.Figure.Class == UnitClass.Money)
        {
            // 新增挂牌企业5家、贷款60亿元.
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
            // 新入驻项目20个、集聚人才90名: an item with a verb of its own has the manner of the list, and not its verb.
            var acts = left.Length > 3 && left[..2] is "集聚" or "汇聚" or "聚集" or "吸引" or "撬动" or "带动";
            return isWritten && !acts && !left.EndsWith("收入") && !left.EndsWith("产值") && !left.EndsWith("税收") ? _listVerb + Clean(left) : Clean(left);
        }

        return null;
    }
}
