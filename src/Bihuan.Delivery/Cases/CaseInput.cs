namespace Bihuan.Delivery.Cases;

/// <summary>What somebody brings along when acting on a case. Which of it is asked for depends on the action; the rules say what is missing.</summary>
/// <param name="By">Who acts.</param>
/// <param name="On">The day of the act; the host's clock gives it.</param>
public sealed record CaseInput(Actor By, DateOnly On)
{
    /// <summary>Why: asked for when disputing, extending, returning, suspending, cancelling, changing and reopening.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The lead agency, when assigning or arbitrating; null otherwise.</summary>
    public string? Lead { get; init; }

    /// <summary>Supporting agencies in order, when assigning or arbitrating.</summary>
    public IReadOnlyList<string> Supporting { get; init; } = [];

    /// <summary>A due day, when assigning or asking for an extension; null otherwise.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Number of the document it rests on (批示, 会议纪要, 文件), when the leader suspends, changes, cancels; empty otherwise.</summary>
    public string Document { get; init; } = "";

    /// <summary>The attachments shown as evidence, when reporting or claiming done.</summary>
    public IReadOnlyList<Attachment> Evidence { get; init; } = [];

    /// <summary>What was done, found or decided, in words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The level to rise to, when escalating; null otherwise.</summary>
    public EscalationLevel? Level { get; init; }

    /// <summary>Points given, when appraising; null otherwise.</summary>
    public decimal? Score { get; init; }

    /// <summary>Version of the scoring rules, when appraising; null otherwise. The desk gives it.</summary>
    public string? Scheme { get; init; }

    /// <summary>What the rules came to, when appraising; null otherwise. The desk gives it.</summary>
    public decimal? Computed { get; init; }

    /// <summary>The period a report is about, as it is written in data (<c>2023-01/2023-06</c>); null where it is about none.</summary>
    public string? Period { get; init; }

    /// <summary>What was filled into a report, by the key of the cell; null where nothing was.</summary>
    public IReadOnlyDictionary<string, string>? Cells { get; init; }

    /// <summary>Whose report, when the office returns or accepts one; null for one's own.</summary>
    public string? Agency { get; init; }
}
