using Bihuan.Web.Charts;
using Bihuan.Web.Drawings;
using Style = Bihuan.Web.Infographics.InfographicStyle;

namespace Bihuan.Web.Infographics;

// One promise: what was promised, large; what came of it beside; its chart, its distance, its source. Those without a figure as rows below.
public sealed partial class InfographicSvg
{
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
            foreach (var line in TextMeasure.Lines(card.Gap, 20m, text, 2, isBold: true))
            {
                Colored("gap-line", x, y + 30m, line, Style.ColorOf(card.Outlook));
                y += 27m;
            }

            y += 5m;
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
            var (at, says) = (y + 42m, (card.Lead + " " + card.Tail).Trim());
            // Words that do not fit beside the figure take the whole width, and the figure stands below.
            var isApart = got > 0m && TextMeasure.Lines(says, 27m, room, isBold: true).Count > 2;
            foreach (var line in TextMeasure.Lines(says, 27m, isApart ? width : room, 3, isBold: true))
            {
                _svg.Words("serif says", x, at, line);
                at += 36m;
            }

            var figure = isApart ? at + 34m : y + 62m;
            Got(card, x + width, figure);
            return Math.Max(at - 14m, card.GotLabel.Length > 0 ? figure + 16m : 0m);
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
}
