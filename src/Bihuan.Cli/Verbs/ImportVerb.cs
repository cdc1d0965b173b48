using System.CommandLine;
using Bihuan.Cli.Importing;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Importing;
using Bihuan.Office;

namespace Bihuan.Cli.Verbs;

/// <summary><c>import PLAN FILE</c>: observations from files that people send, after a table of what they would change.</summary>
internal static class ImportVerb
{
    private sealed record Asked(string Plan, string? File, bool IsDryRun, string? Format, string? Data, bool AcceptsGood, string? Refused, ImportChoices Choices, string? Template, string? Agency, string? Period, string? By);

    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹；有 --data 时是库中计划的编号", "plan folder; with --data the id of a plan in the database") };
        var file = new Argument<string?>("FILE") { Description = session.Say("CSV（列同 observations.csv）、xlsx、SDMX-CSV，或交回的分解表（xlsx）", "CSV (columns of observations.csv), xlsx, SDMX-CSV, or a decomposition table (xlsx)"), Arity = ArgumentArity.ZeroOrOne };
        var dryRun = new Option<bool>("--dry-run") { Description = session.Say("只打印差异表，什么都不写", "print the table of differences and write nothing") };
        var format = Choice.Option("--format", session.Say("格式（缺省 text）", "format (default text)"), "text", "json");
        var published = new Option<string?>("--published") { Description = session.Say("没有写发布日期的行用这个日期", "date of publication of rows that give none"), HelpName = "DATE" };
        var source = new Option<string?>("--source") { Description = session.Say("没有写来源的行用这个来源", "source of rows that name none"), HelpName = "TITLE" };
        var acceptGood = new Option<bool>("--accept-good") { Description = session.Say("有坏行时仍采用好行（缺省：有一行不能用就什么都不写）", "take the good rows even where others are bad (default: all or nothing)") };
        var refused = new Option<string?>("--refused") { Description = session.Say("把没有采用的行连同原因写到这个 CSV", "write the rows not taken, with the reasons, to this CSV"), HelpName = "FILE" };
        var formulas = new Option<bool>("--take-formulas") { Description = session.Say("公式单元格采用上次算出的值（缺省拒收）", "take the last result of formula cells (default: refuse them)") };
        var data = new Option<string?>("--data") { Description = session.Say("写入这个数据库（serve --data 用的那个：文件夹或 postgres://…）", "add to this database (the one of serve --data: a folder or postgres://…)"), HelpName = "DB" };
        var template = new Option<string?>("--template") { Description = session.Say("不导入，而是生成填报模板", "make a template to fill in instead of importing"), HelpName = "FILE.xlsx" };
        var agency = new Option<string?>("--agency") { Description = session.Say("模板只问这个牵头单位（缺省问全部）", "the template asks this leading agency only (default: all)"), HelpName = "NAME" };
        var period = new Option<string?>("--period") { Description = session.Say("模板问哪一期（缺省为各序列的下一期）", "period the template asks for (default: the next of each series)"), HelpName = "P" };
        var by = new Option<string?>("--by") { Description = session.Say("分解表由谁核定，记进台账", "who settled the decomposition table; kept with the register"), HelpName = "NAME" };
        var command = new Command("import", session.Say("导入数据或分解表：先出差异表，只增不改", "import observations or a decomposition table: differences first, nothing overwritten"))
            { plan, file, dryRun, format, published, source, acceptGood, refused, formulas, data, template, agency, period, by };
        command.SetAction((parse, cancellation) => RunAsync(
            session,
            new Asked(
                parse.GetRequiredValue(plan), parse.GetValue(file), parse.GetValue(dryRun), parse.GetValue(format), parse.GetValue(data), parse.GetValue(acceptGood), parse.GetValue(refused),
                new ImportChoices(Published(parse.GetValue(published)), parse.GetValue(source) is { } title && !string.IsNullOrWhiteSpace(title) ? title.Trim() : null, parse.GetValue(formulas)),
                parse.GetValue(template), parse.GetValue(agency), parse.GetValue(period), parse.GetValue(by)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, Asked asked, CancellationToken cancellation)
    {
        Check(asked);
        var target = await ImportTarget.OpenAsync(session, asked.Plan, asked.Data, TimeProvider.System, cancellation);
        if (asked.Template is not null)
        {
            return MakeTemplate(session, target.Plan, asked);
        }

        if (DecompositionImport.IsAsked(session, asked.File!))
        {
            return await new DecompositionImport(session, asked.Plan, asked.Data).RunAsync(asked.File!, asked.By, asked.IsDryRun, asked.AcceptsGood, asked.Format, cancellation);
        }

        var table = Compare(session, target.Plan, asked, cancellation);
        var isTaken = table.IsReadable && (table.IsClean || asked.AcceptsGood);
        var written = 0;
        Diagnostic? failure = null;
        if (isTaken && !asked.IsDryRun)
        {
            var additions = table.Additions;
            failure = await target.AppendAsync(additions, cancellation);
            written = failure is null ? additions.Count : 0;
        }

        if (asked.Format == "json")
        {
            await session.Terminal.Out.WriteLineAsync(DifferenceJson.Of(target.Plan, table, asked.IsDryRun, written).AsMemory(), cancellation);
        }
        else
        {
            new DifferenceView(session, target.Plan).Write(table, Done(asked, isTaken && failure is null, written));
        }

        if (asked.Refused is { } refused)
        {
            Answer.Write(session, refused, writer => RefusedCsv.Write(session, writer, table));
        }

        session.Tell([.. table.Diagnostics, .. failure is null ? [] : new[] { failure }, .. isTaken || !table.Rows.Any(row => row.IsBad) ? [] : new[] { ImportDiagnostics.OfNothingTaken(table) }]);
        return isTaken && failure is null ? BihuanCommand.Done : BihuanCommand.Unusable;
    }

    private static void Check(Asked asked)
    {
        if (asked.Template is null && asked.File is null)
        {
            throw new UsageException(ImportVerbDiagnostics.NothingAsked.At(default, asked.Plan));
        }

        if (asked.Template is not null && asked.File is not null)
        {
            throw new UsageException(ImportVerbDiagnostics.FileAndTemplate.At(default));
        }

        if (asked.Template is null && (asked.Agency is not null || asked.Period is not null))
        {
            throw new UsageException(ImportVerbDiagnostics.OnlyForTemplate.At(default, asked.Agency is not null ? "--agency" : "--period"));
        }
    }

    private static DifferenceTable Compare(Session session, Plan plan, Asked asked, CancellationToken cancellation)
    {
        var path = session.PathOf(asked.File!);
        if (Directory.Exists(path))
        {
            throw new UsageException(CliDiagnostics.FolderGiven.At(default, asked.File));
        }

        if (!File.Exists(path))
        {
            throw new UsageException(CliDiagnostics.FileMissing.At(default, asked.File));
        }

        try
        {
            return ImportedFile.Compare(plan, path, Path.GetFileName(path), asked.Choices, DateOnly.FromDateTime(session.Terminal.Clock.GetLocalNow().DateTime), cancellation);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.FileUnreadable.At(default, asked.File));
        }
    }

    private static Words Done(Asked asked, bool isTaken, int written) => (asked.IsDryRun, isTaken) switch
    {
        (true, true) => new("预演，没有写入", "dry run, nothing written"),
        (true, false) => new("预演：这样导入不会写入任何东西", "dry run: importing it like this would write nothing"),
        (false, true) => new Words("写入 {0} 条", "{0} written").With(written),
        _ => new("没有写入", "nothing written"),
    };

    private static PublicationDate? Published(string? typed) => typed is null
        ? null
        : PublicationDate.TryParse(typed, out var date) ? date : throw new UsageException(CliDiagnostics.NotADate.At(default, "--published", typed));

    private static int MakeTemplate(Session session, Plan plan, Asked asked)
    {
        Period? period = null;
        if (asked.Period is { } typed)
        {
            period = Period.TryParse(typed, out var parsed) ? parsed : throw new UsageException(ImportVerbDiagnostics.NotAPeriod.At(default, typed));
        }

        var agencies = TemplateRow.Agencies(plan);
        if (asked.Agency is { } agency && !agencies.Contains(agency, StringComparer.Ordinal))
        {
            throw new UsageException(ImportVerbDiagnostics.UnknownAgency.At(default, agency, agencies.Count == 0 ? "—" : string.Join('、', agencies)));
        }

        if (File.Exists(session.PathOf(asked.Template!)))
        {
            throw new UsageException(ImportVerbDiagnostics.TemplateExists.At(default, asked.Template));
        }

        var rows = TemplateRow.Of(plan, asked.Agency, period);
        Answer.WriteBytes(session, asked.Template, stream => ObservationTemplate.Write(stream, plan, asked.Agency, rows, session.Language));
        session.Terminal.Out.WriteLine(session.Say("{0}：{1} 项要填，交给{2}", "{0}: {1} figures to fill in, for {2}", asked.Template, rows.Count, asked.Agency ?? session.Say("全部单位", "every agency")));
        return BihuanCommand.Done;
    }
}
