using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Publishing;

namespace Bihuan.Cli.Verbs;

/// <summary><c>publish PLAN --out DIR</c>: everything an office gives out, made from the register as of a date.</summary>
internal static class PublishVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹", "plan folder") };
        var to = new Option<string?>("--out") { Description = session.Say("写到这个文件夹（必填）", "write to this folder (required)"), HelpName = "DIR" };
        var asOf = DateOption.Make(session);
        var root = new Option<string?>("--base") { Description = session.Say("发布后的网址，写进订阅源和嵌入代码", "address the folder will have, for feeds and embedding"), HelpName = "URL" };
        var data = new Option<string?>("--data") { Description = session.Say("督办账所在的数据库（文件夹或 postgres://…），盘点材料取其中的单位自报", "database (a folder or postgres://…) with the book of supervision: the stocktake compares its self-reports"), HelpName = "DB" };
        var command = new Command("publish", session.Say("发布：静态网页、一图读懂、分解表、通报、盘点材料和开放数据", "publish: static pages, infographic, decomposition table, bulletin, stocktake, open data")) { plan, to, asOf, root, data };
        command.SetAction((parse, cancellation) => RunAsync(session, parse.GetRequiredValue(plan), parse.GetValue(to), DateOption.Read(parse.GetValue(asOf)), Root(parse.GetValue(root)), parse.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string typed, string? folder, DateOnly? asOf, string? root, string? data, CancellationToken cancellation)
    {
        if (folder is null)
        {
            throw new UsageException(PublishDiagnostics.OutMissing.At(default, typed));
        }

        IReadOnlyList<string> files;
        PublishedFolder published;
        using (var steps = new Steps(session, 6))
        {
            var opened = OpenedPlan.Open(session, typed, steps, cancellation);
            published = new PublishedFolder(session, opened, asOf, session.PathOf(folder), root, data);
            try
            {
                files = await published.WriteAsync(steps, cancellation);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new UsageException(CliDiagnostics.CannotWrite.At(default, folder));
            }
        }

        session.Tell(published.Diagnostics);
        foreach (var (label, names) in Groups(session, files))
        {
            session.Terminal.Out.WriteLine(label + string.Join(", ", names.Select(name => Path.Combine(folder, name))));
        }

        session.Terminal.Out.WriteLine(session.Say("共 {0} 个文件", "{0} files in all", files.Count));

        return BihuanCommand.Done;
    }

    private static string? Root(string? typed) => typed is null ? null
        : Uri.TryCreate(typed, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri.TrimEnd('/') + "/"
        : throw new UsageException(PublishDiagnostics.NotAnAddress.At(default, typed));

    // What a person looks for first.
    private static IEnumerable<(string Label, IReadOnlyList<string> Names)> Groups(Session session, IReadOnlyList<string> files)
    {
        yield return (session.Say("网页：", "pages: "), ["index.html"]);
        yield return (session.Say("文件：", "papers: "), [.. files.Where(name => Path.GetExtension(name) is ".docx" or ".xlsx")]);
        yield return (session.Say("开放数据：", "open data: "), ["data/datapackage.json"]);
        yield return (session.Say("一图读懂：", "infographic: "), [.. files.Where(name => name.Contains("infographic-", StringComparison.Ordinal) && !name.EndsWith(".html", StringComparison.Ordinal))]);
    }
}
