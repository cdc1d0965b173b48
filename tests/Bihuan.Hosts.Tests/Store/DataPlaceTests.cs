using Bihuan.Hosts.Tests.Cli;
using Bihuan.Store;
using Npgsql;

namespace Bihuan.Hosts.Tests.Store;

public class DataPlaceTests
{
    [Theory]
    [InlineData("postgres://li:p%40ss@db.example/plans?files=/srv/files", "db.example", 5432, "plans", "li", "p@ss", "/srv/files")]
    [InlineData("postgresql://li@db.example:5433/plans", "db.example", 5433, "plans", "li", null, "/base/data")]
    [InlineData("Host=/run/postgresql;Database=plans;Username=li;Password='a;b';Files=kept", "/run/postgresql", 5432, "plans", "li", "a;b", "/base/kept")]
    public void A_connection_is_read_with_its_folder_of_files(string typed, string host, int port, string database, string user, string? password, string files)
    {
        var place = DataPlace.Of(typed, "/base");
        var connection = new NpgsqlConnectionStringBuilder(place.Connection);
        Assert.Equal((host, port, database, user, password, files), (connection.Host, connection.Port, connection.Database, connection.Username, connection.Password, place.Folder));
        Assert.DoesNotContain(password ?? "none", DataPlace.Shown(typed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data", "/base/data")]
    [InlineData("/srv/Host=x", "/srv/Host=x")]
    public void Anything_else_is_a_folder(string typed, string folder)
    {
        var place = DataPlace.Of(typed, "/base");
        Assert.Equal((folder, null), (place.Folder, place.Connection));
    }

    [Theory]
    [InlineData("postgres://", "BH9036")]
    [InlineData("Host=here;Colour=red", "BH9036")]
    [InlineData("Host=/nowhere/at/all;Database=x;Username=y;Password=secret", "BH9026")]
    public async Task A_connection_that_leads_nowhere_is_told_in_words_and_without_its_password(string typed, string code)
    {
        var run = await CommandRun.In(Language.English, "", "ledger", "verify", "--data", typed);
        Assert.Equal((2, ""), (run.Status, run.Out));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }
}
