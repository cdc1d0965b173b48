namespace Bihuan.Consistency.Solving;

/// <summary>
/// All smallest sets of sentences of one component that cannot hold together, by hitting sets (Reiter 1987; the dual view of MARCO, Liffiton et al.
/// 2016): a set found is shrunk by deletion, then each of its sentences is left out in turn and the rest is tried again. Bounded, and says so.
/// </summary>
internal sealed class ConflictSearch
{
    private const int MaxRefutations = 600;
    private const int MaxConflicts = 60;

    private readonly IReadOnlyList<int> _sentences;
    private readonly Dictionary<int, List<Relation>> _ofSentence;
    private readonly List<Relation> _hard;
    private readonly Dictionary<int, List<int>> _hardOfVariable = [];
    private int _refutations;

    public ConflictSearch(IReadOnlyList<Relation> relations)
    {
        _ofSentence = relations.Where(relation => !relation.IsHard).GroupBy(relation => relation.Sentence).ToDictionary(group => group.Key, group => group.ToList());
        _sentences = [.. _ofSentence.Keys.Order()];
        _hard = [.. relations.Where(relation => relation.IsHard)];
        for (var i = 0; i < _hard.Count; i++)
        {
            foreach (var variable in _hard[i].Variables)
            {
                (_hardOfVariable.TryGetValue(variable, out var list) ? list : _hardOfVariable[variable] = []).Add(i);
            }
        }
    }

    /// <summary>Whether the search stopped before it had seen everything.</summary>
    public bool IsBounded { get; private set; }

    /// <summary>Every smallest conflict with its proof.</summary>
    public IReadOnlyList<(IReadOnlyList<int> Sentences, List<Inference> Proof)> FindAll()
    {
        var found = new List<(IReadOnlyList<int> Sentences, List<Inference> Proof)>();
        var settled = new List<HashSet<int>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<HashSet<int>>([[]]);
        while (open.TryPop(out var left))
        {
            if (settled.Exists(one => one.IsSubsetOf(left)))
            {
                continue;
            }

            var conflict = found.FirstOrDefault(one => !one.Sentences.Any(left.Contains)).Sentences;
            if (conflict is null)
            {
                if (_refutations >= MaxRefutations || found.Count >= MaxConflicts)
                {
                    IsBounded = true;
                    break;
                }

                if (Refute(_sentences.Where(sentence => !left.Contains(sentence))) is not { } proof)
                {
                    settled.Add(left);
                    continue;
                }

                var shrunk = Shrink(proof);
                found.Add(shrunk);
                conflict = shrunk.Sentences;
            }

            foreach (var sentence in conflict)
            {
                HashSet<int> next = [.. left, sentence];
                if (seen.Add(string.Join(',', next.Order())))
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    /// <summary>The relations of some sentences with all that definitions say about their quantities.</summary>
    public IReadOnlyList<Relation> RelationsOf(IEnumerable<int> sentences)
    {
        var relations = sentences.SelectMany(sentence => _ofSentence[sentence]).ToList();
        var open = new Queue<int>(relations.SelectMany(relation => relation.Variables).Distinct());
        var (variables, taken) = (new HashSet<int>(open), new HashSet<int>());
        while (open.TryDequeue(out var variable))
        {
            foreach (var at in _hardOfVariable.GetValueOrDefault(variable) ?? [])
            {
                if (!taken.Add(at))
                {
                    continue;
                }

                relations.Add(_hard[at]);
                foreach (var next in _hard[at].Variables)
                {
                    if (variables.Add(next))
                    {
                        open.Enqueue(next);
                    }
                }
            }
        }

        return relations;
    }

    /// <summary>The fewest sentences that touch every conflict found; the earliest such set.</summary>
    public static IReadOnlyList<int> LeastChange(IReadOnlyList<(IReadOnlyList<int> Sentences, List<Inference> Proof)> conflicts)
    {
        const int Exact = 5;
        for (var size = 1; size <= Exact; size++)
        {
            if (Hit([], size) is { } least)
            {
                return least;
            }
        }

        // Beyond that, one sentence after another that touches most of what is left.
        var (open, chosen) = (conflicts.Select(conflict => conflict.Sentences).ToList(), new List<int>());
        while (open.Count > 0)
        {
            var best = open.SelectMany(sentences => sentences).GroupBy(sentence => sentence).MaxBy(group => group.Count())!.Key;
            chosen.Add(best);
            open.RemoveAll(sentences => sentences.Contains(best));
        }

        return chosen;

        IReadOnlyList<int>? Hit(IReadOnlyList<int> chosen, int left)
        {
            if (conflicts.FirstOrDefault(conflict => !conflict.Sentences.Any(chosen.Contains)).Sentences is not { } open)
            {
                return chosen;
            }

            return left == 0 ? null : open.Select(sentence => Hit([.. chosen, sentence], left - 1)).FirstOrDefault(least => least is not null);
        }
    }

    /// <summary>Sentences a proof rests on.</summary>
    public static IReadOnlySet<int> SentencesOf(IEnumerable<Inference> proof)
    {
        var sentences = new SortedSet<int>();
        Collect(proof);
        return sentences;

        void Collect(IEnumerable<Inference> steps)
        {
            foreach (var step in steps)
            {
                switch (step)
                {
                    case Inference.Narrow { By.Sentence: >= 0 } narrow:
                        sentences.Add(narrow.By.Sentence);
                        break;
                    case Inference.Combine combine:
                        sentences.UnionWith(combine.Rows.Where(item => !item.Row.IsHard).Select(item => item.Row.Sentence));
                        break;
                    case Inference.Halves halves:
                        Collect(halves.Below);
                        Collect(halves.Above);
                        break;
                    case Inference.Ways ways:
                        if (!ways.Choice.IsHard)
                        {
                            sentences.Add(ways.Choice.Sentence);
                        }

                        foreach (var way in ways.Each)
                        {
                            Collect(way);
                        }

                        break;
                }
            }
        }
    }

    private List<Inference>? Refute(IEnumerable<int> sentences)
    {
        _refutations++;
        return Refuter.Refute(RelationsOf(sentences));
    }

    /// <summary>Leaves out one sentence after another for as long as a proof remains; repeated until none can go.</summary>
    private (IReadOnlyList<int> Sentences, List<Inference> Proof) Shrink(List<Inference> proof)
    {
        var core = SentencesOf(proof).ToList();
        for (var isDone = false; !isDone;)
        {
            isDone = true;
            foreach (var sentence in core.ToList())
            {
                if (core.Contains(sentence) && Refute(core.Where(other => other != sentence)) is { } shorter)
                {
                    (proof, core, isDone) = (shorter, [.. SentencesOf(shorter)], false);
                }
            }
        }

        return (core, proof);
    }
}
