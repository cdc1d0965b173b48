namespace Bihuan.Formulas;

/// <summary>Which terms fit which windows: a mean of one month, an average growth of a quarter or a base after the period mean nothing.</summary>
internal static class FormulaRules
{
    /// <summary>Why a predicate has no meaning in periods of this kind; null when it has one.</summary>
    /// <param name="what">The predicate.</param>
    /// <param name="first">The first period it is asked for.</param>
    /// <param name="isStep">Whether it is asked for in each step of a window, one after another.</param>
    public static Diagnostic? Refuse(Predicate what, Period first, bool isStep)
    {
        foreach (var part in what.Left.Parts.Concat(what.Right.Parts))
        {
            var refusal = part switch
            {
                Term.AverageGrowth or Term.Average or Term.Sum when isStep || first.Kind is not (PeriodKind.Year or PeriodKind.Years) =>
                    FormulaDiagnostics.SpanNeeded.At(default, first.Print(Language.Chinese), first.Print(Language.English)),
                Term.Value or Term.Growth or Term.Ratio or Term.GrowthSince or Term.Change when first.Kind == PeriodKind.Years =>
                    FormulaDiagnostics.OnePeriodNeeded.At(default, first.Print(Language.Chinese), first.Print(Language.English), first.LastYear),
                Term.Ratio t => Base(t.Base, first),
                Term.GrowthSince t => Base(t.Base, first),
                Term.Change t => Base(t.Base, first),
                _ => null,
            };
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Diagnostic? Base(Period since, Period first) => since.LastMonth < first.LastMonth
        ? null
        : FormulaDiagnostics.BaseNotBefore.At(default, since.Print(Language.Chinese), first.Print(Language.Chinese), since.Print(Language.English), first.Print(Language.English));
}
