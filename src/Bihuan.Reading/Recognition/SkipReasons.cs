namespace Bihuan.Reading.Recognition;

/// <summary>Why a numeral is not a fact.</summary>
internal static class SkipReasons
{
    public const string Year = "year";
    public const string Date = "date";
    public const string Duration = "duration";
    public const string SectionNumber = "section_number";
    public const string Enumerator = "enumerator";
    public const string Ordinal = "ordinal";
    public const string Name = "name";
    public const string Word = "word";
    public const string Vague = "vague";
    public const string RateBase = "rate_base";
    public const string SetSize = "set_size";
    public const string SizeClass = "size_class";
    public const string NotAQuantity = "not_a_quantity";
    public const string NoUnit = "no_unit";
    public const string FrontMatter = "front_matter";
    public const string Page = "page_number";
    public const string Plan = "plan";
}
