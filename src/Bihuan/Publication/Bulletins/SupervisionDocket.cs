namespace Bihuan.Publication.Bulletins;

/// <summary>What the book of supervision says of a plan's commitments up to a day.</summary>
/// <param name="Cases">The cases that name one of them, in the order of their ids; cancelled ones are not among them.</param>
/// <param name="Reports">What agencies themselves reported, oldest first.</param>
public sealed record SupervisionDocket(IReadOnlyList<SupervisedCase> Cases, IReadOnlyList<SelfReport> Reports);
