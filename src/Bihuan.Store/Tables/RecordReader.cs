using System.Text;

namespace Bihuan.Store.Tables;

/// <summary>
/// Feeds the CSV parser only records whose quotes are balanced, so that one forgotten quote costs one line and not the rest of the file.
/// A quote left open is given up when the record grows past <see cref="LongestRecord"/> or ends in a way RFC 4180 does not allow; reading goes on
/// at the next line. Memory is bounded by the longest record. Every record handed on is one record for the parser; <see cref="Lines"/> says where
/// each began.
/// </summary>
internal sealed class RecordReader(StreamReader source, string name, DiagnosticBag bag, Action<Diagnostic, string>? passedOver = null) : TextReader
{
    public const int LongestRecord = 65_536;
    private const int MostLines = 1_000;

    private readonly List<(int Number, string? Text)> _ahead = [];
    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _line = new();
    private int _length;
    private int _at;
    private int _number;
    private bool _skipLineFeed;
    private string _record = "";
    private int _given;

    private enum QuoteState
    {
        FieldStart,
        Bare,
        Quoted,
        QuoteInQuoted,
        Broken,
    }

    /// <summary>First line of each record handed on and not yet taken.</summary>
    public Queue<int> Lines { get; } = new();

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (_given == _record.Length)
        {
            if (Next() is not { } record)
            {
                return 0;
            }

            (_record, _given) = (record, 0);
        }

        var length = Math.Min(buffer.Length, _record.Length - _given);
        _record.AsSpan(_given, length).CopyTo(buffer);
        _given += length;
        return length;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private string? Next()
    {
        while (Peek(0))
        {
            var (number, text) = _ahead[0];
            if (text is null)
            {
                PassOver(PlanDiagnostics.RecordTooLong, new Place(name, number), "", LongestRecord);
                _ahead.RemoveAt(0);
                continue;
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                _ahead.RemoveAt(0);
                continue;
            }

            if (Balanced(number, text, out var lines) is { } record)
            {
                _ahead.RemoveRange(0, lines);
                Lines.Enqueue(number);
                return record + "\n";
            }

            _ahead.RemoveAt(0);
        }

        return null;
    }

    // The record that starts on this line, or null after saying what is wrong with it.
    private string? Balanced(int number, string text, out int lines)
    {
        lines = 1;
        if (!text.Contains('"', StringComparison.Ordinal))
        {
            return text;
        }

        var state = Scan(text, QuoteState.FieldStart, out var column);
        if (state == QuoteState.Broken)
        {
            PassOver(PlanDiagnostics.StrayQuote, new Place(name, number, column), text);
            return null;
        }

        if (state != QuoteState.Quoted)
        {
            return text;
        }

        var record = new StringBuilder(text);
        while (state == QuoteState.Quoted && lines < MostLines && Peek(lines) && _ahead[lines].Text is { } more && record.Length + more.Length < LongestRecord)
        {
            record.Append('\n').Append(more);
            state = Scan(more, QuoteState.Quoted, out _);
            lines++;
        }

        if (state is QuoteState.Quoted or QuoteState.Broken)
        {
            PassOver(PlanDiagnostics.UnbalancedQuote, new Place(name, number, column), text);
            return null;
        }

        return record.ToString();
    }

    private void PassOver(DiagnosticRule rule, Place place, string text, params ReadOnlySpan<object?> values)
    {
        bag.Add(rule, place, values);
        passedOver?.Invoke(rule.At(place, values), text);
    }

    // Column: of the quote that broke the record, or of the one left open.
    private static QuoteState Scan(string text, QuoteState state, out int column)
    {
        column = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (state, text[i])
            {
                case (QuoteState.Quoted, '"'):
                    state = QuoteState.QuoteInQuoted;
                    break;
                case (QuoteState.Quoted, _):
                    break;
                case (QuoteState.FieldStart, '"'):
                    column = i + 1;
                    state = QuoteState.Quoted;
                    break;
                case (QuoteState.QuoteInQuoted, '"'):
                    state = QuoteState.Quoted;
                    break;
                case (_, ','):
                    state = QuoteState.FieldStart;
                    break;
                case (QuoteState.QuoteInQuoted, _):
                case (QuoteState.Bare, '"'):
                    column = i + 1;
                    return QuoteState.Broken;
                default:
                    state = QuoteState.Bare;
                    break;
            }
        }

        return state;
    }

    private bool Peek(int index)
    {
        while (_ahead.Count <= index)
        {
            if (!ReadLine(out var text))
            {
                return false;
            }

            _ahead.Add((_number, text));
        }

        return true;
    }

    // One line without its end; null for a line longer than a record may be, whose rest is passed over.
    private bool ReadLine(out string? text)
    {
        _line.Clear();
        var tooLong = false;
        var any = false;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _length - _at);
            if (_skipLineFeed)
            {
                _skipLineFeed = false;
                if (rest[0] == '\n')
                {
                    _at++;
                    continue;
                }
            }

            any = true;
            var end = rest.IndexOfAny('\n', '\r');
            var piece = end < 0 ? rest : rest[..end];
            tooLong |= _line.Length + piece.Length > LongestRecord;
            if (!tooLong)
            {
                _line.Append(piece);
            }

            _at += piece.Length;
            if (end >= 0)
            {
                _skipLineFeed = rest[end] == '\r';
                _at++;
                break;
            }
        }

        text = tooLong ? null : _line.ToString();
        _number += any ? 1 : 0;
        return any;
    }

    private bool Fill()
    {
        if (_at < _length)
        {
            return true;
        }

        _at = 0;
        _length = source.Read(_buffer, 0, _buffer.Length);
        return _length > 0;
    }
}
