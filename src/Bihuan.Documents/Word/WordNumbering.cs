using System.Globalization;
using System.Text;
using System.Xml;

namespace Bihuan.Documents.Word;

/// <summary>
/// Automatic numbers of paragraphs. The 一、 before a heading is often not in the text of a docx but counted by Word; a reader sees it, so the text has it.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, Level[]> _lists = [];
    private readonly Dictionary<int, int> _instances = [];
    private readonly Dictionary<int, int[]> _counters = [];
    private readonly Dictionary<(int Number, int Level), int> _restarts = [];

    public WordNumbering(XmlReader? reader)
    {
        Level[]? list = null;
        var (level, number) = (0, -1);
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || !reader.IsWord())
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "abstractNum" when reader.WordNumber("abstractNumId") is { } id:
                    list = _lists[id] = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
                    break;
                case "num":
                    (number, list) = (reader.WordNumber("numId") ?? -1, null);
                    break;
                case "abstractNumId" when number >= 0:
                    _instances[number] = reader.WordNumber("val") ?? -1;
                    break;
                case "lvl" or "lvlOverride":
                    level = Math.Clamp(reader.WordNumber("ilvl") ?? 0, 0, Levels - 1);
                    break;
                case "startOverride" when reader.WordNumber("val") is { } start:
                    _restarts[(number, level)] = start;
                    break;
                case "start" when list is not null:
                    list[level].Start = reader.WordNumber("val") ?? 1;
                    break;
                case "numFmt" when list is not null:
                    list[level].Format = reader.Word("val") ?? "decimal";
                    break;
                case "lvlText" when list is not null:
                    list[level].Text = reader.Word("val") ?? "";
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Counts one paragraph; gives its label, null for a bullet, empty when the list prints nothing or does not exist.</summary>
    public string? Next(int number, int level)
    {
        if (!_instances.TryGetValue(number, out var id) || !_lists.TryGetValue(id, out var list))
        {
            return number == 0 ? "" : null;
        }

        level = Math.Clamp(level, 0, Levels - 1);
        if (!_counters.TryGetValue(id, out var counters))
        {
            _counters[id] = counters = [.. list.Select(one => one.Start - 1)];
        }

        if (_restarts.Remove((number, level), out var start))
        {
            counters[level] = start - 1;
        }

        counters[level] = counters[level] < int.MaxValue ? counters[level] + 1 : 0;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            counters[deeper] = list[deeper].Start - 1;
        }

        return list[level].Format == "bullet" ? null : list[level].Format == "none" ? "" : Label(list, counters, list[level].Text);
    }

    private static string Label(Level[] list, int[] counters, string pattern)
    {
        var label = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '%' && at + 1 < pattern.Length && pattern[at + 1] is >= '1' and <= '9')
            {
                var level = pattern[++at] - '1';
                label.Append(WordNumbers.Print(Math.Max(counters[level], list[level].Start), list[level].Format));
            }
            else
            {
                label.Append(pattern[at]);
            }
        }

        return label.ToString();
    }

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";
    }
}
