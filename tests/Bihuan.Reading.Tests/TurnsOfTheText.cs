namespace Bihuan.Reading.Tests;

/// <summary>Every heading over a passage with every way to open it: the facts under it have the years that the opening says, until another opening says otherwise.</summary>
public sealed class TurnsOfTheText
{
    private const string Body = "造林80万亩，用电量增长5%。";

    private static readonly (int, int) Term = (2021, 2025);
    private static readonly (int, int) LastYear = (2025, 2025);
    private static readonly (int, int) NextTerm = (2026, 2030);
    private static readonly (int, int) ThisYear = (2026, 2026);

    private static readonly string[] Reviews =
    [
        "一、2025年和“十四五”时期工作回顾", "一、“十四五”时期和2025年工作回顾", "一、“十四五”及2025年工作回顾", "一、过去五年及2025年工作回顾", "一、2025年和过去五年工作回顾",
        "一、过去一年和“十四五”时期工作回顾", "一、“十四五”发展成就和2025年工作", "一、2025年政府工作和“十四五”发展回顾", "一、工作回顾", "一、2025年工作回顾", "一、过去一年工作回顾",
    ];

    private static readonly string[] Plans =
    [
        "二、“十五五”时期主要目标任务和2026年重点工作", "二、“十五五”时期发展思路和2026年工作", "二、今后五年目标和2026年工作", "二、未来五年奋斗目标和2026年重点工作", "二、下一步工作",
    ];

    private static readonly string[] OpeningTheTerm =
    [
        "五年来，", "过去五年，", "这五年，", "回顾过去五年，", "“十四五”时期，", "“十四五”以来，", "“十四五”期间，", "回首“十四五”，", "经过五年接续奋斗，", "五年砥砺前行，", "刚刚过去的五年，", "2021年以来，",
        "“十四五”这五年，", "“十四五”时期是极不平凡的五年。", "过去五年，是极不平凡的五年。",
    ];

    private static readonly string[] OpeningTheYear =
    [
        "2025年，", "刚刚过去的2025年，", "过去的2025年，", "回顾2025年，", "回望2025年，", "过去一年，", "一年来，", "过去的一年，", "刚刚过去的一年，", "回顾过去一年，", "去年，", "2025年，是极不平凡的一年。",
    ];

    private static readonly string[] OpeningTheNextTerm =
    [
        "“十五五”时期，", "“十五五”期间，", "今后五年，", "未来五年，", "展望“十五五”，", "“十五五”时期是爬坡过坎的关键时期。", "今后五年奋斗目标是：", "“十五五”时期经济社会发展的主要目标是：", "未来五年发展的主要目标是：",
    ];

    private static readonly string[] OpeningThisYear =
    [
        "今年，", "2026年，", "新的一年，", "做好2026年工作，", "今年我们将", "2026年工作的总体要求是：", "今年主要预期目标是：", "2026年经济社会发展的主要预期目标是：", "今年要重点抓好以下工作：", "2026年是“十五五”开局之年。",
    ];

    // What stands under an opening: the figures at once, behind a sentence, in a list, under headings, in the next paragraph.
    private static readonly Func<string, string>[] Layouts =
    [
        opening => opening + Body,
        opening => Said(opening) + Body,
        opening => Said(opening) + "\n\n——产业水平新跃升。" + Body + "\n\n——城乡面貌新跃升。" + Body,
        opening => Said(opening) + "\n\n（一）产业水平新跃升。" + Body + "\n\n（二）城乡面貌新跃升。" + Body,
        opening => Said(opening) + "\n\n产业水平跃升。" + Body,
    ];

    public static TheoryData<string, bool, bool> Cases()
    {
        var cases = new TheoryData<string, bool, bool>();
        foreach (var (heading, looksAhead) in Reviews.Select(static one => (one, false)).Concat(Plans.Select(static one => (one, true))))
        {
            cases.Add(heading, looksAhead, false);
            cases.Add(heading, looksAhead, true);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_passage_has_the_years_that_its_opening_says(string heading, bool looksAhead, bool shortFirst)
    {
        var (longs, shorts) = looksAhead ? (OpeningTheNextTerm, OpeningThisYear) : (OpeningTheTerm, OpeningTheYear);
        var wrong = new List<string>();
        var count = 0;
        foreach (var opening in longs)
        {
            foreach (var other in shorts)
            {
                // Each pair in one of the layouts for each, so that all layouts are met many times over.
                var (first, second) = (Layouts[count % Layouts.Length], Layouts[count / Layouts.Length % Layouts.Length]);
                var address = count++ % 3 == 0 ? "各位代表！" : "";
                string[] parts = [first(address + opening), second(other)];
                if (shortFirst)
                {
                    Array.Reverse(parts);
                }

                if (!Holds(heading, parts, looksAhead, shortFirst))
                {
                    wrong.Add(string.Join(" / ", parts));
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{heading}: {wrong.Count} of {count}\n" + string.Join('\n', wrong.Take(10)));
    }

    private static bool Holds(string heading, string[] parts, bool looksAhead, bool shortFirst)
    {
        var text = $"某省政府工作报告\n——2026年1月27日在某省第十四届人民代表大会第四次会议上\n\n{(looksAhead ? "一、2025年工作回顾\n\n新增学位300个。\n\n" : "")}{heading}\n\n{string.Join("\n\n", parts)}\n";
        var facts = new ReportReader().Read(new Report("report.txt", text), [], []).Facts.Skip(looksAhead ? 1 : 0).ToList();
        var (one, several) = looksAhead ? (ThisYear, NextTerm) : (LastYear, Term);
        var expected = parts.SelectMany((part, at) => Enumerable.Repeat(at == 0 == shortFirst ? one : several, 2 * (part.Split(Body).Length - 1)));
        return facts.Select(static fact => (fact.From!.Value, fact.To!.Value)).SequenceEqual(expected);
    }

    private static string Said(string opening) => opening.EndsWith('。') ? opening : opening + "我们攻坚克难。";
}
