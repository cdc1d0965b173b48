namespace Bihuan.Reading.Lexicon;

/// <summary>
/// Longest entry starting at a position. The first two characters are looked up in a small table, where most attempts end; further ones
/// are searched among a node's few children. Steps lie side by side in arrays: following a word touches a few neighbouring bytes and no
/// objects, and all of it together stays in the nearest cache.
/// </summary>
internal sealed class CueTrie<T> where T : class
{
    private readonly CharSet _starts = new();
    private readonly T[] _entries;

    // The steps from the root, and those that follow them.
    private readonly HashedSteps _first;

    // All steps, those of one node together, and where each node's begin; one more place than nodes.
    private readonly TrieStep[] _steps;
    private readonly ushort[] _stepsOf;

    /// <summary>Builds the trie; of two equal words the later one counts.</summary>
    public CueTrie(IEnumerable<(string Word, T Value)> words)
    {
        var nodes = new List<Growing> { new() };
        foreach (var (word, value) in words)
        {
            _starts.Add(word[0]);
            var at = nodes[0];
            foreach (var letter in word)
            {
                if (!at.Next.TryGetValue(letter, out var next))
                {
                    at.Next.Add(letter, next = nodes.Count);
                    nodes.Add(new Growing());
                }

                at = nodes[next];
            }

            at.Value = value;
        }

        var (steps, entries) = (new List<TrieStep>(), new List<T>());
        _stepsOf = new ushort[nodes.Count + 1];
        for (var node = 0; node < nodes.Count; node++)
        {
            foreach (var (letter, next) in nodes[node].Next)
            {
                var entry = 0;
                if (nodes[next].Value is { } value)
                {
                    entries.Add(value);
                    entry = entries.Count;
                }

                steps.Add(new TrieStep(checked((ushort)node), letter, checked((ushort)(nodes[next].Next.Count > 0 ? next : 0)), checked((ushort)entry)));
            }

            _stepsOf[node + 1] = checked((ushort)steps.Count);
        }

        (_steps, _entries) = ([.. steps], [.. entries]);
        _first = new HashedSteps([.. steps.Where(step => step.Node == 0 || nodes[0].Next.ContainsValue(step.Node))]);
    }

    /// <summary>The longest entry that <paramref name="text"/> begins with, or null.</summary>
    public T? Longest(ReadOnlySpan<char> text, out int length)
    {
        ref readonly var first = ref _first.From(0, text[0]);
        int best = first.Entry, node = first.Next;
        length = best > 0 ? 1 : 0;
        if (node == 0 || text.Length < 2)
        {
            return best > 0 ? _entries[best - 1] : null;
        }

        ref readonly var second = ref _first.From(node, text[1]);
        if (second.Entry > 0)
        {
            (best, length) = (second.Entry, 2);
        }

        node = second.Next;
        for (var at = 2; node != 0 && at < text.Length; at++)
        {
            var from = node;
            node = 0;
            foreach (ref readonly var step in _steps.AsSpan(_stepsOf[from], _stepsOf[from + 1] - _stepsOf[from]))
            {
                if (step.Letter == text[at])
                {
                    node = step.Next;
                    if (step.Entry > 0)
                    {
                        (best, length) = (step.Entry, at + 1);
                    }

                    break;
                }
            }
        }

        return best > 0 ? _entries[best - 1] : null;
    }

    /// <summary>Whether any entry begins with a character.</summary>
    public bool Begins(char letter) => _starts.Contains(letter);

    private sealed class Growing
    {
        public Dictionary<char, int> Next { get; } = [];

        public T? Value { get; set; }
    }
}
