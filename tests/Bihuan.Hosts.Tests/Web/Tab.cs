using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>One page of the browser, with what it complained of at its present address.</summary>
internal sealed class Tab
{
    private readonly string _home;
    private string _address = "";

    public Tab(IPage page, string home)
    {
        (Page, _home) = (page, home);
        page.Console += (_, message) =>
        {
            // An address that leads nowhere, a date that is none, or an entry changed meanwhile is answered with 404, 400 or 409, and the browser says so.
            var isAnswer = message.Text.Contains("status of 40", StringComparison.Ordinal) && (_address.Contains("/register/", StringComparison.Ordinal) || _address.EndsWith("/nowhere", StringComparison.Ordinal) || _address.EndsWith("=someday", StringComparison.Ordinal));
            if (message.Type is "error" or "warning" && !isAnswer)
            {
                Complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_home, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Complaints.Add($"asked outside: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public async Task GoAsync(string address)
    {
        Complaints.Clear();
        _address = address;
        await Page.GotoAsync(address);
        await RichAsync();
    }

    /// <summary>The two controls that become richer have done so, where there are scripts: what is looked at stays as it is.</summary>
    public async Task RichAsync()
    {
        if (await Page.Locator(".tools").CountAsync() > 0 && await Page.EvaluateAsync<bool>("Boolean(document.querySelector('script'))"))
        {
            await Page.WaitForSelectorAsync(".tools .mud-picker");
        }
    }
}
