namespace Bihuan.Formulas;

/// <summary>Which terms mean something. Units, kinds and price bases are the types of the language; what they do not allow is refused here.</summary>
internal static class TermRules
{
    /// <summary>Why a term has no meaning; null when it has one. Looks at every part.</summary>
    public static Diagnostic? Refuse(Term term) => term.Parts.Select(RefuseOne).FirstOrDefault(refusal => refusal is not null);

    public static Diagnostic BasesDiffer(PriceBasis a, PriceBasis b) => FormulaDiagnostics.BasesDoNotFit.At(default, Name(a).Zh, Name(b).Zh, Name(a).En, Name(b).En);

    private static Diagnostic? RefuseOne(Term term) => term switch
    {
        Term.Growth { Indicator: { Kind: IndicatorKind.Grade } indicator } => Ordinal(indicator),
        Term.AverageGrowth { Indicator: { Kind: IndicatorKind.Grade } indicator } => Ordinal(indicator),
        Term.Ratio { Indicator: { Kind: IndicatorKind.Grade } indicator } => Ordinal(indicator),
        Term.GrowthSince { Indicator: { Kind: IndicatorKind.Grade } indicator } => Ordinal(indicator),
        Term.Sum { Indicator: { Kind: IndicatorKind.Grade } indicator } => Ordinal(indicator),
        Term.Average { Indicator: { Kind: IndicatorKind.Grade } indicator } => Ordinal(indicator),
        Term.Sum { Indicator: { Kind: not IndicatorKind.Flow } indicator } => FormulaDiagnostics.OnlyFlowsAddUp.At(default, indicator.NameZh, indicator.Code),
        Term.Average { Indicator: { Kind: not (IndicatorKind.Flow or IndicatorKind.Stock) } indicator } => FormulaDiagnostics.PercentagesAreNotAveraged.At(default, indicator.NameZh, indicator.Code),
        Term.Average { Indicator: { Unit.Dimension: "%" } indicator } => FormulaDiagnostics.PercentagesAreNotAveraged.At(default, indicator.NameZh, indicator.Code),
        Term.Plus t => Together(t.Left, t.Right, isSum: true),
        Term.Minus t => Together(t.Left, t.Right, isSum: false),
        Term.Share t => PartOf(t.Part, t.Whole),
        _ => null,
    };

    private static Diagnostic? Together(Term left, Term right, bool isSum)
    {
        if ((left.Kind ?? right.Kind) is IndicatorKind.Grade)
        {
            return Ordinal((left.About ?? right.About)!);
        }

        if (isSum && left.Unit.Dimension == "%" && right.Unit.Dimension == "%")
        {
            return FormulaDiagnostics.PercentagesDoNotAdd.At(default);
        }

        var points = (left.Unit.Dimension, right.Unit.Dimension) is ("%", "百分点") || (isSum && (left.Unit.Dimension, right.Unit.Dimension) is ("百分点", "%"));
        if (!points && !left.Unit.ConvertsTo(right.Unit))
        {
            return FormulaDiagnostics.UnitsDoNotAdd.At(default, left.Unit.Symbol, right.Unit.Symbol);
        }

        if (left.Basis is { } a && right.Basis is { } b && a != b && a != PriceBasis.None && b != PriceBasis.None)
        {
            return BasesDiffer(a, b);
        }

        return (left.Kind, right.Kind) is (IndicatorKind.Flow, IndicatorKind.Stock) or (IndicatorKind.Stock, IndicatorKind.Flow)
            ? FormulaDiagnostics.StockAndFlow.At(default, NameOf(left), NameOf(right), left.About?.Code, right.About?.Code)
            : null;
    }

    private static Diagnostic? PartOf(Term part, Term whole)
    {
        var isAmounts = part.Unit.ConvertsTo(whole.Unit) && part.Unit.Dimension is not ("%" or "百分点" or "倍") && part is not Term.Constant && whole is not Term.Constant
            && part.Kind is not IndicatorKind.Grade;
        return isAmounts ? null : FormulaDiagnostics.ShareOfUnlike.At(default, part.Unit.Symbol, whole.Unit.Symbol);
    }

    private static Diagnostic Ordinal(Indicator indicator) => FormulaDiagnostics.GradesAreOrdered.At(default, indicator.NameZh, indicator.Code);

    private static string? NameOf(Term term) => term.About?.NameZh;

    private static Words Name(PriceBasis basis) => basis switch
    {
        PriceBasis.Real => new("实际", "real"),
        PriceBasis.Nominal => new("名义", "nominal"),
        _ => new("无价格", "without prices"),
    };
}
