namespace Bihuan.Registers;

/// <summary>What a log of a register holds.</summary>
/// <param name="Events">Every event that could be read, in order.</param>
/// <param name="Diagnostics">What could not.</param>
public sealed record RegisterHistory(IReadOnlyList<RegisterEvent> Events, IReadOnlyList<Diagnostic> Diagnostics);
