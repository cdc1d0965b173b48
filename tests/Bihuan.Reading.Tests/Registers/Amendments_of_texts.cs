using Bihuan.Formulas;
using Bihuan.Publication;
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

    [Theory]
    [InlineData("地区生产总值增长5%，城镇新增就业60万人以上。", false)]
    [InlineData("地区生产总值增长6%，城镇新增就业65万人以上。", true)]
    public void A_correction_nobody_signed_yet_is_kept_and_looked_at_again_only_where_its_own_words_changed(string after, bool isLooked)
    {
        var (_, old, _) = Read("地区生产总值增长6%，城镇新增就业60万人以上。");
        var events = Opened(old).ToList();
        var register = Register.Fold(events);
        var before = register.Find("C002")!;
        RegisterReading mine = new("words.bound", "at 2024: jobs > 0万人");
        events.AddRange(new RegisterDesk(register, default, "王", "").Correct(before.Entry with { Readings = [mine] }, before.Revision, confirms: false).Events);
        var (findings, drafts, plan) = Read(after);
        var kept = KeptRegister.Open(events, [], drafts, findings, plan, default);
        var item = kept.Register.Find("C002")!;
        Assert.Equal([mine], item.Entry.Readings);
        Assert.Equal(isLooked, item.Before is not null);
        Assert.Equal(after, item.Entry.Sentence);
        Assert.Equal("at 2024: jobs > 0万人", World.Notation.Print(kept.Commitments.Single(one => one.Id == "C002").Formula!));

        // What is kept of it makes the same entry again.
        var again = Register.Fold(kept.Register.History.Select(one => ContractJson.ReadEvent(ContractJson.Line(json => ContractJson.WriteEvent(json, one)), out _)!));
        Assert.Equal((item.Entry, item.Drafted, item.State), (again.Find("C002")!.Entry, again.Find("C002")!.Drafted, again.Find("C002")!.State));

        // What nobody corrected follows the text; the machine's draft stands beside.
        Assert.Equal(drafts.Single(one => one.IndicatorCode == "jobs").Title, item.Entry.Title);
        Assert.NotEqual(mine, item.Drafted.Readings[0]);
        Assert.All(EntryDifference.Told(item.Before ?? item.Entry, item.Entry), one => Assert.Equal(("城镇新增就业60万人以上", "城镇新增就业65万人以上"), (one.Before, one.After)));
    }

    [Fact]
    public void A_formula_changed_in_a_line_of_the_register_is_the_persons_and_stands_alone()
    {
        var (findings, drafts, plan) = Read("城镇新增就业60万人。");
        var line = ContractJson.Line(json => ContractJson.WriteCommitment(json, drafts[0], World.Notation));
        var mine = line.Replace("\"formula\":\"at 2024: jobs >= 60万人\",\"reading\"", "\"formula\":\"at 2024: jobs > 50万人\",\"reading\"", StringComparison.Ordinal);
        Assert.NotEqual(line, mine);
        Assert.True(drafts[0].Interpretations.Count > 1);

        var read = Assert.Single(ContractJson.ReadCommitments(mine, findings, plan).Register);
        Assert.Equal((InterpretationCatalogue.Corrected, "at 2024: jobs > 50万人"), (read.Interpretations.Single().Id, World.Notation.Print(read.Formula!)));
        var entry = Assert.IsType<RegisterEvent.CommitmentDrafted>(Assert.Single(ContractJson.ReadAsEvents(mine, World.Home))).Entry;
        Assert.Equal([new RegisterReading(InterpretationCatalogue.Corrected, "at 2024: jobs > 50万人")], entry.Readings);
        Assert.Equal(drafts[0].Interpretations, Assert.Single(ContractJson.ReadCommitments(line, findings, plan).Register).Interpretations);
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
