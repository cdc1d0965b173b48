using System.Diagnostics;
using UglyToad.PdfPig;

namespace Bihuan.Hosts.Tests.Publishing;

/// <summary>LibreOffice without a window: what an office sees when it opens and prints our files.</summary>
internal static class OfficeProgram
{
    /// <summary>Converts files; skipped with a word where LibreOffice is not installed.</summary>
    /// <param name="to">pdf or xlsx.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="files">The files; names without folders must differ.</param>
    public static async Task ConvertAsync(string to, string folder, params IReadOnlyList<string> files)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(path => Path.Combine(path, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "no LibreOffice on this machine: install libreoffice-calc-nogui and libreoffice-writer-nogui");
        var start = new ProcessStartInfo(program!) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        // A profile of its own: a second instance with a shared one does nothing.
        foreach (var word in new[] { "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", to, "--outdir", folder }.Concat(files))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await said);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + "." + to)), file));
    }

    /// <summary>The pages of a pdf: their number, whether the first lies across, and all text without spaces.</summary>
    public static (int Pages, double Width, double Height, string Text) Read(string pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var first = document.GetPage(1);
        return (document.NumberOfPages, first.Width, first.Height, string.Concat(document.GetPages().Select(page => page.Text)).Replace(" ", "", StringComparison.Ordinal));
    }
}
