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
    private bool _lastIsAmong;
    private string _perHead = "";
    private bool _lastSaysCumulative;
    private bool _lastAverages;
    private bool _lastIsYearly;
    private string _reachedOwner = "";
    private string _raised = "";
    private string _whole = "";
    private readonly List<(int Start, int End)> _projects = [];
    private int _lastReached;
    private int _lastReference;
    private int _lastRightStart;
    private string _contestants = "";

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

    /// <summary>What was spoken of before is no subject of what comes.</summary>
    public void Forget() => _subject = "";

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
        _lastSaysCumulative = _lastAverages = _lastIsYearly = false;
        _raised = _whole = _perHead = "";
        _projects.Clear();
        _lastLeftStart = _lastLeftEnd = 0;
        _lastReference = _lastRightStart = -1;
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
            if (figures[i].Sector > 0)
            {
                BindSector(figures, i);
                i++;
                continue;
            }

            if (figures[i].Medal != '\0')
            {
                BindMedal(figures[i]);
                i++;
                continue;
            }

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

    // 三次产业比12:35:53: one part for each of the three.
    private void BindSector(List<Figure> figures, int at)
    {
        var part = figures[at];
        Describe(part, _draft);
        (_draft.Verbs, _draft.Whole, _draft.TakesPart) = (CueRoles.None, "三次产业", true);
        _draft.IsBaseline = IsBaseOfSectors(figures, at);
        Emit(_draft, part.Sector switch { 1 => "第一产业占比", 2 => "第二产业占比", _ => "第三产业占比" }, part);
        _consumed = part.TrailEnd;
    }

    // 健儿勇夺18金5银2铜: so many medals of each kind.
    private void BindMedal(Figure won)
    {
        var first = _consumed != won.Start || _contestants.Length == 0;
        Describe(won, _draft);
        _contestants = first ? Clean(NounBefore(_draft)) : _contestants;
        _draft.First |= CueRoles.Action;
        Emit(_draft, string.Concat(_contestants, [won.Medal], "牌"), won);
        _consumed = won.End + 1;
        _subjectIsHere = false;
    }

    // 由12:45:43调整为10:46:44: the first three are what they come from.
    private bool IsBaseOfSectors(List<Figure> figures, int at)
    {
        var next = at + 4 - figures[at].Sector;
        return next < figures.Count && figures[next].Sector == 1
            && _view[figures[next].Start - 1] is '为' or '到' or '至' && _view.Slice(figures[next - 1].End, figures[next].Start).IndexOfAny("，。；") < 0;
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
        _consumed = _draft.HasObject && _view[_draft.RightEnd] == '、' ? _draft.RightEnd : high.TrailEnd;
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

        if (_draft.HasObject && _view[_draft.ClauseStart] == '在' && _words.TokenStartingAt(_draft.RightEnd, out var makes) && makes.Is(CueRoles.Creation))
        {
            // 在8个县建设基地6万亩: where it is built is not what is.
            _consumed = _draft.RightEnd;
            return;
        }

        if (_view[figure.TrailEnd] == '（' && _view.Slice(figure.TrailEnd, figure.TrailEnd + 16) is var aside && aside.IndexOf('）') is > 0 and var close && !_draft.HasObject && (close < 4 || aside[..close].EndsWith("下同")))
        {
            // 3万余件（条），办复率100%.
            _consumed = figure.TrailEnd + close + 1;
            return;
        }

        _consumed = _words.TokenStartingAt(figure.TrailEnd, out var tail) && tail.Is(CueRoles.Tail) ? tail.End : _draft.HasObject && !(_draft.RightEnd < _view.Length && _view[_draft.RightEnd] is not ('，' or '；' or '。' or '、')) ? _draft.RightEnd : figure.TrailEnd;
    }

    // （其中外资项目2个）: what a bracket adds is not the subject of what comes after it.
    private bool IsBracketed(int at) => Bracket(at) >= 0;

    // Where the bracket around a position opens, or -1.
    private int Bracket(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 24; i--)
        {
            if (_view[i] is '）' or '。')
            {
                return -1;
            }

            if (_view[i] == '（')
            {
                return i;
            }
        }

        return -1;
    }

    private void Remember(Draft draft, string name)
    {
        _wayLast = draft.Last;
        _lastClass = draft.Figure.Class;
        _lastIsElided = draft.IsElided;
        _lastIsAmong = draft.IsAmong;
        _lastAverages = draft.Does(CueRoles.Average) || draft.Names(CueRoles.Average);
        _lastIsYearly = draft.Does(CueRoles.EachYear) || draft.Names(CueRoles.EachYear);
        _lastSaysCumulative = draft.SaysCumulative || draft.SumsUp || draft.FollowsCumulative;
        _lastInside = draft.Inside;
        _perHead = PerHead(draft);
        if (IsBracketed(draft.Figure.Start))
        {
            return;
        }

        (_lastLeftStart, _lastLeftEnd) = (draft.LeftStart, draft.LeftEnd);
        _lastRightStart = draft.HasObject ? draft.RightStart : -1;
        if (draft.HasObject && draft.Figure.Class == UnitClass.Counter && _view.Slice(draft.RightEnd - 2, draft.RightEnd) is "项目" or "工程")
        {
            _projects.Add((draft.RightStart, draft.RightEnd));
        }

        if (name.Length > 0 && !draft.KeepsSubject && !(name[0] == '对' && name.EndsWith("贡献率", StringComparison.Ordinal) && _subjectIsHere))
        {
            // 实施甲、乙等9个项目，开工5个: what goes on is said of the things, not of the list.
            var things = draft.HasObject && name.Length > 14 && draft.LeftEnd > 0 && _view[draft.LeftEnd - 1] == '等' && draft.RightEnd - draft.RightStart is > 1 and < 14;
            _subject = things ? _view.Written(draft.RightStart, draft.RightEnd).ToString() : name.IndexOf("相当于", StringComparison.Ordinal) is > 2 and var equals ? name[..equals].TrimEnd('仅', '只', '约') : name;
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
        else if (draft.HasSubject && (draft.First & (CueRoles.Action | CueRoles.NewlyAdded | CueRoles.NetIncrease | CueRoles.Reduction | CueRoles.Cumulative)) != CueRoles.None && _words.TokenStartingAt(draft.LeftStart, out var verb))
        {
            if (verb.Is(CueRoles.Adverb) && !verb.Is(CueRoles.Action | CueRoles.Cumulative) && _words.TokenStartingAt(verb.End, out var well) && well.Is(CueRoles.Action) && well.End <= draft.LeftEnd)
            {
                // 圆满举办4届博览会、3届论坛: how it went is not what was done.
                verb = well;
            }

            // 完成造林9万亩、湿地修复3万亩: what was done is the noun itself, and not what was done to the next.
            var isNoun = !draft.HasObject && verb.End >= draft.LeftEnd && _view.Slice(verb.Start - 2, verb.Start) is "完成" or "开展" or "实施";
            // 打造国家级平台3个、示范点8个: a tier is no verb.
            var isVerb = verb.Is(CueRoles.Action | CueRoles.NewlyAdded | CueRoles.NetIncrease | CueRoles.Reduction | CueRoles.Increase | CueRoles.Cumulative | CueRoles.Adverb);
            _listVerb = verb.Cue.Is(CueRoles.Drop) || isNoun || !isVerb ? "" : WordOf(verb, draft.LeftEnd);
            if (_listVerb.Length > 0 && verb.Is(CueRoles.Action | CueRoles.NewlyAdded))
            {
                // 新建、续建、改造水厂18座、泵站46座; 新建和改扩建卫生院3所、卫生室8所.
                var head = verb;
                while (_view[head.End] is '、' or '和' or '及' && _words.TokenStartingAt(head.End + 1, out var joined) && joined.Is(CueRoles.Action) && joined.End - joined.Start > 1 && joined.End < draft.LeftEnd)
                {
                    head = joined;
                }

                _listVerb = head.End > verb.End ? _view.Written(verb.Start, head.End).ToString() : _listVerb;
            }

            if (_listVerb.Length > 0 && verb.Is(CueRoles.Action) && _words.TokenStartingAt(verb.End, out var with) && with.Is(CueRoles.Creation) && !with.Is(CueRoles.Drop) && with.End - with.Start == 2 && with.End < draft.LeftEnd - 1 && !NamesPlace(with, draft.LeftEnd))
            {
                // 开工建设园区3个、驿站8个: a verb of two words.
                _listVerb += WordOf(with, draft.LeftEnd);
            }

            if (verb.Is(CueRoles.Cumulative) && _words.TokenStartingAt(verb.End, out var done) && done.Is(CueRoles.Action) && !done.Is(CueRoles.Drop) && done.End < draft.LeftEnd)
            {
                // 累计引进外资5亿美元、内资9亿元.
                _listVerb += WordOf(done, draft.LeftEnd);
            }

            _listRoles = draft.First;
        }
        else if ((draft.First & CueRoles.Action) != CueRoles.None)
        {
            _listVerb = "";
            _listRoles = draft.First;
        }
        else if (draft.HasSubject && !draft.HasObject && draft.Figure.Class is UnitClass.Counter or UnitClass.Event or UnitClass.Person or UnitClass.None && _view[draft.Figure.TrailEnd] == '、' && _words.LastIn(draft.LeftStart + 1, draft.LeftEnd - 1, CueRoles.Serves, out var serves))
        {
            // 游轮港接待游轮9艘次、旅客3万人次: who receives them all.
            _listVerb = _view.Written(draft.LeftStart, serves.End).ToString();
            _listRoles = CueRoles.Action;
        }
        else if (draft.HasSubject && draft.HasObject && (draft.First & (CueRoles.Action | CueRoles.NewlyAdded)) == CueRoles.None && draft.Figure.Class == UnitClass.Counter && _words.TokenEndingAt(draft.LeftEnd, out var does) && does.Is(CueRoles.Action) && does.End - does.Start > 1 && does.Start > draft.LeftStart)
        {
            // 新增企业9家，本市运动员夺得8枚金牌、4枚银牌: another one does it.
            _listVerb = _view.Written(draft.LeftStart, draft.LeftEnd).ToString();
            _listRoles = does.Roles;
        }
        else if (draft.HasSubject && draft.First == CueRoles.None && draft.Figure.Class == UnitClass.Counter && _view[draft.Figure.TrailEnd] == '、' && !(_words.TokenStartingAt(draft.LeftStart, out var where) && where.Is(CueRoles.Action | CueRoles.NewlyAdded | CueRoles.Cumulative | CueRoles.Reduction | CueRoles.Increase)) && (_words.TokenStartingAt(draft.LeftStart + 2, out var shared) && shared.Is(CueRoles.Action) || _view[draft.LeftStart + 1] is '区' or '乡' or '城' or '县' && shared.Is(CueRoles.NewlyAdded) || _view[draft.LeftStart + 2] is '区' && _words.TokenStartingAt(draft.LeftStart + 3, out shared) && shared.Is(CueRoles.Action | CueRoles.NewlyAdded)) && shared.End - shared.Start == 2 && shared.End < draft.LeftEnd && Array.IndexOf(Nominal, shared.Cue.Word) < 0)
        {
            // 牵头办理议案2件、建议240件: a manner that nobody listed does not hide the verb.
            _listVerb = _view.Written(_view[shared.Start - 1] is '区' or '乡' or '城' or '县' ? shared.Start : draft.LeftStart, shared.End).ToString();
            _listRoles = shared.Roles;
        }
        else if (draft.HasSubject && !draft.HasObject && draft.LeftStart > 0 && _view[draft.LeftStart - 1] == '，' && draft.Figure.Class is UnitClass.Counter or UnitClass.Amount)
        {
            // 培育农场13个，出栏牛羊9万头、生猪4万头: the verb was that of the clause before.
            _listVerb = "";
            _listRoles = CueRoles.None;
        }
        else if (draft.Does(CueRoles.Link | CueRoles.Growth | CueRoles.Reduction))
        {
            _listVerb = "";
            _listRoles = CueRoles.None;
        }
    }

    // 每千人口拥有医师3名、护士4名: so many of every thousand holds for each.
    private string PerHead(Draft draft)
    {
        var name = _view.Slice(draft.LeftStart, draft.LeftEnd);
        if (name.StartsWith("每千") || name.StartsWith("每万") || name.StartsWith("每百"))
        {
            return name.IndexOf("拥有") is > 2 and < 8 and var has ? name[..(has + 2)].ToString() : name.IndexOf("人口") is > 1 and < 5 and var people ? name[..(people + 2)].ToString() : "";
        }

        return draft.Place == _perHead ? _perHead : "";
    }

    private string WordOf(Token token, int end)
    {
        var written = _view.Written(token.Start, Math.Min(token.End, end));
        return written.SequenceEqual(token.Cue.Word) ? token.Cue.Word : written.ToString();
    }
}
