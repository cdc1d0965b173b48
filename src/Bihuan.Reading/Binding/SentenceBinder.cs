using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Linking;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Recognition.Periods;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>Binds the mentions of one sentence into facts.</summary>
internal sealed partial class SentenceBinder
{
    private readonly SentenceWords _words = new();
    private readonly WordingRules _wording;
    private readonly PeriodTracker _periods;
    private readonly IIndicatorLinker? _linker;
    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly bool _explain;
    private readonly List<Fact> _facts;
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

    public SentenceBinder(PeriodTracker periods, IIndicatorLinker? linker, IReadOnlyList<Indicator> indicators, bool explain, List<Fact> facts)
    {
        _wording = new WordingRules(_words);
        _periods = periods;
        _linker = linker;
        _indicators = indicators;
        _explain = explain;
        _facts = facts;
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
        _wayEnd = -1;
        _subjectIsHere = false;
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
        var count = last - first + 1;
        var name = NameOf(draft);
        var items = draft.HasSubject ? Items(draft.LeftStart, draft.LeftEnd) : [];
        var subject = items.Count == 0 && !_subjectIsHere ? [] : items;
        for (var i = first; i <= last; i++)
        {
            draft.Figure = figures[i];
            var own = subject.Count == count ? ItemName(subject, i - first, draft) : name;
            Emit(draft, own, figures[i]);
        }

        Remember(draft, name);
        if (way)
        {
            _wayEnd = figures[last].TrailEnd;
        }

        _consumed = Math.Max(figures[last].TrailEnd, draft.RightEnd);
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
        _wayEnd = _draft.IsBaseline ? figure.TrailEnd : -1;
        _consumed = _draft.HasObject && !(_draft.RightEnd < _view.Length && _view[_draft.RightEnd] is not ('，' or '；' or '。' or '、')) ? _draft.RightEnd : figure.TrailEnd;
    }

    private void Describe(Figure figure, Draft draft)
    {
        draft.Figure = figure;
        draft.Verbs = draft.Inside = draft.First = draft.Last = draft.Right = CueRoles.None;
        draft.IsElided = draft.IsBaseline = draft.EndsWay = draft.AfterBase = draft.LeadsClause = draft.SinceList = draft.FollowsStop = false;
        var clause = _words.ClauseStart(figure.LeadStart);
        draft.ClauseStart = clause;
        var start = Math.Max(clause, Math.Min(_consumed, figure.LeadStart));
        var afterFigure = _consumed > clause;
        draft.SinceList = afterFigure || (_consumed > 0 && _consumed == clause - 1);
        draft.EndsWay = _wayEnd >= 0 && _wayEnd >= clause && _consumed >= _wayEnd;
        var end = _wording.StripEnd(draft, start, figure.LeadStart);
        end = CutAtComparedWith(draft, start, end);
        start = _wording.StripStart(start, end, afterFigure);
        if (draft.EndsWay)
        {
            end = start;
        }

        var (objectStart, objectEnd) = _wording.Object(figure, _view.Length);
        draft.RightStart = objectStart;
        draft.RightEnd = objectEnd;
        draft.LeadsClause = end <= start;
        draft.Right = _words.RolesIn(objectStart, Math.Min(objectEnd, objectStart + 30));
        if (!TakesObject(draft, end > start))
        {
            draft.RightEnd = objectStart;
        }

        draft.Inside = _words.RolesIn(start, end);
        draft.First = FirstRoles(start, end);
        draft.Last = _words.TokenEndingAt(end, out var lastToken) && lastToken.Start >= start ? lastToken.Roles : CueRoles.None;
        start = _wording.DropVerb(start, end, draft.HasObject);
        draft.LeftStart = start;
        draft.LeftEnd = Math.Max(start, end);
        draft.IsElided = draft.LeftEnd <= draft.LeftStart && !draft.HasObject;
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
                    return token.Roles;
                }

                start = token.End;
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
    private int CutAtComparedWith(Draft draft, int start, int end)
    {
        if (_words.LastIn(start, end, CueRoles.Base, out var token) && end - token.End <= 14 && token.Cue.Word is "比" or "较" or "与" or "相比" or "同比"
            && (token.Cue.Word is not "与" || _view.Slice(token.End, end).IndexOf("相比") >= 0 || draft.Does(CueRoles.Base)))
        {
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
            return _view[draft.RightStart] == '大' || !hasSubject;
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
            return draft.Verbs == CueRoles.None || draft.RightEnd - draft.RightStart >= 2 && !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Link | CueRoles.Keep | CueRoles.Control);
        }

        return !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Keep | CueRoles.Control) && (!draft.Does(CueRoles.Link & ~CueRoles.HedgeBefore) || draft.Names(CueRoles.Action | CueRoles.Stock) || draft.Figure.Class is UnitClass.Counter or UnitClass.Person && draft.Figure.Unit?.Written != "人" || draft.LeftEnd == draft.LeftStart && draft.Figure.Class is not UnitClass.Money);
    }

    // 从A增加到B: what follows the figure leads to another.
    private bool IsBaseline(Figure figure, Draft draft)
    {
        var at = figure.TrailEnd;
        if (!_words.LastIn(draft.ClauseStart, figure.LeadStart, CueRoles.From, out _))
        {
            return false;
        }

        var limit = Math.Min(_view.Length, at + 12);
        for (var i = _words.FirstTokenFrom(at); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < limit; i++)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Link) && _view[token.End - 1] is '到' or '至' or '为')
            {
                return true;
            }

            if (SentenceWords.IsStop(_view[token.Start]))
            {
                return false;
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
            draft.RightEnd = draft.RightStart;
            draft.IsElided = draft.LeftEnd <= draft.LeftStart;
        }
    }

    private void Remember(Draft draft, string name)
    {
        if (name.Length > 0)
        {
            _subject = name;
            _subjectIsHere = true;
        }

        if (draft.HasSubject && (draft.First & (CueRoles.Action | CueRoles.NewlyAdded | CueRoles.Reduction | CueRoles.Cumulative)) != CueRoles.None && _words.TokenStartingAt(draft.LeftStart, out var verb))
        {
            _listVerb = verb.Cue.Is(CueRoles.Drop) ? "" : _view.Slice(verb.Start, Math.Min(verb.End, draft.LeftEnd)).ToString();
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
}
