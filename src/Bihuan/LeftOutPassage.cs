namespace Bihuan;

/// <summary>A heading or sentence that gives neither a fact nor a work item, with the reason, so that the whole report is accounted for.</summary>
/// <param name="Passage">The heading or sentence.</param>
/// <param name="Reason">Why it stands in no account: <c>passage.heading</c>, <c>passage.past</c>, <c>passage.slogan</c>…</param>
public sealed record LeftOutPassage(Passage Passage, Reason Reason);
