using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bihuan.Cli;
using Bihuan.Cli.Inputs;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Web;
using Bihuan.Web.Accounts;
using Microsoft.AspNetCore.Builder;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>Figures in and out through the pages, as a browser without scripts does it: a file, a look, a second form.</summary>
public sealed class ImportPageTests : IAsyncLifetime
{
    private const string Head = "indicator_code,area_code,period,measure,value,unit,status,published,source_title\n";
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private string _observations = "";

    public async ValueTask InitializeAsync()
    {
        var plan = Path.Combine(_folder.Path, "demo");
        Directory.CreateDirectory(plan);
        foreach (var file in Directory.GetFiles(Path.Combine(CommandRun.Plans, "demo")))
        {
            File.Copy(file, Path.Combine(plan, Path.GetFileName(file)));
        }

        _observations = Path.Combine(plan, "observations.csv");
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, OpenIn = () => Stream.Null, OpenOut = () => Stream.Null, Folder = _folder.Path };
        var opened = OpenedPlan.Open(new Session(terminal, Language.Chinese, false), "demo", Steps.Silent(new Session(terminal, Language.Chinese, false)), CancellationToken.None);
        _app = BihuanWeb.Build(new ServeOptions { Urls = ["http://127.0.0.1:0"], PlanSources = [new PlanSource(opened.Loop, opened.Findings, opened.Register) { Exchange = opened.Exchange }], Checks = SamplePlan.Checks });
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(BihuanWeb.Addresses(_app)[0]) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_is_shown_first_and_written_only_when_confirmed()
    {
        var before = await File.ReadAllTextAsync(_observations, Token);
        var page = await OfferAsync("figures.csv", Head + "gdp,990100,2011,level,50000.5,亿元,final,2012-01-20,公报\n");

        Assert.Equal(before, await File.ReadAllTextAsync(_observations, Token));
        Assert.Contains("50000.5", page.QuerySelector(".import-rows")!.TextContent, StringComparison.Ordinal);
        var answer = await ConfirmAsync(page);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.EndsWith("written=1", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var after = await File.ReadAllTextAsync(_observations, Token);
        Assert.StartsWith(before, after, StringComparison.Ordinal);
        Assert.Contains("50000.5", after, StringComparison.Ordinal);
        Assert.Contains("50000.5", (await PageAsync("/zh/demo/data/gdp")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_counts_once_and_two_comparisons_do_not_overtake_each_other()
    {
        var first = await OfferAsync("a.csv", Head + "gdp,990100,2011,level,50000.5,亿元,final,2012-01-20,公报\n");
        var second = await OfferAsync("b.csv", Head + "gdp,990100,2011,level,50111.5,亿元,final,2012-01-20,公报\n");
        Assert.Equal(HttpStatusCode.SeeOther, (await ConfirmAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await ConfirmAsync(first)).StatusCode);

        var answer = await ConfirmAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var anew = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("BH6467", anew.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(anew.QuerySelector(".import-rows .bad"));
        Assert.DoesNotContain("50111.5", await File.ReadAllTextAsync(_observations, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_row_stops_the_file_unless_the_rest_is_asked_for_and_every_cell_is_told()
    {
        var page = await OfferAsync("wrong.csv", Head + "gdp,990100,2011,level,50000.5,吨,final,2012-01-20,公报\ngdp,990100,2012-13,level,1,亿元,final,2013-01-20,公报\ngdp,990100,2013,level,60000.5,亿元,final,2014-01-20,公报\n");

        var told = page.QuerySelector(".import-rows")!.TextContent;
        Assert.Contains("第2行 unit", told, StringComparison.Ordinal);
        Assert.Contains("第3行 period", told, StringComparison.Ordinal);
        Assert.Equal("take-good", page.QuerySelector(".import-confirm button")!.GetAttribute("value"));
        var refused = await _client.GetStringAsync(new Uri(page.QuerySelector("a[href$='refused.csv']")!.GetAttribute("href")!, UriKind.Relative), Token);
        Assert.Equal(2, refused.Split('\n').Count(line => line.Contains("refused", StringComparison.Ordinal) && !line.Contains("refused_where", StringComparison.Ordinal)));
        // A form that claims the whole changes nothing.
        Assert.Contains("offer=", (await ConfirmAsync(page, "take")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("60000.5", await File.ReadAllTextAsync(_observations, Token), StringComparison.Ordinal);
        page = await OfferAsync("wrong.csv", Head + "gdp,990100,2011,level,50000.5,吨,final,2012-01-20,公报\ngdp,990100,2013,level,60000.5,亿元,final,2014-01-20,公报\n");
        Assert.EndsWith("written=1", (await ConfirmAsync(page, "take-good")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("sdmx.csv")]
    public async Task What_is_exported_comes_back_identical(string end)
    {
        var exported = await _client.GetByteArrayAsync(new Uri("/zh/demo/export/demo." + end, UriKind.Relative), Token);
        // The name says nothing: the content decides.
        var page = await OfferAsync("whatever.bin", exported);

        var said = page.QuerySelector(".import-said")!.TextContent;
        Assert.Contains("相同", said, StringComparison.Ordinal);
        Assert.DoesNotContain("新增", said, StringComparison.Ordinal);
        Assert.DoesNotContain("拒收", said, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".import-confirm"));
    }

    [Fact]
    public async Task A_template_of_an_agency_is_a_workbook_and_an_unknown_agency_has_none()
    {
        var page = await PageAsync("/zh/demo/import");
        var agency = page.QuerySelectorAll("select[name=agency] option").Select(one => one.GetAttribute("value")!).First(value => value.Length > 0);
        var workbook = await _client.GetByteArrayAsync(new Uri("/zh/demo/template.xlsx?agency=" + Uri.EscapeDataString(agency), UriKind.Relative), Token);
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(new Uri("/zh/demo/template.xlsx?agency=nobody", UriKind.Relative), Token)).StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_a_missing_file_and_a_pdf_are_told_in_words()
    {
        using var forged = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Head)), "file", "a.csv" } };
        var answer = await _client.PostAsync(new Uri("/en/demo/import", UriKind.Relative), forged, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("BH6482", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        using var empty = new MultipartFormDataContent();
        var page = await PageAsync("/en/demo/import");
        answer = await SendAsync(page, empty);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("BH6480", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        var pdf = await OfferAsync("figures.csv", "%PDF-1.7 not a table"u8.ToArray());
        Assert.NotNull(pdf.QuerySelector("[role=alert]"));
        Assert.Null(pdf.QuerySelector(".import-confirm"));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_before_it_is_read()
    {
        var page = await PageAsync("/zh/demo/import");
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[33 * 1024 * 1024]), "file", "large.csv" } };
        var answer = await SendAsync(page, large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("BH6481", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<IHtmlDocument> OfferAsync(string name, string content) => OfferAsync(name, Encoding.UTF8.GetBytes(content));

    private async Task<IHtmlDocument> OfferAsync(string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        var answer = await SendAsync(await PageAsync("/zh/demo/import"), form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await PageAsync(answer.Headers.Location!.ToString());
    }

    private async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, MultipartFormDataContent form)
    {
        var sender = page.QuerySelector("form[enctype]")!;
        AddToken(sender, (name, value) => form.Add(new StringContent(value), name));
        return await _client.PostAsync(new Uri(sender.GetAttribute("action")!, UriKind.Relative), form, Token);
    }

    private async Task<HttpResponseMessage> ConfirmAsync(IHtmlDocument page, string? wish = null)
    {
        var form = page.QuerySelector(".import-confirm")!;
        var fields = new List<KeyValuePair<string, string>> { new("do", wish ?? form.QuerySelector("button")!.GetAttribute("value")!) };
        AddToken(form, (name, value) => fields.Add(new(name, value)));
        using var content = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, Token);
    }

    private static void AddToken(AngleSharp.Dom.IElement form, Action<string, string> add)
    {
        var token = form.QuerySelector("input[type=hidden]")!;
        add(token.GetAttribute("name")!, token.GetAttribute("value")!);
    }

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address.Split('#')[0], UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));
    }
}
