using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>The columns of an observations file, in the contract's order.</summary>
internal static class ObservationColumns
{
    public const int Indicator = 0;
    public const int Area = 1;
    public const int Period = 2;
    public const int Measure = 3;
    public const int Value = 4;
    public const int Unit = 5;
    public const int Status = 6;
    public const int Published = 7;
    public const int SourceTitle = 8;
    public const int SourceUrl = 9;
    public const int Quote = 10;
    public const int Bound = 11;
    public const int Derived = 12;
    public const int Note = 13;

    public static readonly TableColumns All = new(
        [
            "indicator_code", "area_code", "period", "measure", "value", "unit", "status", "published", "source_title", "source_url", "quote", "bound",
            "derived", "note",
        ],
        Required: 6);
}
