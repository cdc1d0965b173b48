namespace Bihuan.Web.Access;

/// <summary>What is shown around a sign-in at the provider.</summary>
internal static class ExternalPages
{
    private const int LongestName = 80;

    private static readonly Words Title = new("统一身份认证", "The organisation's sign-in");

    /// <summary>The way to the provider from the page of sign-in.</summary>
    public static FormLink Begin(Language language, string back) => new(SignInEndpoints.Address(language, "sign-in/external") + SignInEndpoints.Query(back), Title,
        new("用本单位的统一身份认证登录，不用这里的密码。", "Sign in with your organisation's account; no password of this application is needed."), new("用统一身份认证登录", "Sign in there"));

    /// <summary>The way to the provider from one's own page.</summary>
    public static FormLink BeginTie(Language language) => new(SignInEndpoints.Address(language, "own/external"), Title,
        new("关联以后，可以用统一身份认证登录；动态验证码照常要输。", "Once tied, you can sign in there as well; a second factor is still asked for."), new("关联", "Tie"));

    /// <summary>Ends a tie.</summary>
    public static FormPart Untie(Language language, string name) => new(SignInEndpoints.Address(language, "own/untie"), Title,
        new($"已与统一身份认证的“{name}”关联。", $"Tied to “{name}” at the organisation's sign-in."), [], new("解除关联", "Untie"));

    /// <summary>A tie by the administrator's word.</summary>
    public static FormPart TieByAdministrator(Language language) => new(SignInEndpoints.Address(language, "members/tie"), new("与统一身份认证关联", "Tie to the organisation's sign-in"),
        new("标识由本人用统一身份认证登录时看到，请当面或电话核对。没用过的一次性密码随即作废。", "People see their identifier when they sign in there; make sure in person or by telephone that it is theirs. A one-time password not used yet ends with it."),
        [new("name", new("登录名", "Name"), "text", "off"), new("subject", new("此人在那边的标识", "Their identifier there"), "text", "off")], new("关联", "Tie"));

    /// <summary>Asks the member to say yes.</summary>
    public static FormPage Confirm(Language language, string name, string sealedTie, Tie tie) => new(Title,
        [new(SignInEndpoints.Address(language, "own/tie"), new("关联这个身份", "Tie this identity"),
            new($"在统一身份认证那边的身份是“{Shown(tie)}”。关联到登录名 {name} 以后，凭这个身份就能登录。", $"There you are “{Shown(tie)}”. Once tied to {name}, that identity signs in as {name}."),
            [new("tie", new("", ""), "hidden", "off", sealedTie), new("password", new("这里的密码", "Your password here"), "password", "current-password")], new("关联", "Tie"))]);

    /// <summary>On, by a page of ours.</summary>
    public static FormPage Continue(string address) => new(new("身份已确认", "You are recognised"), []) { Links = [new(address, Title, new("", ""), new("继续", "Continue"))] };

    /// <summary>Nobody here is tied to whoever came.</summary>
    public static FormPage Unknown(Language language, Tie tie) => new(new("这里还不认识您", "You are not known here yet"), [])
    {
        Refusal = new($"统一身份认证确认了您是“{Shown(tie)}”，但这里没有与之关联的人员。有登录名和密码的，先用它们登录，再到“我的登录”里关联；没有的，请把下面的标识交给管理员，由管理员关联。",
            $"The organisation's sign-in says you are “{Shown(tie)}”, but nobody here is tied to that. If you have a name and password, sign in with them and tie the two under “My sign-in”; if not, give the identifier below to the administrator, who ties it."),
        Secrets = [tie.Subject], Links = [ToSignIn(language)],
    };

    /// <summary>Locked by wrong passwords; another door is not a way round.</summary>
    public static FormPage Locked(Language language) => Failed(language, new("因多次输错密码，暂时不能登录（15分钟）。", "The sign-in is locked for 15 minutes after too many wrong passwords."));

    /// <summary>It came to nothing.</summary>
    public static FormPage Failed(Language language, Words why) => new(new("没有登录", "Not signed in"), []) { Refusal = why, Links = [ToSignIn(language)] };

    /// <summary>Signed out here, and how there.</summary>
    /// <param name="language">Of the page.</param>
    /// <param name="there">Address where the provider ends its own sign-in; null where it names none or does not answer.</param>
    public static FormPage Out(Language language, string? there) => new(new("已退出", "Signed out"), [])
    {
        Done = new("已在这里退出。统一身份认证那边可能还登录着，公用电脑上请也在那边退出。", "You are signed out here. The organisation's sign-in may still know you; on a shared machine, sign out there too."),
        Links = [.. there is null ? Array.Empty<FormLink>() : [new(there, Title, new("", ""), new("在那边也退出", "Sign out there too"))], ToSignIn(language)],
    };

    /// <summary>What the provider calls somebody, or how it tells them apart.</summary>
    public static string Shown(Tie tie) => (tie.Name.Length > 0 ? tie.Name : tie.Subject) is var name && name.Length > LongestName ? name[..LongestName] + "…" : name;

    private static FormLink ToSignIn(Language language) => new(SignInEndpoints.Address(language, "sign-in"), new("登录", "Sign in"), new("", ""), new("到登录页", "To the page of sign-in"));
}
