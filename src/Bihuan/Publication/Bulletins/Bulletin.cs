namespace Bihuan.Publication.Bulletins;

/// <summary>
/// 督查通报: title and number, basis and scope, overall, by class, what is behind, bright spots, analysis, next steps, annex. Every sentence is computed from the
/// register and the published figures; a cause is a person's or is asked for. A sentence that stood in the two bulletins before is flagged.
/// </summary>
public sealed record Bulletin
{
    /// <summary>Language of everything in it.</summary>
    public required Language Language { get; init; }

    /// <summary>督查通报, as the head of the sheet.</summary>
    public required string Banner { get; init; }

    /// <summary>第12期: quarters since the report, the first is 1.</summary>
    public required string Issue { get; init; }

    /// <summary>The title, with the plan's name.</summary>
    public required string Title { get; init; }

    /// <summary>The plan's name.</summary>
    public required string Plan { get; init; }

    /// <summary>The quarter it is of.</summary>
    public required string Period { get; init; }

    /// <summary>The day it answers for, in words.</summary>
    public required string Date { get; init; }

    /// <summary>依据与督查范围.</summary>
    public required BulletinSentence Basis { get; init; }

    /// <summary>The parts, in order.</summary>
    public required IReadOnlyList<BulletinSection> Sections { get; init; }

    /// <summary>Missed, then behind: those further from the target in the order of the report.</summary>
    public required IReadOnlyList<BulletinItem> Behind { get; init; }

    /// <summary>Title of the annex.</summary>
    public required string AnnexTitle { get; init; }

    /// <summary>Heads of the annex, one for each of <see cref="BulletinItem.Cells"/>.</summary>
    public required IReadOnlyList<string> AnnexHeads { get; init; }

    /// <summary>Every task, in document order.</summary>
    public required IReadOnlyList<BulletinItem> Items { get; init; }

    /// <summary>附件: every promise, and every work item something is known of.</summary>
    public required IReadOnlyList<BulletinItem> Annex { get; init; }

    /// <summary>What the annex leaves out; empty when it is nothing.</summary>
    public required string AnnexNote { get; init; }

    /// <summary>What a flag means; empty when nothing is flagged.</summary>
    public string FlagNote { get; init; } = "";

    /// <summary>Every sentence, in order.</summary>
    public IEnumerable<BulletinSentence> Sentences => [Basis, .. Sections.SelectMany(section => section.Sentences)];

    /// <summary>Writes a bulletin.</summary>
    public static Bulletin Of(BulletinRequest request)
    {
        var earlier = request.Earlier.Take(2).Select((one, index) => new BulletinWriter(request, one.Account, one.Day, request.Earlier.Count > index + 1 ? request.Earlier[index + 1].Account : null).Write().Sentences
            .Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal)).ToList();
        var bulletin = new BulletinWriter(request, request.Account, request.Day, request.Earlier.Count > 0 ? request.Earlier[0].Account : null).Write();
        if (earlier.Count < 2)
        {
            return bulletin;
        }

        BulletinSentence Flagged(BulletinSentence sentence) => earlier[0].Contains(sentence.Text) && earlier[1].Contains(sentence.Text)
            ? sentence with { Flag = FlagOf(request, sentence) }
            : sentence;
        bulletin = bulletin with
        {
            Basis = Flagged(bulletin.Basis),
            Sections = [.. bulletin.Sections.Select(section => section with { Sentences = [.. section.Sentences.Select(Flagged)] })],
        };
        var count = bulletin.Sentences.Count(sentence => sentence.Flag.Length > 0);
        return count == 0 ? bulletin : bulletin with
        {
            FlagNote = request.Language == Language.Chinese
                ? $"本期{bulletin.Sentences.Count()}句中有{count}句与前两期一字不差，均已标出；“无新数”指其间没有公布新的数据。"
                : $"{count} of the {bulletin.Sentences.Count()} sentences stood word for word in the two bulletins before and are marked; “no new figure” says that none was published meanwhile.",
        };
    }

    internal static int NumberOf(DateOnly issued, DateOnly day) => Math.Max(1, (day.Year - issued.Year) * 4 + (day.Month - 1) / 3 - (issued.Month - 1) / 3 + 1);

    // What is known about why the words are the same; no more.
    private static string FlagOf(BulletinRequest request, BulletinSentence sentence)
    {
        var isZh = request.Language == Language.Chinese;
        var isUnmoved = sentence.Subject is { } id && request.Earlier.Take(2).All(one => Same(one.Account.Find(id), request.Account.Find(id)));
        return isUnmoved
            ? isZh ? "三期未变，无新数" : "unchanged for three issues, no new figure"
            : isZh ? "三期未变" : "unchanged for three issues";
    }

    private static bool Same(Verdict? a, Verdict? b) => a is not null && b is not null && a.UsedObservations.SequenceEqual(b.UsedObservations, StringComparer.Ordinal);
}
