using Bihuan.Publication.Infographics;
using Bihuan.Web.Content;
using Bihuan.Web.Drawings;
using Bihuan.Web.Phrases;
using Style = Bihuan.Web.Infographics.InfographicStyle;

namespace Bihuan.Web.Infographics;

// How to read it, and what it rests on.
public sealed partial class InfographicSvg
{
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
}
