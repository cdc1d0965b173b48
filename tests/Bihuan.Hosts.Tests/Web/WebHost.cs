using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bihuan.Cli.Publishing;
using Bihuan.Web;
using Microsoft.AspNetCore.Builder;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The web application on a loopback port of the system's choice, in this process: a host that is neither the command line nor made for the web.</summary>
public sealed class WebHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public string Root { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _app = BihuanWeb.Build(new ServeOptions { Urls = ["http://127.0.0.1:0"], PlanSources = [SamplePlan.Source], Checks = SamplePlan.Checks, Papers = new OfficeMaker(null!, null) });
        await _app.StartAsync();
        Root = BihuanWeb.Addresses(_app)[0].TrimEnd('/');
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(Root) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    internal async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
