using Bihuan.Agencies;
using CsCheck;

namespace Bihuan.Tests.Agencies;

/// <summary>A reorganisation loses nothing: as of a day, names and posts are what they were.</summary>
public class Organisation_with_history
{
    private static readonly DateOnly First = new(2022, 1, 1);
    private static readonly DateOnly Merger = new(2023, 7, 1);

    private static readonly Organisation City = Organisation.Empty.With(
    [
        new(OrganisationKind.Area, "500101", "万州区", First) { Above = Area.China },
        new(OrganisationKind.Agency, "culture", "市文化局", First),
        new(OrganisationKind.Agency, "culture", "市文化旅游委", Merger) { NameEn = "Culture and Tourism" },
        new(OrganisationKind.Agency, "tourism", "市旅游局", First) { Until = Merger.AddDays(-1) },
        new(OrganisationKind.Post, "culture.head", "局长", First) { Above = "culture", Duty = Duty.LeadAgency },
        new(OrganisationKind.Post, "tourism.head", "局长", First) { Above = "tourism", Duty = Duty.LeadAgency },
        new(OrganisationKind.Person, "zhao", "赵", First) { Above = "culture.head", Until = new DateOnly(2023, 3, 31) },
        new(OrganisationKind.Person, "qian", "钱", new DateOnly(2023, 4, 1)) { Above = "culture.head" },
        new(OrganisationKind.Person, "qian", "钱", First) { Above = "tourism.head", Until = Merger.AddDays(-1) },
    ]);

    [Theory]
    [InlineData("2023-06-30", "市文化局", "市旅游局")]
    [InlineData("2023-07-01", "市文化旅游委", "tourism")]
    public void Old_days_keep_old_names(string day, string culture, string tourism)
    {
        var on = DateOnly.Parse(day, null);
        Assert.Equal((culture, tourism), (City.AgencyName("culture", on, Language.Chinese), City.AgencyName("tourism", on, Language.Chinese)));
    }

    [Theory]
    [InlineData("2021-12-31", "", "")]
    [InlineData("2023-03-31", "culture.head", "tourism.head")]
    [InlineData("2023-04-01", "", "culture.head tourism.head")]
    [InlineData("2023-07-01", "", "culture.head")]
    public void The_successor_in_a_post_takes_over_and_a_person_may_hold_two(string day, string zhao, string qian)
    {
        var on = DateOnly.Parse(day, null);
        Assert.Equal((zhao, qian), (Held("zhao"), Held("qian")));

        string Held(string person) => string.Join(' ', City.PostsOf(person, on).Select(post => post.Code));
    }

    [Fact]
    public void What_is_known_is_no_change_and_the_same_day_corrects()
    {
        Assert.Empty(City.Compare([.. City.Rows.Select(row => (row, default(Place)))]).Changes);
        var corrected = City.Rows.First(row => row.Code == "500101") with { NameEn = "Wanzhou" };
        Assert.Equal([corrected], City.Compare([(corrected, default)]).Changes);
        Assert.Equal("Wanzhou", City.With([corrected]).Find(OrganisationKind.Area, "500101", First)!.NameEn);
        Assert.Equal(City.Rows.Count, City.With([corrected]).Rows.Count);
    }

    public static TheoryData<string, OrganisationRow> Wrong => new()
    {
        { "BH7104", new(OrganisationKind.Agency, "a", "甲", Merger) { Until = First } },
        { "BH7105", new(OrganisationKind.Post, "p", "岗", First) { Above = "culture" } },
        { "BH7106", new(OrganisationKind.Person, "li", "李", First) },
        { "BH7107", new(OrganisationKind.Post, "p", "岗", Merger) { Above = "tourism", Duty = Duty.Leader } },
        { "BH7107", new(OrganisationKind.Agency, "a", "甲", First) { Area = "999" } },
        { "BH7108", new(OrganisationKind.Agency, "a", "甲", First) { Above = "a" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_row_that_does_not_fit_is_told_and_left_out(string code, OrganisationRow row)
    {
        var (changes, diagnostics) = City.Compare([(row, new Place("organisation.csv", 2))]);
        Assert.Empty(changes);
        Assert.Equal([code], diagnostics.Select(one => one.Code));
    }

    [Fact]
    public void What_rests_on_a_row_left_out_is_left_out_too()
    {
        var (changes, diagnostics) = City.Compare(
        [
            (new(OrganisationKind.Agency, "a", "甲", First) { Above = "nowhere" }, new Place("f", 2)),
            (new(OrganisationKind.Post, "p", "岗", First) { Above = "a", Duty = Duty.Verifier }, new Place("f", 3)),
            (new(OrganisationKind.Person, "li", "李", First) { Above = "p" }, new Place("f", 4)),
            (new(OrganisationKind.Agency, "b", "乙", First), new Place("f", 5)),
            (new(OrganisationKind.Agency, "b", "乙乙", First), new Place("f", 6)),
        ]);
        Assert.Equal(["b"], changes.Select(row => row.Code));
        Assert.Equal([6, 2, 3, 4], diagnostics.Select(one => one.Place.Line));
    }

    [Fact]
    public void A_circle_of_agencies_is_told() =>
        Assert.Equal(["BH7108", "BH7108"], City.Compare([(new(OrganisationKind.Agency, "a", "甲", First) { Above = "b" }, default), (new(OrganisationKind.Agency, "b", "乙", First) { Above = "a" }, default)]).Diagnostics.Select(one => one.Code));

    [Fact]
    public void Taking_rows_at_once_or_one_after_the_other_gives_the_same() => Gen.Shuffle(City.Rows.ToArray()).Sample(rows =>
    {
        var slowly = rows.Aggregate(Organisation.Empty, (so, row) => so.With([row]));
        Assert.Equal(City.Rows, slowly.Rows);
    }, iter: 30);
}
