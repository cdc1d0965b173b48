using System.Numerics;

namespace Bihuan.Reading.Lexicon;

/// <summary>Steps of a trie by the hash of node and character, with free places between: a search ends at the first free one.</summary>
internal sealed class HashedSteps
{
    private readonly TrieStep[] _steps;
    private readonly int _shift;

    /// <summary>Puts every step in its place; no two have the same node and character.</summary>
    public HashedSteps(IReadOnlyList<TrieStep> steps)
    {
        var bits = BitOperations.Log2((uint)steps.Count + 1) + 2;
        (_steps, _shift) = (new TrieStep[1 << bits], 32 - bits);
        foreach (var step in steps)
        {
            var place = PlaceOf(step.Node, step.Letter);
            while (_steps[place].Exists)
            {
                place = (place + 1) & (_steps.Length - 1);
            }

            _steps[place] = step;
        }
    }

    /// <summary>The step from a node by a character; one that does not exist when there is none.</summary>
    public ref readonly TrieStep From(int node, char letter)
    {
        for (var place = PlaceOf(node, letter); ; place = (place + 1) & (_steps.Length - 1))
        {
            ref readonly var step = ref _steps[place];
            if ((step.Letter == letter && step.Node == node) || !step.Exists)
            {
                return ref step;
            }
        }
    }

    private int PlaceOf(int node, char letter) => (int)(unchecked((((uint)node << 16) | letter) * 0x9E37_79B1u) >> _shift);
}
