using System.Globalization;
using Bihuan.Reading.Tables;

namespace Bihuan.Reading.Text;

/// <summary>
/// Headings, sentences and rows of tables of a report, in one pass. Three manners of writing are told apart: Markdown (<c>#</c> headings), digests in
/// bullets (unindented lines and lines ending in <c>**</c> are headings) and prose (一、 and （一） are headings, sentences run across page breaks).
/// </summary>
internal sealed class DocumentScanner
{
    // Several times the longest sentences of real reports.
    private const int LongestSentence = 1000;

    private const int LongestHeading = 90;

    // A longer paragraph has lost its line breaks; titles in it are no longer than these.
    private const int LongestParagraph = 3000;
    private const int LongestTitleWithin = 40;

    // A line of print is at least this long; a shorter one directly above another is an item of a list that has no mark.
    private const int ShortestWrap = 20;

    // With an empty line between them two lines may be the halves of a sentence that a page break cuts, unless both are this short.
    private const int LongestItem = 28;
    private static readonly System.Buffers.SearchValues<char> TitleEnds = System.Buffers.SearchValues.Create(" 　。，；：");
    private static readonly System.Buffers.SearchValues<char> Pauses = System.Buffers.SearchValues.Create("，,、；。：（“");
    private readonly string _text;
    private readonly TextManner _manner;
    private readonly bool _mayHaveRows;
    private bool _inTable;
    private int _at;
    private int _paragraphEnd;

    // Where the paragraph ends that has lost its line breaks.
    private int _run = -1;
    private bool _fresh;

    public DocumentScanner(string text)
    {
        _text = text;
        _mayHaveRows = TableRow.CanBeIn(text);
        _manner = TextManner.Of(text, _mayHaveRows);
    }

    /// <summary>The next heading or sentence; false at the end.</summary>
    public bool Next(out Block block)
    {
        while (true)
        {
            _paragraphEnd = Math.Min(_paragraphEnd, _text.Length);
            if (_at < _paragraphEnd)
            {
                _run = _paragraphEnd - _at > LongestParagraph ? _paragraphEnd : _run;
                if (_run == _paragraphEnd && HeadingWithin() is { } inner)
                {
                    block = inner;
                    return true;
                }

                var stop = SentenceEnd(_at, _paragraphEnd);
                var (start, end) = Trim(_at, stop);
                _at = Math.Max(_at + 1, stop);
                if (end > start)
                {
                    block = new Block(new(start, end), PassageKind.Sentence, 0, _fresh);
                    _fresh = false;
                    return true;
                }

                continue;
            }

            if (_at >= _text.Length)
            {
                block = default;
                return false;
            }

            if (NextLine() is { } found)
            {
                block = found;
                if (found.Kind == PassageKind.Sentence && found.Span.Length > LongestSentence)
                {
                    // The rest of an endless line is read as a paragraph of its own.
                    (_at, _paragraphEnd) = (Cut(found.Span.Start, found.Span.End), found.Span.End);
                    block = found with { Span = new(found.Span.Start, _at) };
                }

                return true;
            }
        }
    }

    // A text whose line breaks were lost: 一、2023年工作回顾 2023年是… stands inside one endless line.
    private Block? HeadingWithin()
    {
        var (start, end) = Trim(_at, Math.Min(_paragraphEnd, _at + LongestTitleWithin));
        if (end <= start || HeadingDepth(start, end) is not (> 0 and var depth))
        {
            return null;
        }

        var title = _text.AsSpan(start, end - start);
        var stop = title.IndexOfAny(TitleEnds);
        if (depth == 2 && stop > 4 && title[stop] == '，' && title.IndexOf('。') is > 0 and var whole && !title[..whole].ContainsAnyInRange('0', '9'))
        {
            // （一）加快产业升级，夯实发展基础。: a title in two halves.
            stop = whole;
        }

        if (stop < 4 || _text[start + stop] is '，' or '；' or '：')
        {
            return null;
        }

        _at = start + stop + 1;
        _fresh = true;
        return new Block(new(start, start + stop), PassageKind.Heading, depth, StartsParagraph: true);
    }

    private Block? NextLine()
    {
        var lineEnd = LineEnd(_at);
        var (start, end) = Trim(_at, lineEnd);
        if (end <= start)
        {
            _at = _paragraphEnd = lineEnd + 1;
            return null;
        }

        if (_mayHaveRows && (_inTable || StartsTable(start, end, lineEnd)) && IsRow(start, end))
        {
            var opens = !_inTable;
            _inTable = IsRowAt(lineEnd + 1);
            _at = _paragraphEnd = lineEnd + 1;
            return TableRow.IsRule(_text.AsSpan(start, end - start)) ? null : new Block(new(start, end), PassageKind.Row, 0, StartsParagraph: opens);
        }

        _inTable = false;
        var indented = start > _at;
        var marks = Count(start, end, '#');
        if (marks is > 0 and <= 6 && (start + marks >= end || _text[start + marks] is ' ' or '　' or '\t'))
        {
            _at = _paragraphEnd = lineEnd + 1;
            var (from, to) = TrimStars(start + marks, end);
            return new Block(new(from, to), PassageKind.Heading, marks - 1, StartsParagraph: true);
        }

        var bullet = BulletLength(start, end);
        var body = start + bullet;
        var (bodyStart, bodyEnd) = TrimStars(body, end);
        if (EndsInStars(body, end) && bodyEnd - bodyStart <= LongestHeading && _manner.Kind != Manner.Prose)
        {
            _at = _paragraphEnd = lineEnd + 1;
            return new Block(new(bodyStart, bodyEnd), PassageKind.Heading, _manner.Kind == Manner.Digest ? 2 : 5, StartsParagraph: true);
        }

        if (bullet > 0)
        {
            // A bullet is one unit: the reach of 力争 and 预计 goes to the end of its line.
            _at = _paragraphEnd = lineEnd + 1;
            return bodyEnd > bodyStart ? new Block(new(bodyStart, bodyEnd), PassageKind.Sentence, 0, StartsParagraph: true, IsBullet: true) : null;
        }

        if (_manner.Kind == Manner.Digest && !indented && end - start <= LongestHeading && _text[start..end].AsSpan().IndexOfAny('。', '；', ';') < 0)
        {
            _at = _paragraphEnd = lineEnd + 1;
            return new Block(new(bodyStart, bodyEnd), PassageKind.Heading, 1, StartsParagraph: true);
        }

        if (_manner.Kind != Manner.Digest && HeadingDepth(start, end) is > 0 and var depth)
        {
            var stop = HeadingEnd(start, end);
            if (stop - start <= LongestHeading)
            {
                _at = stop < end && _text[stop] is '。' ? stop + 1 : stop;
                _paragraphEnd = _at >= end ? (_at = lineEnd + 1) : ParagraphEnd(start, end, lineEnd);
                _fresh = true;
                var (from, to) = TrimStars(start, stop);
                return new Block(new(from, to), PassageKind.Heading, _manner.Kind == Manner.Markdown ? depth + 5 : depth, StartsParagraph: true);
            }
        }

        _at = start;
        _paragraphEnd = ParagraphEnd(start, end, lineEnd);
        _fresh = true;
        return null;
    }

    // A line that stops inside a sentence goes on after the page break: the empty lines between belong to it.
    private int ParagraphEnd(int start, int end, int lineEnd)
    {
        var first = lineEnd;
        while (true)
        {
            var last = LastLetter(start, end);
            if (last is '。' or '！' or '？' or '!' or '?' or '：' or ':' or '；' or ';' || (end - start < 12 && last is not ('，' or ',' or '、')) || (end - start < 26 && lineEnd == first && IsCaption(start, end)))
            {
                return lineEnd + 1;
            }

            var next = Math.Max(lineEnd + 1, lineEnd < _text.Length ? PageMark.EndAfter(_text, lineEnd, _text.Length) : 0);
            while (next < _text.Length && IsBlank(_text[next]))
            {
                next++;
            }

            if (next >= _text.Length)
            {
                return _text.Length;
            }

            if (next - lineEnd > 2 && _text[next - 1] == '　' && _text[next - 2] == '　')
            {
                // Two full spaces indent a new paragraph.
                return lineEnd + 1;
            }

            var nextEnd = LineEnd(next);
            var (from, to) = Trim(next, nextEnd);
            if (last is not ('，' or ',' or '、' or '“' or '（' or '.') && !char.IsAsciiDigit(last) && (_manner.IsListing || IsItem(end - start, to - from, next == lineEnd + 1) || IsTitleOfYear(start, end) || (to - from < 26 && IsCaption(from, to)) || IsFront(start, end)))
            {
                return lineEnd + 1;
            }

            if (HeadingDepth(from, to) > 0 || IsNumbered(from, to) || BulletLength(from, to) > 0 || _text[from] is '#' or '>' || StartsDash(from) || StartsTable(from, to, nextEnd))
            {
                return lineEnd + 1;
            }

            (start, end, lineEnd) = (from, to, nextEnd);
        }
    }

    // Two rows make a table; a line with a bar alone is a line.
    private bool StartsTable(int start, int end, int lineEnd) => _mayHaveRows && IsRow(start, end) && (IsRowAt(lineEnd + 1) || TableRow.IsWhole(_text.AsSpan(start, end - start)));

    private bool IsRowAt(int start)
    {
        if (start >= _text.Length)
        {
            return false;
        }

        var (from, to) = Trim(start, LineEnd(start));
        return IsRow(from, to);
    }

    private bool IsRow(int start, int end) => TableRow.Is(_text.AsSpan(start, end - start));

    // 1.新建…, 2、改造…: a number and a mark, not the half of a decimal that a line break cuts.
    private bool IsNumbered(int start, int end)
    {
        var at = start;
        while (at < end && at - start < 2 && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }

        return at > start && at + 1 < end && _text[at] is '.' or '．' or '、' && !char.IsAsciiDigit(_text[at + 1]);
    }

    // A list without marks: short lines directly under one another, or with empty lines between two that are both short. A line that fills the width of print is none.
    private bool IsItem(int length, int next, bool isNextLine) => length * 5 < _manner.Width * 4 && (isNextLine ? length < ShortestWrap : length < LongestItem && next < LongestItem);

    // 某年某月某日在某某大会第一次会议上 belongs to the front, whatever follows it.
    private bool IsFront(int start, int end) => end - start is > 12 and < LongestHeading && (_text.AsSpan(end - 2, 2) is "议上" or "会上" || _text.AsSpan(start, end - start) is var line && line.IndexOf("会议上") is > 10 and var held && line[held..].IndexOfAny(Pauses) < 0) && (_text[start] == '在' || _text.AsSpan(start, end - start).IndexOf('年') >= 0);

    // 今后五年总体要求和目标任务: a short line without a pause that ends as captions end is not the first half of a sentence.
    private bool IsCaption(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        var pause = line.IndexOfAny(Pauses);
        while (pause >= 0 && line[pause] == '“' && line[pause..].IndexOf('”') is > 0 and < 8 and var close)
        {
            // 2030年和“十四五”回顾: a plan in quotation marks is no pause.
            var after = pause + close;
            pause = line[after..].IndexOfAny(Pauses) is >= 0 and var more ? after + more : -1;
        }

        return line.Length > 4 && pause < 0 && Heading.EndsAsOne(line);
    }

    // 2018年：…: a short line that puts a title to a year is whole, whatever follows it.
    private bool IsTitleOfYear(int start, int end) =>
        end - start is > 6 and <= 24 && _text[start + 4] == '年' && _text[start + 5] is '：' or ':' && int.TryParse(_text.AsSpan(start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private int SentenceEnd(int start, int end)
    {
        var at = _text.AsSpan(start, Math.Min(end - start, LongestSentence)).IndexOfAny("。！？!?");
        if (at < 0)
        {
            return Cut(start, end);
        }

        at += start + 1;
        while (at < end && _text[at] is '”' or '’' or '」' or '』' or '）' or '。' or '！' or '？')
        {
            at++;
        }

        return at;
    }

    /// <summary>Where an endless sentence is cut: behind the last pause that fits, so that no fact carries a whole book as its sentence.</summary>
    private int Cut(int start, int end)
    {
        if (end - start <= LongestSentence)
        {
            return end;
        }

        var pause = _text.AsSpan(start, LongestSentence).LastIndexOfAny("；;，,、");
        return start + (pause > 0 ? pause + 1 : LongestSentence);
    }

    private int LineEnd(int start)
    {
        var at = _text.AsSpan(start).IndexOfAny('\n', '\r');
        return at < 0 ? _text.Length : start + at;
    }

    private (int Start, int End) Trim(int start, int end)
    {
        end = Math.Min(end, _text.Length);
        while (start < end && IsBlank(_text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(_text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private (int Start, int End) TrimStars(int start, int end)
    {
        (start, end) = Trim(start, end);
        while (end > start && _text[end - 1] is '*' or '_' or '#')
        {
            end--;
        }

        while (start < end && _text[start] is '*' or '_')
        {
            start++;
        }

        return Trim(start, end);
    }

    private bool EndsInStars(int start, int end) => end - start > 4 && _text[end - 1] == '*' && _text[end - 2] == '*';

    private char LastLetter(int start, int end)
    {
        while (end > start && (IsBlank(_text[end - 1]) || _text[end - 1] is '”' or '’' or '）' or ')' or '」' or '*'))
        {
            end--;
        }

        return end > start ? _text[end - 1] : '\0';
    }

    private int Count(int start, int end, char mark)
    {
        var at = start;
        while (at < end && _text[at] == mark)
        {
            at++;
        }

        return at - start;
    }

    private int BulletLength(int start, int end)
    {
        if (start >= end)
        {
            return 0;
        }

        var mark = _text[start];
        if (mark is '•' or '●' or '◆' or '■' or '▪' or '·' or '◇' or '★' or '►' or '➢')
        {
            return 1;
        }

        return mark is '-' or '*' or '+' && start + 1 < end && _text[start + 1] is ' ' or '\t' or '　' ? 2 : 0;
    }

    private bool StartsDash(int start) => start + 1 < _text.Length && _text[start] is '—' or '-' && _text[start + 1] is '—' or '-';

    private int HeadingEnd(int start, int end)
    {
        var at = _text.AsSpan(start, end - start).IndexOf('。');
        return at < 0 ? end : start + at;
    }

    // 一、 is 1, （一） is 2, 第一部分 is 1; 0 for anything else. 一是 and 一要 are not headings.
    private int HeadingDepth(int start, int end)
    {
        var at = start;
        while (at < end && _text[at] == '*')
        {
            at++;
        }

        var open = at < end && _text[at] is '（' or '(';
        if (open)
        {
            at = PastBlanks(at + 1, end);
        }

        var ordinal = !open && at < end && _text[at] == '第';
        if (ordinal)
        {
            at = PastBlanks(at + 1, end);
        }

        var digits = at;
        while (at < end && at - digits < 4 && _text[at] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '⼀' or '⼆' or '⼗' or '⼋')
        {
            at++;
        }

        if (at == digits)
        {
            return 0;
        }

        // ( 一 ), 一 、: slips of the typesetting do not hide a heading.
        at = PastBlanks(at, end);
        if (at >= end)
        {
            return 0;
        }

        if (ordinal && _text[at] == '，')
        {
            // 第一，推动产业升级: a line of its own that is no sentence.
            return end - start < 40 && _text.AsSpan(at, end - at).IndexOfAny("。；：:") < 0 ? 2 : 0;
        }

        if (ordinal)
        {
            return _text.AsSpan(at).StartsWith("部分", StringComparison.Ordinal) || (_text[at] == '章' && end - start < 40) ? 1 : 0;
        }

        if (open)
        {
            return _text[at] is '）' or ')' ? 2 : 0;
        }

        // 一、二、三产业分别增长…: an enumeration, and no heading.
        return _text[at] is '、' or '．' or '.' && !(_text[at] == '、' && at + 2 < end && _text[at + 1] == '二' && _text[at + 2] is '、' or '产' or '和') ? 1 : 0;
    }

    private int PastBlanks(int at, int end)
    {
        var stop = Math.Min(end, at + 3);
        while (at < stop && IsBlank(_text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(char letter) => letter <= ' ' || letter is '　' or '\u00a0' or '\u200b' or '\ufeff' or '\u3000';
}
