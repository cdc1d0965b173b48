using System.Globalization;
using Bihuan.Publication.Infographics;
using Bihuan.Web.Charts;
using Bihuan.Web.Content;
using Bihuan.Web.Drawings;
using Bihuan.Web.Phrases;
using Style = Bihuan.Web.Infographics.InfographicStyle;

namespace Bihuan.Web.Infographics;

/// <summary>
/// 一图读懂 as one tall drawing that travels alone: no font, picture or address from outside. Set like a newspaper graphic: a masthead, the whole at a
/// glance as one mark a promise, then the report's own chapters with a colour each, two columns of promises between hairlines.
/// </summary>
public sealed partial class InfographicSvg
{
    private const decimal ChartHeight = 156m;
    private const decimal Inner = Style.Width - 2m * Style.Margin;

    private readonly PlanView _view;
    private readonly Infographic _graphic;
    private readonly SvgWriter _svg = new();
    private decimal _y;
    private int _charts;

    private InfographicSvg(PlanView view, InfographicLayout layout)
    {
        _view = view;
        _graphic = Infographic.Of(view.Account, layout);
    }

    private bool IsDelivered => _graphic.Layout == InfographicLayout.Delivered;

    /// <summary>The drawing as the text of an SVG file.</summary>
    public static string Draw(PlanView view, InfographicLayout layout) => new InfographicSvg(view, layout).Draw();

    private string Draw()
    {
        Masthead();
        Glance();
        foreach (var part in _graphic.Parts)
        {
            PartHead(part);
            foreach (var section in part.Sections)
            {
                Section(section);
            }
        }

        Foot();
        var page = new SvgWriter();
        page.Begin("svg").With("xmlns", "http://www.w3.org/2000/svg").With("viewBox", $"0 0 {SvgWriter.Number(Style.Width)} {SvgWriter.Number(_y)}")
            .With("width", Style.Width).With("height", _y).With("lang", _view.IsZh ? "zh-CN" : "en").With("role", "document").With("aria-labelledby", "title desc");
        page.Break().Begin("title").With("id", "title").Say($"{_view.Plan.TitleIn(_view.Language)} — {LayoutName}").End();
        page.Break().Begin("desc").With("id", "desc").Say(Description).End();
        page.Break().Begin("style").Put(Style.Sheet.ReplaceLineEndings("\n")).End();
        page.Break().Box("paper", 0m, 0m, Style.Width, _y, Style.Paper);
        page.Put(_svg.ToString()).Break();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + page.End() + "\n";
    }

    private string LayoutName => IsDelivered ? T("承诺与兑现", "Promised and delivered") : T("承诺了什么", "What was promised");

    private string Description
    {
        get
        {
            var tally = Tally.Of(_view.Account.Targets);
            return IsDelivered
                ? T($"{tally.Total}项承诺，{_view.AsOfWords}：", $"{tally.Total} promises, {_view.AsOfWords}: ") + string.Join(T("，", ", "), OutlookPhrases.All.Where(one => tally[one] > 0).Select(one => $"{_view.T(OutlookPhrases.Of(one, CommitmentKind.Target))} {tally[one]}"))
                : T($"{tally.Total}项承诺，按报告章节", $"{tally.Total} promises, by the report's chapters");
        }
    }

    private void PartHead(InfographicPart part)
    {
        _y += 26m;
        var note = Counts(part.Sections.SelectMany(section => section.All).ToList(), 0);
        var lines = TextMeasure.Lines(part.Heading, 36m, Inner - TextMeasure.Of(note, 20m) - 40m, 2, isBold: true);
        var height = 34m + 46m * lines.Count;
        _svg.Break().Box("part-band", 0m, _y, Style.Width, height, Style.Ink);
        var y = _y + 52m;
        foreach (var line in lines)
        {
            _svg.Begin("text").With("class", "serif part").With("x", Style.Margin).With("y", y).With("lang", _view.IsZh ? null : "zh-CN").Say(line).End();
            y += 46m;
        }

        _svg.Words("part-note", Style.Width - Style.Margin, _y + height / 2m + 7m, note, "end");
        _y += height;
    }

    private void Section(InfographicSection section)
    {
        var theme = $"t{N((section.Number - 1) % Style.Themes.Count + 1)}";
        _y += 44m;
        _svg.Break().Begin("g").With("class", theme);
        _svg.Box("bar", Style.Margin, _y, Inner, 6m);
        if (section.Heading.Length > 0)
        {
            var note = Counts([.. section.All], section.Tasks);
            var heading = TextMeasure.Lines(section.Heading, 33m, Inner - 78m - TextMeasure.Of(note, 18m) - 40m, 2, isBold: true);
            var number = section.Number.ToString("00", CultureInfo.InvariantCulture);
            _svg.Words("serif no", Style.Margin, _y + 62m, number);
            var y = _y + 58m;
            foreach (var line in heading)
            {
                _svg.Begin("text").With("class", "serif section").With("x", Style.Margin + 78m).With("y", y).With("lang", _view.IsZh ? null : "zh-CN").Say(line).End();
                y += 44m;
            }

            _svg.Words("section-note", Style.Width - Style.Margin, _y + 56m, note, "end");
            _y = y - 4m;
        }
        else
        {
            _y += 22m;
        }

        // Those with a chart and those without are set apart: side by side, the one would stand in the other's empty space.
        var cards = section.Entries.Select(verdict => InfographicCard.Of(_view, verdict, _graphic.Layout)).ToLookup(card => card.Chart is not null);
        Cards([.. cards[true]]);
        if (cards[true].Any() && cards[false].Any())
        {
            _svg.Line("rule", Style.Margin, _y, Style.Width - Style.Margin, _y);
        }

        Cards([.. cards[false]]);
        Compact([.. section.Others.Select(verdict => InfographicCard.Of(_view, verdict, _graphic.Layout))]);
        _svg.End();
    }

    private void Proof(Verdict verdict, decimal right, decimal y)
    {
        var words = $"{T("据", "proof")} {verdict.Commitment.Id}";
        var width = TextMeasure.Of(words, 15m, true) + 14m;
        Link(verdict, () =>
        {
            _svg.Begin("rect").With("class", "box").With("x", right - width).With("y", y - 17m).With("width", width).With("height", 23m).With("stroke", "#8d8574").With("stroke-width", 1m).With("fill", Style.Paper).End();
            _svg.Words("proof", right - width / 2m, y, words, "middle");
        });
    }

    private void Sign(Outlook outlook, decimal x, decimal y, decimal size)
    {
        var (stroke, path) = OutlookShape.Of(outlook);
        var color = Style.ColorOf(outlook);
        var isFilled = stroke == "fill";
        _svg.Begin("path").With("d", path).With("transform", $"translate({SvgWriter.Number(x)} {SvgWriter.Number(y)}) scale({SvgWriter.Number(size / 16m)})").With("fill", isFilled ? color : "none");
        if (!isFilled)
        {
            _svg.With("stroke", color).With("stroke-width", stroke == "stroke" ? 2.8m : 1.8m).With("stroke-linecap", "round").With("stroke-linejoin", "round").With("stroke-dasharray", stroke.Contains("dashed", StringComparison.Ordinal) ? "2.6 2.2" : null);
        }

        _svg.End();
    }

    private void Colored(string style, decimal x, decimal y, string words, string color) =>
        _svg.Begin("text").With("class", style).With("x", x).With("y", y).With("style", $"fill:{color}").Say(words).End();

    private void Link(Verdict verdict, Action inside)
    {
        _svg.Begin("a").With("href", _view.Links.Commitment(verdict.Commitment.Id));
        inside();
        _svg.End();
    }

    private string Counts(List<Verdict> entries, int tasks)
    {
        var tally = Tally.Of(entries);
        var parts = new List<string> { T($"{tally.Total}项", $"{tally.Total} {(tally.Total == 1 ? "promise" : "promises")}") };
        if (IsDelivered)
        {
            if (tally.Met > 0)
            {
                parts.Add(T($"达成{tally.Met}", $"{tally.Met} met"));
            }

            if (tally.Missed > 0)
            {
                parts.Add(T($"未达成{tally.Missed}", $"{tally.Missed} missed"));
            }

            if (tally.Behind > 0)
            {
                parts.Add(T($"欠进度{tally.Behind}", $"{tally.Behind} behind"));
            }
        }

        if (tasks > 0)
        {
            parts.Add(T($"另{tasks}项任务", $"{tasks} work items"));
        }

        return string.Join(" · ", parts);
    }

    private string T(string zh, string en) => _view.T(zh, en);

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
