namespace Bihuan.Registers;

/// <summary>One declared sense of an entry as it is kept: the formula in the readable notation, so that what a person signed stays readable for good.</summary>
/// <param name="Id">Id of the interpretation.</param>
/// <param name="Formula">The formula, with the entry's own area left out.</param>
public sealed record RegisterReading(string Id, string Formula);
