namespace Bihuan.Reading.Lexicon;

/// <summary>
/// Longest entry starting at a position. The first character is looked up in a table of the basic plane, so that a character no
/// entry begins with costs one array access; further characters are searched among a node's few children.
/// </summary>
internal sealed class CueTrie<T> where T : class
{
    private readonly short[] _first = new short[char.MaxValue + 1];
    private readonly List<Node> _nodes = [new Node()];

    private sealed class Node
    {
        public char[] Letters = [];
        public short[] Next = [];
        public T? Value;
    }

    public void Add(string word, T value)
    {
        if (_first[word[0]] == 0)
        {
            _first[word[0]] = Create();
        }

        var at = _first[word[0]];
        foreach (var letter in word.AsSpan(1))
        {
            var node = _nodes[at];
            var index = Array.IndexOf(node.Letters, letter);
            if (index < 0)
            {
                index = node.Letters.Length;
                node.Letters = [.. node.Letters, letter];
                node.Next = [.. node.Next, Create()];
            }

            at = node.Next[index];
        }

        _nodes[at].Value = value;
    }

    /// <summary>The longest entry that <paramref name="text"/> begins with, or null.</summary>
    public T? Longest(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        T? best = null;
        var at = _first[text[0]];
        for (var i = 1; at != 0; i++)
        {
            var node = _nodes[at];
            if (node.Value is { } value)
            {
                best = value;
                length = i;
            }

            if (i >= text.Length)
            {
                break;
            }

            // Few children: a plain loop beats a vectorised search.
            var children = node.Letters;
            at = 0;
            for (var child = 0; child < children.Length; child++)
            {
                if (children[child] == text[i])
                {
                    at = node.Next[child];
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Whether any entry begins with a character.</summary>
    public bool Begins(char letter) => _first[letter] != 0;

    /// <summary>The entry that is exactly <paramref name="word"/>, or null.</summary>
    public T? Find(ReadOnlySpan<char> word) => word.Length > 0 && Longest(word, out var length) is { } value && length == word.Length ? value : null;

    private short Create()
    {
        _nodes.Add(new Node());
        return checked((short)(_nodes.Count - 1));
    }
}
