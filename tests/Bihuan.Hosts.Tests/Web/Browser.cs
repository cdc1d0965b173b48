using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Bihuan.Hosts.Tests.Web.Browser))]

namespace Bihuan.Hosts.Tests.Web;

/// <summary>One Chromium for all tests, started by the first that asks. Found on the PATH, or named by BIHUAN_CHROMIUM.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly SemaphoreSlim _door = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The browser; the test is skipped where there is none, and fails where the checks run.</summary>
    public async Task<IBrowser> StartedAsync()
    {
        var path = Environment.GetEnvironmentVariable("BIHUAN_CHROMIUM") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);
        var required = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        Assert.False(required && path is null, "the checks need Chromium and there is none");
        Assert.SkipUnless(path is not null, "no Chromium on this machine: install one or name it by BIHUAN_CHROMIUM");
        await _door.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-device-scale-factor=1"],
            });
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>A page of its own context at an address, and everything a reader would not see: complaints of the console, faults, requests to elsewhere.</summary>
    /// <param name="address">The whole address.</param>
    /// <param name="home">What every request has to begin with.</param>
    /// <param name="settings">Width, colours, scripts.</param>
    public async Task<(IPage Page, List<string> Complaints)> OpenAsync(string address, string home, BrowserNewContextOptions settings)
    {
        var browser = await StartedAsync();
        var context = await browser.NewContextAsync(settings);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // An address that leads nowhere, or a date that is none, is answered with 404 or 400, and the browser says so.
            var isAnswer = message.Text.Contains("status of 40", StringComparison.Ordinal) && (address.EndsWith("/nowhere", StringComparison.Ordinal) || address.EndsWith("=someday", StringComparison.Ordinal));
            if (message.Type is "error" or "warning" && !isAnswer)
            {
                complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Add($"asked outside: {request.Url}");
            }
        };
        await page.GotoAsync(address);
        if (settings.JavaScriptEnabled != false && await page.Locator(".tools").CountAsync() > 0)
        {
            // The two controls that become richer have done so: what is looked at stays as it is.
            await page.WaitForSelectorAsync(".tools .mud-picker");
        }

        return (page, complaints);
    }

    /// <summary>Keeps a picture of the page where BIHUAN_SHOTS names a folder.</summary>
    public static async Task ShotAsync(IPage page, string name)
    {
        if (Shots is { } folder)
        {
            var file = string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' ? sign : '_'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file.Trim('_') + ".png"), FullPage = true });
        }
    }

    /// <summary>Where pictures go; null where none are wanted.</summary>
    public static string? Shots => Environment.GetEnvironmentVariable("BIHUAN_SHOTS") is { Length: > 0 } folder ? Directory.CreateDirectory(folder).FullName : null;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _door.Dispose();
    }
}
