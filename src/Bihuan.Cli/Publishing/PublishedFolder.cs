using System.Globalization;
using System.Text;
using Bihuan.Cli.Inputs;
using Bihuan.Consistency;
using Bihuan.Publication.Bulletins;
using Bihuan.Publication.Infographics;
using Bihuan.Publication.OpenData;
using Bihuan.Replay;
using Bihuan.Web.Infographics;
using Bihuan.Web.Links;
using Bihuan.Web.Sites;

namespace Bihuan.Cli.Publishing;

/// <summary>Everything an office publishes of one account, in one folder. What is in the files comes from the core and the pages; here it is written down.</summary>
internal sealed class PublishedFolder(Session session, OpenedPlan plan, DateOnly? asOf, string folder, string? root, string? data)
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What went less well.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Day of the account: the one asked, else of the newest publication, else of the report.</summary>
    public DateOnly Day { get; } = asOf ?? plan.Loop.Data.LatestPublication ?? plan.Plan.Issued;

    /// <summary>Writes everything.</summary>
    /// <returns>Names of the files, relative to the folder, in ordinal order.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(Steps steps, CancellationToken cancellation)
    {
        steps.Begin(session.Say("逐项核对", "evaluating every promise"));
        var account = plan.Evaluate(asOf);
        steps.Begin(session.Say("排版网页和图", "setting pages and graphics"));
        // Other programs make pictures of the drawings; meanwhile the rest is laid out here.
        var pictures = Task.FromResult(new List<string>());
        var maker = new OfficeMaker(session, data);
        var papers = new SitePapers(
            Day, [.. BulletinRequest.EarlierDays(plan.Plan.Issued, Day).Select(day => (plan.Evaluate(day), day))], await maker.DocketAsync(account, cancellation), maker);
        var files = await StaticSite.FilesAsync(account, Parts.Checker().Check([CheckedPlan.Of(account)], cancellation), papers, root, drawings => pictures = Task.Run(() => PicturesAsync(drawings, cancellation), cancellation), cancellation);
        // The drawings lie there already and are being read.
        foreach (var (name, content) in files.Where(file => !file.Key.EndsWith(".svg", StringComparison.Ordinal) || file.Key.StartsWith("assets/", StringComparison.Ordinal)))
        {
            await WriteAsync(name, content, cancellation);
        }

        steps.Begin(session.Say("整理开放数据，等待图片", "laying out open data, waiting for pictures"));
        var open = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, text) in OpenDataFiles.Of(account, History.Turns(plan.Plan, plan.Register, plan.Loop.Data, Day), Day, root, commitment => $"zh/c/{FolderLinks.FileName(commitment.Id)}.html"))
        {
            open["data/" + name] = new UTF8Encoding(false).GetBytes(text);
        }

        foreach (var (name, content) in open)
        {
            await WriteAsync(name, content, cancellation);
        }

        List<string> names = [.. files.Keys, .. open.Keys, .. await pictures];
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private async Task<List<string>> PicturesAsync(IReadOnlyDictionary<string, byte[]> drawings, CancellationToken cancellation)
    {
        var renderer = new Renderer();
        if (!renderer.CanDraw)
        {
            _diagnostics.Add(PublishDiagnostics.NoRenderer.At(default));
            return [];
        }

        foreach (var (name, content) in drawings)
        {
            await WriteAsync(name, content, cancellation);
        }

        var work = new List<(string Name, Func<Task<bool>> Make)>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var layout in Enum.GetValues<InfographicLayout>())
            {
                var svg = $"{WebLinks.Tag(language)}/{InfographicNames.File(layout, "svg")}";
                var (png, pdf) = (Path.ChangeExtension(svg, "png"), Path.ChangeExtension(svg, "pdf"));
                work.Add((png, () => renderer.PngAsync(PathOf(svg), PathOf(png), SizeOf(drawings[svg]), cancellation)));
                work.Add((pdf, () => renderer.PdfAsync(PathOf(svg), PathOf(pdf), SizeOf(drawings[svg]), Day, cancellation)));
            }
        }

        var made = new List<string>();
        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation }, async (one, _) =>
        {
            var isMade = await one.Make();
            lock (made)
            {
                if (isMade)
                {
                    made.Add(one.Name);
                }
                else
                {
                    _diagnostics.Add(PublishDiagnostics.RenderFailed.At(default, one.Name, renderer.Name));
                }
            }
        });
        return made;
    }

    private static (int Width, int Height) SizeOf(byte[] svg)
    {
        var head = Encoding.UTF8.GetString(svg, 0, Math.Min(400, svg.Length));
        int Number(string key)
        {
            var from = head.IndexOf(key, StringComparison.Ordinal) + key.Length;
            return (int)decimal.Parse(head[from..head.IndexOf('"', from)], CultureInfo.InvariantCulture);
        }

        return (Number("\" width=\""), Number("\" height=\""));
    }

    private async Task WriteAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content, cancellation);
    }

    private string PathOf(string name) => Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
}
