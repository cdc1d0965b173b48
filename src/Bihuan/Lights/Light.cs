namespace Bihuan.Lights;

/// <summary>灯: what one scheme shows for one case, and the row that says so. Made by <see cref="LightScheme.Of(LightCase)"/>.</summary>
/// <param name="Scheme">The scheme, with its version.</param>
/// <param name="Row">The one row whose conditions hold.</param>
/// <param name="Case">The case it was asked about.</param>
public sealed record Light(LightScheme Scheme, LightRow Row, LightCase Case)
{
    /// <summary>The colour.</summary>
    public LightColour Colour => Row.Colour;

    /// <summary>The shape that goes with the colour.</summary>
    public string Sign => LightWords.Sign(Colour);

    /// <summary>What the scheme calls it, in a few words.</summary>
    public Words Words => Row.Words;
}
