namespace Bihuan.Consistency;

/// <summary>
/// 建设阶段: how far a work is said to be. A work is started before it is finished and finished before it is used, so stages compare.
/// </summary>
/// <param name="Work">The work as named, without the words of building (<c>城北污水处理厂</c>); at least three characters.</param>
/// <param name="Stage">1 started, 2 main structure done, 3 completed, 4 in use.</param>
/// <param name="Word">The word that says so (<c>开工建设</c>).</param>
public sealed record WorkStage(string Work, int Stage, string Word)
{
    /// <summary>The year said beside the stage; null where none is.</summary>
    public int? Year { get; init; }

    /// <summary>The month said beside it, 1 to 12; null where none is.</summary>
    public int? Month { get; init; }

    // The stages of a work with the words that name them; a longer word before one it contains.
    private static readonly (string Word, int Stage)[] Words =
    [
        ("开工建设", 1), ("启动建设", 1), ("开工", 1), ("动工", 1), ("开建", 1),
        ("主体完工", 2), ("封顶", 2),
        ("基本建成", 3), ("建成", 3), ("竣工", 3), ("完工", 3), ("贯通", 3), ("调试", 3), ("试运行", 3),
        ("投入使用", 4), ("投入运营", 4), ("投入运行", 4), ("开通", 4), ("交付使用", 4), ("通水", 4), ("通电", 4), ("通气", 4), ("并网", 4), ("开业", 4), ("开通运营", 4), ("投产", 4), ("投用", 4), ("投运", 4), ("通车", 4), ("通航", 4), ("启用", 4), ("开园", 4),
    ];

    private static readonly string[] Fillers = ["建设", "项目", "工程", "全线", "全面", "顺利", "如期", "正式", "力争", "确保", "实现", "并", "正在", "进入", "要", "将", "已"];
    private static readonly string[] Times = ["年底前", "月底前", "年底", "月底", "季度", "半年", "年前", "月前", "年", "月"];
    private static readonly string[] TimeLeads = ["去", "今", "当", "于", "在"];
    private static readonly char[] Dated = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '年', '月', '日', '号', '底', '末', '前', '旬'];
    private static readonly char[] Clauses = ['，', '；', '。', '：', '！', '？'];

    private const int ShortestName = 3;

    /// <summary>Every work of a sentence with its stage, in order. A list (建成甲、乙) shares its word; a clause that only says a stage (…，并通车) belongs to the work before it.</summary>
    public static IReadOnlyList<WorkStage> In(string text)
    {
        var found = new List<WorkStage>();
        foreach (var clause in text.Split(Clauses, StringSplitOptions.RemoveEmptyEntries))
        {
            (int Stage, string Word)? shared = null;
            var waiting = new List<string>();
            foreach (var part in clause.Split('、', StringSplitOptions.RemoveEmptyEntries))
            {
                var words = Words.Select(word => (word.Word, word.Stage, At: part.LastIndexOf(word.Word, StringComparison.Ordinal))).Where(word => word.At >= 0).ToList();
                // 主体完工 is not 完工.
                words.RemoveAll(word => words.Exists(longer => longer.Word.Length > word.Word.Length && longer.At <= word.At && longer.At + longer.Word.Length >= word.At + word.Word.Length));
                if (words.Count == 0)
                {
                    if (shared is var (stage, word) && Bare(part) is { Length: >= ShortestName } listed)
                    {
                        found.Add(new WorkStage(listed, stage, word));
                    }
                    else if (shared is null && Bare(part) is { Length: >= ShortestName } named)
                    {
                        waiting.Add(named);
                    }

                    continue;
                }

                // 建成投用 is said when it is used: the last stage counts. What it is about stands behind the words, or before them.
                var last = words.MaxBy(one => one.Stage);
                var behind = Bare(part[words.Max(one => one.At + one.Word.Length)..]);
                var before = part[..words.Min(one => one.At)];
                var (year, month) = Said(before);
                before = WithoutTime(Bare(before)) is var untimed && Bare(untimed).Length >= ShortestName ? untimed : before;
                var name = behind.Length >= ShortestName ? behind : Bare(before[Times.Max(time => before.LastIndexOf(time, StringComparison.Ordinal) is var at and >= 0 ? at + time.Length : 0)..]);
                if (name.Length >= ShortestName)
                {
                    // 甲、乙建成: the word behind the last is that of all.
                    found.AddRange((behind.Length >= ShortestName ? [] : waiting).Append(name).Select(work => new WorkStage(work, last.Stage, last.Word) { Year = year, Month = month }));
                    waiting.Clear();
                }
                else if (found.Count > 0 && found[^1].Stage < last.Stage && name.Length == 0)
                {
                    found[^1] = found[^1] with { Stage = last.Stage, Word = last.Word };
                }

                shared = behind.Length >= ShortestName ? (last.Stage, last.Word) : null;
            }
        }

        return found;
    }

    /// <summary>Whether two names are of one work: the same, or one with words before it (市人民医院新院区, 人民医院新院区). 二期 is not 一期.</summary>
    public bool IsSameWork(string other) => Work == other
        || (Math.Min(Work.Length, other.Length) > ShortestName && (Work.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(Work, StringComparison.Ordinal)));

    /// <summary>2024年9月, 9月28日: the year and the month in the words before a stage.</summary>
    private static (int? Year, int? Month) Said(string text)
    {
        return (NumberBefore("年") is { } year and > 1900 ? year : null, NumberBefore("月") is { } month and >= 1 and <= 12 ? month : null);

        int? NumberBefore(string sign)
        {
            var end = text.LastIndexOf(sign, StringComparison.Ordinal);
            var start = end;
            while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }

            return end >= 0 && int.TryParse(text.AsSpan(start, end - start), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
        }
    }

    /// <summary>城西水厂9月28日, 城西水厂三季度: the name without the time behind it.</summary>
    private static string WithoutTime(string text)
    {
        while (text.Length > 0)
        {
            var shorter = text.TrimEnd(Dated);
            shorter = shorter.EndsWith("季度", StringComparison.Ordinal) || shorter.EndsWith("半年", StringComparison.Ordinal) ? shorter[..Math.Max(0, shorter.Length - 3)] : shorter;
            if (shorter.Length == text.Length)
            {
                break;
            }

            // 于9月28日, 去年11月: what leads to the time goes with it; 年 is gone already.
            text = Array.Find(TimeLeads, lead => shorter.EndsWith(lead, StringComparison.Ordinal)) is { } lead ? shorter[..^lead.Length] : shorter;
        }

        return text;
    }

    private static string Bare(string text)
    {
        foreach (var filler in Fillers)
        {
            text = text.Replace(filler, "", StringComparison.Ordinal);
        }

        return text.Trim(' ', '。', '，', '、', '的', '等');
    }
}
