using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bihuan.Cli;
using Bihuan.Cli.Publishing;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Ledgers;
using Bihuan.Store;
using Bihuan.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Sending;
using Microsoft.AspNetCore.Builder;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The application with sign-in, on the sample organisation: each person comes with a browser of their own.</summary>
internal sealed class AccessHost : IAsyncDisposable
{
    public const string Password = "long enough for anybody";

    private readonly StorePlace _place;
    private ILedger _ledger = null!;
    private readonly List<HttpClient> _clients = [];

    public WebApplication App { get; private set; } = null!;

    public string SetUpCode { get; private set; } = "";

    private AccessHost(StorePlace place) => _place = place;

    public string Data => _place.Data;

    public StorePlace Place => _place;

    public static async Task<AccessHost> StartAsync(string kind = StorePlace.Sqlite, Func<StorePlace, Task>? seed = null, TimeProvider? clock = null, PlanSource? plan = null, SendingOptions? sending = null, OpenIdProvider? provider = null, Uri? address = null)
    {
        var host = new AccessHost(await StorePlace.MakeAsync(kind));
        await (seed ?? SampleAsync)(host._place);
        var store = await PlanStore.OpenAsync(host.Data, TimeProvider.System, TestContext.Current.CancellationToken);
        host._ledger = store.Ledger;
        var session = new Session(new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, OpenIn = () => Stream.Null, OpenOut = () => Stream.Null, Folder = CommandRun.Root }, Language.Chinese, false);
        host.App = BihuanWeb.Build(new ServeOptions
        {
            Urls = ["http://127.0.0.1:0"], PublicAddress = address, PlanSources = [plan ?? SamplePlan.Source], Checks = SamplePlan.Checks, Papers = new OfficeMaker(session, host.Data),
            Access = new AccessOptions { DataDirectory = host._place.Place.Folder, Connection = host._place.Place.Connection, Ledger = store.Ledger, Evidence = new AttachmentFolder(host._place.Place.Folder), Clock = clock ?? TimeProvider.System, Provider = provider, Sending = sending, SetUpCode = code => host.SetUpCode = code },
        });
        await host.App.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>The sample organisation.</summary>
    public static async Task SampleAsync(StorePlace place)
    {
        var sample = Path.Combine(CommandRun.Root, "samples", "delivery", "organisation.csv");
        Assert.Equal(0, (await CommandRun.In(Language.English, "", "agencies", sample, "--as", "li", "--data", place.Data)).Status);
    }

    /// <summary>Every entry about cases: who did what, without the time and the hashes that hang on it.</summary>
    public Task<IReadOnlyList<(string Stream, string Name, string By, string Payload)>> CaseEntriesAsync() => EntriesAsync(Bihuan.Delivery.Books.DeliveryJson.CaseStreams);

    /// <summary>The same of the streams that begin so.</summary>
    public async Task<IReadOnlyList<(string Stream, string Name, string By, string Payload)>> EntriesAsync(string streams) =>
        [.. (await _ledger.ReadAsync(streams, TestContext.Current.CancellationToken)).Select(entry => (entry.Stream, entry.Name, entry.By, entry.Payload))];

    public HttpClient NewClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(BihuanWeb.Addresses(App)[0]) };
        _clients.Add(client);
        return client;
    }

    /// <summary>Makes the administrator by the set-up code.</summary>
    public async Task<HttpClient> AdministratorAsync()
    {
        var client = NewClient();
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(client, "/en/set-up", "/en/set-up", ("code", SetUpCode), ("name", "root"), ("password", Password))).Status);
        return client;
    }

    /// <summary>Adds somebody, who signs in and replaces the one-time password.</summary>
    public async Task<HttpClient> MemberAsync(HttpClient administrator, string name, string person, params (string, string)[] marks)
    {
        var (_, page) = await SendAsync(administrator, "/en/members", "/en/members", [("name", name), ("person", person), .. marks]);
        var given = page.QuerySelector(".form-secrets code")!.TextContent;
        var client = NewClient();
        Assert.Equal(HttpStatusCode.SeeOther, (await SignInAsync(client, name, given)).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, "/en/own", "/en/own/password", ("password", given), ("fresh", Password))).Status);
        return client;
    }

    public static Task<(HttpStatusCode Status, IHtmlDocument Page)> SignInAsync(HttpClient client, string name, string password) =>
        SendAsync(client, "/en/sign-in", "/en/sign-in", ("name", name), ("password", password));

    /// <summary>Opens a page and sends one of its forms.</summary>
    public static async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var form = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken));
        var token = (IHtmlInputElement)form.QuerySelector("form.form-part input[type=hidden]")!;
        using var content = new FormUrlEncodedContent([new(token.Name!, token.Value), .. fields.Select(one => KeyValuePair.Create(one.Name, one.Value))]);
        using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await App.DisposeAsync();
        await _place.DisposeAsync();
    }
}
