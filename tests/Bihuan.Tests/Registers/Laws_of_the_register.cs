using Bihuan.Publication;
using Bihuan.Registers;
using CsCheck;

namespace Bihuan.Tests.Registers;

public class Laws_of_the_register
{
    private static readonly DateTimeOffset At = new(2024, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Replaying_what_was_kept_gives_the_same_register() => Histories().Sample(register =>
    {
        var again = Register.Fold(register.History.Select(one => ContractJson.ReadEvent(ContractJson.Line(json => ContractJson.WriteEvent(json, one)), out _)!));
        return Same(register, again) && again.Revision == register.Revision && again.History.SequenceEqual(register.History, Kept);
    });

    [Fact]
    public void A_decision_taken_back_leaves_everything_as_it_was() => Gen.Select(Histories(), Wishes).Sample((before, wish) =>
    {
        var decision = Decide(before, wish);
        if (decision.Events is not [RegisterEvent.CommitmentConfirmed or RegisterEvent.CommitmentRejected or RegisterEvent.CommitmentsMerged or RegisterEvent.CommitmentSplit] events)
        {
            return true;
        }

        var id = events[0].Ids[0];
        var touched = events[0].Ids.Where(one => before.Find(one) is not null).ToList();
        if (touched.Exists(one => before.Find(one)!.State != RegisterState.Open || before.Find(one)!.Before is not null))
        {
            return true;
        }

        var after = before.With(events);
        var back = after.With(new RegisterDesk(after, At, "李", "").Reopen(id, after.Find(id)!.Revision).Events);
        return Same(before, back) && back.History.Count == before.History.Count + 2;
    });

    [Fact]
    public void A_wish_against_an_older_revision_changes_nothing() => Gen.Select(Histories(), Gen.Int[0, 9]).Sample((register, pick) =>
    {
        var item = register.Items[pick % register.Items.Count];
        var refused = new RegisterDesk(register, At, "李", "").Confirm([(item.Id, item.Revision + 1)]);
        return refused.Events.Count == 0 && refused.Refusal!.Code == DeskDiagnostics.Stale.Code;
    });

    [Fact]
    public void Ids_are_never_used_twice() => Histories().Sample(register =>
        register.Items.Select(item => item.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() == register.Items.Count);

    [Fact]
    public void Every_live_entry_is_in_the_account_and_no_other() => Histories().Sample(register => register.Items.All(item =>
        item.IsLive == (item.State is RegisterState.Open or RegisterState.Confirmed)
        && (item.State != RegisterState.Merged || register.Find(item.Into!) is not null)
        && (item.State != RegisterState.Split || register.Items.Any(part => part.PartOf == item.Id))));

    [Fact]
    public void Nobody_changes_a_register_without_a_name()
    {
        var register = Opened();
        Assert.Equal(DeskDiagnostics.WhoMissing.Code, new RegisterDesk(register, At, " ", "").Reject("W001", 1).Refusal!.Code);
    }

    [Fact]
    public void Confirming_many_passes_over_what_is_decided_already()
    {
        var register = Opened();
        var desk = new RegisterDesk(register, At, "李", "");
        var after = register.With(desk.Confirm([("W001", 1)]).Events);
        var all = new RegisterDesk(after, At, "李", "").Confirm([.. after.Items.Select(item => (item.Id, item.Revision))]);
        Assert.Equal(after.Items.Count - 1, all.Events.Count);
    }

    [Fact]
    public void A_merged_entry_has_the_title_of_its_target_and_the_note_stays_in_the_history()
    {
        var register = Opened();
        var merged = Assert.Single(new RegisterDesk(register, At, "李", "同一件事").Merge([("W001", 1), ("W002", 2)], "").Events);
        var entry = Assert.IsType<RegisterEvent.CommitmentsMerged>(merged).Entry;
        Assert.Equal(("建成第1水厂", "同一件事"), (entry.Title, merged.Note));
    }

    [Theory]
    [InlineData("jobs", "at 2024: jobs >= 60万人", "jobs", "at 2024: jobs = 62万人 ±1.8万人", true)]
    [InlineData("jobs", "at 2024: jobs >= 60万人", null, null, true)]
    [InlineData("jobs", "at 2024: jobs >= 60万人", "gdp", "at 2024: growth(gdp) >= 6%", false)]
    [InlineData("gdp", "at 2024: gdp >= 3万亿元", "gdp", "at 2024: growth(gdp) >= 6%", false)]
    [InlineData("gdp", "at 2024: growth(gdp) >= 6%", "gdp", "at 2027: growth(gdp) >= 6%", false)]
    [InlineData("gdp", "at 2024: growth(gdp) >= 6%", "gdp", "each 2024..2027: growth(gdp) >= 6%", false)]
    [InlineData("beds", "at 2024: beds >= 100个", "beds", "at 2024: beds >= 100张", false)]
    public void Targets_that_measure_different_things_are_not_merged(string first, string formula, string? second, string? other, bool isMerged)
    {
        var register = Register.Fold([Target(1, first, formula), Target(2, second, other)]);
        var decision = new RegisterDesk(register, At, "李", "").Merge([("C001", 1), ("C002", 2)], "");
        Assert.Equal(isMerged, decision.Refusal is null);
        Assert.Equal(isMerged ? null : DeskDiagnostics.NotTheSame.Code, decision.Refusal?.Code);
        Assert.All(isMerged ? [] : (string[])["C001", "C002"], id => Assert.Contains(id, decision.Refusal!.Message.Zh, StringComparison.Ordinal));

        static RegisterEvent Target(int number, string? indicator, string? formula) => new RegisterEvent.CommitmentDrafted(new RegisterEntry
        {
            Id = $"C{number:000}", Kind = CommitmentKind.Target, Title = $"目标{number}", IndicatorCode = indicator, AreaCode = "500000", Quote = "60", Sentence = "目标60。",
            Readings = formula is null ? [] : [new RegisterReading("words.bound", formula)],
        }) { Revision = number, At = At, Who = Amendment.Machine };
    }

    [Fact]
    public void A_wish_about_chosen_entries_needs_one()
    {
        Assert.Equal(DeskDiagnostics.NothingChosen.Code, new RegisterDesk(Opened(), At, "李", "").Confirm([]).Refusal!.Code);
        Assert.Equal(DeskDiagnostics.TooFewToMerge.Code, new RegisterDesk(Opened(), At, "李", "").Merge([], "").Refusal!.Code);
    }

    [Fact]
    public void A_line_that_is_no_event_is_told_and_not_thrown()
    {
        foreach (var line in (string[])["", "{", "[]", "{}", "{\"event\":\"commitmentDrafted\",\"entries\":[]}", "{\"event\":\"nonsense\",\"revision\":1,\"at\":\"2024-01-01\"}", "7"])
        {
            Assert.Null(ContractJson.ReadEvent(line, out var problem));
            Assert.NotNull(problem);
        }
    }

    /// <summary>A register of eight entries after some wishes, granted or refused.</summary>
    private static Gen<Register> Histories() => Wishes.Array[0, 14].Select(wishes => wishes.Aggregate(Opened(), (register, wish) => register.With(Decide(register, wish).Events)));

    private static Gen<(int Kind, int First, int Second)> Wishes { get; } = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9], Gen.Int[0, 9]);

    private static Decision Decide(Register register, (int Kind, int First, int Second) wish)
    {
        var desk = new RegisterDesk(register, At, "王", "因为");
        var a = register.Items[wish.First % register.Items.Count];
        var b = register.Items[wish.Second % register.Items.Count];
        return wish.Kind switch
        {
            0 or 1 => desk.Confirm([(a.Id, a.Revision)]),
            2 => desk.Correct(a.Entry with { Title = a.Entry.Title + "改" }, a.Revision, confirms: wish.Second % 2 == 0),
            3 => desk.Reject(a.Id, a.Revision),
            4 => desk.Reopen(a.Id, a.Revision),
            5 => a.Id == b.Id ? Decision.Refused(DeskDiagnostics.TooFewToMerge.At(default)) : desk.Merge([(a.Id, a.Revision), (b.Id, b.Revision)], ""),
            _ => desk.Split(a.Id, a.Revision, ["甲", "乙"], (_, _) => null),
        };
    }

    private static Register Opened() => Register.Fold(Enumerable.Range(1, 8).Select(number => new RegisterEvent.CommitmentDrafted(new RegisterEntry
    {
        Id = $"W{number:000}", Kind = CommitmentKind.Task, Title = $"建成第{number}水厂", AreaCode = "500000", Quote = $"建成第{number}水厂", Sentence = $"年内建成第{number}水厂。",
        Section = ["二、重点任务"], Readings = [new RegisterReading("milestone.byDue", $"done 「建成第{number}水厂」 by 2024")], Reasons = ["task.noEvent:建"],
    }) { Revision = number, At = At, Who = Amendment.Machine }));

    private static bool Same(Register a, Register b) => a.Items.Select(Without).SequenceEqual(b.Items.Select(Without));

    // Revisions and lists apart: what an entry says and where it stands.
    private static (RegisterEntry, RegisterState, RegisterEntry?, string?, string?, string) Without(RegisterItem item) =>
        (item.Entry, item.State, item.Before, item.Into, item.PartOf, string.Join(' ', item.MadeOf));

    private static readonly EqualityComparer<RegisterEvent> Kept = EqualityComparer<RegisterEvent>.Create((a, b) =>
        ContractJson.Line(json => ContractJson.WriteEvent(json, a!)) == ContractJson.Line(json => ContractJson.WriteEvent(json, b!)));
}
