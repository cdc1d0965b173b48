namespace Bihuan.Lights;

/// <summary>灯色. A colour is never the only sign: each has a shape and a word (<see cref="LightWords"/>).</summary>
public enum LightColour
{
    /// <summary>不判灯: the scheme has nothing to say, or what it asks is not known. Not a colour, and never counted as one.</summary>
    NotJudged = 0,

    /// <summary>不亮灯: judged, and the scheme lights nothing.</summary>
    Unlit,

    /// <summary>绿灯.</summary>
    Green,

    /// <summary>蓝灯.</summary>
    Blue,

    /// <summary>黄灯.</summary>
    Yellow,

    /// <summary>橙灯.</summary>
    Orange,

    /// <summary>红灯.</summary>
    Red,
}
