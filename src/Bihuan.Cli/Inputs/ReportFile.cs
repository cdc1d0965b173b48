namespace Bihuan.Cli.Inputs;

/// <summary>A report as a person names it: a file of any readable format, or <c>-</c> for standard input.</summary>
internal static class ReportFile
{
    /// <summary>The report's text; tells what was noticed on the way.</summary>
    /// <exception cref="UsageException">There is nothing to read; the diagnostics say why.</exception>
    public static Report Read(Session session, string typed) => Read(session, typed, out _);

    /// <summary>The report's text with the bytes it was read from.</summary>
    /// <exception cref="UsageException">There is nothing to read; the diagnostics say why.</exception>
    public static Report Read(Session session, string typed, out byte[] bytes)
    {
        bytes = Bytes(session, typed);
        var document = Parts.ReadDocument(bytes, typed == "-" ? session.Say("标准输入", "standard input") : Path.GetFileName(typed));
        if (document.Report is not { } report)
        {
            throw new UsageException(document.Diagnostics);
        }

        session.Tell(document.Diagnostics);
        return report;
    }

    /// <summary>A report's facts, linked to the catalogue; tells what the reader noticed.</summary>
    public static Findings Facts(Session session, Report report, bool explain)
    {
        var findings = Parts.Reader().Read(report, [], [], explain);
        var undated = findings.Facts.Count(static fact => fact.To is null);
        session.Tell(findings.Facts.Count == 0 ? [.. findings.Diagnostics, CliDiagnostics.NoFacts.At(new Place(report.Name))]
            : undated > 0 ? [.. findings.Diagnostics, CliDiagnostics.FactsWithoutYears.At(new Place(report.Name), undated)] : findings.Diagnostics);
        return findings;
    }

    /// <summary>The bytes of a file or of standard input.</summary>
    /// <exception cref="UsageException">There is no such file, or it may not be opened.</exception>
    public static byte[] Bytes(Session session, string typed)
    {
        if (typed == "-")
        {
            using var input = session.Terminal.OpenIn();
            return Start(input);
        }

        var path = session.PathOf(typed);
        if (typed.Length > 0 && Directory.Exists(path))
        {
            throw new UsageException(CliDiagnostics.FolderGiven.At(default, typed));
        }

        if (!File.Exists(path))
        {
            throw new UsageException(CliDiagnostics.FileMissing.At(default, typed));
        }

        try
        {
            using var file = File.OpenRead(path);
            return Start(file);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.FileUnreadable.At(default, typed));
        }
    }

    // The reader of documents says what is wrong with a file that is too large, or has no end; it need not be in memory for that.
    private static byte[] Start(Stream input)
    {
        using var kept = new MemoryStream();
        var part = new byte[1 << 16];
        while (kept.Length <= Documents.DocumentReader.MaxBytes && input.Read(part) is > 0 and var read)
        {
            kept.Write(part, 0, read);
        }

        return kept.ToArray();
    }
}
