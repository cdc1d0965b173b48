using Bihuan.Reading.Drafting;
using Bihuan.Registers;
using Bihuan.Tests;

namespace Bihuan.Reading.Tests.Registers;

public class Parts_of_split_entries
{
    private const string Renewal = "改造老旧厂区30个，城镇新增就业4800人，完善周边设施。";

    [Theory]
    [InlineData(Renewal, "C002", "改造老旧厂区30个", "30个", null, "indicator.unlinked:改造老旧厂区")]
    [InlineData(Renewal, "C002", "城镇新增就业4800人", "4800人", "at 2024: jobs >= 4800人", null)]
    [InlineData(Renewal, "C002", "完善周边设施", "完善周边设施", "done 「完善周边设施」 by 2024", null)]
    [InlineData(Renewal, "C002", "新增就业4800人（城镇）", "4800人", "at 2024: jobs >= 4800人", null)]
    [InlineData(Renewal, "C002", "甲", "城镇新增就业4800人", null, "passage.noAction")]
    [InlineData("9月底前建成城北水厂，建成城南水厂。", "W001", "建成城南水厂", "建成城南水厂", "done 「建成城南水厂」 by 2024-09", null)]
    [InlineData("建成城北水厂，确保2025年6月建成城东水厂。", "W001", "建成城北水厂", "建成城北水厂", "done 「建成城北水厂」 by 2024", null)]
    [InlineData("9月底前建成城北水厂，建成城南水厂。", "W001", "城南的水厂建成", "9月底前建成城北水厂，建成城南水厂", "done 「城南的水厂建成」 by 2024-09", null)]
    [InlineData("建成城北水厂，确保2025年6月建成城东水厂。", "W001", "确保2025年6月建成城东水厂", "确保2025年6月建成城东水厂", "done 「确保2025年6月建成城东水厂」 by 2025-06", null)]
    public void A_part_means_what_its_own_words_say(string sentence, string id, string part, string quote, string? formula, string? reason)
    {
        var plan = new Plan
        {
            Id = "split", Title = "split", AreaCode = World.Home, Issued = new DateOnly(2024, 1, 13), From = 2024, To = 2024,
            Indicators = World.Indicators, Areas = [], Observations = [],
        };
        var loop = new ClosedLoop(plan, new ReportReader(new Bihuan.Reading.Linking.IndicatorLinker()), new Drafter());
        var findings = loop.Read(new Report("report.md", $"# 某市2024年政府工作报告\n\n## 2024年重点任务\n\n- {sentence}\n"));
        var drafts = loop.Draft(findings);
        List<RegisterEvent> events = [.. drafts.Select((draft, index) => new RegisterEvent.CommitmentDrafted(RegisterEntry.Of(draft, World.Notation)) { Revision = index + 1 })];
        var register = Register.Fold(events);
        events.AddRange(new RegisterDesk(register, default, "王", "").Split(id, register.Find(id)!.Revision, ["办好其他事", part], new PartDrafter(loop, findings, drafts).Draft).Events);

        // As it is kept, and as the account has it.
        var kept = KeptRegister.Open(events, [], drafts, findings, plan, default);
        var entry = kept.Register.Find(id + "-2")!.Entry;
        Assert.Equal((part, quote, formula, reason), (entry.Title, entry.Quote, entry.Formula, entry.Reasons.Count > 0 ? string.Join(' ', entry.Reasons) : null));
        var commitment = kept.Commitments.Single(one => one.Id == entry.Id);
        Assert.Equal(quote, commitment.Citation.Quote);
        Assert.Equal(drafts.FirstOrDefault(one => one.Fact is not null && one.Citation.Quote == quote)?.Fact!.Id, commitment.Fact?.Id);
        Assert.Equal(formula, commitment.Formula is { } meaning ? World.Notation.Print(meaning) : null);
    }
}
