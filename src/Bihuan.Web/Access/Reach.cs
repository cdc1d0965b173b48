namespace Bihuan.Web.Access;

/// <summary>How far a right reaches.</summary>
internal enum Reach
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>What one's own agency leads or supports.</summary>
    Agency,

    /// <summary>What is led by an agency of one's area, or of an area below it; everything, where one's agency serves no area of its own.</summary>
    Area,

    /// <summary>Everything.</summary>
    All,
}
