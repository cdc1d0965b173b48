using System.Diagnostics;
using System.Text;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>Prints pages to pdf with the Chromium of the machine; a test that needs it says so and is skipped where there is none.</summary>
internal static class PdfMaker
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Path of a browser, or null. <c>BIHUAN_CHROMIUM</c> names another one.</summary>
    public static string? Browser { get; } = Environment.GetEnvironmentVariable("BIHUAN_CHROMIUM") is { Length: > 0 } given
        ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static byte[] Print(string html, bool withHeadAndFoot = false)
    {
        Assert.SkipWhen(Browser is null, "no Chromium on this machine: a pdf with Chinese text cannot be printed here");
        var folder = Directory.CreateTempSubdirectory("bihuan-pdf-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            File.WriteAllText(page, html, new UTF8Encoding(false));
            var start = new ProcessStartInfo(Browser) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
                $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", $"--print-to-pdf={pdf}", .. withHeadAndFoot ? [] : (string[])["--no-pdf-header-footer"], new Uri(page).AbsoluteUri])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(TimeSpan.FromSeconds(90)))
            {
                process.Kill(entireProcessTree: true);
            }

            _ = output.Result;
            return File.Exists(pdf) ? File.ReadAllBytes(pdf) : throw new InvalidOperationException("the browser printed nothing: " + errors.Result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
