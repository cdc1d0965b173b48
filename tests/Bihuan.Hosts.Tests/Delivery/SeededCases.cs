using System.Globalization;
using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Store;

namespace Bihuan.Hosts.Tests.Delivery;

/// <summary>An organisation of many agencies, each with people and cases in hand: <c>p007</c> of agency <c>b07</c> answers for case <c>2023-007</c>.</summary>
internal static class SeededCases
{
    private const int Agencies = 20;
    private static readonly DateOnly Day = new(2023, 3, 1);

    /// <summary>The person who reports on a case.</summary>
    public static string PersonOf(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number:000}");

    public static string CaseOf(int number) => string.Create(CultureInfo.InvariantCulture, $"2023-{number:000}");

    public static async Task MakeAsync(StorePlace place, int cases)
    {
        var agencies = Enumerable.Range(0, Agencies).SelectMany(one => (string[])[$"agency,{AgencyOf(one)},第{one}局,2020-01-01,gov,", $"post,{AgencyOf(one)}.head,局长,2020-01-01,{AgencyOf(one)},agency"]);
        var people = Enumerable.Range(1, cases).Select(one => $"person,{PersonOf(one)},第{one}人,2020-01-01,{AgencyOf(one)}.head,");
        var table = Path.Combine(place.Folder, "organisation.csv");
        await File.WriteAllLinesAsync(table,
            ["kind,code,name_zh,from,above,duty", "agency,gov,县政府,2020-01-01,,", "agency,office,督查室,2020-01-01,gov,", "post,gov.deputy,副县长,2020-01-01,gov,leader",
                "post,office.chief,主任,2020-01-01,office,supervisor", "person,wang,王文,2020-01-01,gov.deputy,", "person,li,李立,2020-01-01,office.chief,", .. agencies, .. people],
            TestContext.Current.CancellationToken);
        var run = await CommandRun.In(Language.English, "", "agencies", table, "--as", "li", "--data", place.Data);
        Assert.True(run.Status == 0, run.Error);
        var ledger = (await PlanStore.OpenAsync(place.Data, TimeProvider.System, TestContext.Current.CancellationToken)).Ledger;
        var (chief, deputy) = (new Actor("li", "office.chief", "office", Duty.Supervisor), new Actor("wang", "gov.deputy", "gov", Duty.Leader));
        for (var number = 1; number <= cases; number++)
        {
            var (agency, person) = (AgencyOf(number), PersonOf(number));
            var registered = SupervisionCase.Open(CaseOf(number), new CaseInput(chief, Day) { Text = $"第{number}件实事", Document = "县长办公会" }).Event!;
            var @case = SupervisionCase.From([registered]);
            var assigned = @case.Decide(CaseAction.Assign, new CaseInput(deputy, Day) { Lead = agency, Due = new DateOnly(2099, 12, 31) }).Event!;
            @case = @case.After(assigned);
            var acknowledged = @case.Decide(CaseAction.Acknowledge, new CaseInput(new Actor(person, agency + ".head", agency, Duty.LeadAgency), Day)).Event!;
            Assert.True(await ledger.AppendAsync(DeliveryJson.StreamOf(@case.Id), 0, [.. new[] { registered, assigned, acknowledged }.Select(DeliveryJson.Draft)], TestContext.Current.CancellationToken));
        }
    }

    private static string AgencyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"b{number % Agencies:00}");
}
