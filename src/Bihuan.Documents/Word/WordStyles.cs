using System.Globalization;
using System.Xml;

namespace Bihuan.Documents.Word;

/// <summary>Paragraph styles by id: headings are known by outline level or by name, in English or Chinese, themselves or through what they are based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 32;
    private const int BodyText = 9;
    private readonly Dictionary<string, Raw> _styles = new(StringComparer.Ordinal);

    public WordStyles(XmlReader? reader)
    {
        Raw? style = null;
        while (reader?.Read() == true)
        {
            if (!reader.IsWord())
            {
                continue;
            }

            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "style" })
            {
                style = null;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "style" } && reader.Word("type") is null or "paragraph" && reader.Word("styleId") is { } id)
            {
                style = _styles[id] = new Raw();
            }
            else if (reader.NodeType == XmlNodeType.Element && style is not null)
            {
                style.Take(reader);
            }
        }
    }

    public WordStyle Find(string? id)
    {
        var (heading, contents, number, level, isSettled) = ((int?)null, false, (int?)null, 0, false);
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            if (!isSettled && (style.Outline ?? HeadingByName(style.Name)) is { } found)
            {
                heading = found is >= 0 and <= BodyText ? found : null;
                isSettled = true;
            }

            contents |= style.Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || style.Name.StartsWith("目录", StringComparison.Ordinal);
            if (number is null && style.NumberId is { } list)
            {
                (number, level) = (list, style.NumberLevel);
            }

            id = style.BasedOn;
        }

        return new WordStyle(contents ? null : heading, contents, number, level);
    }

    private static int? HeadingByName(string name)
    {
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase) || name == "标题")
        {
            return 0;
        }

        var number = name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) ? name["heading ".Length..]
            : name.StartsWith("标题 ", StringComparison.Ordinal) ? name["标题 ".Length..] : "";
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= BodyText ? level : null;
    }

    private sealed class Raw
    {
        public string Name { get; private set; } = "";

        public string? BasedOn { get; private set; }

        /// <summary>Heading level by outline: −1 where the style says it is body text.</summary>
        public int? Outline { get; private set; }

        public int? NumberId { get; private set; }

        public int NumberLevel { get; private set; }

        public void Take(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "name":
                    Name = reader.Word("val") ?? "";
                    break;
                case "basedOn":
                    BasedOn = reader.Word("val");
                    break;
                case "outlineLvl":
                    Outline = reader.WordNumber("val") is { } level and >= 0 and < BodyText ? level + 1 : -1;
                    break;
                case "numId":
                    NumberId = reader.WordNumber("val");
                    break;
                case "ilvl":
                    NumberLevel = reader.WordNumber("val") ?? 0;
                    break;
                default:
                    break;
            }
        }
    }
}
