namespace Bihuan.Consistency;

/// <summary>Which commitments hold under suppositions, and the least change of the suppositions with which all can.</summary>
/// <param name="Kept">Commitments that hold whatever else happens.</param>
/// <param name="Broken">Commitments that cannot hold.</param>
/// <param name="Open">Commitments that may go either way.</param>
/// <param name="CanAllHold">Whether no contradiction was found between all commitments and the suppositions.</param>
/// <param name="LeastChange">The moves after which all can hold; empty when none is needed, or when none helps because the commitments contradict each other.</param>
public sealed record WhatIfAnswer(
    IReadOnlyList<string> Kept, IReadOnlyList<string> Broken, IReadOnlyList<string> Open, bool CanAllHold, IReadOnlyList<QuantityMove> LeastChange);
