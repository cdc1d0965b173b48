namespace Bihuan.Store.Database;

/// <summary>What a plan version says of itself, apart from its tables.</summary>
internal sealed record PlanHeader(string Title, string TitleEn, string AreaCode, DateOnly Issued, int From, int To, string Language)
{
    public static PlanHeader Of(Plan plan) => new(plan.Title, plan.TitleEn, plan.AreaCode, plan.Issued, plan.From, plan.To, plan.Language);
}
