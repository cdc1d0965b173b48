using System.Runtime.InteropServices;

namespace Bihuan.Reading.Lexicon;

/// <summary>A step of a trie from a node by a character.</summary>
/// <param name="Node">Where it starts; the root is 0.</param>
/// <param name="Letter">The character.</param>
/// <param name="Next">The node it leads to; 0 when nothing goes on from there.</param>
/// <param name="Entry">One more than the index of the entry that ends here; 0 when none does.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TrieStep(ushort Node, char Letter, ushort Next, ushort Entry)
{
    /// <summary>Whether there is a step at all.</summary>
    public bool Exists => (Next | Entry) != 0;
}
