using System.Globalization;
using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;
using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Consistency;

/// <summary>What a plan takes for granted: the third side of an identity, the growth a level needs, the prices between two rates, the pace of a sum.</summary>
internal sealed class AssumptionFinder(CheckedPlan plan, SentenceIds ids, IReadOnlyList<Identity> identities, IReadOnlyList<Indicator> catalogue)
{
    private readonly History _history = new(plan.Plan);
    private readonly List<StatedNumber> _stated = [.. StatedNumber.Of(plan.Register)];
    private readonly List<Assumption> _found = [];

    public IReadOnlyList<Assumption> Find()
    {
        ThirdSides();
        Openings();
        Paths();
        Steps();
        Averages();
        Multiples();
        Deflators();
        Sums();
        Bounds();
        return _found;
    }

    private string Id(StatedNumber stated) => ids.Of(plan.Plan, stated.Commitment);

    private Indicator? IndicatorOf(string code) =>
        plan.Plan.Indicators.FirstOrDefault(indicator => indicator.Code == code) ?? catalogue.FirstOrDefault(indicator => indicator.Code == code);

    private string Key(Indicator indicator, string area, Period when, QuantityKind kind = QuantityKind.Level, PriceBasis? basis = null) =>
        new QuantityKey(indicator.Code, area, when, kind, basis).Print(plan.Plan.AreaCode);

    /// <summary>Two sides of a ratio or product are promised, the third is not: it is what the two numbers together imply.</summary>
    private void ThirdSides()
    {
        var levels = _stated.Where(stated => stated is { IsTarget: true, Term: Term.Value, When.Kind: PeriodKind.Year })
            .GroupBy(stated => (stated.Indicator.Code, stated.Area, stated.When)).ToDictionary(group => group.Key, group => group.First());
        foreach (var identity in identities.Where(identity => identity is { Kind: IdentityKind.Ratio, Parts.Count: 2, Slack: not null }))
        {
            var codes = (string[])[identity.Whole, identity.Parts[0], identity.Parts[1]];
            foreach (var (area, when) in levels.Keys.Where(key => codes.Contains(key.Code)).Select(key => (key.Area, key.When)).Distinct().ToList())
            {
                var sides = codes.Select(code => levels.GetValueOrDefault((code, area, when))).ToArray();
                if (sides.Count(side => side is null) == 1 && sides.All(side => side is null or { Base.Sign: > 0 }))
                {
                    ThirdSide(identity, codes, sides, area, when);
                }
            }
        }
    }

    private void ThirdSide(Identity identity, string[] codes, StatedNumber?[] sides, string area, Period when)
    {
        var at = Array.FindIndex(sides, side => side is null);
        if (IndicatorOf(codes[at]) is not { } third || codes.Select(IndicatorOf).Contains(null) || SystemBuilder.ScaleOf([.. codes.Select(code => IndicatorOf(code)!)]) is not { } k)
        {
            return;
        }

        // whole × denominator = K × numerator, at the numbers as written.
        var (whole, numerator, denominator) = (sides[0]?.Base, sides[1]?.Base, sides[2]?.Base);
        var value = at switch
        {
            0 => k * numerator!.Value / denominator!.Value,
            1 => whole!.Value * denominator!.Value / k,
            _ => k * numerator!.Value / whole!.Value,
        };
        var unit = (Rational)third.Unit.Factor;
        if ((value / unit).ToDecimal(2, false) is not { } low || (value / unit).ToDecimal(2, true) is not { } high)
        {
            return;
        }

        var given = sides.OfType<StatedNumber>().ToList();
        var sum = at switch
        {
            0 => $"{sides[1]!.Number} ÷ {sides[2]!.Number}",
            1 => $"{sides[0]!.Number} × {sides[2]!.Number}",
            _ => $"{sides[1]!.Number} ÷ {sides[0]!.Number}",
        };
        var because = new List<Words>
        {
            new($"{Id(given[0])}（{given[0].Shown}）与{Id(given[1])}（{given[1].Shown}）所列两数合起来：{sum} = {Number(low)}{third.Unit}", $"the numbers of {Id(given[0])} ({given[0].Shown}) and {Id(given[1])} ({given[1].Shown}) together: {sum} = {Number(low)}{third.Unit}"),
        };
        var areFloors = given.TrueForAll(side => side.IsFloor);
        if (areFloors && at != 1)
        {
            because.Add(new("两数都是下限，一个超额完成时这个数就会变；单凭两句话它没有必然的界限", "both numbers are floors: as one is exceeded this moves; the two sentences alone do not bound it"));
        }

        var areCeilings = given.TrueForAll(side => side.IsCeiling);
        if (areCeilings && at != 1)
        {
            because.Add(new("两数都是上限，单凭两句话它没有必然的界限", "both numbers are ceilings; the two sentences alone do not bound it"));
        }

        if (identity.Slack > 0m)
        {
            because.Add(identity.Note);
        }

        PastFigure? past = null;
        if (_history.Latest(third.Code, area, plan.Plan.From - 1) is var (year, seen))
        {
            var cite = History.Cite(seen);
            var change = value / History.Base(seen.Value) - 1;
            if ((change * 100).ToDecimal(1, false) is { } percent)
            {
                past = Tell(because, Period.OfYear(year), seen.Value, new($"{year}年为{cite.Zh}，相差{Number(percent)}%", $"{year}: {cite.En}, {Number(percent)} % apart"));
            }

            if (at == 2 && sides[1]!.Number.Value > 0m && (History.Base(seen.Value) * whole!.Value / k / sides[1]!.Number.Unit.Factor).ToDecimal(4, false) is { } needed)
            {
                because.Add(new($"若仍为{year}年的数，{Id(sides[0]!)}（{sides[0]!.Shown}）只需{sides[1]!.Indicator.NameZh}{Number(needed)}{sides[1]!.Number.Unit}", $"with the number of {year}, {Id(sides[0]!)} ({sides[0]!.Shown}) needs {sides[1]!.Indicator.Name(Language.English)} of {Number(needed)}{sides[1]!.Number.Unit} only"));
            }
        }

        _found.Add(new Assumption("implied.quotient", Key(third, area, when), Name(third, when), areCeilings && at == 1 ? null : low, areFloors && at == 1 ? null : high, third.Unit, [.. given.Select(Id)], because) { Past = past });
    }

    /// <summary>
    /// What there must be before the plan begins: the stock at the end less what is added on the way. The stock may itself be implied (2.5 places per thousand × residents).
    /// What is given up meanwhile adds to it, so the opening stock is at least this where the two are what the sentences say.
    /// </summary>
    private void Openings()
    {
        foreach (var identity in identities.Where(identity => identity is { Kind: IdentityKind.Order, Parts.Count: 1 }))
        {
            if (IndicatorOf(identity.Whole) is not { Kind: IndicatorKind.Stock } stock || IndicatorOf(identity.Parts[0]) is not { Kind: IndicatorKind.Flow } flow || !flow.Unit.ConvertsTo(stock.Unit))
            {
                continue;
            }

            foreach (var added in _stated.Where(stated => stated is { IsTarget: true, Term: Term.Sum or Term.Value, Commitment.Formula: Formula.At, When.Kind: PeriodKind.Year or PeriodKind.Years } && stated.Indicator.Code == flow.Code)
                .DistinctBy(stated => (stated.Area, stated.When, stated.Base)))
            {
                if (ClosingOf(stock, added.Area, Period.OfYear(added.When.LastYear)) is not var (closing, shown, by))
                {
                    continue;
                }

                var opening = (closing - added.Base) / (Rational)stock.Unit.Factor;
                var before = Period.OfYear(added.When.FirstYear - 1);
                if (opening.ToDecimal(2, false) is not { } low || opening.ToDecimal(2, true) is not { } high)
                {
                    continue;
                }

                var because = new List<Words>
                {
                    new($"期末{shown} − {Id(added)}的{added.Number}；期间减少的会使期初更多", $"{shown} at the end − {added.Number} of {Id(added)}; whatever is given up meanwhile makes the opening stock larger"),
                };
                var past = _history.Of(stock.Code, added.Area, before.FirstYear) is { Bound: Bound.Exact } seen
                    ? Tell(because, before, seen.Value, new($"{before.FirstYear}年末为{History.Cite(seen).Zh}", $"end of {before.FirstYear}: {History.Cite(seen).En}")) : null;
                _found.Add(new Assumption("implied.stock", Key(stock, added.Area, before), Name(stock, before), low, high, stock.Unit, [.. by, Id(added)], because) { Past = past });
            }
        }
    }

    /// <summary>The stock at the end as a sentence states it, or as two sentences imply it.</summary>
    private (Rational Base, string Shown, IReadOnlyList<string> By)? ClosingOf(Indicator stock, string area, Period when)
    {
        if (_stated.FirstOrDefault(stated => stated is { IsTarget: true, Term: Term.Value } && stated.Indicator.Code == stock.Code && stated.Area == area && stated.When == when) is { } level)
        {
            return (level.Base, $"{level.Number}（{Id(level)}）", [Id(level)]);
        }

        var quantity = Key(stock, area, when);
        return _found.FirstOrDefault(one => one.Kind == "implied.quotient" && one.Quantity == quantity) is { } implied && (implied.Low ?? implied.High) is { } number
            ? ((Rational)number * (Rational)implied.Unit.Factor, $"{Number(number)}{implied.Unit}", implied.Commitments) : null;
    }

    private static Words Name(Indicator indicator, Period when) =>
        new($"{indicator.NameZh}（{when.Print(Language.Chinese)}）", $"{indicator.Name(Language.English)} ({when.Print(Language.English)})");

    private static PastFigure Tell(List<Words> because, Period when, Quantity value, Words text)
    {
        because.Add(text);
        return new PastFigure(when, value, text);
    }

    private static string Number(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>A level in a later year asks for growth from where things stand; a share for points a year.</summary>
    private void Paths()
    {
        foreach (var stated in _stated.Where(stated => stated is { IsTarget: true, Term: Term.Value, When.Kind: PeriodKind.Year, Commitment.Formula: Formula.At } && stated.When.FirstYear > plan.Plan.From && !stated.IsCeiling)
            .DistinctBy(stated => (stated.Indicator.Code, stated.Area, stated.When, stated.Number)))
        {
            var bases = new List<Base>();
            if (_history.Latest(stated.Indicator.Code, stated.Area, plan.Plan.From - 1) is var (before, known))
            {
                bases.Add(new(before, known.Value, History.Cite(known), []));
            }

            if (StatedBase(stated) is { } said && bases.TrueForAll(one => one.Year < said.Year))
            {
                bases.Add(said);
            }

            if (_history.Latest(stated.Indicator.Code, stated.Area, stated.When.FirstYear - 1) is var (latest, seen) && bases.TrueForAll(one => one.Year != latest))
            {
                bases.Add(new(latest, seen.Value, History.Cite(seen), []));
            }

            foreach (var start in bases)
            {
                Path(stated, start);
            }
        }
    }

    /// <summary>Where things stand before a target: published, or as the text itself says.</summary>
    private sealed record Base(int Year, Quantity Value, Words Cite, IReadOnlyList<string> Sentences);

    /// <summary>The latest level before the plan that the text itself states; null when it states none.</summary>
    private Base? StatedBase(StatedNumber target) => _stated
        .Where(stated => stated is { IsTarget: false, Term: Term.Value, When.Kind: PeriodKind.Year, Comparator: Comparator.Equal or Comparator.About }
            && stated.Indicator.Code == target.Indicator.Code && stated.Area == target.Area && stated.When.FirstYear < Math.Max(plan.Plan.From, 1))
        .OrderByDescending(stated => stated.When.FirstYear).ThenBy(stated => stated.Number.Resolution * stated.Number.Unit.Factor)
        .Select(stated => new Base(stated.When.FirstYear, stated.Number, new($"{stated.Number}（{Id(stated)}）", $"{stated.Number} ({Id(stated)})"), [Id(stated)]))
        .FirstOrDefault();

    private void Path(StatedNumber stated, Base seen)
    {
        var year = seen.Year;
        var years = stated.When.FirstYear - year;
        var span = Period.OfYears(year + 1, stated.When.FirstYear);
        var cite = seen.Cite;
        if (stated.Indicator.Kind is IndicatorKind.Share or IndicatorKind.Grade || stated.Indicator.Unit.Dimension == "%")
        {
            var step = (stated.Base - History.Base(seen.Value)) / years;
            if (stated.Indicator.Kind != IndicatorKind.Grade && step.ToDecimal(2, false) is { } points)
            {
                var because = new List<Words> { new($"从{year}年的{cite.Zh}到{Id(stated)}的{stated.Shown}，{years}年", $"from {cite.En} in {year} to {stated.Shown} of {Id(stated)}, {years} years") };
                var earlier = PastPoints(because, stated, year, years);
                _found.Add(new Assumption("implied.path", $"change({stated.Indicator.Code})@{span}", new($"{stated.Indicator.NameZh}每年变化（{span.Print(Language.Chinese)}）", $"yearly change of {stated.Indicator.Name(Language.English)} ({span.Print(Language.English)})"),
                    points, step.ToDecimal(2, true), Unit.PercentagePoint, [Id(stated), .. seen.Sentences], because) { Past = earlier });
            }

            return;
        }

        if (History.Rate(History.Base(seen.Value), stated.Base, years) is not { } rate)
        {
            return;
        }

        var basis = stated.Indicator.Unit.Symbol.Contains('元', StringComparison.Ordinal) ? PriceBasis.Nominal : PriceBasis.None;
        var nominal = basis == PriceBasis.Nominal ? new Words("名义", "nominal ") : new Words("", "");
        var reasons = new List<Words>
        {
            new($"从{year}年的{cite.Zh}到{Id(stated)}的{stated.Shown}：({stated.Number} ÷ {seen.Value})^(1/{years}) − 1", $"from {cite.En} in {year} to {stated.Shown} of {Id(stated)}: ({stated.Number} ÷ {seen.Value})^(1/{years}) − 1"),
        };
        PastFigure? before = null;
        if (_history.Path(stated.Indicator.Code, stated.Area, year, 5) is var (from, to, start, end) && History.Rate(History.Base(start.Value), History.Base(end.Value), to - from) is { } past)
        {
            before = Tell(reasons, Period.OfYears(from + 1, to), new Quantity(past, Unit.Percent), new($"{from}—{to}年{nominal.Zh}年均{Number(past)}%（{start.Value} → {end.Value}，{end.Source.Title}）", $"{from}–{to}: {Number(past)} % a year ({start.Value} → {end.Value}, {end.Source.Title})"));
        }

        _found.Add(new Assumption("implied.growth", Key(stated.Indicator, stated.Area, span, QuantityKind.Factor, basis),
            new($"{stated.Indicator.NameZh}{nominal.Zh}年均增速（{span.Print(Language.Chinese)}）", $"average yearly {nominal.En}growth of {stated.Indicator.Name(Language.English)} ({span.Print(Language.English)})"),
            rate, stated.IsFloor ? null : rate, Unit.Percent, [Id(stated), .. seen.Sentences], reasons) { Past = before });
    }

    private PastFigure? PastPoints(List<Words> because, StatedNumber stated, int year, int years)
    {
        return _history.Path(stated.Indicator.Code, stated.Area, year, years) is var (from, to, start, end)
            && ((History.Base(end.Value) - History.Base(start.Value)) / (to - from)).ToDecimal(2, false) is { } past
            ? Tell(because, Period.OfYears(from + 1, to), new Quantity(past, Unit.PercentagePoint), new($"{from}—{to}年每年{Number(past)}百分点（{start.Value} → {end.Value}，{end.Source.Title}）", $"{from}–{to}: {Number(past)} points a year ({start.Value} → {end.Value}, {end.Source.Title})"))
            : null;
    }

    /// <summary>Two promised levels of one indicator: what is left to grow after the first.</summary>
    private void Steps()
    {
        foreach (var group in _stated.Where(stated => stated is { IsTarget: true, Term: Term.Value, When.Kind: PeriodKind.Year, Indicator.Kind: not (IndicatorKind.Grade or IndicatorKind.Share), Commitment.Formula: Formula.At } && stated.Indicator.Unit.Dimension != "%")
            .GroupBy(stated => (stated.Indicator.Code, stated.Area)))
        {
            var steps = group.OrderBy(stated => stated.When).ToList();
            for (var i = 0; i + 1 < steps.Count; i++)
            {
                var (first, then) = (steps[i], steps[i + 1]);
                var years = then.When.FirstYear - first.When.FirstYear;
                if (years > 0 && !ReferenceEquals(first.Commitment, then.Commitment) && History.Rate(first.Base, then.Base, years) is { } rate)
                {
                    // Whoever is above a floor already is asked for nothing more by a lower one, nor held back by a higher ceiling.
                    if (first.IsFloor && then.IsFloor && rate <= 0m || first.IsCeiling && then.IsCeiling && rate >= 0m)
                    {
                        continue;
                    }

                    var span = Period.OfYears(first.When.FirstYear + 1, then.When.FirstYear);
                    _found.Add(new Assumption("implied.growth", Key(first.Indicator, first.Area, span, QuantityKind.Factor, PriceBasis.None),
                        new($"恰好做到{Id(first)}之后{first.Indicator.NameZh}还需的年均增速（{span.Print(Language.Chinese)}）", $"growth of {first.Indicator.Name(Language.English)} a year still needed once {Id(first)} is just met ({span.Print(Language.English)})"),
                        then.IsCeiling ? null : rate, then.IsFloor ? null : rate, Unit.Percent, [Id(first), Id(then)],
                        [new($"({then.Number} ÷ {first.Number})^(1/{years}) − 1", $"({then.Number} ÷ {first.Number})^(1/{years}) − 1"), .. Beyond(first, then)]));
                }
            }
        }
    }

    /// <summary>That the number moves as the first target is more than just met, where the two sides do not bound it.</summary>
    private IEnumerable<Words> Beyond(StatedNumber first, StatedNumber then) => (first.IsFloor, first.IsCeiling) switch
    {
        (true, _) when !then.IsCeiling => [new($"{Id(first)}是下限，超额完成时所需更少", $"{Id(first)} is a floor; less is needed as it is exceeded")],
        (_, true) when !then.IsFloor => [new($"{Id(first)}是上限，低于它时余地更大", $"{Id(first)} is a ceiling; below it there is more room")],
        _ => [],
    };

    /// <summary>Growth promised for the first years of an average over more years: what the average leaves for the others.</summary>
    private void Averages()
    {
        foreach (var average in _stated.Where(stated => stated is { IsTarget: true, Term: Term.AverageGrowth, When.Kind: PeriodKind.Years }).DistinctBy(stated => (stated.Indicator.Code, stated.Area, stated.When, stated.Number)))
        {
            var (term, first) = ((Term.AverageGrowth)average.Term, average.When.FirstYear);
            var firsts = new List<StatedNumber>();
            while (_stated.FirstOrDefault(stated => stated is { IsTarget: true, Term: Term.Growth growth, Commitment.Formula: Formula.At } && growth.Basis == term.Basis && stated.Indicator.Code == average.Indicator.Code
                && stated.Area == average.Area && stated.When == Period.OfYear(first + firsts.Count)) is { } next)
            {
                firsts.Add(next);
            }

            var (years, all) = (average.When.LastYear - first + 1 - firsts.Count, average.When.LastYear - first + 1);
            var done = firsts.Aggregate(Rational.One, (product, one) => product * (Rational.One + one.Base / 100));
            var whole = (Rational.One + average.Base / 100).Power(all);
            if (firsts.Count == 0 || years < 1 || done.Sign <= 0 || History.Rate(done, whole, years) is not { } rate)
            {
                continue;
            }

            var span = Period.OfYears(first + firsts.Count, average.When.LastYear);
            var sum = $"((1 + {average.Number})^{all} ÷ {string.Join(" ÷ ", firsts.Select(one => $"(1 + {one.Number})"))})^(1/{years}) − 1";
            _found.Add(new Assumption("implied.growth", Key(average.Indicator, average.Area, span, QuantityKind.Factor, term.Basis),
                new($"恰好做到{string.Join('、', firsts.Select(Id))}之后{average.Indicator.NameZh}还需的年均增速（{span.Print(Language.Chinese)}）", $"growth of {average.Indicator.Name(Language.English)} a year still needed once {string.Join(", ", firsts.Select(Id))} is just met ({span.Print(Language.English)})"),
                average.IsCeiling ? null : rate, average.IsFloor ? null : rate, Unit.Percent, [.. firsts.Select(Id), Id(average)], [new(sum, sum)]));
        }
    }

    /// <summary>A multiple over some years is a rate of growth.</summary>
    private void Multiples()
    {
        foreach (var stated in _stated.Where(stated => stated is { IsTarget: true, Term: Term.Ratio, When.Kind: PeriodKind.Year }).DistinctBy(stated => (stated.Indicator.Code, stated.When, stated.Number)))
        {
            var since = ((Term.Ratio)stated.Term).Base.LastYear;
            var years = stated.When.FirstYear - since;
            if (History.Rate(Rational.One, stated.Base, years) is { } rate)
            {
                var span = Period.OfYears(since + 1, stated.When.FirstYear);
                _found.Add(new Assumption("implied.growth", Key(stated.Indicator, stated.Area, span, QuantityKind.Factor, PriceBasis.None),
                    new($"{stated.Indicator.NameZh}年均增速（{span.Print(Language.Chinese)}）", $"average yearly growth of {stated.Indicator.Name(Language.English)} ({span.Print(Language.English)})"),
                    stated.IsCeiling ? null : rate, stated.IsFloor ? null : rate, Unit.Percent, [Id(stated)], [new($"{Id(stated)}（{stated.Shown}）：{stated.Number.Value}^(1/{years}) − 1", $"{Id(stated)} ({stated.Shown}): {stated.Number.Value}^(1/{years}) − 1")]));
            }
        }
    }

    /// <summary>Amounts at current prices beside growth at constant prices: the change of prices between them. Not a contradiction.</summary>
    private void Deflators()
    {
        foreach (var average in _stated.Where(stated => stated is { Term: Term.AverageGrowth { Basis: PriceBasis.Real }, When.Kind: PeriodKind.Years }))
        {
            var (from, to) = (average.When.FirstYear - 1, average.When.LastYear);
            if (LevelOf(average, from) is not { } start || LevelOf(average, to) is not { } end)
            {
                continue;
            }

            var years = to - from;
            var (low, high) = (Deflator(end.Base - end.HalfStep, start.Base + start.HalfStep, average.Base + average.HalfStep, years), Deflator(end.Base + end.HalfStep, start.Base - start.HalfStep, average.Base - average.HalfStep, years));
            if (low is null || high is null || History.Rate(start.Base, end.Base, years) is not { } nominal)
            {
                continue;
            }

            _found.Add(new Assumption("implied.deflator", $"deflator({average.Indicator.Code})@{average.When}",
                new($"{average.Indicator.NameZh}价格年均变化（{average.When.Print(Language.Chinese)}）", $"average yearly change of the prices of {average.Indicator.Name(Language.English)} ({average.When.Print(Language.English)})"),
                low, high, Unit.Percent, [Id(start), Id(end), Id(average)],
                [
                    new($"{start.Number} → {end.Number}是现价，名义年均{Number(nominal)}%；{Id(average)}的{average.Number}是不变价。两者不矛盾，差额是价格：(1 + {Number(nominal)}%) ÷ (1 + {average.Number}) − 1", $"{start.Number} → {end.Number} is at current prices, {Number(nominal)} % a year; {average.Number} of {Id(average)} is at constant prices. They do not contradict each other, the difference is prices: (1 + {Number(nominal)}%) ÷ (1 + {average.Number}) − 1"),
                    new("上下界来自各数所列位数", "the range comes from the digits stated"),
                ]));
        }
    }

    private StatedNumber? LevelOf(StatedNumber other, int year) =>
        _stated.FirstOrDefault(stated => stated is { Term: Term.Value } && stated.Indicator.Code == other.Indicator.Code && stated.Area == other.Area && stated.When == Period.OfYear(year));

    private static decimal? Deflator(Rational end, Rational start, Rational realRate, int years)
    {
        var real = Rational.One + realRate / 100;
        return real.Sign > 0 && History.Rate(start, end / real.Power(years), years) is { } rate ? rate : null;
    }

    /// <summary>A sum over years: an even pace, what a stated first year leaves, what “each year” adds up to.</summary>
    private void Sums()
    {
        foreach (var total in _stated.Where(stated => stated is { IsTarget: true, Term: Term.Sum, When.Kind: PeriodKind.Years }))
        {
            var years = total.When.LastYear - total.When.FirstYear + 1;
            var first = _stated.FirstOrDefault(stated => stated is { IsTarget: true, Term: Term.Value } && stated.Indicator.Code == total.Indicator.Code && stated.Area == total.Area && stated.When == Period.OfYear(total.When.FirstYear));
            var (left, over) = first is null ? (total.Base, years) : (total.Base - first.Base, years - 1);
            var yearly = left / over / total.Number.Unit.Factor;
            if (yearly.ToDecimal(3, false) is not { } low)
            {
                continue;
            }

            var span = Period.OfYears(total.When.LastYear - over + 1, total.When.LastYear);
            var because = new List<Words>
            {
                first is null
                    ? new($"{total.Number} ÷ {years}年", $"{total.Number} ÷ {years} years")
                    : new($"{Id(first)}安排{first.Number}后：({total.Number} − {first.Number}) ÷ {over}年", $"after {first.Number} of {Id(first)}: ({total.Number} − {first.Number}) ÷ {over} years"),
            };
            PastFigure? past = null;
            if (_history.Latest(total.Indicator.Code, total.Area, total.When.LastYear) is var (year, seen))
            {
                var cite = History.Cite(seen);
                past = Tell(because, Period.OfYear(year), seen.Value, new($"{year}年为{cite.Zh}", $"{year}: {cite.En}"));
            }

            _found.Add(new Assumption("implied.pace", Key(total.Indicator, total.Area, span), new($"{total.Indicator.NameZh}每年（{span.Print(Language.Chinese)}）", $"{total.Indicator.Name(Language.English)} a year ({span.Print(Language.English)})"),
                total.IsCeiling ? null : low, total.Comparator == Comparator.Equal || total.IsCeiling ? low : null, total.Number.Unit, first is null ? [Id(total)] : [Id(total), Id(first)], because) { Past = past });
        }

        foreach (var group in _stated.Where(stated => stated is { IsTarget: true, Term: Term.Value { Indicator.Kind: IndicatorKind.Flow }, Commitment.Formula: Formula.Each }).GroupBy(stated => stated.Commitment))
        {
            var (stated, years) = (group.First(), group.Count());
            if (years < 2 || stated.Indicator.Unit.Dimension is "%" or "天" || !NaturalLimits.AddsUpOverAreas(stated.Indicator))
            {
                continue;
            }

            var span = Period.OfYears(group.Min(one => one.When.FirstYear), group.Max(one => one.When.LastYear));
            var because = new List<Words> { new($"{stated.Number} × {years}年", $"{stated.Number} × {years} years") };
            PastFigure? before = null;
            if (_history.OfSpan(stated.Indicator.Code, stated.Area, span.AddYears(-years), SeriesFamily.Value) is { } past)
            {
                var cite = History.Cite(past);
                before = Tell(because, span.AddYears(-years), past.Value, new($"{span.AddYears(-years).Print(Language.Chinese)}为{cite.Zh}", $"{span.AddYears(-years).Print(Language.English)}: {cite.En}"));
            }

            _found.Add(new Assumption("implied.total", $"sum({stated.Indicator.Code})@{span}", new($"{stated.Indicator.NameZh}合计（{span.Print(Language.Chinese)}）", $"sum of {stated.Indicator.Name(Language.English)} ({span.Print(Language.English)})"),
                stated.IsCeiling ? null : stated.Number.Value * years, stated.IsCeiling ? stated.Number.Value * years : null, stated.Number.Unit, [Id(stated)], because) { Past = before });
        }
    }

    /// <summary>Quantities nobody gave a number, bounded by what the sentences say about others: faster than something that has a number.</summary>
    private void Bounds()
    {
        var sentences = plan.Register.Where(commitment => commitment.Kind == CommitmentKind.Target && commitment.Interpretations.Count > 0)
            .Select(commitment => (new Sentence(plan.Plan, commitment, ids.Of(plan.Plan, commitment)), (Interpretation?)commitment.Interpretations[0])).ToList();
        var system = new SystemBuilder(identities, catalogue).Build(sentences);
        foreach (var relations in system.Components().Where(relations => relations.OfType<Relation.Row>().Any(row => row is { IsHard: false, Terms.Count: > 1 })))
        {
            var stated = relations.OfType<Relation.Row>().Where(row => row is { IsHard: false, Terms.Count: 1 }).SelectMany(row => row.Variables).ToHashSet();
            var limits = new Propagator(relations);
            if (!limits.Run())
            {
                continue;
            }

            foreach (var variable in limits.Variables.Where(variable => !stated.Contains(variable)).Select(id => system.Variables[id]))
            {
                var (low, high) = (limits.LowOf(variable.Id), limits.HighOf(variable.Id));
                var proof = limits.Explain(((bool[])[false, true]).Where(isHigh => (isHigh ? high : low) is not null).Select(isHigh => (variable.Id, isHigh)));
                var by = ConflictSearch.SentencesOf(proof).Select(number => system.Sentences[number].Id).ToList();
                // That a share is between nothing and the whole is no news.
                var isBounded = (high is not null || low is { Value.IsZero: false }) && !proof.OfType<Inference.Narrow>().Any(step => step.By is Relation.Row { IsHard: true, Terms.Count: 1, Constant.IsZero: false });
                if (by.Count == 0 || !isBounded || _found.Exists(one => one.Quantity == variable.Key.Print(plan.Plan.AreaCode)))
                {
                    continue;
                }

                var steps = new CertificateWriter(system).Write(proof);
                _found.Add(new Assumption("implied.bound", variable.Key.Print(plan.Plan.AreaCode), variable.Name,
                    low is { } floor && !floor.Value.IsZero ? variable.ToDecimal(floor.Value, false) : null, high is { } ceiling ? variable.ToDecimal(ceiling.Value, true) : null,
                    variable.IsGrowth ? Unit.Percent : variable.Unit, by, [.. steps.Select(step => step.Text)]));
            }
        }
    }
}
