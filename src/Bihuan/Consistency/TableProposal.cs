namespace Bihuan.Consistency;

/// <summary>A way to put the rows of a broken table where everything adds up.</summary>
/// <param name="Places">For each loose row the name of its block, in the order the rows were given.</param>
/// <param name="IsOnly">Whether no other way adds up.</param>
/// <param name="Text">The proposal with its sums, in words.</param>
public sealed record TableProposal(IReadOnlyList<string> Places, bool IsOnly, Words Text);
