using Bihuan.Store.Tables;

namespace Bihuan.Store.Imports;

/// <summary>The columns of an SDMX-CSV file that mean something to us; the others are passed over with a note.</summary>
internal static class SdmxColumns
{
    public const int Indicator = 0;
    public const int Area = 1;
    public const int Time = 2;
    public const int Value = 3;
    public const int Unit = 4;
    public const int Multiplier = 5;
    public const int Frequency = 6;
    public const int Status = 7;
    public const int Measure = 8;
    public const int Transformation = 9;
    public const int Published = 10;
    public const int Bound = 11;
    public const int Derived = 12;
    public const int SourceTitle = 13;
    public const int SourceUrl = 14;
    public const int Quote = 15;
    public const int Comment = 16;
    public const int Action = 17;

    // The last three name the structure; what they say does not change how a row is read.
    public static readonly TableColumns All = new(
        [
            "INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "FREQ", "OBS_STATUS", "MEASURE", "TRANSFORMATION", "PUBLISHED", "BOUND", "DERIVED",
            "SOURCE_TITLE", "SOURCE_URL", "SOURCE_QUOTE", "COMMENT_OBS", "ACTION", "DATAFLOW", "STRUCTURE", "STRUCTURE_ID",
        ],
        Required: 5,
        Labelled: true);
}
