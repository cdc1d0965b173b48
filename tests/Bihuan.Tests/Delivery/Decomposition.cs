using Bihuan.Agencies;
using Bihuan.Delivery.Allocations;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Ledgers;
using CsCheck;

namespace Bihuan.Tests.Delivery;

/// <summary>Parts and whole: amounts add up within the digits stated, rates are only compared, the stricter holds, nothing is half entered.</summary>
public class Decomposition
{
    private static readonly DateOnly Day = new(2023, 2, 1);
    private static readonly Actor Office = new("li", "office.chief", "office", Duty.Supervisor);
    private static readonly IReadOnlyList<Commitment> Register =
    [
        Make("C1", "at 2023: jobs >= 60万人"), Make("C2", "at 2023: growth(gdp) >= 6%"), Make("C3", "at 2023: jobless <= 5.5%"), Make("C4", "at 2023: projects <= 100件"),
        Make("C5", "at 2023: headline(income) in step with headline(gdp) ±0.5百分点") with { Interpretations = [] },
        Make("C6", "at 2023: air >= 330天"),
    ];

    private static readonly Plan Plan = new()
    {
        Id = "p", Title = "p", AreaCode = World.Home, Issued = Day, From = 2023, To = 2023, Indicators = World.Indicators, Observations = [],
        Areas = [new("D1", "甲区", "", World.Home, null), new("D2", "乙区", "", World.Home, null), new("D3", "丙区", "", World.Home, null), new("T1", "甲镇", "", "D1", null)],
    };

    // Parts in 万人 unless said; what comes of 60.
    [Theory]
    [InlineData("20 20 20", AllocationState.Agrees, "60", "0", "1.00")]
    [InlineData("20 20 22", AllocationState.Above, "62", "2", "1.03")]
    [InlineData("20 20 21", AllocationState.Agrees, "61", "1", "1.02")]
    [InlineData("20.0 20.0 20.1", AllocationState.Agrees, "60.1", "0.1", "1.00")]
    [InlineData("20.0 20.0 20.2", AllocationState.Above, "60.2", "0.2", "1.00")]
    [InlineData("20 20", AllocationState.Below, "40", "-20", "0.67")]
    [InlineData("200000人 200000人 200000人", AllocationState.Agrees, "60", "0", "1.00")]
    [InlineData("200000人 200000人 200100人", AllocationState.Above, "60.01", "0.01", "1.00")]
    public void Amounts_add_up_within_the_digits_they_were_stated_with(string parts, AllocationState state, string sum, string gap, string index)
    {
        var found = Assert.Single(Table("C1", parts).SumsOf(Register[0])).Sum;
        Assert.Equal((state, sum, gap, index), (found.State, Plain(found.Sum!.Value.Value), Plain(found.Gap!.Value.Value), found.Index!.Value.ToString("0.00", null)));
    }

    [Fact]
    public void Rates_are_compared_and_never_added()
    {
        var sum = Table("C2", "6% 7.5% 8%").SumsOf(Register[1]).Single().Sum;
        Assert.Equal((AllocationState.Compared, null, null, 2), (sum.State, sum.Sum, sum.Index, sum.Stricter));
        Assert.Equal((6m, 8m), (sum.Range.Low.Value, sum.Range.High.Value));
        Assert.Equal(1, Table("C3", "5.5% 5% 6%").SumsOf(Register[2]).Single().Sum.Stricter);
    }

    [Theory]
    [InlineData("C4", "40件 60件", AllocationState.Agrees, "0", "1.00", "相符")]
    [InlineData("C4", "40件 75件", AllocationState.Above, "15", "0.87", "宽")]
    [InlineData("C4", "40件 40件", AllocationState.Below, "-20", "1.25", "更严")]
    [InlineData("C4", "0件 0件", AllocationState.Below, "-100", "", "更严")]
    [InlineData("C1", "20 50", AllocationState.Above, "10", "1.17", "层层加码")]
    public void Parts_of_a_total_are_held_against_it_as_a_sum_and_an_index_over_one_is_stricter(string commitment, string parts, AllocationState state, string gap, string index, string said)
    {
        var found = Table(commitment, parts).SumsOf(Register.Single(one => one.Id == commitment)).Single().Sum;

        Assert.Equal((state, gap, index, 0), (found.State, Plain(found.Gap!.Value.Value), found.Index?.ToString("0.00", null) ?? "", found.Stricter));
        Assert.Contains(said, found.Standing.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Averages_and_days_are_compared_one_by_one()
    {
        var sum = Table("C6", "331天 325天").SumsOf(Register[5]).Single().Sum;

        Assert.Equal((AllocationState.Compared, null, null, 1), (sum.State, sum.Sum, sum.Index, sum.Stricter));
        Assert.Equal("1个严于全局目标", sum.Standing.Zh);
    }

    [Fact]
    public void The_stricter_of_two_targets_for_one_part_holds_and_both_are_kept()
    {
        var floor = Table("C1", "20").With([Row("C1", "D1", 25m, "万人") with { Origin = AllocationOrigin.Own }]);
        Assert.Equal(25m, Assert.Single(AllocationTable.InForce(AllocationTarget.Of(Register[0])!, floor.Rows)).Value);
        var ceiling = Table("C4", "40件").With([Row("C4", "D1", 50m, "件") with { Origin = AllocationOrigin.Own }]);
        Assert.Equal(40m, Assert.Single(AllocationTable.InForce(AllocationTarget.Of(Register[3])!, ceiling.Rows)).Value);
        Assert.Equal(2, ceiling.Rows.Count);
    }

    [Fact]
    public void A_later_row_takes_over_and_an_empty_one_takes_back()
    {
        var table = Table("C1", "20 20").With([Row("C1", "D1", 30m, "万人") with { IsProvisional = true }]);
        Assert.Equal((2, 1), (table.Rows.Count, table.SumsOf(Register[0]).Single().Sum.Provisional));
        Assert.Equal("D2", Assert.Single(table.With([Row("C1", "D1", null, "万人")]).Rows).Area);
    }

    [Theory]
    [InlineData("C9", "D1", "20", "", "", "BH7130")]
    [InlineData("C5", "D1", "20", "", "", "BH7138")]
    [InlineData("C1", "", "20", "", "", "BH7131")]
    [InlineData("C1", "D9", "20", "", "", "BH7132")]
    [InlineData("C1", "D1", "二十", "", "", "BH7133")]
    [InlineData("C1", "D1", "20", "亿元", "", "BH7134")]
    [InlineData("C1", "D1", "20", "", "5 10", "BH7135")]
    [InlineData("C1", "D1", "20", "", "5 10 9 20", "BH7136")]
    [InlineData("C1", "D1", "20", "", "5 10 15 19", "BH7137")]
    [InlineData("C1", "D1", "20", "", "5 10 15 20", "")]
    [InlineData("C1", "D1", "200000", "人", "", "")]
    [InlineData("C2", "D1", "7", "", "7 7 6.5 7", "")]
    [InlineData("C1", "D1", "", "", "", "")]
    public void A_row_is_looked_at_before_it_is_entered(string commitment, string area, string target, string unit, string quarters, string code)
    {
        var (draft, problems) = Desk().Allocate([new(commitment, null, area, target, unit, quarters.Split(' '))], Office, Day, "");
        Assert.Equal((code.Length == 0, code), (draft is not null, string.Join(' ', problems.Select(one => one.Code))));
    }

    [Fact]
    public void One_bad_row_and_nothing_is_entered()
    {
        var (draft, problems) = Desk().Allocate([new("C1", null, "D1", "20", null, null), new("C1", "rail", null, "20", null, null)], Office, Day, "");
        Assert.Equal((null, "BH7122"), (draft, Assert.Single(problems).Code));
        Assert.Equal("BH7129", Assert.Single(Desk().Allocate([new("C1", null, "D1", "20", null, null)], Office with { Duty = Duty.LeadAgency }, Day, "").Problems).Code);
        Assert.Equal("BH7139", Assert.Single(Desk().Allocate([], Office, Day, "").Problems).Code);
    }

    [Fact]
    public void One_part_twice_and_an_area_inside_another_are_refused()
    {
        Assert.Equal("BH7141", Assert.Single(Desk().Allocate([new("C1", null, "D1", "20", null, null), new("C1", null, "D1", "21", null, null)], Office, Day, "").Problems).Code);
        Assert.Empty(Desk().Allocate([new("C1", null, "D1", "20", null, null), new("C1", null, "D1", "21", null, null, IsOwn: true)], Office, Day, "").Problems);
        Assert.Equal("BH7142", Assert.Single(Desk().Allocate([new("C1", null, "D1", "20", null, null), new("C1", null, "T1", "5", null, null)], Office, Day, "").Problems).Code);
        // One that is taken back overlaps with nothing.
        Assert.Empty(Desk().Allocate([new("C1", null, "D1", "", null, null), new("C1", null, "T1", "5", null, null)], Office, Day, "").Problems);
        Assert.Empty(Desk().Allocate([new("C1", null, "D1", "20", null, null), new("C2", null, "T1", "5", null, null)], Office, Day, "").Problems);
    }

    [Fact]
    public void Every_promise_has_an_owner_or_is_named_and_no_part_is_an_orphan()
    {
        var (draft, _) = Desk().Allocate([new("C1", null, "D1", "20.0", null, ["5", "10", "15", "20.0"], IsProvisional: true, Note: "等上级数")], Office, Day, "府办发〔2023〕1号");
        var entry = LedgerChain.Append(null, new DateTime(2023, 2, 1, 0, 0, 0, DateTimeKind.Utc), DeliveryJson.AllocationStreams + "p", draft!.Name, draft.By, draft.Payload);
        var book = DeliveryBook.From([entry]);
        var row = Assert.Single(book.Allocations("p").Rows);
        Assert.Equal(("20.0", 4, true, "等上级数"), (row.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Quarters.Count, row.IsProvisional, row.Note));
        Assert.Empty(DeliveryBook.From([entry], Day.AddDays(-1)).Allocations("p").Rows);

        var coverage = AllocationCoverage.Of(book, Plan, Register);
        Assert.Equal(("C1", "C2 C3 C4 C5 C6", 0), (Ids(coverage.Owned), Ids(coverage.Ownerless), coverage.Orphans.Count));
        Assert.Equal("C1", Assert.Single(AllocationCoverage.Of(book, Plan, [.. Register.Skip(1)]).Orphans).Commitment);
    }

    [Fact]
    public void The_order_of_rows_makes_no_difference_to_the_sum() => Gen.Select(Gen.Int[1, 4000].Array[3], Gen.Int[0, 5]).Sample((parts, turn) =>
    {
        var rows = parts.Select((part, index) => Row("C1", $"D{index + 1}", part / 100m, "万人")).ToList();
        var other = rows.Skip(turn % 3).Concat(rows.Take(turn % 3));
        Assert.Equal(AllocationTable.Empty.With(rows).SumsOf(Register[0]).Single().Sum.Sum, AllocationTable.Empty.With(other).SumsOf(Register[0]).Single().Sum.Sum);
    });

    private static string Ids(IEnumerable<Commitment> commitments) => string.Join(' ', commitments.Select(one => one.Id));

    private static Commitment Make(string id, string formula) => World.Commitment(World.Formula(formula)) with { Id = id };

    private static AllocationDesk Desk() => new(DeliveryBook.From([]), Plan, Register);

    private static AllocationTable Table(string commitment, string parts) => AllocationTable.Empty.With(parts.Split(' ').Select((part, index) =>
    {
        var digits = part.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.').Count();
        return Row(commitment, $"D{index + 1}", decimal.Parse(part[..digits], System.Globalization.CultureInfo.InvariantCulture), digits < part.Length ? part[digits..] : "万人");
    }));

    private static AllocationRow Row(string commitment, string area, decimal? value, string unit) => new(commitment, null, area, AllocationOrigin.FromAbove, value, unit);

    private static string Plain(decimal number) => (number / 1.000000000000m).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
