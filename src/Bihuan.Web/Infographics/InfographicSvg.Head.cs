using Bihuan.Publication.Infographics;
using Bihuan.Web.Content;
using Bihuan.Web.Drawings;
using Bihuan.Web.Phrases;
using Style = Bihuan.Web.Infographics.InfographicStyle;

namespace Bihuan.Web.Infographics;

// The masthead, and the whole at a glance: one mark a promise.
public sealed partial class InfographicSvg
{
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
                _svg.Begin("circle").With("cx", x).With("cy", y).With("r", 9m).With("fill", one is Outlook.Missing or Outlook.NoMeaning or Outlook.NotJudged ? Style.Paper : Style.ColorOf(one))
                    .With("stroke", Style.ColorOf(one)).With("stroke-width", 2m).With("stroke-dasharray", one is Outlook.Missing or Outlook.NoMeaning ? "3 2.6" : null).Begin("title").Say($"{verdict.Commitment.Id} {_view.Title(verdict.Commitment)}").End().End();
            }
            else
            {
                var section = _graphic.Parts.SelectMany(part => part.Sections).First(section => section.All.Contains(verdict));
                _svg.Begin("circle").With("cx", x).With("cy", y).With("r", 9m).With("fill", Style.Theme(section.Number)).Begin("title").Say($"{verdict.Commitment.Id} {_view.Title(verdict.Commitment)}").End().End();
            }
        });
    }
}
