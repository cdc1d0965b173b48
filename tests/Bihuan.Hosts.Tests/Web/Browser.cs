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
        var tab = await TabAsync(home, settings);
        await tab.GoAsync(address);
        return (tab.Page, tab.Complaints);
    }

    /// <summary>A page that goes from address to address: opening a window each time would cost more than what is looked at.</summary>
    internal async Task<Tab> TabAsync(string home, BrowserNewContextOptions settings) => new(await (await (await StartedAsync()).NewContextAsync(settings)).NewPageAsync(), home);

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
