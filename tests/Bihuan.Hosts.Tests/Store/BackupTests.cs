using System.IO.Compression;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Web;
using Bihuan.Store;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>A backup holds everything, goes back into either kind of database, and is refused where it is not what it says.</summary>
public sealed class BackupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Ways => new()
    {
        { StorePlace.Sqlite, StorePlace.Sqlite }, { StorePlace.Sqlite, StorePlace.Postgres }, { StorePlace.Postgres, StorePlace.Sqlite }, { StorePlace.Postgres, StorePlace.Postgres },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_was_backed_up_comes_back_whole_and_people_go_on_working(string from, string to)
    {
        await using var host = await AccessHost.StartAsync(from);
        var administrator = await host.AdministratorAsync();
        await host.MemberAsync(administrator, "li", "li");
        var store = await FillAsync(host.Data);
        await using var target = await StorePlace.MakeAsync(to, isMade: false);
        var file = Path.Combine(target.Folder, "backup.zip");

        await DoneAsync("backup", file, "--data", host.Data);
        // Written afterwards: not in it.
        await store.AppendAsync("chongqing-2023", [SamplePlan.Observation(7m)], Cancellation);
        var restored = await DoneAsync("restore", file, "--data", target.Data);

        Assert.Contains("The ledger is whole", restored, StringComparison.Ordinal);
        var copy = await target.OpenAsync(TimeProvider.System);
        var observations = await copy.ObservationsAsync("chongqing-2023", cancellation: Cancellation);
        Assert.Equal((await store.ObservationsAsync("chongqing-2023", cancellation: Cancellation)).SkipLast(1), observations);
        Assert.Equal((await store.Ledger.ReadAsync("", Cancellation)).SkipLast(1), await copy.Ledger.ReadAsync("", Cancellation));
        Assert.Equal("2", target.Scalar("select count(*) from members"));
        Assert.Equal(await RowsAsync(host.Data, "access_records"), target.Scalar("select count(*) from access_records"));
        Assert.Single(Directory.GetFiles(Path.Combine(target.Place.Folder, "attachments"), "*", SearchOption.AllDirectories));

        // Who could sign in still can, and on this database writes.
        await using (var moved = await AccessHost.StartAsync(to, place => DoneAsync("restore", file, "--data", place.Data)))
        {
            var client = moved.NewClient();
            Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await AccessHost.SignInAsync(client, "li", AccessHost.Password)).Status);
            Assert.Equal("[]", (await client.GetStringAsync(new Uri("/api/v1/cases", UriKind.Relative), Cancellation)).Trim());
        }

        // The numbers go on where they were.
        await copy.AppendAsync("chongqing-2023", [SamplePlan.Observation(8m)], Cancellation);
        Assert.Equal(observations.Count + 1, (await copy.ObservationsAsync("chongqing-2023", cancellation: Cancellation)).Count);
        await DoneAsync("ledger", "verify", "--data", target.Data);
    }

    [Theory]
    [InlineData(StorePlace.Sqlite)]
    [InlineData(StorePlace.Postgres)]
    public async Task Nothing_is_overwritten_and_a_damaged_backup_is_refused(string kind)
    {
        await using var place = await StorePlace.MakeAsync(kind, isMade: false);
        await FillAsync(place.Data);
        var file = Path.Combine(place.Folder, "backup.zip");
        await DoneAsync("backup", file, "--data", place.Data);
        await RefusedAsync("BH9037", "backup", file, "--data", place.Data);
        await RefusedAsync("BH1902", "restore", file, "--data", place.Data);

        await using var target = await StorePlace.MakeAsync(kind, isMade: false);
        var damaged = Path.Combine(place.Folder, "damaged.zip");
        File.Copy(file, damaged);
        await using (var zip = await ZipFile.OpenAsync(damaged, ZipArchiveMode.Update, Cancellation))
        {
            zip.GetEntry("tables/ledger.jsonl")!.Delete();
            await using var forged = await zip.CreateEntry("tables/ledger.jsonl").OpenAsync(Cancellation);
        }

        await RefusedAsync("BH1901", "restore", damaged, "--data", target.Data);
        await RefusedAsync("BH1900", "restore", Path.Combine(CommandRun.Plans, "demo-figures.csv"), "--data", target.Data);
        Assert.False(await PlanStore.IsAtAsync(target.Place, Cancellation));
        await DoneAsync("restore", file, "--data", target.Data);
    }

    private static async Task<PlanStore> FillAsync(string data)
    {
        var store = await PlanStore.OpenAsync(data, TimeProvider.System, Cancellation);
        await store.RegisterAsync(SamplePlan.Plan(), new("report.md", "正文，\"引号\"\n换行"), SamplePlan.Facts, SamplePlan.Commitments, Cancellation);
        await store.AppendAsync("chongqing-2023", [SamplePlan.Observation(), SamplePlan.Observation(published: null)], Cancellation);
        var evidence = Path.Combine(DataPlace.Of(data).Folder, "evidence.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(evidence)!);
        await File.WriteAllTextAsync(evidence, "竣工", Cancellation);
        Assert.Null((await new AttachmentFolder(DataPlace.Of(data).Folder).KeepAsync(evidence, Cancellation)).Problem);
        return store;
    }

    private static Task<string> RowsAsync(string data, string table)
    {
        var place = DataPlace.Of(data);
        using System.Data.Common.DbConnection connection = place.Connection is { } server ? new Npgsql.NpgsqlConnection(server) : new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(place.Folder, "bihuan.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The table is written above.
        command.CommandText = $"select count(*) from {table}";
#pragma warning restore CA2100
        return Task.FromResult($"{command.ExecuteScalar()}");
    }

    private static async Task<string> DoneAsync(params string[] words)
    {
        var run = await CommandRun.In(Language.English, "", words);
        Assert.True(run.Status == 0, run.Out + run.Error);
        return run.Out;
    }

    private static async Task RefusedAsync(string code, params string[] words)
    {
        var run = await CommandRun.In(Language.English, "", words);
        Assert.Equal((2, ""), (run.Status, run.Out));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }
}
