using System.Globalization;

namespace Bihuan.Lights;

/// <summary>
/// Reads tables of light schemes (<c>lights.csv</c>): one row is one row of a rule, columns are the questions. A scheme that is not whole is refused
/// with every reason; the others are used. Never throws on any text.
/// </summary>
public sealed class LightReader
{
    private static readonly string[] Own =
        ["scheme", "version", "name_zh", "name_en", "year", "source_zh", "source_en", "note_zh", "note_en", "rule", "rule_zh", "rule_en", "light", "word_zh", "word_en", "origin"];

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly string _file;
    private string[] _columns = [];

    // Line of the record whose quotation mark is never closed: whatever follows it is not what was meant.
    private int _open;

    private LightReader(string file) => _file = file;

    /// <summary>The schemes of a file.</summary>
    /// <param name="text">The file's text: CSV with a header row.</param>
    /// <param name="file">The file's name, for diagnostics.</param>
    public static LightReading Read(string text, string file)
    {
        var reader = new LightReader(file);
        var tables = reader.Tables(text);
        var schemes = new List<LightScheme>();
        var refused = new List<LightTable>();
        foreach (var (table, isReadable) in tables)
        {
            var scheme = LightScheme.TryMake(table, out var found);
            reader._diagnostics.AddRange(found);
            // A row that cannot be read is a condition that is not there: the rest proves nothing about what was meant.
            if (scheme is not null && isReadable)
            {
                schemes.Add(scheme);
            }
            else
            {
                refused.Add(table);
            }
        }

        return new LightReading(schemes, refused, reader._diagnostics);
    }

    private List<(LightTable Table, bool IsReadable)> Tables(string text)
    {
        var records = Records(text);
        if (records.Count == 0 || !Header(records[0].Fields))
        {
            return [];
        }

        if (records.Count == 1)
        {
            Note(LightDiagnostics.NoRows, records[0].Line, null);
        }

        var rows = new List<(string Scheme, string Rule, string[] Fields, int Line, LightRow? Row)>();
        foreach (var (fields, line) in records.Skip(1))
        {
            var (scheme, rule) = (Field(fields, "scheme"), Field(fields, "rule"));
            if (scheme.Length == 0 || rule.Length == 0)
            {
                Note(LightDiagnostics.NameMissing, line, scheme.Length == 0 ? "scheme" : "rule", scheme.Length == 0 ? "scheme" : "rule");
                continue;
            }

            rows.Add((scheme, rule, fields, line, RowOf(fields, line)));
        }

        return [.. rows.GroupBy(row => row.Scheme, StringComparer.Ordinal).Select(scheme => (TableOf([.. scheme]), scheme.All(row => row.Row is not null && row.Line != _open)))];
    }

    private LightTable TableOf(IReadOnlyList<(string Scheme, string Rule, string[] Fields, int Line, LightRow? Row)> rows)
    {
        string First(string column) => rows.Select(row => Field(row.Fields, column)).FirstOrDefault(text => text.Length > 0) ?? "";
        var id = rows[0].Scheme;
        return new LightTable
        {
            Id = id,
            Version = First("version") is { Length: > 0 } version ? version : "1",
            Words = Both(First("name_zh"), First("name_en"), id),
            Year = int.TryParse(First("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Source = Both(First("source_zh"), First("source_en"), ""),
            Note = Both(First("note_zh"), First("note_en"), ""),
            Place = new Place(_file, rows[0].Line),
            Rules =
            [
                .. rows.GroupBy(row => row.Rule, StringComparer.Ordinal).Select(rule => new LightRule(
                    rule.Key,
                    Both(rule.Select(row => Field(row.Fields, "rule_zh")).FirstOrDefault(text => text.Length > 0) ?? "", rule.Select(row => Field(row.Fields, "rule_en")).FirstOrDefault(text => text.Length > 0) ?? "", rule.Key),
                    [.. rule.Select(row => row.Row).OfType<LightRow>()])),
            ],
        };
    }

    private LightRow? RowOf(string[] fields, int line)
    {
        var isGood = LightWords.TryParse(Field(fields, "light"), out var colour);
        if (!isGood)
        {
            Note(LightDiagnostics.NotALight, line, "light", Field(fields, "light"), string.Join(", ", Enum.GetValues<LightColour>().Select(LightWords.Code)));
        }

        var guards = new List<LightGuard>();
        foreach (var question in LightQuestion.All)
        {
            if (Field(fields, question.Id) is not { Length: > 0 } text || text == "*")
            {
                continue;
            }

            if (LightGuard.TryParse(question, text, out var guard))
            {
                guards.Add(guard);
            }
            else
            {
                isGood = false;
                Note(LightDiagnostics.NotACondition, line, question.Id, question.Id, text,
                    (question.IsNumber ? ">=10&<=30, <0, =5" : string.Join("|", question.Values.Select(value => value.Code))) + (question.MayBeUnknown ? ", ?" : ""));
            }
        }

        return isGood
            ? new LightRow(colour, Both(Field(fields, "word_zh"), Field(fields, "word_en"), LightWords.Of(colour)), guards, Field(fields, "origin") == "published", new Place(_file, line))
            : null;
    }

    private bool Header(string[] fields)
    {
        _columns = [.. fields.Select(field => field.Trim('\uFEFF'))];
        var isGood = true;
        foreach (var needed in (string[])["scheme", "rule", "light"])
        {
            if (!_columns.Contains(needed, StringComparer.Ordinal))
            {
                isGood = false;
                Note(LightDiagnostics.ColumnMissing, 1, needed, needed);
            }
        }

        foreach (var column in _columns.Where(column => column.Length > 0 && !Own.Contains(column, StringComparer.Ordinal) && LightQuestion.Find(column) is null))
        {
            isGood = false;
            Note(LightDiagnostics.ColumnUnknown, 1, column, column, string.Join(", ", LightQuestion.All.Select(question => question.Id)));
        }

        return isGood;
    }

    private string Field(string[] fields, string column)
    {
        var at = Array.IndexOf(_columns, column);
        return at >= 0 && at < fields.Length ? fields[at] : "";
    }

    private static Words Both(string zh, string en, string otherwise) => Both(zh, en, new Words(otherwise, otherwise));

    private static Words Both(string zh, string en, Words otherwise) =>
        new(zh.Length > 0 ? zh : en.Length > 0 ? en : otherwise.Zh, en.Length > 0 ? en : zh.Length > 0 ? zh : otherwise.En);

    private void Note(DiagnosticRule rule, int line, string? field, params ReadOnlySpan<object?> values) => _diagnostics.Add(rule.At(new Place(_file, line, Field: field), values));

    /// <summary>Records of a CSV text (RFC 4180) with the line each starts on; empty lines and lines that start with <c>#</c> are left out.</summary>
    private List<(string[] Fields, int Line)> Records(string text)
    {
        var records = new List<(string[] Fields, int Line)>();
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var (start, fields) = (line, new List<string>());
            bool hasMore;
            do
            {
                fields.Add(FieldAt(text, ref at, ref line, start).Trim());
                hasMore = at < text.Length && text[at] == ',';
                at += hasMore ? 1 : 0;
            }
            while (hasMore);

            at += at < text.Length && text[at] == '\r' ? 1 : 0;
            at += at < text.Length && text[at] == '\n' ? 1 : 0;
            line++;
            if (fields.Any(field => field.Length > 0) && !fields[0].StartsWith('#'))
            {
                records.Add(([.. fields], start));
            }
        }

        return records;
    }

    private string FieldAt(string text, ref int at, ref int line, int start)
    {
        var begin = at;
        if (at >= text.Length || text[at] != '"')
        {
            while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
            {
                at++;
            }

            return text[begin..at];
        }

        for (at++; at < text.Length; at++)
        {
            line += text[at] == '\n' ? 1 : 0;
            if (text[at] == '"')
            {
                if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                    continue;
                }

                var field = text[(begin + 1)..at].Replace("\"\"", "\"", StringComparison.Ordinal);
                at++;
                while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                {
                    at++;
                }

                return field;
            }
        }

        _open = start;
        Note(LightDiagnostics.QuoteOpen, start, null);
        return text[(begin + 1)..];
    }
}
