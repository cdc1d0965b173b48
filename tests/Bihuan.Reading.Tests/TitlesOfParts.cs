using System.Globalization;

namespace Bihuan.Reading.Tests;

/// <summary>Runs specs/reading/titles.md: a line that titles a part says of which years the part is, however the lines are set.</summary>
public sealed class TitlesOfParts
{
    private const string Front = "政府工作报告\n——2023年1月10日在青河县第十五届人民代表大会第六次会议上\n各位代表：\n现在，我代表县人民政府向大会作政府工作报告，请予审议。";

    private const string Lead = "全县上下克难奋进，各项事业稳步发展，经济社会发展有新的进步，为下一步打下坚实基础。茶叶产值增长5%。";

    // Empty lines between the paragraphs, none, two full spaces before each, other ends of lines.
    private static readonly string[] Settings = ["\n\n", "\n", "\n　　", "\r\n\r\n"];

    public static TheoryData<string, string, bool> Rows()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "specs", "reading", "titles.md")))
        {
            var cells = line.Trim().Trim('|').Split('|');
            if (line.StartsWith('|') && cells.Length == 3 && char.IsAsciiDigit(cells[1].Trim()[0]))
            {
                rows.Add(cells[0].Trim(), cells[1].Trim(), cells[2].Trim() == "what is to be done");
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_part_is_of_the_years_its_title_names(string title, string years, bool isAhead)
    {
        foreach (var end in Settings)
        {
            foreach (var number in (ReadOnlySpan<string>)["", isAhead ? "二、" : "一、"])
            {
                var heading = number + title;
                var other = isAhead ? $"{end}{(number.Length > 0 ? "一、" : "")}2022年工作回顾{end}{Lead}" : $"{end}{(number.Length > 0 ? "二、" : "")}2023年工作安排{end}{Lead}";
                var part = $"{end}{heading}{end}{Lead}";
                var findings = new ReportReader().Read(new Report("row", Front + (isAhead ? other + part : part + other) + "\n"), [], []);

                Assert.Equal(2, findings.Facts.Count);
                var fact = findings.Facts[isAhead ? 1 : 0];
                Assert.Equal(years, fact.From == fact.To ? string.Create(CultureInfo.InvariantCulture, $"{fact.From}") : string.Create(CultureInfo.InvariantCulture, $"{fact.From}-{fact.To}"));
                Assert.Equal(isAhead ? Modality.Target : Modality.Outcome, fact.Modality);
                Assert.Equal([heading], fact.Citation.Section);
            }
        }
    }

    [Fact]
    public void There_are_titles() => Assert.True(Rows().Count > 40);
}
