using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Hosts.Tests.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Sending;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SmtpServer.Protocol;

namespace Bihuan.Hosts.Tests.Sending;

/// <summary>Clocks that enter what is due and word that is sent once, whatever fails in between.</summary>
public abstract class SendingTests(string kind)
{
    private const string Secret = "known to both sides only";

    private readonly ConcurrentQueue<Diagnostic> _told = new();
    private readonly FixedClock _clock = new(Noon("2023-04-03"));

    public sealed class SqliteSendingTests() : SendingTests(StorePlace.Sqlite)
    {
        [Fact]
        public async Task The_schedule_does_it_by_itself()
        {
            await using var mails = await MailSink.StartAsync();
            await using var host = await StartAsync(mails, null, every: TimeSpan.FromMilliseconds(200));
            await SeedAsync(host);
            for (var turn = 0; turn < 1800 && mails.Taken.IsEmpty; turn++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            Assert.NotEmpty(mails.Taken);
        }

        [Fact]
        public async Task A_password_is_asked_for_and_a_wrong_one_is_told_without_being_shown()
        {
            await using var mails = await MailSink.StartAsync("right");
            await using var host = await StartAsync(mails, null, user: "office", password: "wrong-and-secret");
            await SeedAsync(host);
            await RoundAsync(host);
            Assert.Equal(["BH7161"], _told.Select(problem => problem.Code));
            Assert.DoesNotContain("wrong-and-secret", _told.Single().Print(Language.English), StringComparison.Ordinal);
            Assert.Empty(mails.Taken);
        }

        [Fact]
        public async Task The_offices_program_is_told_with_a_signature_over_time_and_body_and_told_again_until_it_takes_it()
        {
            await using var hook = await HookSink.StartAsync();
            await using var host = await StartAsync(null, hook);
            await SeedAsync(host);
            hook.Answer = StatusCodes.Status500InternalServerError;
            await RoundAsync(host);
            var refused = hook.Told.Count;
            hook.Answer = StatusCodes.Status204NoContent;
            _clock.Now = _clock.Now.AddMinutes(1);
            await RoundAsync(host);
            _clock.Now = _clock.Now.AddHours(1);
            await RoundAsync(host);

            var told = hook.Told.ToList();
            Assert.Equal(["2023-001/overdue/2", "2023-001/escalated/5"], told.Take(refused).Select(one => one.Delivery));
            Assert.Equal(told.Take(refused).Select(one => (one.Delivery, one.Body)), told.Skip(refused).Select(one => (one.Delivery, one.Body)));
            foreach (var (delivery, signature, body) in told)
            {
                var parts = signature.Split(',');
                var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(parts[0]["t=".Length..] + "." + body));
                Assert.Equal("v1=" + Convert.ToHexStringLower(expected), parts[1]);
                Assert.Equal(delivery, JsonDocument.Parse(body).RootElement.GetProperty("id").GetString());
            }

            Assert.Equal(Noon("2023-05-04").AddMinutes(1).ToUnixTimeSeconds(), long.Parse(told[^1].Signature.Split(',')[0]["t=".Length..], CultureInfo.InvariantCulture));
            Assert.All(_told, problem => Assert.DoesNotContain(Secret, problem.Print(Language.Chinese), StringComparison.Ordinal));
            Assert.Equal(["BH7164", "BH7164"], _told.Select(problem => problem.Code));
        }

        [Fact]
        public async Task A_process_that_dies_amid_sending_leaves_nothing_unsent()
        {
            await using var mails = await MailSink.StartAsync();
            await using var host = await StartAsync(mails, null);
            await SeedAsync(host);
            await Assert.ThrowsAsync<OperationCanceledException>(() => RoundAsync(host, [new Dying()]));
            // Whoever comes next cannot know how far it went, and waits as after any try.
            await RoundAsync(host);
            Assert.Empty(mails.Taken);
            _clock.Now = _clock.Now.AddMinutes(1);
            await RoundAsync(host);
            Assert.Single(mails.Taken);
        }

        [Fact]
        public async Task What_waits_is_not_sent_to_somebody_who_may_no_longer_read_it()
        {
            await using var mails = await MailSink.StartAsync();
            await using var host = await StartAsync(mails, null);
            var administrator = await host.AdministratorAsync();
            await SeedAsync(host, administrator);
            mails.Refusal = SmtpResponse.MailboxUnavailable;
            await RoundAsync(host);
            // A given password that is not replaced yet gives no rights.
            await AccessHost.SendAsync(administrator, "/en/members", "/en/members/renew", ("name", "zhao"));
            mails.Refusal = null;
            _clock.Now = _clock.Now.AddHours(1);
            await RoundAsync(host);
            Assert.Equal((1, 0), (mails.Offered, mails.Taken.Count));
        }

        private sealed class Dying : ICarrier
        {
            public string Channel => "mail";

            public int Together => 50;

            public Task<(Diagnostic Problem, bool IsGeneral)?> CarryAsync(Member? member, IReadOnlyList<Parcel> parcels, CancellationToken cancellation) => throw new OperationCanceledException();
        }

        [Fact]
        public async Task A_server_that_is_not_there_is_told_once_a_round_and_nothing_is_lost()
        {
            var mails = await MailSink.StartAsync();
            await using var host = await StartAsync(mails, null);
            await SeedAsync(host);
            await mails.DisposeAsync();
            await RoundAsync(host);
            Assert.Equal(["BH7160"], _told.Select(problem => problem.Code));
            Assert.Equal(host.Place.Scalar("select count(*) from dispatches where \"Step\" = 'queued'"), host.Place.Scalar("select count(*) from dispatches where \"Step\" = 'failed'"));
        }

        [Theory]
        [InlineData("smtps://office%40example.cn@mail.example.cn?from=office@example.cn", "mail.example.cn 465 True office@example.cn office@example.cn")]
        [InlineData("smtp://mail.example.cn?from=office@example.cn", "mail.example.cn 587 False  office@example.cn")]
        [InlineData("smtp://127.0.0.1:2525?from=office@example.cn", "127.0.0.1 2525 False  office@example.cn")]
        [InlineData("smtps://office:secret@mail.example.cn?from=office@example.cn", "")]
        [InlineData("https://mail.example.cn?from=office@example.cn", "")]
        [InlineData("smtp://mail.example.cn", "")]
        [InlineData("smtp://mail.example.cn?from=office", "")]
        public void A_mail_server_is_read_from_its_address_and_never_with_a_password_in_it(string typed, string expected)
        {
            var server = MailServer.Parse(typed, "secret");
            Assert.Equal(expected, server is null ? "" : $"{server.Host} {server.Port} {server.IsSecure} {server.User} {server.From}");
        }
    }

    public sealed class PostgresSendingTests() : SendingTests(StorePlace.Postgres);

    [Fact]
    public async Task What_is_due_is_entered_and_mailed_once_also_by_two_at_once_and_after_a_restart()
    {
        await using var mails = await MailSink.StartAsync();
        await using var host = await StartAsync(mails, null);
        await SeedAsync(host);

        // Two processes at the same moment, then one that has just been started.
        await Task.WhenAll(RoundAsync(host), RoundAsync(host));
        await RoundAsync(host);
        await RoundAsync(host);

        var mail = Assert.Single(mails.Taken);
        Assert.Equal("zhao@example.cn", mail.To.Mailboxes.Single().Address);
        Assert.Contains("【已逾期】2023-001 建成绕城高速", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("每周摘要 2023-05-01：在办1项，其中逾期1项", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://duban.example.cn/en/cases/2023-001", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(["clock.overdue", "clock.overdue"], (await host.CaseEntriesAsync()).Where(entry => entry.Name == "CaseEscalated").Select(entry => entry.By));

        // The next day the clocks ask for nothing, and nothing is sent; a week later there is a digest, and the letter that the rule has written.
        _clock.Now = Noon("2023-05-05");
        await RoundAsync(host);
        Assert.Single(mails.Taken);
        _clock.Now = Noon("2023-05-10");
        await RoundAsync(host);
        Assert.Equal(2, mails.Taken.Count);
        Assert.Contains("督办升级为“督办函”", mails.Taken.Last().TextBody, StringComparison.Ordinal);
        Assert.Empty(_told);
        Assert.Contains("append-only", Assert.ThrowsAny<Exception>(() => host.Place.Run("delete from dispatches")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_mail_server_refuses_waits_longer_each_time_and_is_not_lost()
    {
        await using var mails = await MailSink.StartAsync();
        await using var host = await StartAsync(mails, null);
        var administrator = await host.AdministratorAsync();
        var (zhao, auditor) = (await SeedAsync(host, administrator), await host.MemberAsync(administrator, "audit", "", ("auditor", "1")));
        mails.Refusal = SmtpResponse.MailboxUnavailable;
        await RoundAsync(host);
        // Not yet, then once more; then only after five minutes.
        foreach (var (seconds, offered) in new[] { (59, 1), (1, 2), (60, 2), (240, 3) })
        {
            _clock.Now = _clock.Now.AddSeconds(seconds);
            await RoundAsync(host);
            Assert.Equal(offered, mails.Offered);
        }

        var page = await zhao.GetStringAsync(new Uri("/zh/notices", UriKind.Relative), TestContext.Current.CancellationToken);
        mails.Refusal = null;
        _clock.Now = _clock.Now.AddHours(24);
        await RoundAsync(host);
        _clock.Now = _clock.Now.AddHours(24);
        await RoundAsync(host);
        var steps = (await auditor.GetFromJsonAsync<List<JsonElement>>(new Uri("/api/v1/dispatches", UriKind.Relative), TestContext.Current.CancellationToken))!
            .Where(one => one.GetProperty("notice").GetString() == "2023-001/overdue/2").Select(one => $"{one.GetProperty("step").GetString()} {one.GetProperty("try").GetInt32()}").Reverse();

        Assert.Contains("没有发出（BH7163）", page, StringComparison.Ordinal);
        Assert.Equal(["BH7163", "BH7163", "BH7163"], _told.Select(problem => problem.Code));
        Assert.Equal((4, 1), (mails.Offered, mails.Taken.Count));
        Assert.Equal(["queued 0", "begun 1", "failed 1", "begun 2", "failed 2", "begun 3", "failed 3", "begun 4", "sent 4"], steps);
    }

    private async Task<AccessHost> StartAsync(MailSink? mails, HookSink? hook, TimeSpan? every = null, string? user = null, string? password = null) => await AccessHost.StartAsync(kind, clock: _clock, sending: new SendingOptions
    {
        Mail = mails is null ? null : new MailServer { Host = "127.0.0.1", Port = mails.Port, From = "office@example.cn", User = user, Password = password },
        Webhook = hook is null ? null : new WebhookTarget { Address = hook.Address, Secret = Secret },
        PublicAddress = new Uri("https://duban.example.cn"), Every = every ?? Timeout.InfiniteTimeSpan, Told = problem => _told.Enqueue(problem),
    });

    // As a process that has just been started: all it knows is in the database.
    private static Task RoundAsync(AccessHost host, IEnumerable<ICarrier>? carriers = null)
    {
        var services = host.App.Services;
        var access = services.GetRequiredService<AccessOptions>();
        return new DispatchRound(services.GetRequiredService<IServiceScopeFactory>(), access, new BookKeeper(access), carriers ?? services.GetServices<ICarrier>()).RunAsync(TestContext.Current.CancellationToken);
    }

    // A case of zhao's that is overdue on the first working day after the holidays; zhao gave an address. Gives zhao's browser.
    private async Task<HttpClient> SeedAsync(AccessHost host, HttpClient? administrator = null)
    {
        var given = new DateOnly(2023, 4, 3);
        var registered = SupervisionCase.Open("2023-001", new CaseInput(new Actor("li", "office.chief", "office", Duty.Supervisor), given) { Text = "建成绕城高速", Document = "政府工作报告" }).Event!;
        var @case = SupervisionCase.From([registered]);
        var assigned = @case.Decide(CaseAction.Assign, new CaseInput(new Actor("wang", "gov.deputy", "gov", Duty.Leader), given) { Lead = "transport", Due = new DateOnly(2023, 4, 28) }).Event!;
        var acknowledged = @case.After(assigned).Decide(CaseAction.Acknowledge, new CaseInput(new Actor("zhao", "transport.head", "transport", Duty.LeadAgency), given)).Event!;
        var access = host.App.Services.GetRequiredService<AccessOptions>();
        Assert.True(await access.Ledger.AppendAsync(DeliveryJson.StreamOf(@case.Id), 0, [.. new[] { registered, assigned, acknowledged }.Select(DeliveryJson.Draft)], TestContext.Current.CancellationToken));
        _clock.Now = Noon("2023-05-04");
        var zhao = await host.MemberAsync(administrator ?? await host.AdministratorAsync(), "zhao", "zhao");
        if (access.Sending!.Mail is not null)
        {
            var (refused, _) = await AccessHost.SendAsync(zhao, "/en/notices", "/en/notices/mail", ("mail", "zhao"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
            var (taken, _) = await AccessHost.SendAsync(zhao, "/en/notices", "/en/notices/mail", ("mail", "zhao@example.cn"));
            Assert.Equal(HttpStatusCode.OK, taken);
        }

        return zhao;
    }

    private static DateTimeOffset Noon(string day) => new(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero);
}
