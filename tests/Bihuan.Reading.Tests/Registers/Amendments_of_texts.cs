using Bihuan.Formulas;
using Bihuan.Reading.Drafting;
using Bihuan.Registers;
using Bihuan.Specs;
using Bihuan.Tests;

namespace Bihuan.Reading.Tests.Registers;

public class Amendments_of_texts
{
    public static TheoryData<string, string, string, string, string, string> Rows() =>
        new(SpecTable.Rows("specs/amendments.md", "before").Select(row => (row[0], row[1], row[2], row[3], row[4], row[5])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_was_confirmed_is_carried_and_the_rest_is_told(string before, string after, string carried, string changed, string added, string vanished)
    {
        var (_, old, _) = Read(before);
        var opened = Opened(old);
        var (findings, drafts, plan) = Read(after);
        var kept = KeptRegister.Open([.. opened], [], drafts, findings, plan, default);
        Assert.Equal(
            (carried, changed, added, vanished),
            (string.Join(' ', kept.Amendment.Carried), string.Join(' ', kept.Amendment.Changed.Select(one => one.Id)), string.Join(' ', kept.Amendment.Added.Select(one => one.Id)), string.Join(' ', kept.Amendment.Vanished)));

        // Carried entries stay confirmed in the account, changed and added ones wait, vanished ones are gone from it.
        Assert.Equal(kept.Amendment.Carried.Order(), kept.Commitments.Where(one => one.IsConfirmed).Select(one => one.Id).Order());
        Assert.Equal(drafts.Count, kept.Commitments.Count);
        Assert.All(kept.Amendment.Changed, one => Assert.NotNull(kept.Register.Find(one.Id)!.Before));
        Assert.All(kept.Amendment.Vanished, id => Assert.Equal(RegisterState.Vanished, kept.Register.Find(id)!.State));
        Assert.DoesNotContain(kept.Diagnostics, one => one.Code != DeskDiagnostics.TextChanged.Code && one.Code != "BH6212");
    }

    [Fact]
    public void A_text_that_returns_finds_its_entry_again()
    {
        var (_, old, _) = Read("出台人才新政。/ 办好省运动会。");
        var opened = Opened(old).ToList();
        var (goneFindings, goneDrafts, plan) = Read("办好省运动会。");
        opened.AddRange(KeptRegister.Open(opened, [], goneDrafts, goneFindings, plan, default).Amendment.Events);
        var (findings, drafts, _) = Read("出台人才新政。/ 办好省运动会。");
        var back = KeptRegister.Open([.. opened], [], drafts, findings, plan, default);
        Assert.Equal(["W001", "W002"], back.Commitments.Select(one => one.Id));
        Assert.Equal([false, true], back.Commitments.Select(one => one.IsConfirmed));
    }

    [Fact]
    public void A_correction_by_a_person_stays_while_the_sentence_stays()
    {
        var (findings, drafts, plan) = Read("出台人才新政。");
        var events = Opened(drafts).ToList();
        var register = Register.Fold(events);
        var entry = register.Items[0].Entry with { Title = "出台人才新政十条" };
        events.AddRange(new RegisterDesk(register, default, "王", "全称").Correct(entry, register.Items[0].Revision, confirms: true).Events);
        var kept = KeptRegister.Open(events, [], drafts, findings, plan, default);
        Assert.True(kept.Amendment.IsEmpty);
        var one = Assert.Single(kept.Commitments);
        Assert.Equal(("出台人才新政十条", true), (one.Title, one.IsConfirmed));
    }

    private static IEnumerable<RegisterEvent> Opened(IReadOnlyList<Commitment> drafts)
    {
        var revision = 0;
        foreach (var draft in drafts)
        {
            var entry = RegisterEntry.Of(draft, World.Notation);
            yield return new RegisterEvent.CommitmentDrafted(entry) { Revision = ++revision, Who = Amendment.Machine };
            yield return new RegisterEvent.CommitmentConfirmed(entry) { Revision = ++revision, Who = "王" };
        }
    }

    private static (Findings Findings, IReadOnlyList<Commitment> Drafts, Plan Plan) Read(string sentences)
    {
        var plan = new Plan
        {
            Id = "amended", Title = "amended", AreaCode = World.Home, Issued = new DateOnly(2024, 1, 13), From = 2024, To = 2024,
            Indicators = World.Indicators, Areas = [], Observations = [],
        };
        var loop = new ClosedLoop(plan, new ReportReader(new Bihuan.Reading.Linking.IndicatorLinker()), new Drafter());
        var findings = loop.Read(new Report("report.md", "# 某市2024年政府工作报告\n\n## 2024年重点任务\n\n" + string.Concat(sentences.Split('/').Select(one => $"- {one.Trim()}\n"))));
        return (findings, loop.Draft(findings), plan);
    }
}
