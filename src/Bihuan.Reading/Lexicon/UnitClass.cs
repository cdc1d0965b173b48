namespace Bihuan.Reading.Lexicon;

/// <summary>Kinds of quantity; they decide how a number is counted.</summary>
internal enum UnitClass
{
    None = 0,
    Percent,
    Point,
    Money,
    Person,
    Household,
    Counter,
    Event,
    Area,
    Amount,
    Time,
    Multiple,
    Class,
    Rank,
    Ratio,
}
