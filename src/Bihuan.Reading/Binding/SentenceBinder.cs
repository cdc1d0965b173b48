using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Linking;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Recognition.Periods;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>Binds the mentions of one sentence into facts.</summary>
internal sealed partial class SentenceBinder
{
    private readonly SentenceWords _words;
    private readonly WordingRules _wording;
    private readonly PeriodTracker _periods;
    private readonly IIndicatorLinker? _linker;
    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly bool _explain;
    private readonly List<Fact> _facts;
    private readonly ClauseAreas _areas;
    private string? _area;
    private readonly Draft _draft = new();
    private readonly Draft _previous = new();
    private SentenceView _view = null!;
    private MentionFinder _mentions = null!;
    private string _sentence = "";
    private Span _sentenceSpan;
    private IReadOnlyList<string> _section = [];
    private string _subject = "";
    private bool _subjectIsHere;
    private int _consumed;
    private Measure? _lastMeasure;
    private int _scopeStart;
    private int _scopeEnd;
    private string _listVerb = "";
    private CueRoles _listRoles;
    private int _wayEnd;
    private int _firstFact;
    private UnitClass _lastClass;
    private CueRoles _wayLast;
    private CueRoles _lastInside;
    private int _lastLeftStart;
    private int _lastLeftEnd;
    private int _lastGroup;
    private bool _lastIsElided;
    private string _reachedOwner = "";
    private int _lastReached;

    public SentenceBinder(SentenceWords words, PeriodTracker periods, IIndicatorLinker? linker, IReadOnlyList<Indicator> indicators, ClauseAreas areas, bool explain, List<Fact> facts)
    {
        _words = words;
        _wording = new WordingRules(words);
        _periods = periods;
        _linker = linker;
        _indicators = indicators;
        _explain = explain;
        _facts = facts;
        _areas = areas;
    }

    public void Bind(SentenceView view, MentionFinder mentions, string sentence, Span sentenceSpan, IReadOnlyList<string> section)
    {
        _view = view;
        _mentions = mentions;
        _sentence = sentence;
        _sentenceSpan = sentenceSpan;
        _section = section;
        _consumed = 0;
        _lastMeasure = null;
        _scopeStart = _scopeEnd = 0;
        _listVerb = "";
        _listRoles = CueRoles.None;
        _firstFact = _facts.Count;
        _wayEnd = -1;
        _lastGroup = 0;
        _reachedOwner = "";
        _carriedEnd = 0;
        _lastLeftStart = _lastLeftEnd = 0;
        _subjectIsHere = false;
        _area = null;
        var candidates = false;
        foreach (var figure in mentions.Figures)
        {
            candidates |= figure.Skip is null;
        }

        foreach (var token in mentions.Tokens)
        {
            candidates |= token.Is(CueRoles.Comparison | CueRoles.InStep);
        }

        if (!candidates)
        {
            return;
        }

        _words.Index(view, mentions);

        var relation = 0;
        var figures = mentions.Figures;
        for (var i = 0; i < figures.Count;)
        {
            if (figures[i].Skip is not null)
            {
                i++;
                continue;
            }

            relation = BindRelations(relation, figures[i].LeadStart);
            var last = GroupEnd(i);
            if (last > i && figures[i].RangeSide == 0)
            {
                BindGroup(i, last);
            }
            else if (last > i)
            {
                BindRange(figures[i], figures[last]);
            }
            else
            {
                BindFigure(figures[i]);
            }

            i = last + 1;
        }

        BindRelations(relation, view.Length);
    }

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

            if (figures[last].Class != figures[last + 1].Class && figures[last].Unit is not null && figures[last + 1].Unit is not null && !_words.LastIn(_words.ClauseStart(figures[first].LeadStart), figures[first].LeadStart, CueRoles.Respectively, out _))
            {
                // 增长6%、突破30亿元: a rate and an amount are two things said of one.
                break;
            }

            last++;
        }

        return last;
    }

    private void BindRange(Figure low, Figure high)
    {
        low.Before = Comparator.AtLeast;
        high.Before = Comparator.AtMost;
        low.TrailEnd = high.TrailEnd;
        Describe(low, _draft);
        var name = NameOf(_draft);
        Emit(_draft, name, low);
        Emit(_draft, name, high);
        Remember(_draft, name);
        _consumed = high.TrailEnd;
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
        var items = draft.HasSubject ? Items(draft.LeftStart, draft.LeftEnd) : [];
        var subject = items;
        var measured = draft.Does(CueRoles.Respectively) && !draft.IsElided && draft.HasSubject && !draft.HasObject && _subjectIsHere && _view.Slice(draft.LeftStart, draft.LeftEnd) is "增速" or "增幅" or "总量" or "占比" or "比重";
        var named = (draft.IsElided && (draft.Does(CueRoles.Respectively) || _lastGroup == count || FollowsAsMany(count))) || measured ? LastNamed(count) : [];
        var paired = named.Count == count;
        for (var i = first; i <= last; i++)
        {
            draft.Figure = figures[i];
            var parts = !paired && subject.Count != count && draft.Does(CueRoles.Respectively) ? Parts(name, count) : null;
            var own = parts is not null ? parts[i - first]
                : paired ? measured ? string.Concat(Owner(named[i - first], _view.Slice(draft.LeftStart, draft.LeftEnd)), _view.Slice(draft.LeftStart, draft.LeftEnd)) : named[i - first]
                : subject.Count == 1 && MemberOf(name, i - first, count) is { } member ? member
                : subject.Count == count ? ItemName(subject, i - first, draft)
                : name;
            if (subject.Count == count && _subjectIsHere && draft.Figure.Kind == FigureKind.Rank && own is "总量" or "增速" or "增幅" or "占比" or "总产值")
            {
                // 总量、增幅分列第3位和第2位: of what was named before.
                own = string.Concat(Owner(_subject, own), own);
            }

            if (draft.IsAmong && WholeTail(name) is { Length: > 0 } whole && own.EndsWith("产业", StringComparison.Ordinal))
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

    private void BindFigure(Figure figure)
    {
        Describe(figure, _draft);
        _draft.IsBaseline = IsBaseline(figure, _draft);
        if (_draft.IsBaseline)
        {
            CutAtFrom(_draft);
        }

        var name = NameOf(_draft);
        Emit(_draft, name, figure);
        Remember(_draft, name);
        _lastGroup = 0;
        _wayEnd = _draft.IsBaseline ? figure.TrailEnd : -1;
        if (_draft.HasObject && _draft.RightEnd < _view.Length && _view[_draft.RightEnd] is '和' or '与' or '及' && _words.FigureStartingAt(_draft.RightEnd + 1) is not null)
        {
            _consumed = _draft.RightEnd;
            return;
        }

        _consumed = _words.TokenStartingAt(figure.TrailEnd, out var tail) && tail.Is(CueRoles.Tail) ? tail.End : _draft.HasObject && !(_draft.RightEnd < _view.Length && _view[_draft.RightEnd] is not ('，' or '；' or '。' or '、')) ? _draft.RightEnd : figure.TrailEnd;
    }

    private void Describe(Figure figure, Draft draft)
    {
        draft.Figure = figure;
        draft.Verbs = draft.Inside = draft.First = draft.Last = draft.Right = CueRoles.None;
        draft.IsElided = draft.IsBaseline = draft.EndsWay = draft.AfterBase = draft.LeadsClause = draft.SinceList = draft.Inherits = draft.KeepsSubject = false;
        draft.Inherited = CueRoles.None;
        draft.MovedStart = draft.MovedEnd = 0;
        var clause = _words.ClauseStart(figure.LeadStart);
        draft.ClauseStart = clause;
        var start = Math.Max(clause, Math.Min(_consumed, figure.LeadStart));
        var afterFigure = _consumed > clause;
        draft.SinceList = afterFigure || (_consumed > 0 && _consumed == clause - 1);
        draft.EndsWay = _wayEnd >= 0 && _wayEnd >= clause && _consumed >= _wayEnd;
        var end = _wording.StripEnd(draft, start, figure.LeadStart);
        end = CutAtComparedWith(draft, ref start, end);
        start = _wording.StripStart(start, end, afterFigure);
        while (_words.TokenStartingAt(start, out var each) && (each.Is(CueRoles.EachYear) || each.Cue.Word is "先后" or "前后" or "共" or "共计") && each.End <= end)
        {
            draft.Verbs |= each.Roles & (CueRoles.EachYear | CueRoles.Cumulative);
            start = _wording.StripStart(each.End, end, afterFigure: false);
        }

        if (_view[figure.LeadStart - 1] == '的' && _consumed > clause && _lastLeftEnd > _lastLeftStart && _lastLeftStart >= clause)
        {
            // 覆盖A个国家的B个城市: the second figure hangs on the verb of the first.
            // 总投资X亿元的N个项目: the money is said of what is counted.
            (start, end) = _lastClass == UnitClass.Money ? (start, start) : (_lastLeftStart, _lastLeftEnd);
        }

        if (draft.EndsWay)
        {
            end = start;
        }

        var (objectStart, objectEnd) = _wording.Object(figure, _view.Length);
        if (end > start && figure.Class == UnitClass.Money)
        {
            objectEnd = CutAtAim(objectStart, objectEnd);
        }

        draft.RightStart = objectStart;
        draft.RightEnd = objectEnd;
        if (end - start == 1 && _view[start] is '分' or '向' or '对' or '为' or '给' or '让' or '使' or '在' or '于' or '由' or '把' or '将')
        {
            start = end;
        }

        draft.LeadsClause = end <= start;
        draft.Right = _words.RolesIn(objectStart, Math.Min(objectEnd, objectStart + 30));
        if (!TakesObject(draft, end > start))
        {
            draft.RightEnd = objectStart;
        }

        draft.IsCapacityRetired = _view.Slice(start, end) is var all && (all.IndexOf("产能") > 0 && IsRetiring(all)) || _view.Slice(clause, ClauseEnd(figure.TrailEnd)) is var whole && (whole.EndsWith("落后产能") || figure.Class == UnitClass.Amount && whole.IndexOf("千瓦") > 0) && IsRetiring(_view.Slice(_wording.StripStart(clause, figure.LeadStart, afterFigure: false), figure.LeadStart));
        draft.SumsUp = _view.Slice(Math.Max(0, figure.LeadStart - 8), figure.LeadStart).LastIndexOf("累计") is >= 0 and var sums && Math.Max(0, figure.LeadStart - 8) + sums >= end;
        draft.SaysCumulative = !draft.SumsUp && _view.Slice(start, end).IndexOf("累计") >= 0;
        draft.PreviousIsElided = _lastIsElided;
        draft.PreviousIsReduction = _lastMeasure == Measure.Reduction;
        if (draft.LeadsClause && afterFigure && (_lastInside & CueRoles.Stock) != CueRoles.None && start > 0 && _view[start - 1] == '、')
        {
            draft.LeadsClause = false;
            draft.Inherited = CueRoles.Stock;
        }
        else if (draft.LeadsClause && afterFigure && _lastMeasure == Measure.Level && _listRoles == CueRoles.None && draft.Figure.Class == UnitClass.Counter && _lastClass == UnitClass.Counter && start > 0 && _view[start - 1] == '、')
        {
            // 4座…、9座…: what stands in one list is counted in one way.
            draft.LeadsClause = false;
            draft.Inherited = CueRoles.Stock;
        }

        draft.IsAmong = _view.Slice(clause, Math.Min(clause + 2, _view.Length)) is "其中";
        draft.StandsAfterHave = _view[figure.LeadStart - 1] == '有';
        draft.ObjectIsGrowth = _view[objectStart - 1] == '的' && _words.TokenStartingAt(objectStart, out var growth) && growth.Is(CueRoles.GrowthNoun | CueRoles.Growth);
        draft.ObjectIsReduction = _view.Slice(objectStart, objectStart + 2) is "幅度" && _words.TokenStartingAt(objectStart + 2, out var cut) && cut.Is(CueRoles.Reduction);
        draft.LinksGrowth = draft.Does(CueRoles.Link) && _words.LastIn(end, figure.LeadStart, CueRoles.Growth, out var grown) && _words.LastIn(grown.End, figure.LeadStart, CueRoles.Link, out var linked) && linked.Cue.Word is "为" or "达" or "达到"
            || draft.EndsWay && _words.TokenEndingAt(figure.LeadStart, out var turned) && turned.Is(CueRoles.Growth);
        draft.CountsMoves = figure is { Class: UnitClass.Counter, IsChinese: true } && _view.Slice(objectStart, objectStart + 2) is "措施" or "举措" or "政策";
        draft.CountsCapacity = _view.Slice(objectStart, objectEnd) is var made && (made.EndsWith("产能") || made.EndsWith("生产能力"));
        draft.ClauseRight = _words.RolesIn(objectStart, ClauseEnd(objectStart));
        draft.Inside = _words.RolesIn(start, end) | draft.Inherited;
        if ((draft.Inside & CueRoles.NewlyAdded) != CueRoles.None && _view.Slice(start, end).IndexOf("新增的") >= 0)
        {
            // 新增的市场主体纳税达到…: what was added is not what is measured.
            draft.Inside &= ~CueRoles.NewlyAdded;
        }

        draft.First = FirstRoles(start, end);
        if (_view.Slice(start, end) is var joined && joined.StartsWith("参加") && (joined.IndexOf("保险") > 0 || joined.IndexOf("合作医疗") > 0))
        {
            // 参加新型农村合作医疗的人口8亿: who is in.
            draft.Inside |= CueRoles.Stock;
            draft.First &= ~CueRoles.Action;
        }

        if (figure.Class == UnitClass.Person && _lastClass == UnitClass.Household && _consumed == figure.LeadStart && _consumed > clause)
        {
            // 脱贫300户900人: one group, counted twice.
            draft.First = _listRoles;
        }

        draft.Last = _words.TokenEndingAt(end, out var lastToken) && lastToken.Start >= start && lastToken.End - lastToken.Start > 1 ? lastToken.Roles : CueRoles.None;
        draft.LastIsTotal = draft.Last != CueRoles.None && lastToken.Cue.Word is "规模" or "总量" or "总数" or "余额" or "存量" or "保有量" or "数量" or "总规模" or "储备规模" or "范围" or "投入" || (draft.Last != CueRoles.None && lastToken.Cue.Word.EndsWith("里程", StringComparison.Ordinal) && _view.Slice(start, start + 2) is "通车" or "营业" or "运营" or "营运");
        if (draft.EndsWay)
        {
            draft.Last = _wayLast;
        }

        start = _wording.DropVerb(start, end, draft.HasObject);
        start = _wording.StripStart(start, end, afterFigure: false);
        draft.LeftStart = start;
        draft.LeftEnd = Math.Max(start, end);
        draft.IsElided = draft.LeftEnd <= draft.LeftStart && !draft.HasObject;
        draft.TakesPart = !draft.IsElided && _view[draft.LeftStart] == '占';
    }

    private static bool IsRetiring(ReadOnlySpan<char> words) =>
        words.StartsWith("淘汰") || words.StartsWith("化解") || words.StartsWith("退出") || words.StartsWith("压减") || words.StartsWith("关停");

    // 发行N亿元债券支持某事: what the money is for is not its name.
    private int CutAtAim(int start, int end)
    {
        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < end; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Aim))
            {
                return _mentions.Tokens[i].Start;
            }
        }

        return end;
    }

    private CueRoles FirstRoles(int start, int end)
    {
        // 又解决, 再开工, 新实施: an adverb does not hide the verb.
        for (var step = 0; step < 3 && start < end; step++)
        {
            if (_words.TokenStartingAt(start, out var token) && token.End <= end)
            {
                if (!token.Is(CueRoles.Adverb | CueRoles.Respectively) || token.Is(CueRoles.Action | CueRoles.Cumulative))
                {
                    return token.End - token.Start == 1 ? CueRoles.None : token.Roles & ~(CueRoles.Half | CueRoles.Tier | CueRoles.Aim | CueRoles.Name);
                }

                start = token.End;
                if (token.Cue.Word is "成功" or "顺利" && start < end && !_words.TokenStartingAt(start, out _))
                {
                    return CueRoles.Action;
                }
            }
            else if (_view[start] == '获' && step == 0)
            {
                // 获省级奖项5项: won.
                return CueRoles.Action;
            }
            else if (_view[start] is '新' or '再' or '又' or '已')
            {
                start++;
            }
            else
            {
                break;
            }
        }

        return CueRoles.None;
    }

    // 比上年增加, 比2010年翻一番, 较五年前下降: what it is compared with is not the name.
    private int CutAtComparedWith(Draft draft, ref int start, int end)
    {
        if (_words.LastIn(start, end, CueRoles.Comparison, out var over) && end - over.End is >= 2 and <= 12 && (IsBroad(_view.Slice(over.End, end)) || draft.Figure.Class == UnitClass.Point) && (over.Start > start || !over.Is(CueRoles.HedgeBefore) || draft.Figure.Class == UnitClass.Point))
        {
            draft.AfterBase = true;
            draft.BaseStart = over.Start;
            return _wording.StripEnd(draft, start, over.Start);
        }

        if (_words.LastIn(start, end, CueRoles.Base, out var token) && end - token.End <= 14 && token.Cue.Word is not "自"
            && (token.Cue.Word is not "较" || _view[token.End] is '“' or '上' or '去' or '同' or '前' or '五' or '十' or '全' or '初' or '历' or '往' or '计' or '改' or '年' or (>= '0' and <= '9'))
            && (token.Cue.Word is not "与" || _view.Slice(token.End, end).IndexOf("相比") >= 0 || draft.Does(CueRoles.Base)))
        {
            for (var i = draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase) ? _mentions.Tokens.Count : _words.FirstTokenFrom(token.End); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < end - 1; i++)
            {
                // 比改革前减轻企业负担: the verb after the comparison keeps its object.
                if (_mentions.Tokens[i].Is(CueRoles.Reduction | CueRoles.Increase | CueRoles.Relief | CueRoles.Action | CueRoles.NewlyAdded) && _mentions.Tokens[i].End - _mentions.Tokens[i].Start > 1)
                {
                    start = _mentions.Tokens[i].Start;
                    return end;
                }
            }

            var kept = draft.Verbs;
            draft.AfterBase = true;
            draft.BaseStart = token.Start;
            var cut = _wording.StripEnd(draft, start, token.Start);
            draft.Verbs = kept | (draft.Verbs & (CueRoles.Average | CueRoles.Respectively | CueRoles.Estimate));
            return cut;
        }

        return end;
    }

    // A counted noun follows only where the verb before the figure leaves its object open.
    private bool TakesObject(Draft draft, bool hasSubject)
    {
        if (!draft.HasObject || draft.Figure.Kind is FigureKind.Grade or FigureKind.Doubling)
        {
            return false;
        }

        if (draft.Figure.Kind == FigureKind.Rank)
        {
            return !hasSubject;
        }

        if (_words.TokenStartingAt(draft.RightStart, out var token) && token.Is(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Tail | CueRoles.Link | CueRoles.Respectively)
            && (hasSubject || !token.Is(CueRoles.Action)) && (hasSubject || token.Is(CueRoles.Tail)))
        {
            return false;
        }

        if (_view[draft.RightStart] is '和' or '与' or '及' or '并' or '以' or '后' or '时')
        {
            return false;
        }

        if (!hasSubject)
        {
            return !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase) || draft.Figure.Class is UnitClass.Person or UnitClass.Counter or UnitClass.Household || draft.Figure.Unit is null;
        }

        if (draft.Figure.Class is UnitClass.Percent or UnitClass.Point or UnitClass.Multiple or UnitClass.Time)
        {
            if (_view.Slice(draft.RightStart, draft.RightStart + 2) is "政策")
            {
                // 降低电价5%政策: the policy has the figure in its name.
                return false;
            }

            return draft.Verbs == CueRoles.None || draft.RightEnd - draft.RightStart >= 2 && !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Link | CueRoles.Keep | CueRoles.Control);
        }

        if (draft.Figure.Class == UnitClass.Money)
        {
            return !draft.Does(CueRoles.HedgeBefore | CueRoles.Link | CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Keep | CueRoles.Control) && (_view[draft.RightStart - 1] != '的' || !hasSubject || _view[draft.Figure.LeadStart - 1] == '资' || _view.Slice(Math.Max(0, draft.Figure.LeadStart - 3), draft.Figure.LeadStart) is "总规模");
        }

        return !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Keep | CueRoles.Control)
            && (!draft.Does(CueRoles.Link) || draft.Figure.Class is UnitClass.Counter or UnitClass.Household || draft.Figure.Unit is null);
    }

    private int ClauseEnd(int at)
    {
        var stop = Math.Min(_view.Length, at + 60);
        while (at < stop && !SentenceWords.IsStop(_view[at]))
        {
            at++;
        }

        return at;
    }

    // 从A增加到B: what follows the figure leads to another.
    private bool IsBaseline(Figure figure, Draft draft)
    {
        var at = figure.TrailEnd;
        var current = figure.LeadStart >= 2 && _view.Slice(figure.LeadStart - 2, figure.LeadStart) is "现行";
        if (draft.EndsWay || (!current && !_words.LastIn(draft.ClauseStart, figure.LeadStart, CueRoles.From, out _)))
        {
            return false;
        }

        var limit = Math.Min(ClauseEnd(at), at + 12);
        for (var i = _words.FirstTokenFrom(at); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < limit; i++)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Link) && _view[token.End - 1] is '到' or '至' or '为')
            {
                return true;
            }

        }

        // 由30公里伸展到45公里: any verb in 到, 至 or 为 directly before the next figure of the clause.
        for (var place = at + 1; place <= limit + 4 && place < _view.Length; place++)
        {
            if (_words.FigureStartingAt(place) is { } next)
            {
                return next.LeadStart > at && next.LeadStart <= limit && next.Kind is not (FigureKind.Year or FigureKind.YearSpan) && _view[next.LeadStart - 1] is '到' or '至' or '为';
            }
        }

        return _view[at] is '到' or '至';
    }

    private void CutAtFrom(Draft draft)
    {
        if (_words.LastIn(draft.ClauseStart, draft.Figure.LeadStart, CueRoles.From, out var token))
        {
            draft.LeftEnd = Math.Max(draft.LeftStart, Math.Min(draft.LeftEnd, _wording.StripEnd(draft, draft.LeftStart, Math.Max(draft.LeftStart, token.Start))));
            draft.Inside = _words.RolesIn(draft.LeftStart, draft.LeftEnd);
            draft.Last = _words.TokenEndingAt(draft.LeftEnd, out var last) && last.Start >= draft.LeftStart ? last.Roles : CueRoles.None;
            draft.LastIsTotal = draft.Last != CueRoles.None && last.Cue.Word.AsSpan() is var word && (word.EndsWith("规模") || word.EndsWith("总量") || word.EndsWith("余额"));
            draft.RightEnd = draft.RightStart;
            draft.IsElided = draft.LeftEnd <= draft.LeftStart;
        }
    }

    // （其中外资项目2个）: what a bracket adds is not the subject of what comes after it.
    private bool IsBracketed(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 24; i--)
        {
            if (_view[i] is '）' or '。')
            {
                return false;
            }

            if (_view[i] == '（')
            {
                return true;
            }
        }

        return false;
    }

    private void Remember(Draft draft, string name)
    {
        _wayLast = draft.Last;
        _lastClass = draft.Figure.Class;
        _lastIsElided = draft.IsElided;
        _lastInside = draft.Inside;
        if (IsBracketed(draft.Figure.Start))
        {
            return;
        }

        (_lastLeftStart, _lastLeftEnd) = (draft.LeftStart, draft.LeftEnd);
        if (name.Length > 0 && !draft.KeepsSubject)
        {
            // 实施甲、乙等9个项目，开工5个: what goes on is said of the things, not of the list.
            var things = draft.HasObject && name.Length > 20 && draft.LeftEnd > 0 && _view[draft.LeftEnd - 1] == '等' && draft.RightEnd - draft.RightStart is > 1 and < 14;
            _subject = things ? _view.Written(draft.RightStart, draft.RightEnd).ToString() : name;
            _subjectIsHere = true;
        }

        if (draft.Inherits)
        {
            return;
        }

        if ((draft.Does(CueRoles.Link | CueRoles.Growth | CueRoles.Keep | CueRoles.Control) || (draft.Last & CueRoles.ShareNoun) != CueRoles.None) && draft.Figure.Class is UnitClass.Percent or UnitClass.Point)
        {
            _listVerb = "";
            _listRoles = CueRoles.None;
        }
        else if (draft.HasSubject && (draft.First & (CueRoles.Action | CueRoles.NewlyAdded | CueRoles.Reduction | CueRoles.Cumulative)) != CueRoles.None && _words.TokenStartingAt(draft.LeftStart, out var verb))
        {
            _listVerb = verb.Cue.Is(CueRoles.Drop) ? "" : WordOf(verb, draft.LeftEnd);
            _listRoles = draft.First;
        }
        else if ((draft.First & CueRoles.Action) != CueRoles.None)
        {
            _listVerb = "";
            _listRoles = draft.First;
        }
        else if (draft.Does(CueRoles.Link | CueRoles.Growth | CueRoles.Reduction))
        {
            _listVerb = "";
            _listRoles = CueRoles.None;
        }
    }

    private string WordOf(Token token, int end)
    {
        var written = _view.Written(token.Start, Math.Min(token.End, end));
        return written.SequenceEqual(token.Cue.Word) ? token.Cue.Word : written.ToString();
    }
}
