using System.Runtime.InteropServices;

namespace Bihuan.Reading.Lexicon;

/// <summary>
/// Longest entry starting at a position. The first two characters are looked up in small tables, where most attempts end; further ones
/// are searched among a node's few children. Nodes lie side by side in one array, the children of a node side by side in another:
/// following a word touches a few neighbouring bytes and no objects, and all of it together stays in the nearest cache.
/// </summary>
internal sealed class CueTrie<T> where T : class
{
    private readonly CharSet _starts = new();
    private readonly Node[] _nodes;
    private readonly Child[] _children;
    private readonly T[] _values;

    // The root's children, and theirs, by a hash of node and character.
    private readonly HashedSteps _steps;

    /// <summary>Builds the trie; of two equal words the later one counts.</summary>
    public CueTrie(IEnumerable<(string Word, T Value)> entries)
    {
        var growing = new List<Growing> { new() };
        foreach (var (word, value) in entries)
        {
            _starts.Add(word[0]);
            var at = growing[0];
            foreach (var letter in word)
            {
                if (!at.Next.TryGetValue(letter, out var next))
                {
                    at.Next.Add(letter, next = Add(growing));
                }

                at = growing[next];
            }

            at.Value = value;
        }

        var (children, values) = (new List<Child>(), new List<T>());
        _nodes = new Node[growing.Count];
        for (var i = 0; i < growing.Count; i++)
        {
            _nodes[i] = new Node(children.Count, growing[i].Next.Count, growing[i].Value is null ? -1 : values.Count);
            if (growing[i].Value is { } value)
            {
                values.Add(value);
            }

            foreach (var (letter, next) in growing[i].Next.OrderBy(pair => pair.Value))
            {
                children.Add(new Child(letter, next));
            }
        }

        (_children, _values) = ([.. children], [.. values]);
        var firsts = growing[0].Next;
        _steps = new HashedSteps([
            .. firsts.Select(first => ((ushort)0, first.Key, first.Value)),
            .. firsts.Values.SelectMany(first => growing[first].Next.Select(second => (first, second.Key, second.Value))),
        ]);
    }

    /// <summary>The longest entry that <paramref name="text"/> begins with, or null.</summary>
    public T? Longest(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var first = _steps.From(0, text[0]);
        if (first == 0)
        {
            return null;
        }

        var best = _nodes[first].Value;
        length = best >= 0 ? 1 : 0;
        var at = text.Length > 1 ? _steps.From(first, text[1]) : 0;
        for (var i = 2; at != 0; i++)
        {
            ref readonly var node = ref _nodes[at];
            if (node.Value >= 0)
            {
                best = node.Value;
                length = i;
            }

            if (i >= text.Length)
            {
                break;
            }

            // Few children: a plain loop beats a vectorised search.
            at = 0;
            foreach (ref readonly var child in _children.AsSpan(node.Children, node.Count))
            {
                if (child.Letter == text[i])
                {
                    at = child.Next;
                    break;
                }
            }
        }

        return best >= 0 ? _values[best] : null;
    }

    /// <summary>Whether any entry begins with a character.</summary>
    public bool Begins(char letter) => _starts.Contains(letter);

    private static ushort Add(List<Growing> nodes)
    {
        nodes.Add(new Growing());
        return checked((ushort)(nodes.Count - 1));
    }

    private sealed class Growing
    {
        public Dictionary<char, ushort> Next { get; } = [];

        public T? Value { get; set; }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(int Children, int Count, int Value);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Child(char Letter, ushort Next);
}
