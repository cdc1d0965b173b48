using Bihuan.Consistency;
using Bihuan.Reading.Linking;

namespace Bihuan.Reading.Tests.Linking;

/// <summary>The catalogue that comes with the program is whole.</summary>
public sealed class CatalogueTests
{
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Default;

    [Fact]
    public void It_holds_the_indicators_of_government_statistics()
    {
        Assert.True(Catalogue.Indicators.Count >= 300);
        Assert.Equal(Catalogue.Indicators.Count, Catalogue.Indicators.Select(indicator => indicator.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("地区生产总值", Catalogue.Find("gdp")?.NameZh);
        Assert.Null(Catalogue.Find("no_such_thing"));
        Assert.All(Catalogue.Indicators, indicator =>
        {
            Assert.All((string[])[indicator.Code, indicator.NameZh, indicator.NameEn, indicator.Definition, indicator.DefinitionEn, indicator.PolicyArea, indicator.LeadDepartment], Assert.NotEmpty);
            Assert.Matches("^[a-z][a-z0-9_]*$", indicator.Code);
        });
    }

    [Fact]
    public void An_identity_that_holds_only_nearly_has_a_slack_or_takes_no_part_in_conflicts()
    {
        var nearly = Catalogue.Identities.Where(identity => identity.Note.Zh.StartsWith("近似", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(nearly);
        Assert.All(nearly, identity => Assert.True(identity.Slack is null or > 0m, identity.Id));
        Assert.All(Catalogue.Identities.Where(identity => identity.Kind == IdentityKind.GrowthMix), identity => Assert.True(identity.Slack > 0m, identity.Id));
    }

    [Fact]
    public void What_is_cumulative_is_not_below_what_is_added_in_the_period() => Assert.All(
        Catalogue.Indicators.Where(indicator => indicator.Code.EndsWith("_cum", StringComparison.Ordinal)),
        indicator => Assert.Contains(Catalogue.Identities, identity => identity.Kind == IdentityKind.Order && identity.Whole == indicator.Code));

    [Fact]
    public void Identities_speak_of_known_indicators()
    {
        Assert.True(Catalogue.Identities.Count >= 100);
        foreach (var identity in Catalogue.Identities)
        {
            Assert.NotNull(Catalogue.Find(identity.Whole));
            Assert.NotEmpty(identity.Parts);
            Assert.All(identity.Parts, part => Assert.True(Catalogue.Find(part) is not null, $"{identity.Id}: {part}"));
            Assert.NotEmpty(identity.Note.Zh);
            Assert.NotEmpty(identity.Note.En);
            if (identity.Kind == IdentityKind.Ratio)
            {
                Assert.Equal(2, identity.Parts.Count);
            }
        }
    }
}
