using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Reading.Drafting;

/// <summary>One fact's formula under each declared interpretation.</summary>
internal sealed class FormulaDraft(Fact fact, Indicator indicator, string area, Plan plan, List<Reason> reasons)
{
    private readonly int _from = fact.From!.Value;
    private readonly int _to = fact.To!.Value;
    private readonly List<Interpretation> _interpretations = [];
    // What the sentence says of prices, where that is not the indicator's own basis.
    private readonly GrowthBasis _stated = StatedBasis.Other(fact, indicator);
    private GrowthBasis _basis = StatedBasis.Other(fact, indicator);

    // A part of its one year, where the sentence names one.
    private Period? _part;

    public IReadOnlyList<Interpretation> Interpret()
    {
        if (!fact.IsAnnual)
        {
            (var isKnown, _part) = YearPart.Of(fact, _to, indicator.Kind);
            // 到2028年6月底前，累计…: no published period runs from the first year of a plan into the midst of its last.
            var sums = indicator.Kind != IndicatorKind.Stock && (_from < _to || _to > plan.Year && Sentences.Before(fact).IndexOf("累计", StringComparison.Ordinal) >= 0);
            if (!isKnown || (_part is not null && sums))
            {
                reasons.Add(new Reason("period.part", fact.Indicator));
                return [];
            }
        }

        if (fact.Measure == Measure.Relative)
        {
            Relative();
        }
        else if (fact.Measure == Measure.Grade)
        {
            Grade();
        }
        else if (IsPartForPurpose)
        {
            reasons.Add(new Reason("scope.purpose", fact.Indicator));
        }
        else if (_to > _from && fact.Measure is Measure.Growth or Measure.Reduction && _stated != GrowthBasis.Own)
        {
            // 收入比2020年实际增长30%: growth over several years is computed on the indicator's own basis alone.
            reasons.Add(new Reason("basis.stated", fact.Indicator));
        }
        else if (StatedQuantity.Of(fact) is { } stated)
        {
            var number = Over(stated);
            Numeric(number);
            Bases(number);
        }
        else
        {
            reasons.Add(new Reason("indicator.unit", fact.Indicator));
        }

        // 同步 and 基本同步 have the same senses with different defaults; a plan declares them apart.
        var others = fact.Comparator == Comparator.About ? "sync" : "roughlySync";
        return plan.Interpretations.InOrder(_interpretations, [.. InterpretationCatalogue.Ambiguities.Select(one => one.Id).Where(id => id != others)]);
    }

    /// <summary>每千人口托位数2.5个 is counted per thousand people: the name says over what, the quote does not.</summary>
    private Quantity Over(Quantity number) =>
        !number.Unit.ConvertsTo(indicator.Unit) && indicator.Unit.Symbol.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && fact.Indicator.Contains($"每{indicator.Unit.Symbol[(slash + 1)..]}", StringComparison.Ordinal)
        && UnitCatalogue.TryParse($"{number.Unit.Symbol}{indicator.Unit.Symbol[slash..]}", out var over) && over.ConvertsTo(indicator.Unit)
            ? number with { Unit = over } : number;

    /// <summary>Growth of an amount in money whose price basis the indicator list does not give: both bases are kept beside the default.</summary>
    private void Bases(Quantity number)
    {
        if (_stated != GrowthBasis.Own || fact.Measure != Measure.Growth || indicator.PriceBasis != PriceBasis.None || indicator.Unit.Dimension != "元" || _interpretations.Count == 0)
        {
            return;
        }

        List<Interpretation> declared = [.. _interpretations];
        foreach (var (basis, id) in (ReadOnlySpan<(GrowthBasis, string)>)[(GrowthBasis.Nominal, "basis.nominal"), (GrowthBasis.Real, "basis.real")])
        {
            _basis = basis;
            _interpretations.Clear();
            Numeric(number);
            declared.Add(_interpretations[0] with { Id = $"{_interpretations[0].Id}+{id}" });
        }

        _interpretations.Clear();
        _interpretations.AddRange(declared);
    }

    private void Relative()
    {
        if (ReferenceResolver.Resolve(fact.Reference ?? "", indicator, plan) is not { } reference)
        {
            reasons.Add(new Reason("reference.unlinked", fact.Reference));
            return;
        }

        // The words of the sentence decide whether rates or values are compared; indicators published as rates only leave no choice.
        var rates = fact.Indicator.Contains('增', StringComparison.Ordinal) || fact.Indicator.Contains('速', StringComparison.Ordinal)
            || (fact.Reference ?? "").Contains('增', StringComparison.Ordinal) || indicator.Kind == IndicatorKind.Rate || FollowsGrowth;
        if (!rates)
        {
            var left = new Term.Value(indicator, area);
            Term right = new Term.Value(reference.Indicator, reference.Area);
            // 与…相当: percentages may be as far apart as growth rates that are in step; of amounts nobody says how near.
            Quantity? near = fact.Comparator is Comparator.About or Comparator.Equal && indicator.Unit.Dimension == "%"
                ? plan.Interpretations[fact.Comparator == Comparator.About ? "sync.one" : "sync.half"] : null;
            Compare("compare.levels", left, reference.IsLastYear ? new Term.Previous(left) : right, near);
            return;
        }

        var (a, b) = (indicator.PriceBasis, reference.Indicator.PriceBasis);
        var mixed = a != b && a != PriceBasis.None && b != PriceBasis.None;
        // Not a word of nearness: the comparison as worded. 同步 and 基本同步: the sense that is the default, the other, and “not below”.
        string[] senses = fact.Comparator switch
        {
            Comparator.Equal => ["sync.half", "sync.one", "sync.notBelow"],
            Comparator.About => ["sync.one", "sync.half", "sync.notBelow"],
            _ => [""],
        };
        if (mixed)
        {
            reasons.Add(new Reason("basis.mixed"));
        }

        foreach (var sense in senses)
        {
            Growths(mixed ? GrowthBasis.Published : GrowthBasis.Own, mixed ? "basis.published" : "basis.own", sense, reference);
            if (sense == senses[0] && (mixed || a == PriceBasis.Nominal))
            {
                Growths(GrowthBasis.Real, "basis.real", sense, reference);
            }
        }
    }

    /// <summary>产值增长6%，高于全市平均水平: what is compared is the growth just told.</summary>
    private bool FollowsGrowth
    {
        get
        {
            var before = Sentences.Before(fact).TrimEnd("，、");
            var clause = before[(before.LastIndexOfAny("，、；") + 1)..];
            return clause.Length > 0 && clause.IndexOfAny('%', '％') > 0 && (clause.IndexOf("增长", StringComparison.Ordinal) >= 0 || clause.IndexOf("增速", StringComparison.Ordinal) >= 0);
        }
    }

    private void Growths(GrowthBasis basis, string id, string sense, ReferenceResolver.Reference reference)
    {
        Term left = new Term.Growth(indicator, area, basis);
        Term right = reference.IsLastYear ? new Term.Previous(left) : new Term.Growth(reference.Indicator, reference.Area, basis);
        if (sense.Length == 0)
        {
            Compare(id, left, right, null);
        }
        else if (sense == "sync.notBelow")
        {
            Compare($"{id}+{sense}", left, right, null, Comparator.AtLeast);
        }
        else
        {
            Compare($"{id}+{sense}", left, right, plan.Interpretations[sense]);
        }
    }

    private void Compare(string id, Term left, Term right, Quantity? tolerance, Comparator? comparator = null)
    {
        if (Made(left, comparator ?? (tolerance is null ? fact.Comparator : Comparator.About), right, tolerance) is not { } predicate)
        {
            return;
        }

        if (_from == _to)
        {
            _interpretations.Add(new Interpretation(id, new Formula.At(Held, predicate)));
            return;
        }

        _interpretations.Add(new Interpretation($"{id}+each.year", new Formula.Each(_from, _to, Frequency.Annual, predicate)));
        _interpretations.Add(new Interpretation($"{id}+each.end", new Formula.At(Period.OfYear(_to), predicate)));
    }

    private void Grade()
    {
        // A class met or bettered: Ⅰ is better than Ⅱ, so the number is at most the one named where lower is better.
        if (fact.Value is not { } value)
        {
            return;
        }

        var bound = new Term.Constant(new Quantity(value, indicator.Unit));
        var term = new Term.Value(indicator, area);
        var better = indicator.Direction == Direction.HigherBetter ? Comparator.AtLeast : Comparator.AtMost;
        Window("grade.atLeast", Made(term, better, bound, null));
        Window("grade.exact", Made(term, Comparator.Equal, bound, null));
    }

    private void Numeric(Quantity number)
    {
        var (term, sign) = TermOf(number);
        if (term is null)
        {
            reasons.Add(new Reason("indicator.unit", fact.Indicator));
            return;
        }

        // A reduction is stated as a positive number of a falling term.
        var bound = new Term.Constant(sign < 0 ? number with { Value = -number.Value } : number);
        var lowerIsBetter = sign < 0 || indicator.Direction == Direction.LowerBetter || (indicator.Direction == Direction.TargetBand && IsPriceRise);
        if (fact.Modality != Modality.Target && fact.Comparator is Comparator.Equal)
        {
            Window("claim.rounded", Made(term, Comparator.About, bound, HalfStep(number)));
            return;
        }

        switch (fact.Comparator)
        {
            case Comparator.About:
                var band = Band(number);
                var oneSided = lowerIsBetter ? Comparator.AtMost : Comparator.AtLeast;
                var twoSided = fact.Modality != Modality.Target || (indicator.Direction == Direction.TargetBand && !IsPriceRise);
                if (twoSided)
                {
                    Window("about.twoSided", Made(term, Comparator.About, bound, band));
                }

                if (fact.Modality == Modality.Target)
                {
                    Window("about.oneSided", Made(term, oneSided, bound, band));
                    if (!twoSided)
                    {
                        Window("about.twoSided", Made(term, Comparator.About, bound, band));
                    }

                    Window("about.strict", Made(term, oneSided, bound, null));
                }

                break;
            case Comparator.Equal when sign > 0 && indicator.Direction == Direction.TargetBand && !IsPriceRise:
                Window("plain.exact", Made(term, Comparator.Equal, bound, null));
                break;
            case Comparator.Equal:
                Window(lowerIsBetter ? "plain.atMost" : "plain.atLeast", Made(term, lowerIsBetter ? Comparator.AtMost : Comparator.AtLeast, bound, null));
                Window("plain.exact", Made(term, Comparator.About, bound, HalfStep(number)));
                break;
            case Comparator.AtMost or Comparator.LessThan when sign > 0 && term is Term.Value && IsMonthlyRate && _part is null:
                Window("within.periodEnd", Made(term, fact.Comparator, bound, null));
                if (Made(term, fact.Comparator, bound, null) is { } monthly)
                {
                    _interpretations.Add(new Interpretation("within.eachMonth", new Formula.Each(_from, _to, Frequency.Monthly, monthly)));
                    _interpretations.Add(new Interpretation("within.periodEnd+year.december", new Formula.At(Period.OfMonth(_to, 12), monthly)));
                }

                break;
            default:
                Window("words.bound", Made(term, sign < 0 ? Mirror(fact.Comparator) : fact.Comparator, bound, null));
                break;
        }
    }

    /// <summary>The term a measure asks for; the sign is −1 where the stated positive number is a fall.</summary>
    private (Term? Term, int Sign) TermOf(Quantity number)
    {
        var several = _to > _from && !fact.IsAnnual;
        var fits = number.Unit.ConvertsTo(indicator.Unit);
        var start = _part?.AddYears(-1) ?? Period.OfYear(_from - 1);
        return fact.Measure switch
        {
            Measure.Growth when number.Unit.Dimension == "%" => several
                ? (new Term.GrowthSince(indicator, area, start), 1)
                : (new Term.Growth(indicator, area, _basis), 1),
            Measure.Growth when number.Unit.Dimension == "倍" => (new Term.GrowthSince(indicator, area, start), 1),
            Measure.AverageGrowth when number.Unit.Dimension == "%" => (new Term.AverageGrowth(indicator, area, _basis), 1),
            Measure.Multiple when number.Unit.Dimension == "倍" => (new Term.Ratio(indicator, area, start), 1),
            Measure.Reduction when number.Unit.Dimension == "%" && indicator.Kind != IndicatorKind.Share => several
                ? (new Term.GrowthSince(indicator, area, start), -1)
                : (new Term.Growth(indicator, area, _basis), -1),
            Measure.Reduction when number.Unit.Dimension == "百分点" || (fits && IsComparedOverTime) =>
                (new Term.Change(indicator, area, start), -1),
            Measure.Increase when number.Unit.Dimension == "百分点" || (fits && IsComparedOverTime) =>
                (new Term.Change(indicator, area, start), 1),
            Measure.Level or Measure.Share or Measure.Cumulative or Measure.CountCompleted or Measure.Increase or Measure.Reduction or Measure.Rank when fits =>
                several && indicator.Kind == IndicatorKind.Flow ? (new Term.Sum(indicator, area), 1) : (new Term.Value(indicator, area), 1),
            _ => (null, 1),
        };
    }

    /// <summary>Puts a predicate into the window the words give, with the alternatives they leave open.</summary>
    private void Window(string id, Predicate? predicate)
    {
        if (predicate is null)
        {
            return;
        }

        if (fact.IsAnnual && _to > _from)
        {
            var each = new Interpretation($"{id}+each.year", new Formula.Each(_from, _to, Frequency.Annual, predicate));
            var end = new Interpretation($"{id}+each.end", new Formula.At(Period.OfYear(_to), predicate));
            // 到2027年控制在900万吨以内 names the day it is due: the years before may still lie above.
            _interpretations.AddRange(!IsOpenHowOften ? [each] : IsDueAtTheEnd ? [end, each] : [each, end]);
            return;
        }

        switch (predicate.Left)
        {
            case Term.Sum or Term.AverageGrowth or Term.Average:
                _interpretations.Add(new Interpretation(id, new Formula.At(Period.OfYears(_from, _to), predicate)));
                break;
            case Term.Value when _to > _from:
                _interpretations.Add(new Interpretation($"{id}+due.at", new Formula.At(Held, predicate)));
                break;
            case Term.Value when _part is null && !id.StartsWith("within", StringComparison.Ordinal) && fact.Modality == Modality.Target && _to < plan.To && indicator.Kind is IndicatorKind.Stock or IndicatorKind.Share:
                _interpretations.Add(new Interpretation($"{id}+due.at", new Formula.At(Period.OfYear(_to), predicate)));
                _interpretations.Add(new Interpretation($"{id}+due.everAfter", new Formula.Each(_to, plan.To, Frequency.Annual, predicate)));
                if (_to > plan.From)
                {
                    _interpretations.Add(new Interpretation($"{id}+due.anyTime", new Formula.Eventually(plan.From, _to, predicate)));
                }

                break;
            default:
                _interpretations.Add(new Interpretation(id, new Formula.At(Held, predicate)));
                break;
        }
    }

    /// <summary>The part of the year, or the last year.</summary>
    private Period Held => _part ?? Period.OfYear(_to);

    private Predicate? Made(Term left, Comparator comparator, Term right, Quantity? tolerance)
    {
        var predicate = Predicate.TryMake(left, comparator, right, tolerance, out var refusal);
        if (refusal is not null && !reasons.Exists(reason => reason.Code == "formula.refused"))
        {
            reasons.Add(new Reason("formula.refused", refusal.Message.Zh));
        }

        return predicate;
    }

    private Quantity Band(Quantity number) => number.Unit.Dimension is "%" or "百分点"
        ? plan.Interpretations["about.points"]
        : new Quantity(Math.Abs(number.Value) * plan.Interpretations["about.percent"].Value / 100m, number.Unit);

    /// <summary>Half a step of the stated digits: what rounding alone can explain.</summary>
    private static Quantity HalfStep(Quantity number) => new(number.Resolution / 2m, number.Unit.OfDifference);

    private static Comparator Mirror(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.MoreThan => Comparator.LessThan,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.LessThan => Comparator.MoreThan,
        _ => comparator,
    };

    /// <summary>A price rise of N% is a ceiling though prices aim at a band.</summary>
    private bool IsPriceRise => indicator.NameZh.Contains("价格", StringComparison.Ordinal) && fact.Measure == Measure.Growth;

    private bool IsCeiling => fact.Comparator is Comparator.AtMost or Comparator.LessThan;

    /// <summary>稳定在, 保持在 and 控制在…以内 may mean the end alone; 每年 says every year.</summary>
    private bool IsOpenHowOften => fact.Modality == Modality.Target && !fact.Citation.Sentence.Contains("每年", StringComparison.Ordinal) && (IsCeiling || IsHeld);

    private bool IsHeld => InterpretationCatalogue.Ambiguities.First(one => one.Id == "each").Cues.Any(cue => fact.Citation.Sentence.Contains(cue, StringComparison.Ordinal));

    /// <summary>A ceiling is for the end of its period; 到2027年 names that day even where 稳定在 stands in the sentence.</summary>
    private bool IsDueAtTheEnd => IsCeiling
        && (!IsHeld || fact.Citation.Sentence.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"到{_to}年"), StringComparison.Ordinal));

    // 增产74亿斤, 赤字比去年增加5600亿元 compare two years; 新增就业60万人 counts what came in one.
    private static readonly string[] Totals =
        ["产量", "产值", "总值", "增加值", "赤字", "收入", "支出", "总额", "消费量", "排放量", "用水量", "用电量", "发电量", "吞吐量", "客运量", "货运量", "业务量", "投资", "零售", "营业", "利润"];

    /// <summary>Whether an increase of it is a difference of two years: always for what is not counted anew each year.</summary>
    private bool IsComparedOverTime => indicator.Kind != IndicatorKind.Flow || IsSaidAgainstBefore || (fact.Measure == Measure.Reduction && indicator.Direction == Direction.LowerBetter)
        || (!indicator.NameZh.Contains('新', StringComparison.Ordinal) && Array.Exists(Totals, word => indicator.NameZh.Contains(word, StringComparison.Ordinal)));

    /// <summary>比上年增加5000亿元: the clause itself names the year it is held against.</summary>
    private bool IsSaidAgainstBefore
    {
        get
        {
            var before = Sentences.Before(fact);
            var clause = before[(before.LastIndexOfAny('，', '、', '；') + 1)..];
            return clause.Length > 2 && clause.IndexOfAny('比', '较', '同') is >= 0 and var at && at + 1 < clause.Length && clause[at + 1] is '上' or '去' or '比' or '前';
        }
    }

    /// <summary>安排特别国债3000亿元支持以旧换新: a part of the bonds, for one purpose, and not how much there is of them.</summary>
    private bool IsPartForPurpose
    {
        get
        {
            return fact.Measure == Measure.Level && fact.Unit == "元" && Sentences.After(fact) is var after && (after.StartsWith("支持", StringComparison.Ordinal) || after.StartsWith("用于", StringComparison.Ordinal) || after.StartsWith("专项用于", StringComparison.Ordinal));
        }
    }

    private bool IsMonthlyRate => indicator is { Kind: IndicatorKind.Share or IndicatorKind.Rate, Frequency: Frequency.Monthly };
}
