using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Bihuan.Cli;

namespace Bihuan.Hosts.Tests.Cli;

public sealed class ServeVerbTests
{
    [Fact]
    public async Task A_served_plan_answers_on_the_address_that_was_told_and_ends_when_asked()
    {
        using var stop = new CancellationTokenSource();
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var terminal = new Terminal
        {
            Out = new Announcer(told), Error = TextWriter.Null, OpenIn = () => Stream.Null, OpenOut = () => Stream.Null, Folder = CommandRun.Plans, Language = Language.English,
        };

        var serving = BihuanCommand.RunAsync(["serve", "demo", "--urls", "http://127.0.0.1:0"], terminal, stop.Token);
        var first = await Task.WhenAny(told.Task, serving);
        Assert.Same(told.Task, first);
        var address = (await told.Task).Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var plans = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri("/api/v1/plans", UriKind.Relative)));
        await stop.CancelAsync();

        Assert.Equal("demo", plans[0].GetProperty("id").GetString());
        Assert.Equal(0, await serving);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_words()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var run = await CommandRun.In(Language.English, "", "serve", "demo", "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal((2, ""), (run.Status, run.Out));
        Assert.Contains("BH9021", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Hands on the first line that is written.</summary>
    private sealed class Announcer(TaskCompletionSource<string> told) : StringWriter
    {
        public override void WriteLine(string? value) => told.TrySetResult(value ?? "");
    }
}
