using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Registers;
using Bihuan.Store;
using Bihuan.Web;
using Bihuan.Web.Accounts;
using Microsoft.AspNetCore.Builder;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The register's pages through HTTP, as a browser without scripts uses them: forms, redirects, cookies.</summary>
public sealed class RegisterPageTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var source = SamplePlan.Source with { Log = new RegisterFile(_folder.Path) };
        _app = BihuanWeb.Build(new ServeOptions { Urls = ["http://127.0.0.1:0"], PlanSources = [source], Checks = SamplePlan.Checks });
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(BihuanWeb.Addresses(_app)[0]),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task One_entry_is_confirmed_by_a_form_and_the_account_says_so()
    {
        var list = await PageAsync("/zh/chongqing-2023/register");
        var button = list.QuerySelectorAll("button[name=do]").First(one => one.GetAttribute("value")!.StartsWith("confirm:W001@", StringComparison.Ordinal));
        var answer = await SendAsync(list, button, ("who", "王明"), ("note", "与会议纪要一致"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var after = await PageAsync(answer.Headers.Location!.ToString());
        Assert.Null(after.QuerySelector("#W001"));
        Assert.Equal("王明", after.QuerySelector<IHtmlInputElement>("input[name=who]")!.Value);
        Assert.Contains("已经人确认", (await PageAsync("/zh/chongqing-2023/c/W001")).Body!.TextContent, StringComparison.Ordinal);
        var entry = await PageAsync("/en/chongqing-2023/register/W001");
        Assert.Contains("confirmed", entry.QuerySelector(".register-history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("与会议纪要一致", entry.QuerySelector(".register-history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_section_is_confirmed_at_once()
    {
        var list = await PageAsync("/zh/chongqing-2023/register");
        var button = list.QuerySelectorAll("button[name=do]").First(one => one.GetAttribute("value")!.StartsWith("confirm-all:", StringComparison.Ordinal));
        var wanted = button.GetAttribute("value")!.Split(' ').Length;
        var answer = await SendAsync(list, button, ("who", "王明"));
        Assert.Contains($"done={wanted}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var confirmed = await PageAsync("/zh/chongqing-2023/register?show=confirmed");
        Assert.Equal(wanted, confirmed.QuerySelectorAll(".register-row").Length);
    }

    [Fact]
    public async Task A_formula_that_does_not_read_is_shown_with_its_place_and_nothing_typed_is_lost()
    {
        var entry = await PageAsync("/zh/chongqing-2023/register/C062");
        var answer = await SendAsync(entry, entry.QuerySelector("button[value=save-confirm]")!, ("who", "王明"), ("note", "改口径"), ("formula", "at 2027: gdp >>= 4万亿元"), ("title", "总量目标"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("at 2027: gdp >>= 4万亿元", page.QuerySelector("textarea[name=formula]")!.TextContent.Trim());
        Assert.Equal(("总量目标", "改口径"), (page.QuerySelector<IHtmlInputElement>("input[name=title]")!.Value, page.QuerySelector<IHtmlInputElement>("input[name=note]")!.Value));
        Assert.Contains("^", page.QuerySelector(".register-caret")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("BH7004", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_formula_is_the_persons_and_stands_alone_until_a_declared_one_is_written_again()
    {
        var entry = await PageAsync("/zh/chongqing-2023/register/C062");
        var drafted = entry.QuerySelector("textarea[name=formula]")!.TextContent.Trim();
        var readings = entry.QuerySelectorAll("input[name=reading]").Length;
        Assert.True(readings > 1);
        await SendAsync(entry, entry.QuerySelector("button[value=save]")!, ("who", "王明"), ("formula", "at 2027: gdp > 4.1万亿元"));
        var after = await PageAsync("/zh/chongqing-2023/register/C062");
        Assert.Equal(InterpretationCatalogue.Corrected, Assert.Single(after.QuerySelectorAll<IHtmlInputElement>("input[name=reading]")).Value);
        Assert.Contains(InterpretationCatalogue.Corrected, after.QuerySelector(".register-history")!.TextContent, StringComparison.Ordinal);
        var shown = (await PageAsync("/zh/chongqing-2023/c/C062")).Body!.TextContent;
        Assert.Contains("2027年 >4.1万亿元", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("没有限定词的数", shown, StringComparison.Ordinal);

        await SendAsync(after, after.QuerySelector("button[value=save]")!, ("who", "王明"), ("formula", drafted));
        Assert.Equal(readings, (await PageAsync("/zh/chongqing-2023/register/C062")).QuerySelectorAll("input[name=reading]").Length);
    }

    [Fact]
    public async Task The_notation_link_leads_to_examples_that_the_box_takes()
    {
        var entry = await PageAsync("/zh/chongqing-2023/register/C062");
        var link = entry.QuerySelectorAll<IHtmlAnchorElement>("a").Single(one => one.TextContent == "写法").GetAttribute("href")!;
        Assert.EndsWith("#formulas", link, StringComparison.Ordinal);
        var guide = await PageAsync(link[..link.IndexOf('#', StringComparison.Ordinal)]);
        Assert.NotNull(guide.QuerySelector("#formulas"));
        var shown = guide.QuerySelectorAll(".formula-forms tbody td code").Select(one => one.TextContent).ToList();
        Assert.True(shown.Count >= 6);
        foreach (var formula in shown)
        {
            var page = await PageAsync("/zh/chongqing-2023/register/C062");
            Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(page, page.QuerySelector("button[value=save]")!, ("who", "王明"), ("formula", formula))).StatusCode);
        }

        Assert.Contains("How a formula is written", (await PageAsync("/en/chongqing-2023/guide")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_for_those_chosen_asks_for_a_choice()
    {
        foreach (var verb in (string[])["confirm-picked", "reject-picked", "merge-picked"])
        {
            var list = await PageAsync("/zh/chongqing-2023/register");
            var answer = await SendAsync(list, list.QuerySelector($"button[value={verb}]")!, ("who", "王"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(verb == "merge-picked" ? "BH7008" : "BH7015", (await PageOf(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Empty(new RegisterFile(_folder.Path).Read().Events);
    }

    [Fact]
    public async Task An_entry_without_a_formula_says_so_beside_its_confirmation()
    {
        var list = await PageAsync("/zh/chongqing-2023/register");
        var row = list.QuerySelectorAll(".register-row").First(one => one.QuerySelector("code") is null && one.QuerySelector("button[value^=confirm]") is not null);
        Assert.Contains("还没有可执行的含义", row.QuerySelector(".register-do")!.TextContent, StringComparison.Ordinal);
        await SendAsync(list, row.QuerySelector("button[value^=confirm]")!, ("who", "王"));
        Assert.Contains("已经人确认，还没有可执行的含义", (await PageAsync("/zh/chongqing-2023/c/" + row.Id)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有可执行的含义", list.QuerySelector("#W001 .register-do")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_edit_one_entry_the_second_sees_what_each_changed_and_chooses()
    {
        var mine = await PageAsync("/zh/chongqing-2023/register/C062");
        var theirs = await PageAsync("/zh/chongqing-2023/register/C062");
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(theirs, theirs.QuerySelector("button[value=save]")!, ("who", "李"), ("note", "按会议纪要"), ("title", "他们的写法"), ("kind", "task"))).StatusCode);
        var answer = await SendAsync(mine, mine.QuerySelector("button[value=save]")!, ("who", "王"), ("title", "我的写法"), ("formula", "at 2027: gdp > 4万亿元"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PageOf(answer);
        var merge = page.QuerySelector(".merge")!;
        Assert.All(["李", "按会议纪要", "他们的写法", "我的写法", "at 2027: gdp > 4万亿元"], text => Assert.Contains(text, merge.TextContent, StringComparison.Ordinal));
        Assert.Null(page.QuerySelector("textarea[name=formula]"));
        // Contested: nobody chose for the person. Changed by one: taken over.
        Assert.All(merge.QuerySelectorAll<IHtmlInputElement>("input[name=title][type=radio]"), radio => Assert.True(radio.IsRequired && !radio.IsChecked));
        Assert.Equal(("task", "at 2027: gdp > 4万亿元"), (Chosen(merge, "kind"), Chosen(merge, "formula")));

        // A choice that was not made is asked for again.
        var again = await SendAsync(page, page.QuerySelector("button[value=save]")!);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        page = await PageOf(again);
        Assert.Contains("我的写法", page.QuerySelector(".merge-contested")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(page, page.QuerySelector("button[value=save]")!, ("title", "我的写法"))).StatusCode);
        var after = await PageAsync("/zh/chongqing-2023/register/C062");
        Assert.Equal(("我的写法", "task"), (after.QuerySelector<IHtmlInputElement>("input[name=title]")!.Value, after.QuerySelector<IHtmlSelectElement>("select[name=kind]")!.Value));
        Assert.Contains("> 4", after.QuerySelector("textarea[name=formula]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("他们的写法", after.QuerySelector(".difference del")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_decides_on_an_entry_that_was_changed_sees_the_change_first()
    {
        var mine = await PageAsync("/en/chongqing-2023/register/W002");
        var theirs = await PageAsync("/en/chongqing-2023/register/W002");
        await SendAsync(theirs, theirs.QuerySelector("button[value=save]")!, ("who", "李"), ("title", "他们的写法"));
        var answer = await SendAsync(mine, mine.QuerySelector("button[value=confirm]")!, ("who", "王"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PageOf(answer);
        Assert.Contains("他们的写法", page.QuerySelector(".merge")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("他们的写法", "王"), (page.QuerySelector<IHtmlInputElement>("input[name=title]")!.Value, page.QuerySelector<IHtmlInputElement>("input[name=who]")!.Value));
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(page, page.QuerySelector("button[value=confirm]")!)).StatusCode);
    }

    [Fact]
    public async Task An_entry_is_split_two_are_merged_and_both_are_taken_back()
    {
        var entry = await PageAsync("/zh/chongqing-2023/register/W002");
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(entry, entry.QuerySelector("button[value=split]")!, ("who", "王"))).StatusCode);
        var split = await PageAsync("/zh/chongqing-2023/register");
        Assert.NotNull(split.QuerySelector("#W002-1"));
        Assert.Null(split.QuerySelector("#W002"));
        Assert.Contains("W002-2", (await PageAsync("/zh/chongqing-2023/c/W002-2")).Body!.TextContent, StringComparison.Ordinal);
        var picks = split.QuerySelectorAll("input[name=pick]").Where(one => one.GetAttribute("value")!.StartsWith("W003@", StringComparison.Ordinal) || one.GetAttribute("value")!.StartsWith("W004@", StringComparison.Ordinal)).Select(one => ("pick", one.GetAttribute("value")!)).ToList();
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(split, split.QuerySelector("button[value=merge-picked]")!, [("who", "王"), .. picks])).StatusCode);
        Assert.NotNull((await PageAsync("/zh/chongqing-2023/register")).QuerySelector("#M001"));
        foreach (var id in (string[])["W002", "W003"])
        {
            var page = await PageAsync("/zh/chongqing-2023/register/" + id);
            Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(page, page.QuerySelector("button[value=reopen]")!, ("who", "王"))).StatusCode);
        }

        var back = await PageAsync("/zh/chongqing-2023/register");
        Assert.Equal((true, true, true, false, false), (back.QuerySelector("#W002") is not null, back.QuerySelector("#W003") is not null, back.QuerySelector("#W004") is not null, back.QuerySelector("#M001") is not null, back.QuerySelector("#W002-1") is not null));
    }

    [Fact]
    public async Task Nobody_signs_and_a_form_from_elsewhere_is_refused()
    {
        var list = await PageAsync("/zh/chongqing-2023/register");
        var button = list.QuerySelector("button[name=do]")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(list, button, ("who", ""))).StatusCode);
        using var forged = new FormUrlEncodedContent([new("do", button.GetAttribute("value")!), new("who", "x")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync(new Uri("/zh/chongqing-2023/register", UriKind.Relative), forged, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty(new RegisterFile(_folder.Path).Read().Events);
    }

    [Fact]
    public async Task What_was_kept_makes_the_same_register_again()
    {
        var entry = await PageAsync("/zh/chongqing-2023/register/W005");
        await SendAsync(entry, entry.QuerySelector("button[value=reject]")!, ("who", "王"), ("note", "口号"));
        var events = new RegisterFile(_folder.Path).Read().Events;
        var source = SamplePlan.Source;
        var kept = KeptRegister.Open(events, source.Start, source.Loop.Draft(source.Findings), source.Findings, source.Loop.Plan, default);
        Assert.True(kept.Amendment.IsEmpty);
        Assert.Equal(source.Register.Select(one => one.Id).Where(id => id != "W005"), kept.Commitments.Select(one => one.Id));
        Assert.Equal(source.Register.Where(one => one.Id != "W005").Select(one => one.Formula), kept.Commitments.Select(one => one.Formula));
    }

    [Fact]
    public async Task A_program_confirms_through_the_interface_and_is_refused_like_a_person()
    {
        async Task<HttpResponseMessage> Wish(string wish, string body)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            return await _client.PostAsync(new Uri("/api/v1/plans/chongqing-2023/register/" + wish, UriKind.Relative), content, TestContext.Current.CancellationToken);
        }

        var lines = (await _client.GetStringAsync(new Uri("/api/v1/plans/chongqing-2023/register?format=jsonl", UriKind.Relative), TestContext.Current.CancellationToken)).Split('\n');
        var line = System.Text.Json.JsonDocument.Parse(lines.First(one => one.StartsWith("{\"id\":\"W001\"", StringComparison.Ordinal))).RootElement;
        var revision = line.GetProperty("revision").GetInt32();
        Assert.Equal("open", line.GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.OK, (await Wish("confirm", $$"""{"who":"程序","entries":[{"id":"W001","revision":{{revision}}}]}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Wish("confirm", $$"""{"who":"程序","entries":[{"id":"W001","revision":{{revision}}}]}""")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Wish("correct", """{"who":"程序","entries":[{"id":"C062","revision":1}],"fields":{"formula":"at 2027"}}""")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Wish("nonsense", """{"who":"程序"}""")).StatusCode);
    }

    [Fact]
    public async Task The_first_edit_does_not_date_the_drafts()
    {
        var start = new DateTimeOffset(2024, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var clock = new FixedClock(start);
        using var book = new RegisterBook(SamplePlan.Source with { Log = new RegisterFile(_folder.Path) }, clock);
        clock.Now = start.AddMinutes(2);
        await book.ActAsync((register, at) => new RegisterDesk(register, at, "王", "").Reject("W005", register.Find("W005")!.Revision), TestContext.Current.CancellationToken);
        var events = new RegisterFile(_folder.Path).Read().Events;
        Assert.All(events.OfType<RegisterEvent.CommitmentDrafted>(), one => Assert.Equal(start, one.At));
        Assert.Equal(start.AddMinutes(2), events[^1].At);
    }

    [Fact]
    public async Task A_changed_text_lists_what_is_to_be_looked_at_again_with_the_words_that_differ()
    {
        var source = SamplePlan.Source;
        var notation = new Bihuan.Formulas.FormulaNotation(source.Loop.Plan.AreaCode, source.Loop.Plan.Indicators);
        var now = source.Start.Select(one => RegisterEntry.Of(one, notation)).ToList();
        var changed = now.First(one => one.Kind == CommitmentKind.Target && now.Count(other => other.Sentence == one.Sentence) > 1 && one.OwnWords != one.Sentence);
        var (was, clause) = ("9" + changed.Quote, changed.OwnWords.Replace(changed.Quote, "9" + changed.Quote, StringComparison.Ordinal));
        var sentence = changed.Sentence.Replace(changed.OwnWords, clause, StringComparison.Ordinal);
        var events = now.Select((one, index) => new RegisterEvent.CommitmentDrafted(one.Sentence != changed.Sentence ? one : one.Id == changed.Id ? one with { Sentence = sentence, Quote = was } : one with { Sentence = sentence }) { Revision = index + 1 });
        await using var app = BihuanWeb.Build(new ServeOptions { Urls = ["http://127.0.0.1:0"], PlanSources = [source with { Events = [.. events], Log = new RegisterFile(_folder.Path) }], Checks = SamplePlan.Checks });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(BihuanWeb.Addresses(app)[0] + "/zh/chongqing-2023/register"), TestContext.Current.CancellationToken));
        var line = Assert.Single(page.QuerySelectorAll(".register-amended li"));
        Assert.Equal((changed.Id, clause, changed.OwnWords), (line.QuerySelector("a")!.TextContent, line.QuerySelector("del")!.TextContent, line.QuerySelector("ins")!.TextContent));
        Assert.Contains("1条要再看", page.QuerySelector(".register-amended")!.TextContent, StringComparison.Ordinal);
    }

    private static string? Chosen(IElement form, string field) => form.QuerySelectorAll<IHtmlInputElement>($"input[name={field}]").Single(one => one.Type == "hidden" || one.IsChecked).Value;

    private static async Task<IHtmlDocument> PageOf(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends the form of a button as a browser would, with some fields typed over.</summary>
    private async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, IElement button, params (string Name, string Value)[] typed)
    {
        var form = button.Closest("form")!;
        var fields = new List<KeyValuePair<string, string>> { new("do", button.GetAttribute("value")!) };
        foreach (var field in form.QuerySelectorAll("input[name],textarea[name],select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlInputElement { Type: "checkbox" or "radio" } box && !box.IsChecked)
            {
                continue;
            }

            if (!typed.Any(one => one.Name == name))
            {
                fields.Add(new(name, field switch { IHtmlInputElement input => input.Value, IHtmlSelectElement select => select.Value ?? "", _ => field.TextContent.TrimStart('\n') }));
            }
        }

        fields.AddRange(typed.Select(one => new KeyValuePair<string, string>(one.Name, one.Value)));
        using var content = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
