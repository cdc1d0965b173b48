using System.Globalization;
using System.Text;

namespace Bihuan;

/// <summary>Where a diagnostic points. Every part may be unknown; <c>default</c> is "nowhere in particular".</summary>
/// <param name="File">File name as the person gave it, or null.</param>
/// <param name="Line">Line from 1, or null.</param>
/// <param name="Column">Column from 1 for text, or null.</param>
/// <param name="Field">Column name, JSON key or sheet cell (<c>B7</c>), or null.</param>
public readonly record struct Place(string? File, int? Line = null, int? Column = null, string? Field = null)
{
    /// <summary>The form compilers use: <c>observations.csv:12 [value]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line is { } line)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? ":" : "")}{line}");
            if (Column is { } column)
            {
                text.Append(CultureInfo.InvariantCulture, $":{column}");
            }
        }

        if (Field is { Length: > 0 } field)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? " " : "")}[{field}]");
        }

        return text.ToString();
    }
}
