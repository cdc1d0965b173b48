using System.Collections.Concurrent;
using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Replay;
using Bihuan.Statistics;
using Bihuan.Web.Links;
using Bihuan.Web.Phrases;

namespace Bihuan.Web.Content;

/// <summary>Everything a content component needs: one account, its data, a language and a way to link. Pure; no services.</summary>
public sealed class PlanView
{
    private readonly Dictionary<string, Verdict> _byFact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _chapterOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Verdict, IReadOnlyList<(DateOnly Day, Outcome Outcome)>> _turns = new(ReferenceEqualityComparer.Instance);

    /// <summary>A view of one account, shown by a light scheme; the default one when none is chosen.</summary>
    public PlanView(Account account, SeriesSet data, Language language, PageLinks links, LightScheme? scheme = null, LightReading? ownSchemes = null)
    {
        Lights = new LightJudge(scheme ?? LightCatalogue.Default, data, account.AsOf);
        Schemes = LightCatalogue.Schemes(ownSchemes);
        Refused = [.. ownSchemes?.Refused ?? [], .. LightCatalogue.All.Refused];
        (Account, Data, Language, Links) = (account, data, language, links);
        IsConfirmed = account.Verdicts.Count > 0 && account.Verdicts.All(verdict => verdict.Commitment.IsConfirmed);
        Notation = new FormulaNotation(account.Plan.AreaCode, account.Plan.Indicators);
        foreach (var verdict in account.Verdicts)
        {
            if (verdict.Commitment.Fact is { } fact)
            {
                _byFact.TryAdd(fact.Id, verdict);
            }
        }

        foreach (var (chapter, number) in account.Chapters.Select((chapter, index) => (chapter.Chapter, index + 1)))
        {
            _chapterOf[chapter] = number;
        }

        foreach (var indicator in account.Plan.Indicators)
        {
            _indicators.TryAdd(indicator.Code, indicator);
        }
    }

    private PlanView(PlanView other, Language language, PageLinks links)
    {
        (_byFact, _chapterOf, _indicators, _turns) = (other._byFact, other._chapterOf, other._indicators, other._turns);
        (Account, Data, Lights, Schemes, Refused, IsConfirmed, Notation) = (other.Account, other.Data, other.Lights, other.Schemes, other.Refused, other.IsConfirmed, other.Notation);
        (Language, Links) = (language, links);
    }

    /// <summary>The same account on another page: a site of a thousand pages looks things up once.</summary>
    public PlanView At(Language language, PageLinks links) => new(this, language, links);

    /// <summary>The account shown.</summary>
    public Account Account { get; }

    /// <summary>Its plan.</summary>
    public Plan Plan => Account.Plan;

    /// <summary>The plan's series.</summary>
    public SeriesSet Data { get; }

    /// <summary>Whether a person has confirmed every entry; otherwise the pages say that these are drafts.</summary>
    public bool IsConfirmed { get; }

    /// <summary>Language of the page.</summary>
    public Language Language { get; }

    /// <summary>Where the other pages are.</summary>
    public PageLinks Links { get; }

    /// <summary>Prints formulas.</summary>
    public FormulaNotation Notation { get; }

    /// <summary>Whether the page is in Chinese.</summary>
    public bool IsZh => Language == Language.Chinese;

    /// <summary>One of two wordings.</summary>
    public string T(string zh, string en) => IsZh ? zh : en;

    /// <summary>A wording in the page's language.</summary>
    public string T(Words words) => words.In(Language);

    /// <summary>A wording that may hold numbers, as readers of the page write them.</summary>
    public string Say(Words words) => CheckPhrases.Say(words, Language);

    /// <summary>The day periods are compared with: the date asked, or the newest publication.</summary>
    public DateOnly? Today => Account.AsOf ?? Data.LatestPublication;

    /// <summary>A day for people: 2024年12月31日, 31 Dec 2024.</summary>
    public string Day(DateOnly day) => IsZh
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日")
        : day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What was known when: “截至2024年12月31日” or “全部数据”.</summary>
    public string AsOfWords => Account.AsOf is { } day
        ? T($"截至{Day(day)}已公布的数据", $"figures published by {Day(day)}")
        : Data.LatestPublication is { } last
            ? T($"全部数据（最新公布于{Day(last)}）", $"all figures (newest of {Day(last)})")
            : T("全部数据", "all figures");

    /// <summary>The lights of the chosen scheme.</summary>
    public LightJudge Lights { get; }

    /// <summary>The schemes that may be chosen: the plan's own first.</summary>
    public IReadOnlyList<LightScheme> Schemes { get; }

    /// <summary>The schemes that were refused.</summary>
    public IReadOnlyList<LightTable> Refused { get; }

    /// <summary>The part a verdict falls into.</summary>
    public static Outlook OutlookOf(Verdict verdict) => Tally.Outlook(verdict);

    /// <summary>The word for it; claims have their own.</summary>
    public string Word(Verdict verdict) => T(OutlookPhrases.Of(OutlookOf(verdict), verdict.Commitment.Kind));

    /// <summary>What is promised, in the page's language where the indicator is known.</summary>
    public string Title(Commitment commitment) => IsZh || Indicator(commitment.IndicatorCode) is not { NameEn.Length: > 0 } indicator ? commitment.Title : indicator.NameEn;

    /// <summary>The language tag of <see cref="Title"/> where it differs from the page's; null otherwise.</summary>
    public string? TitleLanguage(Commitment commitment) => IsZh || Indicator(commitment.IndicatorCode) is { NameEn.Length: > 0 } ? null : "zh-CN";

    /// <summary>Years, sense and number of the promise.</summary>
    public string Target(Commitment commitment) => TargetPhrases.Of(commitment, Plan, Language);

    /// <summary>The indicator with this code, or null.</summary>
    public Indicator? Indicator(string? code) => code is null ? null : _indicators.GetValueOrDefault(code);

    /// <summary>The name of an area; the code where the plan does not list it.</summary>
    public string AreaName(string code) => Plan.Areas.FirstOrDefault(area => string.Equals(area.Code, code, StringComparison.Ordinal))?.Name(Language) ?? code;

    /// <summary>The days on which a promise turned, up to today, as its light showed them.</summary>
    public IReadOnlyList<(DateOnly Day, Outcome Outcome)> TurnsOf(Verdict verdict) =>
        _turns.GetOrAdd(verdict, one => History.Turns(Plan, one.Commitment, Data, Lights.Today ?? Plan.Issued, Lights.Scheme));

    /// <summary>The verdict on a fact, or null.</summary>
    public Verdict? OfFact(string factId) => _byFact.GetValueOrDefault(factId);

    /// <summary>Number of the chapter an entry stands in, from 1.</summary>
    public int ChapterOf(Commitment commitment) =>
        _chapterOf.GetValueOrDefault(commitment.Citation.Section.Count > 0 ? commitment.Citation.Section[0] : "", 1);

    /// <summary>Remarks on the words of a commitment's sentence.</summary>
    public IEnumerable<PlanNote> NotesOn(Commitment commitment) => Plan.Notes.Where(note =>
        note.Quote.Length > 0 && commitment.Citation.Sentence.Contains(note.Quote, StringComparison.Ordinal));

    /// <summary>The margin once decided, the gap to the path while not; null when neither is known.</summary>
    public Quantity? Gap(Verdict verdict) => verdict.Margin ?? verdict.Path?.Gap;

    /// <summary>The number a list shows: the figure that decides, while undecided the latest one judged. Null when several figures made the verdict.</summary>
    public Figure? LatestFigure(Verdict verdict) => LatestFigures.Of(verdict, Data.Observation, Language);
}
