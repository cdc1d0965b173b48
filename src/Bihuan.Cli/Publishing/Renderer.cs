using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Bihuan.Cli.Publishing;

/// <summary>
/// Programs of this machine that turn a drawing into a picture and a page into paper: rsvg-convert, else Chromium. Whatever they write about the time
/// of writing is taken out, so that the same plan gives the same bytes.
/// </summary>
internal sealed class Renderer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string? _rsvg = OnPath("rsvg-convert", "rsvg-convert.exe");

    private readonly string? _chromium = Environment.GetEnvironmentVariable("BIHUAN_CHROMIUM") is { Length: > 0 } named && File.Exists(named)
        ? named
        : OnPath("chromium", "chromium-browser", "google-chrome", "chrome.exe");

    /// <summary>Whether drawings can become pictures.</summary>
    public bool CanDraw => _rsvg is not null || _chromium is not null;

    /// <summary>The program that draws, for messages.</summary>
    public string Name => _rsvg is not null ? "rsvg-convert" : "Chromium";

    /// <summary>A drawing as a PNG of its own width.</summary>
    public Task<bool> PngAsync(string svg, string png, (int Width, int Height) size, CancellationToken cancellation) => _rsvg is not null
        ? RunAsync(_rsvg, ["-o", png, svg], png, null, cancellation)
        : BrowseAsync(["--hide-scrollbars", $"--screenshot={png}", $"--window-size={N(size.Width)},{N(size.Height)}", new Uri(svg).AbsoluteUri], png, cancellation);

    /// <summary>A drawing as a PDF of one page of its own size.</summary>
    public async Task<bool> PdfAsync(string svg, string pdf, (int Width, int Height) size, DateOnly day, CancellationToken cancellation) =>
        (_rsvg is not null ? await RunAsync(_rsvg, ["-f", "pdf", "-o", pdf, svg], pdf, day, cancellation) : await PrintAsync(svg, pdf, size, cancellation)) && await TimelessAsync(pdf, day, cancellation);

    // A browser cuts what it prints into sheets: the drawing stands on a page made to its measure. Links beside the drawing lead nowhere from where it is printed.
    private async Task<bool> PrintAsync(string svg, string pdf, (int Width, int Height) size, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bihuan-").FullName;
        try
        {
            var page = Path.Combine(folder, "drawing.html");
            var (width, height) = (N(size.Width), N(size.Height));
            var drawing = (await File.ReadAllTextAsync(svg, cancellation)).Replace("<a href=", "<a data-href=", StringComparison.Ordinal);
            await File.WriteAllTextAsync(page, $"<!doctype html><meta charset=\"utf-8\"><style>@page{{size:{width}px {height}px;margin:0}}body{{margin:0}}svg{{display:block;width:{width}px;height:{height}px}}</style>{drawing}", cancellation);
            return await BrowseAsync(["--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri], pdf, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<bool> BrowseAsync(IReadOnlyList<string> arguments, string result, CancellationToken cancellation)
    {
        // A profile of its own, gone afterwards: a person's open browser is neither used nor disturbed.
        var profile = Directory.CreateTempSubdirectory("bihuan-").FullName;
        try
        {
            return await RunAsync(_chromium!, ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync", $"--user-data-dir={profile}", .. arguments], result, null, cancellation);
        }
        finally
        {
            try
            {
                Directory.Delete(profile, recursive: true);
            }
            catch (IOException)
            {
                // Still held by the browser; it lies in the system's folder for such things.
            }
        }
    }

    private static async Task<bool> RunAsync(string program, IReadOnlyList<string> arguments, string result, DateOnly? day, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (day is { } date)
        {
            // https://reproducible-builds.org/specs/source-date-epoch/
            start.Environment["SOURCE_DATE_EPOCH"] = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }

        File.Delete(result);
        using var process = Process.Start(start);
        if (process is null)
        {
            return false;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return false;
        }

        return process.ExitCode == 0 && File.Exists(result);
    }

    /// <summary>Writes the account's day over the time of writing that PDF programs put into a document; the places keep their length.</summary>
    private static async Task<bool> TimelessAsync(string pdf, DateOnly day, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(pdf, cancellation);
        var stamp = Encoding.ASCII.GetBytes(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000");
        foreach (var key in (ReadOnlySpan<string>)["/CreationDate (D:", "/ModDate (D:", "/CreationDate(D:", "/ModDate(D:"])
        {
            var mark = Encoding.ASCII.GetBytes(key);
            for (var at = content.AsSpan().IndexOf(mark); at >= 0;)
            {
                stamp.CopyTo(content.AsSpan(at + mark.Length));
                var next = content.AsSpan(at + mark.Length).IndexOf(mark);
                at = next < 0 ? -1 : at + mark.Length + next;
            }
        }

        await File.WriteAllBytesAsync(pdf, content, cancellation);
        return true;
    }

    private static string? OnPath(params ReadOnlySpan<string> names)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in names)
            {
                if (Path.Combine(folder, name) is var path && File.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
