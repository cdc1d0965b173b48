using Bihuan.Web.Links;
using Bihuan.Web.Phrases;

namespace Bihuan.Web.Content;

/// <summary>Titles of windows and bookmarks.</summary>
internal static class PageTitles
{
    /// <summary>The title of a page about a commitment, an indicator, or the plan itself.</summary>
    public static string Of(PlanView view, PageKind kind, Verdict? verdict = null, Indicator? indicator = null, CheckPart? part = null)
    {
        var plan = view.Plan.TitleIn(view.Language);
        var own = kind switch
        {
            PageKind.Commitment when verdict is not null => $"{view.Title(verdict.Commitment)} · {view.Word(verdict)}",
            PageKind.Proof when verdict is not null => $"{view.T("判定依据", "Proof")} {verdict.Commitment.Id} {view.Title(verdict.Commitment)}",
            PageKind.Changes => view.T("变化", "Changes"),
            PageKind.Indicator when indicator is not null => indicator.Name(view.Language),
            PageKind.Report => view.T("原文", "Text"),
            PageKind.Data => view.T("数据", "Data"),
            PageKind.Import => view.T("导入数据", "Import figures"),
            PageKind.Register => view.T("台账", "Register"),
            PageKind.Check => view.T(CheckPhrases.TitleOf(part ?? CheckPart.Conflicts)),
            PageKind.Guide => view.T("说明", "Guide"),
            PageKind.Bulletin => view.T("督查通报", "Bulletin"),
            PageKind.Stocktake => view.T("盘点材料", "Stocktake"),
            PageKind.Infographic => view.T("一图读懂", "At a glance"),
            _ => view.T("账", "Account"),
        };
        return $"{own} — {plan} — {view.T("闭环", "Bihuan")}";
    }
}
