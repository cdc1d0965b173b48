namespace Bihuan.Delivery.Reporting;

/// <summary>How the three voices on a case can disagree.</summary>
public enum DivergenceKind
{
    /// <summary>The agency claims completion; what is published does not show it.</summary>
    ClaimNotShown = 0,

    /// <summary>The agency signed for a figure, and another one was published.</summary>
    FigureDiffers,

    /// <summary>The verifier sent the claim back; what is published shows it met.</summary>
    ReturnedThoughMet,

    /// <summary>The case was closed; figures published since, or revised, show it worse than on that day.</summary>
    WorseSinceClosed,
}
