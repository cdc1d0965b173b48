using System.Numerics;
using System.Runtime.InteropServices;

namespace Bihuan.Reading.Lexicon;

/// <summary>Steps of a trie from a node by a character, by their hash, with free places between: a search ends at the first free one.</summary>
internal sealed class HashedSteps
{
    private readonly Step[] _steps;
    private readonly int _shift;

    /// <summary>Puts every step in its place; no two have the same node and character, and none leads to node 0.</summary>
    public HashedSteps(IReadOnlyList<(ushort Node, char Letter, ushort Next)> steps)
    {
        var bits = BitOperations.Log2((uint)steps.Count + 1) + 2;
        (_steps, _shift) = (new Step[1 << bits], 32 - bits);
        foreach (var (node, letter, next) in steps)
        {
            var place = PlaceOf(node, letter);
            while (_steps[place].Next != 0)
            {
                place = (place + 1) & (_steps.Length - 1);
            }

            _steps[place] = new Step(node, letter, next);
        }
    }

    /// <summary>The node a step leads to; 0 when there is none.</summary>
    public ushort From(ushort node, char letter)
    {
        for (var place = PlaceOf(node, letter); ; place = (place + 1) & (_steps.Length - 1))
        {
            ref readonly var step = ref _steps[place];
            if (step.Next == 0 || (step.Letter == letter && step.Node == node))
            {
                return step.Next;
            }
        }
    }

    private int PlaceOf(ushort node, char letter) => (int)(unchecked((((uint)node << 16) | letter) * 0x9E37_79B1u) >> _shift);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(ushort Node, char Letter, ushort Next);
}
