namespace Bihuan.Reading.Lexicon;

/// <summary>One unit or counter as reports write it.</summary>
/// <param name="Written">As written: <c>个百分点</c>.</param>
/// <param name="Unit">As a fact carries it: <c>百分点</c>.</param>
/// <param name="Class">What kind of quantity it makes.</param>
internal sealed record UnitEntry(string Written, string Unit, UnitClass Class);
