using System.Globalization;
using Bihuan.Publication;
using Bihuan.Publication.Infographics;
using Bihuan.Web.Charts;
using Bihuan.Web.Content;
using Bihuan.Web.Phrases;

namespace Bihuan.Web.Infographics;

/// <summary>What one promise says in the picture, in one language; picture and page show the same.</summary>
internal sealed record InfographicCard
{
    public required Verdict Verdict { get; init; }

    public required Outlook Outlook { get; init; }

    /// <summary>The word of the light: 已达成, 欠进度…</summary>
    public required string Word { get; init; }

    public required string Title { get; init; }

    /// <summary>The years it is due in: 2027年, 2023—2027年.</summary>
    public required string Due { get; init; }

    /// <summary>力争, 确保; empty for neither.</summary>
    public required string Force { get; init; }

    public required string Lead { get; init; }

    public required string Digits { get; init; }

    public required string Unit { get; init; }

    public required string Tail { get; init; }

    /// <summary>What the number beside is: 公布数 2024年 · 初步; or 起点 2022年.</summary>
    public string GotLabel { get; init; } = "";

    public string GotDigits { get; init; } = "";

    public string GotUnit { get; init; } = "";

    /// <summary>Words where the outcome is not one number.</summary>
    public string GotSays { get; init; } = "";

    /// <summary>How far from the target, in words.</summary>
    public string Gap { get; init; } = "";

    public string Source { get; init; } = "";

    public ChartModel? Chart { get; init; }

    /// <summary>The card of one promise.</summary>
    public static InfographicCard Of(PlanView view, Verdict verdict, InfographicLayout layout)
    {
        var commitment = verdict.Commitment;
        var number = commitment.IsCorrected ? new BigNumber(default, "", "", TargetWords.Of(commitment)) : commitment.Fact is { } fact ? BigNumber.Of(fact) : new BigNumber(default, "", "", new(commitment.Title, commitment.Title));
        var (digits, unit, tail) = (number.Digits, number.Unit, view.T(number.Tail));
        if (!view.IsZh && commitment is { IsCorrected: false, Fact: { } stated })
        {
            (digits, unit) = stated is { Value: { } value, Unit: { } symbol } ? Cut(NumberPhrases.Plain(value, symbol, Language.English)) : ("", "");
            tail = digits.Length > 0 ? "" : WithoutYears(view.Target(commitment));
        }

        var outlook = PlanView.OutlookOf(verdict);
        var card = new InfographicCard
        {
            Verdict = verdict,
            Outlook = outlook,
            Word = view.Word(verdict),
            Title = view.Title(commitment),
            Due = Years(view, commitment),
            Force = commitment.Fact?.Strength switch { Strength.Strive => view.T("力争", "strive"), Strength.Ensure => view.T("确保", "ensure"), _ => "" },
            Lead = view.T(number.Lead),
            Digits = digits,
            Unit = unit,
            Tail = tail,
        };
        var chart = ChartBuilder.Of(view, verdict) is { HasPoints: true } model ? model : null;
        return layout == InfographicLayout.Promised ? Promised(view, verdict, card, chart) : Delivered(view, verdict, card, chart);
    }

    private static InfographicCard Delivered(PlanView view, Verdict verdict, InfographicCard card, ChartModel? chart)
    {
        var figure = view.LatestFigure(verdict);
        var state = verdict.DataState is DataState.Provisional or DataState.Stale ? " · " + view.T(AccountWords.Of(verdict.DataState)) : "";
        var (digits, unit) = figure is null ? ("", "") : Cut(figure.Observation is { } one && string.Equals(figure.Text, NumberPhrases.Exact(one, view.Language), StringComparison.Ordinal) ? Text(view, one) : figure.Text);
        var isNumber = figure is not null && digits.Length > 0 && unit.Length <= (view.IsZh ? 6 : 18);
        return card with
        {
            GotLabel = figure is null ? "" : view.T($"公布数 {figure.Period.Print(view.Language)}{state}", $"published {figure.Period.Print(view.Language)}{state}"),
            GotDigits = isNumber ? digits : "",
            GotUnit = isNumber ? unit : "",
            GotSays = figure is not null && !isNumber ? figure.Text : "",
            Gap = GapOf(view, verdict),
            Source = SourceOf(view, figure?.Observation ?? verdict.UsedObservations.Select(view.Data.Observation).OfType<Observation>().LastOrDefault()),
            Chart = chart is null ? null : Recent(chart, view.Plan.From - 4),
        };
    }

    // Four years before the plan are enough to see where it started; what older figures say is on the commitment's page.
    private static ChartModel Recent(ChartModel chart, int first)
    {
        var start = Math.Min(Math.Max(chart.FirstMonth, Period.OfYear(first - 1).LastMonth), chart.LastMonth - 36);
        return chart with
        {
            FirstMonth = start,
            Lines = [.. chart.Lines.Select(line => line with { Points = [.. line.Points.Where(point => point.Period.LastMonth > start)] })],
            MissingYears = [.. chart.MissingYears.Where(year => year >= first)],
        };
    }

    // What was promised, from where: nothing that was published after the plan began is shown.
    private static InfographicCard Promised(PlanView view, Verdict verdict, InfographicCard card, ChartModel? chart)
    {
        if (chart is null)
        {
            return card;
        }

        var start = Period.OfYear(view.Plan.From).FirstMonth - 1;
        var lines = chart.Lines.Select(line => line with { Points = [.. line.Points.Where(point => point.IsUsed && point.Period.LastMonth <= start)] }).ToList();
        var newest = lines[0].Points.Where(point => point.Period.Kind == PeriodKind.Year).MaxBy(point => point.Period);
        if (newest is null)
        {
            return card;
        }

        var (digits, unit) = Cut(Text(view, newest.Observation));
        return card with
        {
            GotLabel = view.T($"此前 {newest.Period.Print(view.Language)}", $"before: {newest.Period.Print(view.Language)}"),
            GotDigits = digits,
            GotUnit = unit,
            Source = SourceOf(view, newest.Observation),
            Chart = Recent(chart with { Lines = lines, NowMonth = start < chart.LastMonth ? start : null, MissingYears = [.. chart.MissingYears.Where(year => year < view.Plan.From)] }, view.Plan.From - 6),
        };
    }

    private static string GapOf(PlanView view, Verdict verdict)
    {
        if (view.Gap(verdict) is not { } gap)
        {
            return verdict.IsDisputed ? view.T("读法不同，判定不同", "readings disagree") : "";
        }

        var size = NumberPhrases.Short(gap with { Value = Math.Abs(gap.Value) }, view.Language);
        var isDecided = verdict.Margin is not null;
        var least = isDecided && !verdict.MarginRange.IsPoint;
        var text = (isDecided, gap.Value) switch
        {
            (true, < 0m) => view.T($"差{(least ? "至少" : "")}{size}", $"short by {(least ? "at least " : "")}{size}"),
            (true, 0m) => view.T("正好达到", "exactly reached"),
            (true, _) => view.T($"{(verdict.Commitment.IsFloor ? "超出" : "余量")}{(least ? "至少" : "")}{size}", $"{(least ? "at least " : "")}{size} to spare"),
            _ when AccountWords.OfLimit(verdict, size) is { } limit => limit.In(view.Language),
            (false, < 0m) => view.T($"比进度落后{size}", $"{size} behind the path"),
            (false, 0m) => view.T("正在进度上", "exactly on the path"),
            _ => view.T($"比进度领先{size}", $"{size} ahead of the path"),
        };
        return verdict.IsDisputed ? text + view.T("（另有读法判定不同）", " (another reading disagrees)") : text;
    }

    private static string SourceOf(PlanView view, Observation? observation) =>
        observation is null ? "" : view.T($"来源：{observation.Source.TitleIn(view.Language)}", $"Source: {observation.Source.TitleIn(view.Language)}");

    // Rescaling to English multipliers makes long numbers; a picture shows three digits, the page of the commitment all of them.
    private static string Text(PlanView view, Observation observation)
    {
        var exact = NumberPhrases.Exact(observation, view.Language);
        return view.IsZh || observation.Value.Unit.Factor == 1m ? exact : exact[..(exact.Length > 0 && exact[0] is '≥' or '≤' or '≈' ? 1 : 0)] + NumberPhrases.Short(observation.Value, view.Language);
    }

    private static (string Digits, string Unit) Cut(string text)
    {
        var (digits, unit) = BigNumber.Cut(text);
        return (digits, unit);
    }

    private static string Years(PlanView view, Commitment commitment)
    {
        if (commitment.Fact is not { To: { } to } fact)
        {
            return "";
        }

        var text = fact.From is { } from && from != to
            ? string.Create(CultureInfo.InvariantCulture, $"{from}{view.T("—", "–")}{to}")
            : to.ToString(CultureInfo.InvariantCulture);
        return text + view.T("年", "");
    }

    private static string WithoutYears(string target)
    {
        var at = 0;
        while (at < target.Length && (char.IsAsciiDigit(target[at]) || target[at] is '–' or ' '))
        {
            at++;
        }

        return target[at..];
    }
}
