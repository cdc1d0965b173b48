namespace Bihuan.Reading.Lexicon;

/// <summary>A data file of the lexicon: rows by column name. Fields are plain or quoted; <c>#</c> starts a comment line.</summary>
internal sealed class LexiconTable
{
    private LexiconTable(string name, string[] columns, IReadOnlyList<string[]> rows)
    {
        Name = name;
        Columns = columns;
        Rows = rows;
    }

    public string Name { get; }

    public string[] Columns { get; }

    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Reads an embedded file of this assembly, <c>hedges.csv</c>.</summary>
    public static LexiconTable Load(string name)
    {
        using var stream = typeof(LexiconTable).Assembly.GetManifestResourceStream($"Bihuan.Reading.Lexicon.{name}")
            ?? throw new InvalidOperationException($"the lexicon file {name} is not embedded");
        using var reader = new StreamReader(stream);
        string[]? columns = null;
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = Split(line);
            if (columns is null)
            {
                columns = fields;
            }
            else
            {
                Array.Resize(ref fields, columns.Length);
                rows.Add([.. fields.Select(f => f ?? "")]);
            }
        }

        return new LexiconTable(name, columns ?? [], rows);
    }

    public string Field(string[] row, string column) => row[Array.IndexOf(Columns, column)];

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var at = 0;
        while (at <= line.Length)
        {
            if (at < line.Length && line[at] == '"')
            {
                // A doubled quote inside quotes is one quote (RFC 4180).
                var end = at + 1;
                while (end < line.Length && (line[end] != '"' || (end + 1 < line.Length && line[end + 1] == '"' && end++ > 0)))
                {
                    end++;
                }

                fields.Add(line[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
                at = Math.Min(end + 2, line.Length + 1);
                if (end + 1 >= line.Length)
                {
                    break;
                }
            }
            else
            {
                var end = line.IndexOf(',', at);
                end = end < 0 ? line.Length : end;
                fields.Add(line[at..end]);
                at = end + 1;
            }
        }

        return [.. fields];
    }
}
