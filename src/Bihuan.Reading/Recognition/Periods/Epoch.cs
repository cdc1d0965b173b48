namespace Bihuan.Reading.Recognition.Periods;

/// <summary>The years a stretch of text speaks of, and whether it looks back or ahead. <c>default</c> knows no years.</summary>
internal readonly record struct Epoch(int From, int To, bool IsTarget)
{
    public bool IsKnown => From > 0;

    public bool IsLong => To > From;
}
