using System.Globalization;
using System.Xml;

namespace Bihuan.Documents.Word;

/// <summary>What every WordprocessingML part asks of the XML reader; both flavours of the standard (transitional and strict) are one here.</summary>
internal static class XmlWords
{
    public static bool IsWord(this XmlReader reader) => reader.NamespaceURI.EndsWith("/wordprocessingml/2006/main", StringComparison.Ordinal)
        || reader.NamespaceURI.EndsWith("/wordprocessingml/main", StringComparison.Ordinal);

    /// <summary>The attribute of that local name in any namespace: <c>w:val</c>.</summary>
    public static string? Word(this XmlReader reader, string name)
    {
        string? found = null;
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                if (reader.LocalName == name)
                {
                    found = reader.Value;
                    break;
                }
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        return found;
    }

    public static int? WordNumber(this XmlReader reader, string name) =>
        int.TryParse(reader.Word(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: present, and not said to be off.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Word("val") is not ("0" or "false" or "off");
}
