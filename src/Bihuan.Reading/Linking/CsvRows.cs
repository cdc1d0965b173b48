using System.Text;

namespace Bihuan.Reading.Linking;

/// <summary>Records of a comma-separated text by RFC 4180: quoted fields may hold commas, line ends and doubled quotes.</summary>
internal static class CsvRows
{
    public static IEnumerable<string[]> Read(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(letter);
                at++;
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                Close(fields, field);
            }
            else if (letter == '\n' && !isQuoted)
            {
                Close(fields, field);
                yield return [.. fields];
                fields.Clear();
            }
            else if (letter != '\r' || isQuoted)
            {
                field.Append(letter);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            Close(fields, field);
            yield return [.. fields];
        }
    }

    /// <summary>Records of an embedded file as lookups from column name to field; a column that is missing reads as empty.</summary>
    public static IEnumerable<Func<string, string>> ReadLexicon(string name)
    {
        using var stream = typeof(CsvRows).Assembly.GetManifestResourceStream($"Bihuan.Reading.Lexicon.{name}")
            ?? throw new InvalidOperationException($"the lexicon file {name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[]? columns = null;
        foreach (var row in Read(reader.ReadToEnd()))
        {
            if (columns is null)
            {
                columns = row;
            }
            else if (row.Length > 1)
            {
                var (names, fields) = (columns, row);
                yield return column => Array.IndexOf(names, column) is >= 0 and var at && at < fields.Length ? fields[at] : "";
            }
        }
    }

    private static void Close(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}
