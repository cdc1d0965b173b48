using System.Globalization;
using Bihuan.Consistency;
using Bihuan.Statistics;

namespace Bihuan.Web.Content;

/// <summary>The what-if form as its address says it: pairs of quantity and number.</summary>
public sealed class WhatIfForm
{
    /// <summary>Quantities at most; more are left out with a word.</summary>
    public const int Most = 12;

    private const int FewOfOneGroup = 4;
    private const int Few = 6;

    // Beyond this nothing in a plan is counted, and exact arithmetic only grows long.
    private const decimal Largest = 1_000_000_000_000_000m;

    private WhatIfForm(IReadOnlyList<WhatIfLever> levers, IReadOnlyList<Words> problems) => (Levers, Problems) = (levers, problems);

    /// <summary>The quantities shown, in order.</summary>
    public IReadOnlyList<WhatIfLever> Levers { get; }

    /// <summary>What of the address could not be used.</summary>
    public IReadOnlyList<Words> Problems { get; }

    /// <summary>The suppositions.</summary>
    public IReadOnlyList<QuantityChange> Changes => [.. Levers.Where(lever => lever.Value is not null).Select(lever => new QuantityChange(lever.Quantity.Quantity, lever.Value, lever.Value))];

    /// <summary>Reads the address; without any quantity in it, the ones most sentences hang on are offered.</summary>
    /// <param name="whatIf">The plan's quantities.</param>
    /// <param name="view">The plan with its figures.</param>
    /// <param name="names">Quantities asked, in the formula notation.</param>
    /// <param name="numbers">Numbers typed, in the same order; missing or empty for nothing.</param>
    /// <param name="added">One more quantity; null or empty for none.</param>
    public static WhatIfForm Read(WhatIf whatIf, PlanView view, IReadOnlyList<string?> names, IReadOnlyList<string?> numbers, string? added)
    {
        ArgumentNullException.ThrowIfNull(whatIf);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(numbers);
        var (levers, problems) = (new List<WhatIfLever>(), new List<Words>());
        var asked = names.Select((name, index) => (Name: name ?? "", Typed: index < numbers.Count ? (numbers[index] ?? "").Trim() : ""));
        if (!string.IsNullOrEmpty(added))
        {
            asked = asked.Append((added, ""));
        }

        foreach (var (name, typed) in asked)
        {
            if (whatIf.Quantities.FirstOrDefault(quantity => quantity.Quantity == name) is not { } known)
            {
                var shown = Short(name);
                problems.Add(new($"计划里没有“{shown}”这个量，没有用它。", $"The plan has no quantity “{shown}”; it was left out."));
            }
            else if (levers.Exists(lever => lever.Quantity.Quantity == name))
            {
                continue;
            }
            else if (levers.Count == Most)
            {
                problems.Add(new($"一次最多假定{Most}个量，后面的没有用。", $"At most {Most} quantities can be supposed at once; the rest was left out."));
                break;
            }
            else
            {
                levers.Add(new WhatIfLever(known, Short(typed), Number(typed, known.Name, problems)));
            }
        }

        return new WhatIfForm(levers.Count > 0 ? levers : [.. Offered(whatIf, view).Select(quantity => new WhatIfLever(quantity, "", null))], problems);
    }

    /// <summary>Reads a number as people type it: digits, a sign, a point, separators of thousands.</summary>
    public static bool TryParse(string typed, out decimal value) =>
        decimal.TryParse(typed.Replace("，", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= Largest && value.Scale <= 10;

    /// <summary>Where a slider for the quantity starts and ends; null where nothing tells its size.</summary>
    public static (decimal Low, decimal High, decimal At, decimal Step)? Slide(WhatIfLever lever, PlanView view)
    {
        ArgumentNullException.ThrowIfNull(lever);
        ArgumentNullException.ThrowIfNull(view);
        var (quantity, latest) = (lever.Quantity, Latest(lever.Quantity, view));
        if ((quantity.Low ?? quantity.High ?? latest) is not { } middle)
        {
            return null;
        }

        var (low, high) = (Math.Min(middle, latest ?? middle), Math.Max(middle, latest ?? middle));
        var isPercent = quantity.Unit.Dimension == "%";
        var reach = isPercent ? Math.Max(5m, (high - low) / 2m) : Math.Max(Math.Abs(high) * 0.3m, (high - low) / 2m);
        var step = isPercent ? 0.1m : StepOf(reach / 100m);
        low = Math.Floor((low - reach) / step) * step;
        high = Math.Ceiling((high + reach) / step) * step;
        if (!isPercent && middle >= 0m)
        {
            low = Math.Max(low, 0m);
        }

        return (low, high, Math.Round((lever.Value ?? middle) / step, MidpointRounding.AwayFromZero) * step, step);
    }

    /// <summary>Those most sentences hang on first, a few of each group of connected ones: amounts before percentages, those with a number and a figure first.</summary>
    private static IEnumerable<WhatIfQuantity> Offered(WhatIf whatIf, PlanView view) => whatIf.Quantities
        .Select(quantity => (Quantity: quantity, HasFigure: Latest(quantity, view) is not null, HasNumber: quantity.Low is not null || quantity.High is not null))
        .Where(one => one.HasFigure || one.HasNumber)
        .GroupBy(one => string.Join(' ', one.Quantity.Commitments), StringComparer.Ordinal)
        .OrderByDescending(group => group.First().Quantity.Commitments.Count)
        .SelectMany(group => group.OrderBy(one => one.Quantity.Unit.Dimension == "%").ThenByDescending(one => one.HasFigure && one.HasNumber).ThenByDescending(one => one.HasFigure).Take(FewOfOneGroup))
        .Take(Few)
        .Select(one => one.Quantity);

    /// <summary>The latest yearly figure of the plan's own area; null for rates of growth and where none is published.</summary>
    private static decimal? Latest(WhatIfQuantity quantity, PlanView view) => quantity.Quantity.Split('@') is [var code, _]
        && view.Data.Find(code, view.Plan.AreaCode, SeriesFamily.Value) is { } series && series.Unit.ConvertsTo(quantity.Unit)
        && series.AsOf(view.Account.AsOf).LastOrDefault(one => one.Period.Kind == PeriodKind.Year) is { } latest
            ? latest.Value.In(quantity.Unit).Value
            : null;

    private static decimal? Number(string typed, Words name, List<Words> problems)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (TryParse(typed, out var value))
        {
            return value;
        }

        var shown = Short(typed);
        problems.Add(new($"“{shown}”不是能用的数，{name.Zh}没有假定。请写成 38000 或 6.5 这样，单位已在旁边。", $"“{shown}” is not a usable number, so nothing was supposed for {name.En}. Write it like 38000 or 6.5; the unit stands beside it."));
        return null;
    }

    private static decimal StepOf(decimal wanted)
    {
        var step = 0.01m;
        while (step * 10m < wanted)
        {
            step *= 10m;
        }

        return step * 5m < wanted ? step * 5m : step * 2m < wanted ? step * 2m : step;
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
