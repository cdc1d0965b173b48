using System.CommandLine;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Publishing;
using Bihuan.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Sending;

namespace Bihuan.Cli.Verbs;

/// <summary><c>serve</c>: the web application on plan folders, or on the plans of a database.</summary>
internal static class ServeVerb
{
    private const string SecretVariable = "BIHUAN_OIDC_SECRET";

    public static Command Make(Session session)
    {
        var plans = new Argument<string[]>("PLAN") { Description = session.Say("计划文件夹或报告文件；有 --data 时可不写", "plan folders or reports; may be left out with --data"), Arity = ArgumentArity.ZeroOrMore };
        var data = new Option<string?>("--data") { Description = session.Say("数据库（文件夹或 postgres://…）：计划登记其中，以后不写 PLAN 也在", "the database (a folder or postgres://…): plans are registered there and stay"), HelpName = "DB" };
        var urls = new Option<string?>("--urls") { Description = session.Say("监听地址，多个用 ; 分隔（缺省 http://127.0.0.1:5080）", "addresses to listen on, separated by ; (default http://127.0.0.1:5080)"), HelpName = "URL" };
        var signIn = new Option<bool>("--sign-in") { Description = session.Say("须登录：公开的照旧，台账、导入、督查事项按岗位（要有 --data）", "people sign in: what is published stays open, register, import and cases go by post (needs --data)") };
        var address = new Option<string?>("--address") { Description = session.Say("大家访问用的地址：前面有代理时要写，也写进邮件的链接", "the address people use: where a proxy stands before it, and for links in mails"), HelpName = "URL" };
        var authority = new Option<string?>("--oidc") { Description = session.Say("统一身份认证（OpenID Connect）的地址，与本地登录并用", "an OpenID Connect provider beside local accounts"), HelpName = "URL" };
        var client = new Option<string?>("--oidc-client") { Description = session.Say("本应用在那边的客户端编号", "the client id of this application there"), HelpName = "ID" };
        var secret = new Option<string?>("--oidc-secret") { Description = session.Say("写有客户端密钥的文件；也可放在环境变量 BIHUAN_OIDC_SECRET 里", "file with the client secret; or the environment variable BIHUAN_OIDC_SECRET"), HelpName = "FILE" };
        var mail = new Option<string?>("--mail") { Description = session.Say("通知和每周摘要由这个邮件服务器发出：smtps://用户@主机?from=邮箱", "notices and weekly digests go out by this mail server: smtps://user@host?from=address"), HelpName = "URL" };
        var webhook = new Option<string?>("--webhook") { Description = session.Say("每条通知也发给这个程序，带签名", "every notice goes to this program too, signed"), HelpName = "URL" };
        var command = new Command("serve", session.Say("网页应用", "the web application")) { plans, data, urls, address, signIn, authority, client, secret, mail, webhook };
        command.SetAction((parse, cancellation) => RunAsync(session, parse.GetValue(plans) ?? [], parse.GetValue(data), parse.GetValue(urls), PublicAddress(parse.GetValue(address)),
            parse.GetValue(signIn), ProviderOf(session, parse.GetValue(signIn), parse.GetValue(authority), parse.GetValue(client), parse.GetValue(secret)), (parse.GetValue(mail), parse.GetValue(webhook)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string[] folders, string? data, string? urls, Uri? publicAddress, bool signsIn, OpenIdProvider? provider, (string? Mail, string? Webhook) word, CancellationToken cancellation)
    {
        var addresses = Addresses(urls);
        if (signsIn && data is null)
        {
            throw new UsageException(CliDiagnostics.ArgumentMissing.At(default, "--data DIR", "serve", "serve --data DIR --sign-in"));
        }

        var sending = Sending(session, word, publicAddress, signsIn);
        var plans = await ServedPlans.OpenAsync(session, folders, data, TimeProvider.System, cancellation);
        var access = !signsIn ? null : new AccessOptions
        {
            DataDirectory = session.PlaceOf(data!).Folder,
            Connection = session.PlaceOf(data!).Connection,
            Ledger = (await DataFolder.OpenAsync(session, data, mayMake: true, cancellation)).Ledger,
            Evidence = DataFolder.Attachments(session, data),
            Provider = provider,
            Sending = sending,
            SetUpCode = code => session.Terminal.Error.WriteLine(session.Say("还没有人能登录。设置码（只用一次）：{0}，在 /zh/set-up 设立管理员", "Nobody can sign in yet. Set-up code (works once): {0}; make the administrator at /en/set-up", code)),
        };
        var isListening = false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var options = new ServeOptions { PublicAddress = publicAddress, PlanSources = [.. plans.Select(plan => new PlanSource(plan.Loop, plan.Loop.Read(plan.Findings.Report, explain: true), plan.Register) { Log = plan.Log, Events = plan.Events, Start = plan.Start, Lights = plan.Lights, Exchange = plan.Exchange })], Checks = new PlanChecks(Parts.Checker(), Parts.Reconciler()), Papers = new OfficeMaker(session, data), Listening = Tell, Access = access };
        try
        {
            await BihuanWeb.RunAsync(addresses is null ? options : options with { Urls = addresses }, stop.Token);
            return BihuanCommand.Done;
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            throw new UsageException(CliDiagnostics.CannotListen.At(default, string.Join(' ', addresses ?? options.Urls)));
        }
        catch (InvalidOperationException) when (!isListening && addresses?.Any(one => one.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) == true)
        {
            throw new UsageException(CliDiagnostics.NoCertificate.At(default, string.Join(' ', addresses)));
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        void Tell(IReadOnlyList<string> listening)
        {
            isListening = true;
            foreach (var address in listening)
            {
                session.Terminal.Out.WriteLine(session.Say("{0} 项计划：{1}（Ctrl+C 停止）", "{0} plans: {1} (Ctrl+C stops)", plans.Count, address));
            }

            session.Terminal.Out.Flush();
        }
    }

    /// <summary>The provider that is asked for, or null where none is.</summary>
    /// <exception cref="UsageException">Something it needs is not there or cannot be used.</exception>
    private static OpenIdProvider? ProviderOf(Session session, bool signsIn, string? authority, string? client, string? secretFile)
    {
        if (authority is null && client is null && secretFile is null)
        {
            return null;
        }

        var missing = !signsIn ? "--sign-in" : authority is null ? "--oidc URL" : string.IsNullOrWhiteSpace(client) ? "--oidc-client ID" : null;
        if (missing is not null)
        {
            throw new UsageException(CliDiagnostics.ArgumentMissing.At(default, missing, "serve --oidc", "serve --data DIR --sign-in --oidc URL --oidc-client ID --oidc-secret FILE"));
        }

        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !OpenIdProvider.IsUsable(address))
        {
            throw new UsageException(CliDiagnostics.NotAProvider.At(default, authority!));
        }

        return new OpenIdProvider { Authority = address, ClientId = client!.Trim(), ClientSecret = SecretOf(session, secretFile) };
    }

    // From a file or the environment: what stands on a command line is seen by everybody on the machine.
    private static string? SecretOf(Session session, string? file)
    {
        if (file is null)
        {
            return Environment.GetEnvironmentVariable(SecretVariable) is { Length: > 0 } set ? set.Trim() : null;
        }

        try
        {
            return File.ReadAllText(session.PathOf(file)).Trim() is { Length: > 0 } secret ? secret : throw new UsageException(CliDiagnostics.SecretEmpty.At(default, file));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException(CliDiagnostics.FileMissing.At(default, file));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.FileUnreadable.At(default, file));
        }
    }

    /// <summary>Where people reach it, or null where nothing was said.</summary>
    /// <exception cref="UsageException">It is not an address, or has more than a host.</exception>
    private static Uri? PublicAddress(string? typed) =>
        typed is null ? null
        : Uri.TryCreate(typed, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" } ? address
        : throw new UsageException(SendingDiagnostics.AddressUnreadable.At(default));

    /// <summary>What the clocks do and how word is sent; secrets come from the environment, so that no list of processes shows them.</summary>
    /// <exception cref="UsageException">One of them cannot be read.</exception>
    private static SendingOptions? Sending(Session session, (string? Mail, string? Webhook) word, Uri? publicAddress, bool signsIn)
    {
        if (!signsIn)
        {
            return word is (null, null) ? null : throw new UsageException(SendingDiagnostics.NeedsSignIn.At(default));
        }

        var secret = Environment.GetEnvironmentVariable("BIHUAN_WEBHOOK_SECRET") ?? "";
        return new SendingOptions
        {
            Mail = word.Mail is null ? null : MailServer.Parse(word.Mail, Environment.GetEnvironmentVariable("BIHUAN_MAIL_PASSWORD")) ?? throw new UsageException(SendingDiagnostics.MailUnreadable.At(default)),
            Webhook = word.Webhook is null ? null : new WebhookTarget
            {
                Address = Web(word.Webhook) is { } uri && secret.Length >= WebhookTarget.ShortestSecret ? uri : throw new UsageException(SendingDiagnostics.WebhookUnreadable.At(default, WebhookTarget.ShortestSecret)), Secret = secret,
            },
            PublicAddress = publicAddress,
            Told = session.Tell,
        };

        static Uri? Web(string typed) => Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
    }

    /// <summary>The addresses typed, or null when none were.</summary>
    /// <exception cref="UsageException">One of them is not an address.</exception>
    private static string[]? Addresses(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var addresses = typed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Kestrel's own forms http://*:80 and http://+:80 are not URIs; they are read with a name in that place.
        return addresses.Length > 0 && addresses.All(one => Uri.TryCreate(one.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? addresses
            : throw new UsageException(CliDiagnostics.CannotListen.At(default, typed));
    }
}
