namespace Bihuan.Web.Content;

/// <summary>The sign of each part in a square of sixteen units, the same on pages and in pictures: shape carries the meaning, colour only repeats it.</summary>
internal static class OutlookShape
{
    /// <summary>How the path is drawn (fill, stroke, thin, dashed) and the path.</summary>
    public static (string Stroke, string Path) Of(Outlook outlook) => outlook switch
    {
        Outlook.Met => ("stroke", "M2.5 8.5l3.6 3.7 7.4-8"),
        Outlook.Missed => ("stroke", "M3.5 3.5l9 9m0-9l-9 9"),
        Outlook.Ahead => ("fill", "M8 2.5l5.5 6h-3.2v5H5.7v-5H2.5z"),
        Outlook.OnTrack => ("fill", "M13.5 8l-6-5.5v3.2h-5v4.6h5v3.2z"),
        Outlook.Behind => ("fill", "M8 13.5l5.5-6h-3.2v-5H5.7v5H2.5z"),
        Outlook.NotJudged => ("thin", "M8 2l6 6-6 6-6-6z"),
        Outlook.NoMeaning => ("thin dashed", "M2.5 2.5h11v11h-11z"),
        _ => ("thin dashed", "M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z"),
    };
}
