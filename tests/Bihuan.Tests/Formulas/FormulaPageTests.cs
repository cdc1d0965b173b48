using System.Runtime.CompilerServices;
using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Tests.Formulas;

/// <summary>docs/formulas.md is the page a person reads and the page this runs.</summary>
public sealed class FormulaPageTests
{
    private static readonly FormulaNotation Notation = new("500000",
    [
        Make("gdp", "地区生产总值", "亿元", IndicatorKind.Flow, PriceBasis.Real), Make("investment", "固定资产投资", "亿元", IndicatorKind.Flow, PriceBasis.Nominal),
        Make("income", "居民收入", "元", IndicatorKind.Flow, PriceBasis.Real), Make("jobs", "城镇新增就业", "万人", IndicatorKind.Flow, PriceBasis.None),
        Make("unemployment", "城镇调查失业率", "%", IndicatorKind.Share, PriceBasis.None), Make("rental_homes", "保障性租赁住房", "套", IndicatorKind.Flow, PriceBasis.None),
        Make("rd", "研发经费", "亿元", IndicatorKind.Flow, PriceBasis.Nominal), Make("firms", "科技型企业", "家", IndicatorKind.Stock, PriceBasis.None),
        Make("urban_share", "常住人口城镇化率", "%", IndicatorKind.Share, PriceBasis.None), Make("water", "长江干流水质", "类", IndicatorKind.Grade, PriceBasis.None),
    ]);

    public static TheoryData<string, string> Forms => Rows("## Both forms");

    public static TheoryData<string, string> Refusals => Rows("## What has no meaning is refused");

    [Theory]
    [MemberData(nameof(Forms))]
    public void Both_forms_read_to_the_same_formula_and_print_as_written(string english, string chinese)
    {
        var formula = Notation.TryParse(english, out var diagnostic);

        Assert.Null(diagnostic);
        Assert.Equal(formula, Notation.TryParse(chinese, out _));
        Assert.Equal((english, chinese), (Notation.Print(formula!), Notation.Print(formula!, Language.Chinese)));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_has_no_meaning_is_refused_with_its_code(string formula, string code)
    {
        Assert.Null(Notation.TryParse(formula, out var diagnostic));
        Assert.Equal(code, diagnostic?.Code);
    }

    private static TheoryData<string, string> Rows(string heading)
    {
        var rows = new TheoryData<string, string>();
        var inside = false;
        foreach (var line in File.ReadLines(Page()))
        {
            inside = line.StartsWith("## ", StringComparison.Ordinal) ? line == heading : inside;
            if (inside && line.StartsWith("| `", StringComparison.Ordinal))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                rows.Add(cells[1].Trim('`'), cells[2].Trim('`'));
            }
        }

        return rows;
    }

    private static Indicator Make(string code, string name, string unit, IndicatorKind kind, PriceBasis basis) =>
        new() { Code = code, NameZh = name, Unit = UnitCatalogue.Parse(unit), Kind = kind, PriceBasis = basis };

    private static string Page([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "formulas.md");
}
