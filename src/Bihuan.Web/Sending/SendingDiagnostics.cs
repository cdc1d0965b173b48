namespace Bihuan.Web.Sending;

/// <summary>What can keep word from being sent: BH7160 to BH7169. Nothing is lost by any of it; it is tried again.</summary>
public static class SendingDiagnostics
{
    /// <summary>No answer from the mail server.</summary>
    public static DiagnosticRule MailUnreachable { get; } = new("BH7160", Severity.Warning,
        new("连不上邮件服务器 {0}，通知留待再发", "the mail server {0} cannot be reached; the notices wait"),
        new("检查地址、端口和网络；会自动再试", "Check address, port and network; it is tried again by itself"));

    /// <summary>The mail server does not know the user or the password.</summary>
    public static DiagnosticRule MailSignInRefused { get; } = new("BH7161", Severity.Warning,
        new("邮件服务器 {0} 不接受登录，通知留待再发", "the mail server {0} refuses the sign-in; the notices wait"),
        new("检查 --mail 里的用户名和环境变量 BIHUAN_MAIL_PASSWORD", "Check the user in --mail and the environment variable BIHUAN_MAIL_PASSWORD"));

    /// <summary>The password would go over an open connection.</summary>
    public static DiagnosticRule MailNotEncrypted { get; } = new("BH7162", Severity.Warning,
        new("邮件服务器 {0} 的连接没有加密或证书不可信，密码没有发出，通知留待再发", "the connection to the mail server {0} is not encrypted, or its certificate not trusted; the password was not sent, the notices wait"),
        new("用 smtps://，或请服务器管理员启用 STARTTLS 和有效证书", "Use smtps://, or have STARTTLS and a valid certificate set up on the server"));

    /// <summary>The mail server takes no mail for this member.</summary>
    public static DiagnosticRule MailRefused { get; } = new("BH7163", Severity.Warning,
        new("邮件服务器 {0} 拒收给“{1}”的邮件（{2}），通知留待再发", "the mail server {0} refuses the mail to “{1}” ({2}); the notices wait"),
        new("请其在“我的通知”改正邮箱，或检查 --mail 的 from 是否获准发信", "Have them correct the address under “My notices”, or check whether from in --mail may send"));

    /// <summary>The office's program does not take it.</summary>
    public static DiagnosticRule WebhookRefused { get; } = new("BH7164", Severity.Warning,
        new("接收程序 {0} 没有收下通知（{1}），留待再发", "the program at {0} did not take the notice ({1}); it waits"),
        new("接收程序须在20秒内以 2xx 应答；会自动再试", "It has to answer 2xx within 20 seconds; it is tried again by itself"));

    /// <summary>The address of the mail server cannot be read.</summary>
    public static DiagnosticRule MailUnreadable { get; } = new("BH7165", Severity.Error,
        new("读不懂 --mail 的地址", "the address given with --mail cannot be read"),
        new("写成 smtps://用户@主机:465?from=发信邮箱；密码放在环境变量 BIHUAN_MAIL_PASSWORD", "Write smtps://user@host:465?from=address; the password goes into the environment variable BIHUAN_MAIL_PASSWORD"));

    /// <summary>The address of the program cannot be read, or there is no secret.</summary>
    public static DiagnosticRule WebhookUnreadable { get; } = new("BH7166", Severity.Error,
        new("--webhook 须是 http 或 https 地址，并有不少于{0}个字符的密钥", "--webhook takes an http or https address, and a secret of {0} characters or more"),
        new("密钥放在环境变量 BIHUAN_WEBHOOK_SECRET", "The secret goes into the environment variable BIHUAN_WEBHOOK_SECRET"));

    /// <summary>A round of the clocks came to nothing.</summary>
    public static DiagnosticRule RoundFailed { get; } = new("BH7167", Severity.Warning,
        new("这一轮定时检查没有做完（{0}），下一轮再做", "this round of the clocks was not finished ({0}); the next one does it"),
        new("若一再出现，检查数据库是否可写", "If it goes on, check whether the database can be written to"));

    /// <summary>The address people use cannot be read.</summary>
    public static DiagnosticRule AddressUnreadable { get; } = new("BH7168", Severity.Error,
        new("--address 须是 http 或 https 地址，不带路径", "--address takes an http or https address without a path"),
        new("写成大家访问用的地址，如 https://duban.example.cn", "Write the address people use, such as https://duban.example.cn"));

    /// <summary>Clocks and ways to send without sign-in.</summary>
    public static DiagnosticRule NeedsSignIn { get; } = new("BH7169", Severity.Error,
        new("--mail、--webhook 要与 --sign-in 同用", "--mail and --webhook go with --sign-in"),
        new("加上 --sign-in", "Add --sign-in"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [MailUnreachable, MailSignInRefused, MailNotEncrypted, MailRefused, WebhookRefused, MailUnreadable, WebhookUnreadable, RoundFailed, AddressUnreadable, NeedsSignIn];
}
