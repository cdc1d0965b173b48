namespace Bihuan.Publication.Infographics;

/// <summary>What an infographic (一图读懂) shows.</summary>
public enum InfographicLayout
{
    /// <summary>承诺: what was promised, from where.</summary>
    Promised = 0,

    /// <summary>承诺与兑现: what was promised against what was delivered.</summary>
    Delivered,
}
