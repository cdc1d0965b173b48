using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Drafting;

/// <summary>
/// The tasks of a report that carry no number: work items, each a milestone by its deadline. Sentences that look ahead are cut at ； and 。; the
/// clauses of one piece that no fact measures make one work item when one of them says what will be done. Every other passage is left out with a reason.
/// </summary>
internal sealed class TaskDrafter(Findings findings, Plan plan)
{
    /// <summary>The only declared sense of a work item.</summary>
    private const string ByDue = "milestone.byDue";

    // A clause shares a subject with a fact beside it when they have this many letters in a row in common.
    private const int SharedLetters = 3;

    private const int ShortestName = 3;

    private readonly List<Commitment> _items = [];
    private readonly List<LeftOutPassage> _leftOut = [];
    private readonly List<TaskClause> _clauses = [];
    private readonly List<Fact> _facts = [];
    private readonly List<Passage> _headings = [];

    /// <summary>Work items in document order.</summary>
    public IReadOnlyList<Commitment> Items => _items;

    /// <summary>Passages with neither fact nor work item.</summary>
    public IReadOnlyList<LeftOutPassage> LeftOut => _leftOut;

    public TaskDrafter Draft()
    {
        var view = new SentenceView();
        var next = 0;
        foreach (var passage in findings.Passages)
        {
            _facts.Clear();
            while (next < findings.Facts.Count && findings.Facts[next].Citation.Span.Start < passage.Span.End)
            {
                _facts.Add(findings.Facts[next++]);
            }

            if (passage.Kind == PassageKind.Heading)
            {
                _headings.RemoveAll(above => above.Depth >= passage.Depth);
                _headings.Add(passage);
            }

            var before = _items.Count;
            var marks = TaskRoles.None;
            foreach (var span in Promising(passage))
            {
                for (var at = span.Start; at < span.End;)
                {
                    at = Math.Max(at + 1, view.Fill(findings.Report.Text, at, span.End));
                    marks |= Sentence(view, passage);
                }
            }

            if (_facts.Count == 0 && _items.Count == before)
            {
                _leftOut.Add(new LeftOutPassage(passage, ReasonOf(passage, marks)));
            }
        }

        return this;
    }

    // Where a passage may say what will be done: a sentence in itself, a row below a head and without facts in each of its cells.
    private IReadOnlyList<Span> Promising(Passage passage) => passage switch
    {
        { LooksAhead: false } => [],
        { Kind: PassageKind.Sentence } => [passage.Span],
        { Kind: PassageKind.Row, OpensTable: false } when _facts.Count == 0 => passage.Cells,
        _ => [],
    };

    private Reason ReasonOf(Passage passage, TaskRoles marks) => new(passage switch
    {
        { Kind: PassageKind.Heading } => "passage.heading",
        { Kind: PassageKind.Row } => "passage.table",
        { LooksAhead: false } when !_headings.Exists(heading => heading.Depth > 0) => "passage.opening",
        { LooksAhead: false } => "passage.past",
        _ when (marks & TaskRoles.Lead) != TaskRoles.None || passage.Text.EndsWith('：') || passage.Text.EndsWith(':') => "passage.lead",
        _ when (marks & (TaskRoles.Slogan | TaskRoles.Appeal)) != TaskRoles.None => "passage.slogan",
        _ when (marks & TaskRoles.Past) != TaskRoles.None => "passage.past",
        _ => "passage.noAction",
    });

    private TaskRoles Sentence(SentenceView view, Passage passage)
    {
        var marks = TaskRoles.None;
        int depth = 0, start = 0, piece = 0;
        _clauses.Clear();
        for (var at = 0; at <= view.Length; at++)
        {
            var letter = view[at];
            depth += letter is '“' or '（' or '《' or '「' ? 1 : letter is '”' or '）' or '》' or '」' && depth > 0 ? -1 : 0;
            var isPiece = at == view.Length || letter is '；' or '。' or '！' or '？';
            if (!isPiece && !(depth == 0 && letter is '，' or '：'))
            {
                continue;
            }

            if (at > start)
            {
                var clause = TaskClauseReader.Read(view, start, at);
                marks |= clause.Marks;
                _clauses.Add(letter == '：' ? clause with { Marks = clause.Marks | TaskRoles.Lead } : clause);
            }

            start = at + 1;
            if (isPiece)
            {
                Piece(view, passage, piece, at);
                _clauses.Clear();
                (piece, depth) = (at + 1, 0);
            }
        }

        return marks;
    }

    /// <summary>One piece between ； or 。: the clauses between its facts, each run a work item of its own.</summary>
    private void Piece(SentenceView view, Passage passage, int start, int end)
    {
        if (_clauses.Count == 0 || _clauses.Exists(clause => (clause.Marks & TaskRoles.Appeal) != TaskRoles.None))
        {
            return;
        }

        var span = view.Original(start, end);
        var facts = _facts.FindAll(fact => fact.Citation.Span.Overlaps(span));
        var run = 0;
        for (var i = 0; i <= _clauses.Count; i++)
        {
            // 加强生态保护修复，建设国家储备林100万亩: the first clause only names what the numbers behind it measure.
            var isTopic = i == 0 && _clauses.Count > 1 && _clauses[0].IsOpenEnded && Carries(view, _clauses[1], facts);
            if (i < _clauses.Count && !isTopic && !IsMeasured(view, _clauses[i], facts))
            {
                continue;
            }

            Run(view, passage, run, i, besideFacts: facts.Count > 0);
            run = i + 1;
        }
    }

    private static bool IsMeasured(SentenceView view, TaskClause clause, List<Fact> facts) =>
        Carries(view, clause, facts) || (clause.IsOpenEnded && facts.Exists(fact => Shares(view.Slice(clause.Start, clause.End), fact.Indicator)));

    private static bool Carries(SentenceView view, TaskClause clause, List<Fact> facts)
    {
        var span = view.Original(clause.Start, clause.End);
        return facts.Exists(fact => fact.Citation.Span.Overlaps(span));
    }

    private static bool Shares(ReadOnlySpan<char> clause, string name)
    {
        for (var at = 0; at + SharedLetters <= name.Length; at++)
        {
            if (clause.IndexOf(name.AsSpan(at, SharedLetters), StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>6月底前建成甲，年底前建成乙: what is due on another day is another work item.</summary>
    private void Run(SentenceView view, Passage passage, int from, int to, bool besideFacts)
    {
        var start = from;
        Period? due = null;
        for (var i = from; i < to; i++)
        {
            if (!_clauses[i].IsTask || DeadlineOf(view, passage, i, i) is not { } own)
            {
                continue;
            }

            if (due is { } before && before.End != own.End && NamesAWork(view, _clauses[i]))
            {
                Item(view, passage, start, i, besideFacts);
                start = i;
            }

            due = own;
        }

        Item(view, passage, start, to, besideFacts);
    }

    // 年底前全部完工 goes on with the work before it.
    private static bool NamesAWork(SentenceView view, TaskClause clause) =>
        clause.End - clause.Start - DeadlineReader.Skip(view, clause.Start, clause.End) - clause.Verb!.Word.Length >= ShortestName;

    private Period? DeadlineOf(SentenceView view, Passage passage, int first, int last) =>
        passage.Years is { } years ? DeadlineReader.Read(view, _clauses[first].Start, _clauses[last].End, years.From == years.To ? years.To : plan.Year, plan.Issued.Year) : null;

    private void Item(SentenceView view, Passage passage, int from, int to, bool besideFacts)
    {
        int first = -1, last = -1;
        var isOpenEnded = true;
        for (var i = from; i < to; i++)
        {
            var clause = _clauses[i];
            // 县医院6月底前投用，新增床位300张: a work that comes to its end is one of its own.
            if (clause.IsTask && (clause.OpensWithVerb || !besideFacts || clause.Verb!.Is(TaskRoles.Final)))
            {
                first = first < 0 ? i : first;
                last = i;
                isOpenEnded &= clause.IsOpenEnded;
            }
        }

        if (first < 0)
        {
            return;
        }

        var (start, end) = (_clauses[first].Start, _clauses[last].End);
        var span = view.Original(start, end);
        var title = view.Written(start, end).ToString();
        var due = passage.Years is { } years ? DeadlineOf(view, passage, from, to - 1) ?? Period.OfYear(years.To) : (Period?)null;
        var reasons = new List<Reason>();
        if (due is null)
        {
            reasons.Add(new Reason("period.none"));
        }

        if (isOpenEnded)
        {
            reasons.Add(new Reason("task.noEvent", _clauses[first].Verb!.Word));
        }

        _items.Add(new Commitment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"W{_items.Count + 1:000}"),
            Kind = CommitmentKind.Task,
            Citation = new Citation(span, span.Of(findings.Report.Text).ToString(), passage.Span, passage.Text, [.. _headings.Where(heading => heading.Depth > 0).Select(heading => heading.Text)]),
            Title = title,
            AreaCode = plan.AreaCode,
            PlanFrom = plan.From,
            Interpretations = due is { } by ? [new Interpretation(ByDue, new Formula.Milestone(title, by))] : [],
            Reasons = reasons,
        });
    }
}
