namespace Bihuan.Lights;

/// <summary>The code, the word and the shape of each colour, in one place.</summary>
public static class LightWords
{
    private static readonly (LightColour Colour, string Code, string Sign, Words Words)[] Table =
    [
        (LightColour.NotJudged, "notJudged", "–", new("不判灯", "not judged")),
        (LightColour.Unlit, "unlit", "○", new("不亮灯", "unlit")),
        (LightColour.Green, "green", "●", new("绿灯", "green")),
        (LightColour.Blue, "blue", "◆", new("蓝灯", "blue")),
        (LightColour.Yellow, "yellow", "▲", new("黄灯", "yellow")),
        (LightColour.Orange, "orange", "⬟", new("橙灯", "orange")),
        (LightColour.Red, "red", "■", new("红灯", "red")),
    ];

    /// <summary>The code that data files and addresses use: <c>green</c>.</summary>
    public static string Code(LightColour colour) => Table[(int)colour].Code;

    /// <summary>The shape that stands for the colour where colours are not seen: a disc, a triangle, a square.</summary>
    public static string Sign(LightColour colour) => Table[(int)colour].Sign;

    /// <summary>The colour's own name.</summary>
    public static Words Of(LightColour colour) => Table[(int)colour].Words;

    /// <summary>Reads a code; false when it is none.</summary>
    public static bool TryParse(string? text, out LightColour colour)
    {
        foreach (var row in Table)
        {
            if (string.Equals(row.Code, text, StringComparison.Ordinal))
            {
                colour = row.Colour;
                return true;
            }
        }

        colour = default;
        return false;
    }
}
