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
public sealed class InfographicSvg
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

    private void Masthead()
    {
        var title = TextMeasure.Lines(_view.Plan.TitleIn(_view.Language), 60m, 820m, 3, isBold: true);
        var height = 196m + 78m * title.Count + 62m;
        _svg.Break().Box("mast", 0m, 0m, Style.Width, height, "#a5201b");
        // The closed loop, as a quiet pattern.
        _svg.Begin("g").With("fill", "none").With("stroke", "#ffffff").With("stroke-opacity", "0.13");
        foreach (var radius in (ReadOnlySpan<decimal>)[60m, 104m, 150m, 200m, 256m])
        {
            _svg.Begin("circle").With("cx", 985m).With("cy", height * 0.48m).With("r", radius).With("stroke-width", radius < 100m ? 14m : 7m)
                .With("stroke-dasharray", $"{SvgWriter.Number(radius * 5.2m)} {SvgWriter.Number(radius * 1.083m)}").With("transform", $"rotate({SvgWriter.Number(radius)} 985 {SvgWriter.Number(height * 0.48m)})").End();
        }

        _svg.End();
        var kicker = T("一图读懂", "AT A GLANCE");
        var width = TextMeasure.Of(kicker, 26m, true) + 6m * kicker.Length + 30m;
        _svg.Begin("rect").With("x", Style.Margin).With("y", 56m).With("width", width).With("height", 48m).With("fill", "none").With("stroke", "#ffffff").With("stroke-width", 2.5m).End();
        _svg.Words("kicker", Style.Margin + 18m, 90m, kicker);
        _svg.Words("fine-head", Style.Margin + width + 22m, 88m, T($"{_view.AreaName(_view.Plan.AreaCode)} · {_view.Day(_view.Plan.Issued)}作报告", $"{_view.AreaName(_view.Plan.AreaCode)} · delivered {_view.Day(_view.Plan.Issued)}"));
        var y = 192m;
        foreach (var line in title)
        {
            _svg.Words("serif head", Style.Margin, y, line);
            y += 78m;
        }

        _svg.Words("sub", Style.Margin, y - 10m, IsDelivered
            ? T("承诺与兑现：一项一项，对照公布的数据", "Promise by promise, against published figures")
            : T("承诺了什么：目标、起点、到期年份", "What was promised: target, start, due year"));
        _svg.Words("fine-head", Style.Margin, y + 32m, IsDelivered ? _view.AsOfWords : T("数字均为报告原文；此前数为报告之前已公布的年份", "Targets in the report's own numbers; earlier figures are for years before the plan"));
        _y = height;
        // A thick and a thin rule under the masthead, as on a front page.
        _svg.Box("rule-thick", 0m, _y, Style.Width, 8m, "#1d2329");
        _svg.Box("rule-thin", 0m, _y + 12m, Style.Width, 2m, "#1d2329");
        _y += 14m;
    }

    private void Glance()
    {
        var targets = _view.Account.Targets;
        var rows = IsDelivered
            ? OutlookPhrases.All.Select(one => (Name: _view.T(OutlookPhrases.Of(one, CommitmentKind.Target)), Outlook: (Outlook?)one, Entries: targets.Where(verdict => PlanView.OutlookOf(verdict) == one).ToList()))
                .Where(row => row.Entries.Count > 0).ToList()
            : targets.GroupBy(verdict => verdict.Commitment.Fact?.To).OrderBy(group => group.Key ?? int.MaxValue)
                .Select(group => (Name: group.Key is { } year ? T($"{year}年到期", $"due {year}") : T("未写期限", "no year stated"), Outlook: (Outlook?)null, Entries: group.ToList())).ToList();
        const decimal Left = 372m;
        const decimal Step = 25m;
        var nameWidth = _view.IsZh ? 118m : 176m;
        var perLine = (int)((Style.Width - Style.Margin - Left - 36m - nameWidth - 58m) / Step);
        var top = _y + 62m;
        var y = top;
        foreach (var (name, outlook, entries) in rows)
        {
            var color = outlook is { } one ? Style.ColorOf(one) : Style.Ink;
            if (outlook is { } sign)
            {
                Sign(sign, Left, y - 19m, 24m);
            }

            _svg.Begin("text").With("class", "row").With("x", Left + 36m).With("y", y).With("fill", color).With("style", $"fill:{color}").Say(name).End();
            _svg.Begin("text").With("class", "row-count").With("x", Left + 36m + nameWidth + 38m).With("y", y + 1m).With("text-anchor", "end").With("style", $"fill:{color}").Say(N(entries.Count)).End();
            var x0 = Left + 36m + nameWidth + 62m;
            for (var i = 0; i < entries.Count; i++)
            {
                var (cx, cy) = (x0 + i % perLine * Step, y - 8m + i / perLine * Step);
                Dot(entries[i], outlook, cx, cy);
            }

            y += Math.Max(46m, (entries.Count - 1) / perLine * Step + 46m);
        }

        var height = y - top;
        var middle = top + Math.Max(0m, (height - 210m) / 2m);
        _svg.Words("serif hero", Style.Margin, middle + 112m, N(targets.Count));
        _svg.Words("serif hero-unit", Style.Margin, middle + 162m, T("项承诺", targets.Count == 1 ? "promise" : "promises"));
        _svg.Words("label", Style.Margin, middle + 192m, T("一个记号是一项，点开看依据", "one mark each; select it for the proof"));
        _y = Math.Max(y, middle + 214m) + 18m;
        if (!_view.IsConfirmed)
        {
            _svg.Words("label", Style.Margin, _y, T("由机器从报告原文起草，尚未经人逐条确认。", "Drafted by machine from the report's text; not yet confirmed by a person."));
            _y += 30m;
        }
    }

    private void Dot(Verdict verdict, Outlook? outlook, decimal x, decimal y)
    {
        Link(verdict, () =>
        {
            if (outlook is { } one)
            {
                _svg.Begin("circle").With("cx", x).With("cy", y).With("r", 9m).With("fill", one is Outlook.Missing or Outlook.NotJudged ? Style.Paper : Style.ColorOf(one))
                    .With("stroke", Style.ColorOf(one)).With("stroke-width", 2m).With("stroke-dasharray", one == Outlook.Missing ? "3 2.6" : null).Begin("title").Say($"{verdict.Commitment.Id} {_view.Title(verdict.Commitment)}").End().End();
            }
            else
            {
                var section = _graphic.Parts.SelectMany(part => part.Sections).First(section => section.All.Contains(verdict));
                _svg.Begin("circle").With("cx", x).With("cy", y).With("r", 9m).With("fill", Style.Theme(section.Number)).Begin("title").Say($"{verdict.Commitment.Id} {_view.Title(verdict.Commitment)}").End().End();
            }
        });
    }

    private void PartHead(InfographicPart part)
    {
        _y += 26m;
        var lines = TextMeasure.Lines(part.Heading, 34m, Inner - 230m, 2, isBold: true);
        var height = 34m + 46m * lines.Count;
        _svg.Break().Box("part-band", 0m, _y, Style.Width, height, Style.Ink);
        var y = _y + 52m;
        foreach (var line in lines)
        {
            _svg.Begin("text").With("class", "serif part").With("x", Style.Margin).With("y", y).With("lang", _view.IsZh ? null : "zh-CN").Say(line).End();
            y += 46m;
        }

        _svg.Words("part-note", Style.Width - Style.Margin, _y + height / 2m + 7m, Counts(part.Sections.SelectMany(section => section.All).ToList(), 0), "end");
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
            var heading = TextMeasure.Lines(section.Heading, 32m, Inner - 360m, 2, isBold: true);
            var number = section.Number.ToString("00", CultureInfo.InvariantCulture);
            _svg.Words("serif no", Style.Margin, _y + 62m, number);
            var y = _y + 58m;
            foreach (var line in heading)
            {
                _svg.Begin("text").With("class", "serif section").With("x", Style.Margin + 78m).With("y", y).With("lang", _view.IsZh ? null : "zh-CN").Say(line).End();
                y += 44m;
            }

            _svg.Words("section-note", Style.Width - Style.Margin, _y + 56m, Counts([.. section.All], section.Tasks), "end");
            _y = y - 4m;
        }
        else
        {
            _y += 22m;
        }

        Cards([.. section.Entries.Select(verdict => InfographicCard.Of(_view, verdict, _graphic.Layout))]);
        Compact([.. section.Others.Select(verdict => InfographicCard.Of(_view, verdict, _graphic.Layout))]);
        _svg.End();
    }

    private void Cards(List<InfographicCard> cards)
    {
        for (var i = 0; i < cards.Count; i += 2)
        {
            if (i > 0)
            {
                _svg.Line("rule", Style.Margin, _y, Style.Width - Style.Margin, _y);
            }

            var top = _y;
            // A last card without a neighbour takes the whole width: no hole on the page.
            var isAlone = i + 1 == cards.Count && cards.Count > 0;
            var bottom = Card(cards[i], Style.Margin, top, isAlone ? Inner : Style.Column);
            if (!isAlone)
            {
                bottom = Math.Max(bottom, Card(cards[i + 1], Style.Margin + Style.Column + Style.Gutter, top, Style.Column));
                _svg.Line("rule", Style.Width / 2m, top + 20m, Style.Width / 2m, bottom - 14m);
            }

            _y = bottom;
        }
    }

    private decimal Card(InfographicCard card, decimal x, decimal top, decimal width)
    {
        // Alone on its row: words left, chart right.
        var isWide = width > Style.Column;
        var text = isWide ? Style.Column : width;
        var y = top + 42m;
        if (IsDelivered)
        {
            Sign(card.Outlook, x, y - 19m, 22m);
            Colored("word", x + 30m, y, card.Word, Style.ColorOf(card.Outlook));
        }
        else if (card.Force.Length > 0)
        {
            _svg.Words("word", x, y, card.Force);
        }

        _svg.Words("due", x + text, y, (IsDelivered && card.Force.Length > 0 ? card.Force + " · " : "") + card.Due, "end");
        y += 42m;
        foreach (var line in TextMeasure.Lines(card.Title, 27m, text, 2, isBold: true))
        {
            Link(card.Verdict, () => _svg.Begin("text").With("class", "serif title").With("x", x).With("y", y).With("lang", _view.TitleLanguage(card.Verdict.Commitment)).Say(line).End());
            y += 37m;
        }

        y = Numbers(card, x, y - 26m, text);
        var bottom = y;
        if (card.Chart is { } chart)
        {
            var (chartX, chartY) = isWide ? (x + Style.Column + Style.Gutter, top + 40m) : (x, y + 4m);
            _svg.Begin("g").With("transform", $"translate({SvgWriter.Number(chartX)} {SvgWriter.Number(chartY)})").With("role", "img").With("aria-label", chart.Description);
            ChartSvg.Fill(_svg, chart, $"k{N(++_charts)}", new ChartShape(Style.Column, isWide ? ChartHeight + 36m : ChartHeight, IsSmall: true), _view.Language);
            _svg.End();
            bottom = Math.Max(y, chartY + (isWide ? ChartHeight + 36m : ChartHeight));
            y = isWide ? y : bottom;
        }

        if (card.Gap.Length > 0 && IsDelivered)
        {
            Colored("gap-line", x, y + 30m, card.Gap, Style.ColorOf(card.Outlook));
            y += 32m;
        }

        if (card.Source.Length > 0)
        {
            _svg.Words("source", x, y + 26m, TextMeasure.Lines(card.Source, 15m, text - 96m, 1)[0]);
        }

        Proof(card.Verdict, x + text, y + 26m);
        return Math.Max(bottom, y + 26m) + 24m;
    }

    // Target in the theme's colour, large; what the data say beside it, in ink.
    private decimal Numbers(InfographicCard card, decimal x, decimal y, decimal width)
    {
        var got = card.GotDigits.Length > 0
            ? TextMeasure.Of(card.GotDigits, 42m, true) + 6m + TextMeasure.Of(card.GotUnit, 20m)
            : card.GotSays.Length > 0 ? 190m : 0m;
        got = Math.Max(got, card.GotLabel.Length > 0 ? TextMeasure.Of(card.GotLabel, 16m) : 0m);
        var size = 64m;
        decimal Wide(decimal at) => (card.Lead.Length > 0 ? TextMeasure.Of(card.Lead, 21m) + 8m : 0m) + TextMeasure.Of(card.Digits, at, true) * 0.98m + 5m + TextMeasure.Of(card.Unit, 25m, true) + (card.Tail.Length > 0 ? TextMeasure.Of(card.Tail, 21m) + 6m : 0m);
        var room = width - (got > 0m ? got + 30m : 0m);
        var isStacked = card.Digits.Length > 0 && card.Lead.Length > 0 && Wide(size) > room;
        if (card.Digits.Length == 0)
        {
            var at = y + 42m;
            foreach (var line in TextMeasure.Lines((card.Lead + " " + card.Tail).Trim(), 27m, room, 3, isBold: true))
            {
                _svg.Words("serif says", x, at, line);
                at += 36m;
            }

            Got(card, x + width, y + 62m);
            return Math.Max(at - 14m, card.GotLabel.Length > 0 ? y + 78m : 0m);
        }

        var baseline = y + 66m;
        var left = x;
        if (isStacked)
        {
            _svg.Words("lead", x, y + 26m, card.Lead);
            baseline = y + 86m;
        }
        else if (card.Lead.Length > 0)
        {
            _svg.Words("lead", left, baseline, card.Lead);
            left += TextMeasure.Of(card.Lead, 21m) + 8m;
        }

        decimal Bare(decimal at) => TextMeasure.Of(card.Digits, at, true) * 0.98m + 5m + TextMeasure.Of(card.Unit, 25m, true) + (card.Tail.Length > 0 ? TextMeasure.Of(card.Tail, 21m) + 6m : 0m);
        while (isStacked && size > 40m && Bare(size) > width)
        {
            size -= 4m;
        }

        _svg.Begin("text").With("class", "big").With("x", left).With("y", baseline).With("style", size < 64m ? $"font-size:{SvgWriter.Number(size)}px" : null).Say(card.Digits).End();
        left += TextMeasure.Of(card.Digits, size, true) * 0.98m + 5m;
        _svg.Words("unit-big", left, baseline, card.Unit);
        left += TextMeasure.Of(card.Unit, 25m, true) + 6m;
        _svg.Words("lead", left, baseline, card.Tail);
        var isBelow = left + TextMeasure.Of(card.Tail, 21m) - x > room;
        Got(card, x + width, isBelow ? baseline + 64m : baseline);
        return baseline + (isBelow && card.GotLabel.Length > 0 ? 82m : 18m);
    }

    private void Got(InfographicCard card, decimal right, decimal baseline)
    {
        if (card.GotLabel.Length == 0)
        {
            return;
        }

        _svg.Words("label", right, baseline - 42m, card.GotLabel, "end");
        if (card.GotDigits.Length > 0)
        {
            var unit = TextMeasure.Of(card.GotUnit, 20m);
            _svg.Words("got-unit", right, baseline, card.GotUnit, "end");
            _svg.Words("got", right - unit - (card.GotUnit.Length > 0 ? 5m : 0m), baseline, card.GotDigits, "end");
            return;
        }

        var y = baseline - 12m;
        foreach (var line in TextMeasure.Lines(card.GotSays, 21m, 210m, 2, isBold: true))
        {
            _svg.Words("got-says", right, y, line, "end");
            y += 27m;
        }
    }

    private void Compact(List<InfographicCard> cards)
    {
        if (cards.Count == 0)
        {
            return;
        }

        _svg.Line("rule", Style.Margin, _y, Style.Width - Style.Margin, _y);
        _svg.Words("small-note", Style.Margin, _y + 30m, T("还没有公布的数（不是零，也不是未达成）", "No published figure yet (not zero, not a miss)"));
        _y += 42m;
        for (var i = 0; i < cards.Count; i += 2)
        {
            var height = 0m;
            for (var j = i; j < Math.Min(cards.Count, i + 2); j++)
            {
                height = Math.Max(height, Row(cards[j], Style.Margin + (j - i) * (Style.Column + Style.Gutter), _y));
            }

            _y += height;
        }

        _y += 8m;
    }

    private decimal Row(InfographicCard card, decimal x, decimal top)
    {
        var (lead, number, tail) = card.Digits.Length > 0
            ? (card.Lead, $"{card.Digits}{(_view.IsZh ? "" : " ")}{card.Unit}", card.Tail)
            : ("", (card.Lead + " " + card.Tail).Trim(), "");
        var size = card.Digits.Length > 0 ? 26m : 21m;
        var wide = TextMeasure.Of(number, size, true) + (lead.Length > 0 ? TextMeasure.Of(lead, 17m) + 6m : 0m) + (tail.Length > 0 ? TextMeasure.Of(tail, 17m) + 5m : 0m);
        var isBelow = wide > 220m;
        var lines = TextMeasure.Lines(card.Title, 21m, Style.Column - 34m - (isBelow ? 0m : wide + 18m), 3);
        Sign(card.Outlook, x, top + 12m, 20m);
        var y = top + 30m;
        foreach (var line in lines)
        {
            Link(card.Verdict, () => _svg.Begin("text").With("class", "small-title").With("x", x + 34m).With("y", y).With("lang", _view.TitleLanguage(card.Verdict.Commitment)).Say(line).End());
            y += 28m;
        }

        _svg.Words("small-note", x + 34m, y, string.Join(" · ", new[] { card.Verdict.Commitment.Id, card.Due, card.Force }.Where(part => part.Length > 0)));
        if (isBelow)
        {
            y += 34m;
        }

        var (left, baseline) = isBelow ? (x + 34m, y) : (x + Style.Column - wide, top + 32m);
        if (lead.Length > 0)
        {
            _svg.Begin("text").With("class", "lead").With("x", left).With("y", baseline).With("style", "font-size:17px").Say(lead).End();
            left += TextMeasure.Of(lead, 17m) + 6m;
        }

        foreach (var part in TextMeasure.Lines(number, size, Style.Column - 34m, 1, true))
        {
            _svg.Begin("text").With("class", "small-number").With("x", left).With("y", baseline).With("style", size < 26m ? "font-size:21px" : null).Say(part).End();
            left += TextMeasure.Of(part, size, true) + 5m;
        }

        if (tail.Length > 0)
        {
            _svg.Begin("text").With("class", "lead").With("x", left).With("y", baseline).With("style", "font-size:17px").Say(tail).End();
        }

        return y - top + 26m;
    }

    private void Foot()
    {
        _y += 40m;
        _svg.Break().Box("rule-thick", 0m, _y, Style.Width, 2m, "#1d2329");
        _svg.Box("rule-thin", 0m, _y + 5m, Style.Width, 7m, "#1d2329");
        _y += 56m;
        _svg.Words("serif foot-head", Style.Margin, _y, T("怎么看", "How to read it"));
        _y += 14m;
        if (IsDelivered)
        {
            var x = Style.Margin;
            _y += 26m;
            foreach (var outlook in OutlookPhrases.All)
            {
                var word = _view.T(OutlookPhrases.Of(outlook, CommitmentKind.Target));
                var width = 30m + TextMeasure.Of(word, 18m) + 34m;
                if (x + width > Style.Width - Style.Margin)
                {
                    x = Style.Margin;
                    _y += 34m;
                }

                Sign(outlook, x, _y - 17m, 20m);
                _svg.Words("row", x + 28m, _y, word);
                x += width + (_view.IsZh ? 8m : 2m);
            }
        }

        _y += 40m;
        foreach (var line in Notes())
        {
            foreach (var part in TextMeasure.Lines(line, 17m, Inner))
            {
                _svg.Words("foot", Style.Margin, _y, part);
                _y += 28m;
            }
        }

        _y += 8m;
        _svg.Line("rule", Style.Margin, _y, Style.Width - Style.Margin, _y);
        _y += 34m;
        _svg.Words("serif foot-head", Style.Margin, _y, T("闭环", "Bihuan"));
        _svg.Words("source", Style.Width - Style.Margin, _y, T($"规则版本 {Evaluation.Evaluator.RuleVersion} · {_view.AsOfWords}", $"rule version {Evaluation.Evaluator.RuleVersion} · {_view.AsOfWords}"), "end");
        _y += 46m;
    }

    private IEnumerable<string> Notes()
    {
        if (IsDelivered)
        {
            yield return T("判定只说数据证明了什么；尚未到期的对照从基期到目标的轨迹看进度，增速直接比较，不折算。", "A verdict says only what the figures prove; what is not yet due is compared with the path from base to target, growth rates directly.");
        }

        yield return T("图中：实心为核实数，空心为初步数（可能修订），虚线框为预计数；粗线为目标，虚线为轨迹，斜纹为缺数，浅底为尚未到期。", "In the charts: filled marks are final figures, hollow ones preliminary (may be revised), dashed ones estimates; the thick line is the target, the dashed line the path, hatching a missing year, the shaded part not yet due.");
        yield return T($"每一项都有原句、公式和复算步骤；“据”后的编号通向依据。所用公布数来自{Sources()}种公开出版物，逐一列在依据页。", $"Every promise has its sentence, formula and arithmetic; the number after “proof” leads there. The figures come from {Sources()} publications, listed with each proof.");
    }

    private string Sources() => N(_view.Account.Targets.SelectMany(verdict => verdict.UsedObservations).Select(_view.Data.Observation).OfType<Observation>().Select(observation => observation.Source.Title).Distinct(StringComparer.Ordinal).Count());

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
