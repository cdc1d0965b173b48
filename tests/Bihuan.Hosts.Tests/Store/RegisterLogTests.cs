using Bihuan.Registers;
using Bihuan.Store;

namespace Bihuan.Hosts.Tests.Store;

public class RegisterLogTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2024, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Places => ["folder", StorePlace.Sqlite, StorePlace.Postgres];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_was_appended_is_read_again_and_nothing_is_overwritten(string place)
    {
        await using var at = await StorePlace.MakeAsync(place == "folder" ? StorePlace.Sqlite : place);
        var log = await OpenAsync(place, at);
        Assert.Empty((await log.ReadAsync(TestContext.Current.CancellationToken)).Events);
        Assert.True(await log.AppendAsync([Rejected(1), Rejected(2)], TestContext.Current.CancellationToken));
        Assert.False(await log.AppendAsync([Rejected(2)], TestContext.Current.CancellationToken));
        Assert.True(await log.AppendAsync([Rejected(3)], TestContext.Current.CancellationToken));
        Assert.Equal([1, 2, 3], (await log.ReadAsync(TestContext.Current.CancellationToken)).Events.Select(one => one.Revision));
        Assert.Equal([Rejected(1), Rejected(2), Rejected(3)], (await log.ReadAsync(TestContext.Current.CancellationToken)).Events);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Of_two_at_the_same_moment_one_is_kept(string place)
    {
        await using var at = await StorePlace.MakeAsync(place == "folder" ? StorePlace.Sqlite : place);
        var log = await OpenAsync(place, at);
        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => log.AppendAsync([Rejected(1)], TestContext.Current.CancellationToken))));
        Assert.Single(kept, won => won);
        Assert.Single((await log.ReadAsync(TestContext.Current.CancellationToken)).Events);
    }

    [Fact]
    public async Task A_line_cut_off_by_a_crash_is_told_and_swallows_nothing()
    {
        using var folder = new TempFolder();
        var log = new RegisterFile(folder.Path);
        await log.AppendAsync([Rejected(1)], TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(Path.Combine(folder.Path, RegisterFile.FileName), "{\"revision\":2,\"ev", TestContext.Current.CancellationToken);
        Assert.True(await log.AppendAsync([Rejected(2)], TestContext.Current.CancellationToken));
        var history = log.Read();
        Assert.Equal([1, 2], history.Events.Select(one => one.Revision));
        Assert.Equal(DeskDiagnostics.NotAnEvent.Code, Assert.Single(history.Diagnostics).Code);
    }

    private static RegisterEvent.CommitmentRejected Rejected(int revision) => new("W001") { Revision = revision, At = Clock.GetUtcNow(), Who = "王", Note = "口号" };

    private static async Task<IRegisterLog> OpenAsync(string place, StorePlace at)
    {
        if (place == "folder")
        {
            return new RegisterFile(at.Folder);
        }

        var store = await at.OpenAsync(Clock);
        await store.AppendAsync("plan", [], TestContext.Current.CancellationToken);
        return store.RegisterOf("plan");
    }
}
